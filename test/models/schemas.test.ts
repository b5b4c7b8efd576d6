import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import * as models from '../../src/models/index.js';
import { jsonSchemas } from '../../tools/writeSchemas.js';
import { contacts, counters, interactions, profiles } from './arbitraries.js';

const schemas = jsonSchemas();
const ajv = new Ajv2020({ validateFormats: false, allowUnionTypes: true });
const validators = new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));
const at = '2026-03-02T09:00:00Z';

/** One sample of every model that no property test makes. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  channel: [
    { id: 'c', platform: 'facebook', type: 'facebook' },
    {
      id: 'c',
      platform: 'x',
      type: 'holodeck',
      url: 'https://example.org',
      markets: ['CH'],
      hostAuthorIds: ['h'],
      mode: 'unknown',
    },
  ],
  organisation: [
    {
      id: 'o',
      name: 'Beispiel AG',
      brands: [{ id: 'b', name: 'Nova', aliases: ['N.O.V.A.'] }],
      products: [{ id: 'p', name: 'Nova One', brandId: 'b', aliases: [] }],
      competitors: [{ id: 'x', name: 'Rival', aliases: [] }],
      teams: [{ id: 't', name: 'Service', channelIds: ['c'], skills: ['billing'], languages: ['de'], calendarId: 'k' }],
      agents: [{ id: 'a', teamId: 't', authorIds: ['h'], actorKind: 'human' }],
    },
  ],
  conversation: [{ id: 't', channelId: 'c', interactionIds: ['c:1'], openedAt: at, lastAt: at, status: 'open' }],
  serviceCase: [
    { id: 's', conversationIds: ['t'], status: 'onHold', openedAt: at, satisfaction: { score: 4, scale: [1, 5] } },
    {
      id: 's',
      conversationIds: [],
      status: 'new',
      openedAt: at,
      events: [{ type: 'assigned', at, by: 'a', actorKind: 'human' }],
    },
  ],
  money: [{ amountMinor: -1250, currency: 'EUR' }],
  reaction: [{ kind: 'like' }, { kind: 'other', kindRaw: 'poke' }],
};

const own: Readonly<Record<string, z.ZodType>> = {
  channel: models.channelSchema,
  organisation: models.organisationSchema,
  conversation: models.conversationSchema,
  serviceCase: models.serviceCaseSchema,
  money: models.moneySchema,
  reaction: models.reactionSchema,
};

describe('schemas', () => {
  test.each(Object.entries(schemas))(
    '%s has a JSON Schema of draft 2020-12 with id, title and description',
    (name, schema) => {
      expect(schema).toMatchObject({
        $id: `urn:social-crm:schemas:${name}`,
        $schema: 'https://json-schema.org/draft/2020-12/schema',
      });
      expect(ajv.validateSchema(schema)).toBe(true);
      expect(JSON.stringify(schema)).toMatch(/"title":.*"description":|"description":.*"title":/);
    },
  );

  test.each(Object.keys(own))('every field of %s is described', (name) => {
    expect(undescribed(schemas[name], name)).toEqual([]);
  });

  test.each(['contact', 'interaction', 'socialProfile', 'counters'])('every field of %s is described', (name) => {
    expect(undescribed(schemas[name], name)).toEqual([]);
  });

  test.each(Object.entries(samples))(
    'the samples of %s are what parsing gives and fit the JSON Schema',
    (name, values) => {
      for (const value of values) {
        expect(own[name]?.parse(value)).toEqual(value);
        expect(validators.get(name)?.(value), JSON.stringify(validators.get(name)?.errors)).toBe(true);
      }
    },
  );

  test.each([
    ['contact', contacts],
    ['interaction', interactions],
    ['socialProfile', profiles],
    ['counters', counters],
  ] as const)('zod and the JSON Schema of %s agree, also on damaged values', (name, arbitrary) => {
    const schema = (models as unknown as Record<string, z.ZodType>)[`${name}Schema`] as z.ZodType;
    const damaged = fc
      .tuple(
        arbitrary as fc.Arbitrary<object>,
        fc.nat(),
        fc.constantFrom<unknown>(0, '', null, [], {}, 'x', 'keep', -1, 'DE'),
      )
      .map(([value, position, damage]) => {
        const names = Object.keys(value);
        const broken = { ...value, [names[position % names.length] as string]: damage };
        return damage === 'keep' ? value : broken;
      });
    fc.assert(
      fc.property(damaged, (value) => {
        expect(validators.get(name)?.(value)).toBe(schema.safeParse(value).success);
      }),
      { seed: 4, numRuns: 600 },
    );
  });

  test('strip what they do not know and fill in the visibility only (M-8, M-12)', () => {
    const sample = { id: 'c:1', sourceId: '1', channelId: 'c', kind: 'post', direction: 'peer', actorKind: 'bot', at };
    expect(models.interactionSchema.parse({ ...sample, shoeSize: 42 })).toEqual({ ...sample, visibility: 'public' });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('refuse the name %s in every record (M-9)', (name) => {
    const member = `{"${name}":1}`;
    const inExtra = `{"id":"1","kind":"person","extra":${member}}`;
    const deep = `{"id":"1","kind":"person","extra":{"a":[{"b":${member}}]}}`;
    const inCounters = `{"id":"1","platform":"x","counters":{"asOf":"${at}","values":${member}}}`;
    const issueOf = (schema: z.ZodType, text: string) => schema.safeParse(JSON.parse(text)).error?.issues[0];
    expect(issueOf(models.contactSchema, inExtra)).toMatchObject({ code: 'dangerous-name', path: ['extra', name] });
    expect(issueOf(models.contactSchema, deep)).toMatchObject({
      code: 'dangerous-name',
      path: ['extra', 'a', 0, 'b', name],
    });
    expect(issueOf(models.socialProfileSchema, inCounters)).toMatchObject({
      code: 'dangerous-name',
      path: ['counters', 'values', name],
    });
    const stripped = models.contactSchema.parse(JSON.parse(`{"id":"1","kind":"person","${name}":{"polluted":1}}`));
    expect(Object.keys(stripped)).toEqual(['id', 'kind']);
    expect(Object.getPrototypeOf(stripped)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('refuse what JSON cannot hold in extra', () => {
    const fits = (extra: unknown) => models.contactSchema.safeParse({ id: '1', kind: 'person', extra }).success;
    const ring: unknown[] = [];
    ring.push(ring);
    const shared = { a: 1 };
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect([
      fits({ a: Number.NaN }),
      fits({ a: undefined }),
      fits({ a: new Date(0) }),
      fits({ ring }),
      fits([]),
      fits(7),
    ]).toEqual(Array(6).fill(false));
    expect([
      fits({ a: shared, b: [shared] }),
      fits({ deep }),
      fits({ a: null, b: true }),
      fits(Object.create(null)),
    ]).toEqual(Array(4).fill(true));
  });

  test('keep identifiers as they are printed and instants with offset only (M-1, M-2)', () => {
    const money = (currency: unknown) => models.moneySchema.safeParse({ amountMinor: 1, currency }).success;
    expect([money('EUR'), money('eur'), money(978)]).toEqual([true, false, false]);
    const fits = (id: unknown) => models.contactSchema.safeParse({ id, kind: 'person' }).success;
    expect([fits('007'), fits('1e5'), fits(' '), fits(''), fits(7)]).toEqual([true, true, true, false, false]);
    const dated = (asOf: unknown) => models.countersSchema.safeParse({ values: { likes: 1 }, asOf }).success;
    expect([
      dated(at),
      dated('2026-03-02T09:00:00+01:00'),
      dated('2026-03-02T09:00:00'),
      dated('2026-02-30T09:00:00Z'),
      dated(0),
    ]).toEqual([true, true, false, false, false]);
  });

  test('counters are whole and not negative, but for the score (M-28)', () => {
    const fits = (values: unknown) => models.countersSchema.safeParse({ values, asOf: at }).success;
    expect([
      fits({ likes: 0, saves: 3, score: -4 }),
      fits({ likes: -1 }),
      fits({ saves: -1 }),
      fits({ views: 1.5 }),
    ]).toEqual([true, false, false, false]);
  });
});

type DeepReadonly<T> = T extends (infer Item)[] | readonly (infer Item)[]
  ? T extends readonly [unknown, unknown]
    ? T
    : readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: DeepReadonly<T[Name]> }
    : T;

test('the interfaces say what the schemas take', () => {
  expectTypeOf<DeepReadonly<z.input<typeof models.contactSchema>>>().branded.toEqualTypeOf<models.Contact>();
  expectTypeOf<
    DeepReadonly<z.input<typeof models.socialProfileSchema>>
  >().branded.toEqualTypeOf<models.SocialProfile>();
  expectTypeOf<DeepReadonly<z.input<typeof models.interactionSchema>>>().branded.toEqualTypeOf<models.Interaction>();
  expectTypeOf<DeepReadonly<z.input<typeof models.conversationSchema>>>().branded.toEqualTypeOf<models.Conversation>();
  expectTypeOf<DeepReadonly<z.input<typeof models.channelSchema>>>().branded.toEqualTypeOf<models.Channel>();
  expectTypeOf<DeepReadonly<z.input<typeof models.organisationSchema>>>().branded.toEqualTypeOf<models.Organisation>();
  expectTypeOf<DeepReadonly<z.input<typeof models.moneySchema>>>().branded.toEqualTypeOf<models.Money>();
  expectTypeOf<DeepReadonly<z.input<typeof models.reactionSchema>>>().branded.toEqualTypeOf<models.Reaction>();
  expectTypeOf<keyof z.input<typeof models.serviceCaseSchema>>().toEqualTypeOf<keyof models.ServiceCase>();
});

function undescribed(schema: unknown, path: string): string[] {
  const {
    properties = {},
    items,
    description,
  } = schema as {
    properties?: Record<string, { description?: string; $ref?: string }>;
    items?: unknown;
    description?: string;
  };
  const own = Object.entries(properties).flatMap(([name, field]) =>
    '$ref' in field ? [] : undescribed(field, `${path}.${name}`),
  );
  const inItems = items === undefined ? [] : undescribed({ description: 'item', ...(items as object) }, `${path}[]`);
  return [...(description === undefined ? [path] : []), ...own, ...inItems];
}
