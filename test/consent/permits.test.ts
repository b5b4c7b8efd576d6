import {
  assertPermit,
  type ConsentEvent,
  type ConsentRequest,
  decide,
  enrichContact,
  type LimitedPermit,
  type Permit,
  redact,
  toLimitedPermit,
  toPermit,
} from 'social-crm/consent';
import { describe, expect, test } from 'vitest';
import { world as policy } from './world.js';

const at = '2026-01-10T10:00:00Z';
const now = '2026-03-01T10:00:00Z';
const expiresAt = '2026-04-01T10:00:00Z';
const asks = { subject: 'p1', controller: 'acme', purpose: 'profile_enrichment', jurisdiction: 'DE' } as const;
const grant = {
  id: 'g1',
  type: 'granted',
  subject: 'p1',
  at,
  by: 'subject',
  controllers: ['acme'],
  purposes: ['profile_enrichment'],
  channels: [],
  method: 'web_form',
  source: 'form',
  textVersion: 't-enrich-1',
  expiresAt,
} as const satisfies ConsentEvent;
const link = {
  id: 'b1',
  type: 'basis_declared',
  subject: 'p1',
  at,
  controller: 'acme',
  basis: 'legitimate_interest',
  purposes: ['profile_link'],
  lia: { passed: true, informedAt: at },
} as const satisfies ConsentEvent;
const person = { id: 'p1', kind: 'person' as const };
const profile = { profileUrl: 'https://social.example/anna', bio: 'cyclist', id: 'someone-else' };

const permitFor = (ledger: readonly ConsentEvent[], request: ConsentRequest<'profile_enrichment'> = asks) =>
  toPermit(decide(ledger, request, { policy, now }), request);
const limitedFor = (ledger: readonly ConsentEvent[], request: ConsentRequest<'profile_enrichment'> = asks) =>
  toLimitedPermit(decide(ledger, request, { policy, now }), request);
