import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMoney,
  buildConversations,
  type Channel,
  type Contact,
  type Conversation,
  counterGrowth,
  currencyExponent,
  type Interaction,
  identify,
  interactionKinds,
  ModelsError,
  type Organisation,
  SocialCrmError,
  toSchemaOrg,
  toVCard,
} from '../../src/models/index.js';
import { contacts, interactions, profiles } from './arbitraries.js';

describe('toVCard', () => {
  test('writes CRLF lines of at most 75 bytes that unfold and cut no character', () => {
    fc.assert(
      fc.property(contacts, (contact) => {
        const { value } = toVCard(contact);
        expect(value.endsWith('END:VCARD\r\n')).toBe(true);
        const physical = value.split('\r\n');
        for (const line of physical) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(value.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
        const logical = value.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
        for (const line of logical)
          expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=("[^"]*"|[^";:,]*)(,("[^"]*"|[^";:,]*))*)*:/);
        expect(Buffer.from(value.replaceAll('\r\n ', '')).toString('utf8')).toBe(
          Buffer.from(value.replaceAll('\r\n ', ''), 'utf8').toString(),
        );
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  test('escapes, folds, quotes and dates as RFC 6350, 6868 and 9554 say', () => {
    const contact: Contact = {
      id: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      kind: 'organisation',
      displayName: 'Müller, Söhne; Enkel\\Co\nZürich',
      name: { family: 'A;B', given: 'C,D' },
      nicknames: ['a,b', 'c'],
      emails: [{ value: 'a@b.example', type: ['work', 'x"^y'], preferred: true }],
      phones: [{ value: 'tel:+41-44-000-00-00' }, { value: '044 000 00 00' }],
      profiles: [{ id: 'p', platform: 'my:net', handle: 'anna', url: 'https://example.org/anna' }],
      languages: ['de', 'en'],
      updatedAt: '2026-03-02T09:00:00.250+01:00',
      timeZone: 'Europe/Zurich',
    };
    expect(toVCard(contact).value.replaceAll('\r\n ', '').split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      'FN:Müller\\, Söhne\\; Enkel\\\\Co\\nZürich',
      'N:A\\;B;C\\,D;;;',
      'NICKNAME:a\\,b,c',
      "EMAIL;TYPE=work,x^'^^y;PREF=1:a@b.example",
      'TEL;VALUE=uri:tel:+41-44-000-00-00',
      'TEL:044 000 00 00',
      'SOCIALPROFILE;SERVICE-TYPE="my:net";USERNAME=anna:https://example.org/anna',
      'LANG;PREF=1:de',
      'LANG;PREF=2:en',
      'TZ:Europe/Zurich',
      'REV:20260302T090000+0100',
      'X-SOCIAL-CRM:{"updatedAt":"2026-03-02T09:00:00.250+01:00"\\,"profiles":[{"id":"p"}]}',
      'END:VCARD',
      '',
    ]);
  });
});

