import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactSchema, fromJCard, toJCard } from '../../src/models/index.js';
import { contacts } from './arbitraries.js';
import { withoutPaths } from './withoutPaths.js';

describe('toJCard and back', () => {
  test('gives back everything that is not lost', () => {
    fc.assert(
      fc.property(contacts, (contact) => {
        expect(contactSchema.parse(contact)).toEqual(contact);
        const { value, lost } = toJCard(contact);
        const back = fromJCard(JSON.parse(JSON.stringify(value)));
        expect(back.issues).toEqual([]);
        expect(back.lost).toEqual([]);
        expect(back.value).toEqual(withoutPaths(contact, lost));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('fromJCard', () => {
  const names = [
    'kind',
    'uid',
    'fn',
    'n',
    'nickname',
    'email',
    'tel',
    'adr',
    'socialprofile',
    'impp',
    'url',
    'photo',
    'lang',
    'tz',
    'org',
    'role',
    'rev',
    'created',
    'source',
    'prodid',
    'title',
    'categories',
    'x-social-crm',
    'X-Foo',
    '__proto__',
    'geo',
    'constructor',
    'note',
  ];
  const leaf = fc.constantFrom<unknown>(
    'https://example.org/1',
    '',
    'Anna',
    '2026-03-02T09:00:00Z',
    'member',
    'en',
    '20260302T090000Z',
    7,
    null,
    true,
    '{"country":"DE","profiles":[{"id":""}],"extra":{"a":1}}',
    '{"country":"Germany"}',
    '[]',
    '{"extra":{"constructor":1}}',
  );
  const value = fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.constantFrom('a', '__proto__', 'constructor'), leaf));
  const parameters = fc.dictionary(
    fc.constantFrom('type', 'pref', 'group', 'username', 'service-type', '__proto__'),
    value,
  );
  const property = fc
    .tuple(
      fc.constantFrom(...names),
      parameters,
      fc.constantFrom('text', 'uri', 'utc-offset'),
      fc.array(value, { minLength: 1 }),
    )
    .map(([name, given, type, values]) => [name, given, type, ...values]);

  test('never throws, and what it gives fits the schema', () => {
    const input = fc.oneof(
      fc
        .array(fc.oneof({ weight: 9, arbitrary: property }, { weight: 1, arbitrary: value }))
        .map((list) => ['vcard', list]),
      value,
    );
    fc.assert(
      fc.property(input, (json) => {
        const { value: contact, issues } = fromJCard(json);
        if (contact === null) expect(issues).toHaveLength(1);
        else expect(contactSchema.safeParse(contact).error?.issues).toBeUndefined();
      }),
      { seed: 2, numRuns: 4000 },
    );
  });
});

const sample = fileURLToPath(new URL('../../../shared/data/feeds/vcard/jcard-example.json', import.meta.url));

test.skipIf(!existsSync(sample))('the example of RFC 7095 (skipped where the data folder is absent)', () => {
  const { value, lost, issues } = fromJCard(JSON.parse(readFileSync(sample, 'utf8')));
  expect(issues).toEqual([]);
  expect(contactSchema.parse(value)).toMatchObject({
    kind: 'person',
    name: { family: 'Perreault', suffix: 'ing. jr, M.Sc.' },
    languages: ['fr', 'en'],
    phones: [{ value: 'tel:+1-418-656-9254;ext=102', type: ['work', 'voice'], preferred: true }, {}],
    emails: [{ value: 'simon.perreault@viagenie.ca', type: ['work'] }],
    extra: { tz: '-05:00', bday: '--02-03', gender: 'M' },
  });
  expect(lost).toEqual(expect.arrayContaining(['1.9.3.1', '1.13', '1.14']));
});
