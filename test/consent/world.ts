import { readFileSync } from 'node:fs';
import type { ConsentPolicy, PolicyPack } from '../../src/models/index.js';

/** The policy that the vectors share. */
export const world: ConsentPolicy = JSON.parse(
  readFileSync(new URL('../vectors/consent/double-opt-in.json', import.meta.url), 'utf8'),
).fixtures.policy;

/** The same with what no vector needs: device access for a service, a pack whose routes differ in every point. */
export const widerWorld: ConsentPolicy = {
  ...world,
  purposes: { ...world.purposes, basket: { kind: 'service', bases: ['contract'], terminal: true } },
  jurisdictions: { ...world.jurisdictions, XX: 'XX' },
  packs: {
    ...world.packs,
    XX: {
      ...(world.packs['DE'] as PolicyPack),
      art9OptOut: true,
      unusedWarnMonths: 12,
      unusedDenyMonths: 14,
      dm: {
        ...(world.packs['DE'] as PolicyPack).dm,
        electronic_mail: ['existing_customer', 'legitimate_interest', 'consent'],
        phone: ['presumed', 'opt_out'],
      },
    },
  },
};