const codeOf = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('a permit', () => {
  const permit = permitFor([grant]) as Permit<'profile_enrichment'>;
  const use = { purpose: 'profile_enrichment', subject: 'p1', controller: 'acme' };

  test('is plain JSON with what was decided', () => {
    expect(JSON.parse(JSON.stringify(permit))).toEqual({
      purpose: 'profile_enrichment',
      subject: 'p1',
      controller: 'acme',
      channel: 'none',
      decidedAt: '2026-03-01T10:00:00.000Z',
      validUntil: '2026-04-01T10:00:00.000Z',
      basis: 'consent',
      obligations: [],
    });
  });

  test('is refused from validUntil on, to the millisecond', () => {
    expect(codeOf(() => assertPermit(permit, { ...use, now: Date.parse(expiresAt) - 1 }))).toBeUndefined();
    expect(codeOf(() => assertPermit(permit, { ...use, now: expiresAt }))).toBe('PERMIT_EXPIRED');
    expect(codeOf(() => enrichContact(person, profile, { permit, now: expiresAt }))).toBe('PERMIT_EXPIRED');
  });

  test.each([
    ['purpose', 'newsletter'],
    ['subject', 'p2'],
    ['controller', 'beta'],
  ])('is refused for another %s', (field, value) => {
    expect(codeOf(() => assertPermit(permit, { ...use, [field]: value, now }))).toBe('PERMIT_MISMATCH');
  });

  test('is refused for another contact, when missing, and when now or validUntil is unreadable', () => {
    expect(codeOf(() => enrichContact({ ...person, id: 'p2' }, profile, { permit, now }))).toBe('PERMIT_MISMATCH');
    expect(codeOf(() => enrichContact(person, profile, { permit: null as never, now }))).toBe('PERMIT_MISMATCH');
    expect(codeOf(() => assertPermit(undefined, { ...use, now }))).toBe('PERMIT_MISMATCH');
    const { controller: _, ...nobodys } = permit;
    expect(codeOf(() => enrichContact(person, profile, { permit: nobodys as never, now }))).toBe('PERMIT_MISMATCH');
    expect(codeOf(() => assertPermit(permit, { ...use, now: '2026-03-01T10:00:00' }))).toBe('INVALID_INSTANT');
    expect(codeOf(() => assertPermit({ ...permit, validUntil: 'later' }, { ...use, now }))).toBe('INVALID_INSTANT');
  });

  test('is given for allow only, and a limited one for limited only', () => {
    expect(permitFor([])).toBeNull();
    expect(limitedFor([])).toBeNull();
    expect(permitFor([link])).toBeNull();
    expect(limitedFor([link])).toMatchObject({ mode: 'link_only', allowedData: ['profileUrl'] });
    expect(limitedFor([grant])).toBeNull();
  });

  test('is not given for another request than the one decided, nor for advertising inside another purpose', () => {
    const decision = decide([grant], asks, { policy, now });
    expect(toPermit(decision, { ...asks, subject: 'p2' })).toBeNull();
    expect(toPermit(decision, { ...asks, data: ['bio'] })).toBeNull();
    expect(toPermit(decision, { ...asks })).not.toBeNull();
    const service = {
      subject: 'p1',
      controller: 'acme',
      purpose: 'service_reply',
      channel: 'email',
      jurisdiction: 'DE',
      containsAdvertising: true,
      advertisingPurpose: 'newsletter',
    } as const;
    const newsletter = { ...grant, purposes: ['newsletter'], channels: ['email'], method: 'signed_paper' } as const;
    const advert = decide([{ ...newsletter, textVersion: 't-nl-3' }], service, { policy, now });
    expect(advert.decision).toBe('allow');
    expect(toPermit(advert, service)).toBeNull();
  });

  test('limits the fields that are copied, and never the identity', () => {
    expect(enrichContact(person, profile, { permit, now })).toEqual({
      id: 'p1',
      kind: 'person',
      profileUrl: 'https://social.example/anna',
      bio: 'cyclist',
    });
    const linkOnly = limitedFor([link]) as LimitedPermit<'profile_enrichment'>;
    expect(enrichContact(person, profile, { permit: linkOnly, now })).toEqual({
      id: 'p1',
      kind: 'person',
      profileUrl: 'https://social.example/anna',
    });
    const fields = { ...asks, data: ['bio', 'avatar'] };
    const some = limitedFor([{ ...grant, data: ['bio'] }], fields) as LimitedPermit<'profile_enrichment'>;
    expect(some).toMatchObject({ mode: 'fields', allowedData: ['bio'] });
    expect(enrichContact(person, profile, { permit: some, now })).toEqual({
      id: 'p1',
      kind: 'person',
      bio: 'cyclist',
    });
  });
});

describe('redact', () => {
  const contact = Object.freeze({ ...person, profileUrl: 'https://social.example/anna', bio: 'cyclist' });

  test.each([
    ['deny leaves nothing', { decision: 'deny' }, {}],
    ['deny leaves nothing even with fields', { decision: 'deny', allowedData: ['bio'] }, {}],
    ['allow keeps all', { decision: 'allow' }, contact],
    ['allow keeps the fields named', { decision: 'allow', allowedData: ['bio'] }, { bio: 'cyclist' }],
    ['limited keeps the fields named', { decision: 'limited', allowedData: ['bio'] }, { bio: 'cyclist' }],
    ['limited without fields leaves nothing', { decision: 'limited' }, {}],
    [
      'the link',
      { decision: 'limited', mode: 'link_only', allowedData: ['profileUrl'] },
      { profileUrl: contact.profileUrl },
    ],
  ] as const)('%s', (_, decision, value) => {
    const redacted = redact(contact, decision);
    expect(redacted.value).toEqual(value);
    expect([...Object.keys(redacted.value), ...redacted.removed].sort()).toEqual(Object.keys(contact).sort());
  });

  test('takes other names for the link', () => {
    const decision = { decision: 'limited', mode: 'link_only', allowedData: ['profileUrl'] } as const;
    expect(redact({ url: 'x', bio: 'y' }, decision, { linkFields: ['url'] })).toEqual({
      value: { url: 'x' },
      removed: ['bio'],
    });
  });
});
