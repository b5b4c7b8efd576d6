import fc from 'fast-check';
import {
  type Contact,
  type Counters,
  type Interaction,
  type InteractionKind,
  interactionKinds,
  type Json,
  type SocialProfile,
} from '../../src/models/index.js';

const words = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constant('a,b;c\\d\ne:"f"'),
);
const identifier = fc.oneof(
  words.filter((word) => word !== ''),
  fc.constantFrom('007', '1e5', 'urn:social-crm:x', '50%'),
);
const url = fc.constantFrom(
  'https://example.org/a?b=c&d=e',
  'https://example.org/ä,b;c',
  'mailto:a@b.example',
  'urn:x:{y}',
);
const instant = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(date.toISOString(), `${date.toISOString().slice(0, 19)}+02:00`));
const language = fc.constantFrom('de', 'en-GB', 'zh-Hans', 'und');
const count = fc.nat();
const names = (list: readonly string[]) => fc.constantFrom(...list) as fc.Arbitrary<never>;

const json = fc
  .jsonValue({ maxDepth: 2 })
  .map((value) => JSON.parse(JSON.stringify(value).replace(/__proto__|constructor|prototype/g, 'name')) as Json);
const extra = fc.dictionary(
  fc.string({ maxLength: 6 }).filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name)),
  json,
  { maxKeys: 3, noNullPrototype: true },
);

const optional = <T>(values: { [Name in keyof T]: fc.Arbitrary<T[Name]> }, required: (keyof T)[]) =>
  fc.record(values, { requiredKeys: required as never, noNullPrototype: true });

export const counters: fc.Arbitrary<Counters> = fc.record(
  {
    values: optional({ likes: count, shares: count, replies: count, score: fc.integer(), saves: count }, []),
    asOf: instant,
  },
  { noNullPrototype: true },
) as never;

export const interactions: fc.Arbitrary<Interaction> = optional(
  {
    id: identifier,
    sourceId: identifier,
    channelId: identifier,
    kind: names(Object.keys(interactionKinds)) as fc.Arbitrary<InteractionKind>,
    kindRaw: fc.constantFrom('poke', 'Offer', 'Delete', 'Note'),
    direction: names(['inbound', 'outbound', 'peer', 'internal']),
    actorKind: names(['human', 'bot', 'system', 'unknown']),
    actorRole: names(['host', 'agent', 'member', 'guest', 'unknown']),
    authorId: identifier,
    authorName: words,
    authorProfileId: identifier,
    at: instant,
    atRaw: words,
    atPrecision: names(['second', 'minute', 'day', 'month', 'year']),
    editedAt: instant,
    deletedAt: instant,
    moderation: names(['visible', 'pending', 'hidden', 'spam', 'deleted']),
    title: words,
    text: words,
    html: words,
    language,
    parentId: identifier,
    rootId: identifier,
    conversationId: identifier,
    targetId: identifier,
    reaction: optional({ kind: names(['like', 'angry', 'dislike', 'other', 'love']), kindRaw: words }, ['kind']),
    rating: fc.record({ value: count, best: count, worst: count }, { noNullPrototype: true }),
    url,
    media: fc.array(optional({ url, type: names(['image/png', 'video/mp4', 'x']), length: count }, ['url']), {
      maxLength: 2,
    }),
    tags: fc.array(words, { maxLength: 2 }),
    mentions: fc.array(optional({ handle: identifier, profileId: identifier, url }, ['handle']), { maxLength: 2 }),
    counters,
    visibility: names(['public', 'followers', 'direct', 'note']),
    idDerived: fc.boolean(),
    provenance: optional({ format: words, dialect: words, sourceUrl: url, fetchedAt: instant }, ['format']),
    extra,
  },
  ['id', 'sourceId', 'channelId', 'kind', 'direction', 'actorKind', 'at'],
) as never;

export const profiles: fc.Arbitrary<SocialProfile> = optional(
  {
    id: identifier,
    platform: identifier,
    handle: words,
    url,
    displayName: words,
    verified: fc.constantFrom(true, false, 'unknown' as const),
    counters,
    joinedAt: instant,
    bio: words,
    country: names(['DE', 'CH']),
    contactId: identifier,
    storage: names(['linked', 'stored']),
    extra,
  },
  ['id', 'platform'],
) as never;

const types = fc.array(names(['home', 'work', 'cell', 'x"y']), { maxLength: 2 });
const point = optional({ value: identifier, type: types, preferred: fc.boolean() }, ['value']);

export const contacts: fc.Arbitrary<Contact> = optional(
  {
    id: identifier,
    kind: names(['person', 'organisation', 'group', 'unknown']),
    displayName: words,
    name: optional({ given: words, family: words, prefix: words, suffix: words, additional: words }, []),
    nicknames: fc.array(words, { maxLength: 2 }),
    emails: fc.array(point, { maxLength: 2 }),
    phones: fc.array(point, { maxLength: 2 }),
    addresses: fc.array(
      optional({ street: words, locality: words, region: words, postalCode: words, country: words, type: types }, []),
      { maxLength: 2 },
    ),
    profiles: fc.array(profiles, { maxLength: 2 }),
    photoUrl: url,
    languages: fc.array(language, { maxLength: 3 }),
    addressForm: names(['du', 'sie', 'mixed', 'none']),
    timeZone: names(['Europe/Berlin', 'UTC']),
    country: names(['DE', 'AT']),
    organisationId: identifier,
    jobTitle: words,
    tags: fc.array(words, { maxLength: 2 }),
    roles: fc.array(names(['member', 'press', 'other']), { maxLength: 2 }),
    createdAt: instant,
    updatedAt: instant,
    source: optional({ channelId: identifier, format: words, url }, []),
    extra,
  },
  ['id', 'kind'],
) as never;
