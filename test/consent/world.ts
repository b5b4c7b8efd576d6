import { readFileSync } from 'node:fs';
import type { ConsentPolicy } from '../../src/models/consent.js';

/** The policy that the vectors share. */
export const world: ConsentPolicy = JSON.parse(
  readFileSync(new URL('../vectors/consent/double-opt-in.json', import.meta.url), 'utf8'),
).fixtures.policy;
