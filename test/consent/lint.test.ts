import { lintConsentText, lintPurpose } from 'social-crm/consent';
import { policySchema } from 'social-crm/models';
import { describe, expect, test } from 'vitest';
import { world } from './world.js';

const text = {
  purposes: ['newsletter'],
  controllers: ['Acme GmbH'],
  recipients: ['Printer AG'],
  channels: ['email'],
  version: '3',
  body: 'Acme GmbH darf mir den Newsletter per E-Mail schicken. Ich kann jederzeit widerrufen.',
  form: { preTicked: false, distinguishable: true, steps: 2 },
  withdrawal: { steps: 1 },
};
const codesOf = (more: object) => lintConsentText({ ...text, ...more }, world).map(({ code }) => code);

describe('lintConsentText', () => {
  test('a sound text has no finding', () => expect(codesOf({})).toEqual([]));

  test.each([
    ['CONTROLLER_UNNAMED', { controllers: [] }],
    ['RECIPIENTS_UNNAMED', { recipients: ['our partners'] }],
    ['RECIPIENTS_UNNAMED', { body: 'Wir und unsere Partner dürfen ... widerrufen' }],
    ['RECIPIENTS_UNNAMED', { body: 'shared with trusted partners; withdraw at any time' }],
    ['PRE_TICKED', { form: { preTicked: true } }],
    ['WITHDRAWAL_NOT_MENTIONED', { withdrawal: undefined, body: 'Acme darf mir schreiben.' }],
    ['WITHDRAWAL_HARDER_THAN_GRANT', { withdrawal: { steps: 3 } }],
    ['VERSION_MISSING', { version: '' }],
    ['PURPOSE_UNKNOWN', { purposes: ['newsletter', 'constructor'] }],
    ['PURPOSE_UNKNOWN', { purposes: [] }],
    ['CHANNELS_UNNAMED', { channels: [] }],
    ['BUNDLED_WITH_TERMS', { form: { distinguishable: false } }],
    ['BUNDLED_WITH_TERMS', { body: 'I accept the terms and may unsubscribe.' }],
    ['SPECIAL_NOT_EXPLICIT', { specialCategories: ['health'] }],
  ])('%s', (code, more) => expect(codesOf(more)).toEqual([code]));

  test('withdrawing as easily as consenting is fine, and so is an unknown number of steps', () => {
    expect(codesOf({ withdrawal: { steps: 2 } })).toEqual([]);
    expect(codesOf({ form: {}, withdrawal: { steps: 5 } })).toEqual([]);
  });

  test('a finding says where, how bad and why', () => {
    expect(lintConsentText({ ...text, version: '' }, world)).toEqual([
      {
        code: 'VERSION_MISSING',
        severity: 'warning',
        path: ['version'],
        message: 'the text has no version',
        legalRef: 'GDPR 7(1)',
      },
    ]);
  });
});

describe('lintPurpose', () => {
  const purposes = {
    ...world.purposes,
    aimless: { kind: 'service', bases: [] },
    ring: { kind: 'service', bases: ['contract'], parent: 'gnir' },
    gnir: { kind: 'service', bases: ['contract'], parent: 'ring' },
    misled: { kind: 'enrichment', bases: ['consent'], linkPurpose: 'newsletter' },
    silent: {
      kind: 'service',
      bases: ['contract'],
      versions: [
        { v: 1, from: 0 },
        { v: 2, from: 1 },
      ],
    },
    device: { kind: 'tracking', bases: ['legitimate_interest'], terminal: true },
    robot: { kind: 'profiling', bases: ['contract'], automatedDecision: true },
  } as const;

  test.each([
    ['NO_BASIS', 'aimless'],
    ['PARENT_CYCLE', 'ring'],
    ['LINK_PURPOSE_KIND', 'misled'],
    ['VERSION_WITHOUT_MATERIAL', 'silent'],
    ['TERMINAL_WITHOUT_CONSENT', 'device'],
    ['ADM_WITHOUT_CONSENT', 'robot'],
  ])('%s', (code, id) => {
    expect(lintPurpose(id, { purposes }).map((finding) => finding.code)).toEqual([code]);
    expect(lintPurpose(id, { purposes })[0]?.path.slice(0, 2)).toEqual(['purposes', id]);
  });

  test('the purposes of the vectors have no finding', () => {
    expect(Object.keys(world.purposes).flatMap((id) => lintPurpose(id, world))).toEqual([]);
  });

  test.each(['nothing', '__proto__', 'constructor'])('the unknown purpose %s is refused', (id) => {
    expect(() => lintPurpose(id, { purposes })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

describe('policySchema', () => {
  /** Whether the policy still fits with another value at a place; `undefined` takes the value away. */
  const fitsWith = (place: string, value: unknown) => {
    const policy: Record<string, unknown> = JSON.parse(JSON.stringify(world));
    const path = place.split('.');
    const holder = path.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, policy);
    holder[path.at(-1) as string] = value;
    return policySchema.safeParse(JSON.parse(JSON.stringify(policy))).success;
  };

  test('takes the policy of the vectors and keeps unknown keys', () => {
    expect(policySchema.parse(world)).toEqual(world);
    expect(fitsWith('purposes.offers.note', 'x')).toBe(true);
  });

  test.each([
    ['a pack without all classes of channels', 'packs.DE.dm.fax', undefined],
    ['a jurisdiction without pack', 'jurisdictions.DE', 'SE'],
    ['a jurisdiction without child age', 'childAge.DE', undefined],
    ['a link purpose that is no link', 'purposes.profile_enrichment.linkPurpose', 'offers'],
    ['a circle of parents', 'purposes.marketing.parent', 'newsletter'],
    ['a later version without material', 'purposes.newsletter.versions.1.material', undefined],
    ['an unknown route', 'purposes.offers.bases', ['whim']],
  ])('refuses %s', (_, place, value) => expect(fitsWith(place, value)).toBe(false));
});