describe('toSchemaOrg', () => {
  test('gives every kind a type and names each field that it leaves out', () => {
    const at = '2026-03-02T09:00:00Z';
    const bare = { id: 'c:1', sourceId: '1', channelId: 'c', direction: 'peer', actorKind: 'human', at } as const;
    const types = Object.keys(interactionKinds).map((kind) => {
      const { value, lost } = toSchemaOrg({ ...bare, kind } as Interaction);
      expect(lost).toEqual(['sourceId', 'channelId', 'direction']);
      return value['@type'];
    });
    expect(new Set(types)).toEqual(
      new Set([
        'SocialMediaPosting',
        'Comment',
        'Question',
        'Answer',
        'Message',
        'Review',
        'CommunicateAction',
        'Action',
        'ShareAction',
        'FollowAction',
        'JoinAction',
        'LeaveAction',
        'VoteAction',
        'BuyAction',
        'ViewAction',
      ]),
    );
    const reacted = (kind: string) =>
      toSchemaOrg({ ...bare, kind: 'reaction', reaction: { kind } } as Interaction).value['@type'];
    expect(['love', 'downvote', 'angry'].map(reacted)).toEqual(['LikeAction', 'DislikeAction', 'Action']);
  });

  test('loses by rule: moderation, visibility, direction, idDerived, and what schema.org has no place for', () => {
    fc.assert(
      fc.property(interactions, (interaction) => {
        const { value, lost } = toSchemaOrg(interaction);
        const present = ['moderation', 'visibility', 'direction', 'idDerived', 'extra', 'atRaw'] as const;
        for (const name of present) expect(lost.includes(name)).toBe(interaction[name] !== undefined);
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      }),
      { seed: 6, numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.oneof(contacts, profiles), (model) => {
        const { value } = toSchemaOrg(model);
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('channels, organisations, conversations, profiles and contacts', () => {
    const site: Channel = {
      id: 'b',
      platform: 'wordpress',
      type: 'blog',
      name: 'Blog',
      language: 'de',
      markets: ['CH'],
    };
    expect(toSchemaOrg(site)).toEqual({
      value: { '@context': 'https://schema.org', '@type': 'WebSite', identifier: 'b', name: 'Blog', inLanguage: 'de' },
      lost: ['platform', 'type', 'markets'],
    });
    expect(toSchemaOrg({ ...site, type: 'phone' }).value).toMatchObject({
      '@type': 'ContactPoint',
      contactType: 'phone',
      availableLanguage: 'de',
      areaServed: ['CH'],
    });
    const organisation: Organisation = {
      id: 'o',
      name: 'Beispiel AG',
      country: 'CH',
      brands: [{ id: 'b', name: 'Nova' }],
      products: [{ id: 'p', name: 'One', brandId: 'b' }],
      competitors: [],
      teams: [{ id: 't', name: 'Service', channelIds: ['c'] }],
    };
    expect(toSchemaOrg(organisation)).toMatchObject({
      value: {
        '@type': 'Organization',
        address: { addressCountry: 'CH' },
        brand: [{ '@type': 'Brand', identifier: 'b', name: 'Nova' }],
        owns: [{ '@type': 'Product', brand: { identifier: 'b' } }],
        department: [{ name: 'Service' }],
      },
      lost: ['competitors', 'teams.0.channelIds'],
    });
    const at = '2026-03-02T09:00:00Z';
    const thread: Conversation = { id: 't', channelId: 'c', interactionIds: ['c:1'], openedAt: at, lastAt: at };
    expect(toSchemaOrg({ ...thread, participantIds: ['anna'], status: 'open' })).toMatchObject({
      value: { '@type': 'Conversation', hasPart: [{ identifier: 'c:1' }], contributor: [{ identifier: 'anna' }] },
      lost: ['channelId', 'status'],
    });
    const profile = { id: 'p', platform: 'x', counters: { asOf: at, values: { followers: 7, score: 1 } } };
    expect(toSchemaOrg(profile)).toMatchObject({
      value: {
        '@type': 'ProfilePage',
        mainEntity: {
          interactionStatistic: [{ interactionType: 'https://schema.org/FollowAction', userInteractionCount: 7 }],
        },
      },
      lost: ['counters.values.score'],
    });
    const contact: Contact = {
      id: 'k',
      kind: 'person',
      country: 'DE',
      roles: [],
      profiles: [profile],
      emails: [{ value: 'a@b.example', type: ['work'] }],
    };
    expect(toSchemaOrg(contact)).toMatchObject({
      value: { '@type': 'Person', email: ['a@b.example'], address: [{ addressCountry: 'DE' }] },
      lost: ['roles', 'profiles.0.id', 'profiles.0.platform', 'profiles.0.counters', 'emails.0.type'],
    });
  });
});

describe('callers mistakes', () => {
  const at = '2026-03-02T09:00:00Z';
  test.each([
    ['currency-mismatch', () => addMoney({ amountMinor: 1, currency: 'EUR' }, { amountMinor: 1, currency: 'USD' })],
    [
      'amount-unsafe',
      () => addMoney({ amountMinor: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, { amountMinor: 1, currency: 'EUR' }),
    ],
    ['amount-unsafe', () => addMoney({ amountMinor: 0.5, currency: 'EUR' }, { amountMinor: 0.5, currency: 'EUR' })],
    ['currency-invalid', () => currencyExponent('eur')],
    ['instant-invalid', () => counterGrowth({ values: {}, asOf: 'x' }, { values: {}, asOf: at })],
    [
      'snapshots-not-in-order',
      () => counterGrowth({ values: {}, asOf: at }, { values: {}, asOf: '2025-01-01T00:00:00Z' }),
    ],
    ['instant-invalid', () => identify({ channelId: 'c', at: 'x' })],
    ['gap-invalid', () => buildConversations([], { gapMs: -1 })],
  ])('%s is a ModelsError', (code, run) => {
    expect(run).toThrow(ModelsError);
    expect(run).toThrow(SocialCrmError);
    expect(run).toThrow(expect.objectContaining({ code, name: 'ModelsError' }));
  });
});
