import fc from 'fast-check';
import {
  type ConsentEvent,
  decide,
  dpvStatus,
  fromGpc,
  fromHubSpot,
  fromIso27560,
  fromSalesforce,
  fromXdm,
  reasonCodes,
  toHubSpot,
  toIso27560,
  toKantaraReceipt,
  toSalesforce,
  toXdm,
} from 'social-crm/consent';
import { consentEventSchema } from 'social-crm/models';
import { describe, expect, test } from 'vitest';
import { world as policy } from './world.js';

const now = '2026-03-01T10:00:00Z';
const base = { subject: 'p1', at: '2026-01-10T10:00:00.000Z' } as const;
const grant = {
  ...base,
  id: 'g1',
  type: 'granted',
  by: 'subject',
  controllers: ['acme', 'beta'],
  purposes: ['newsletter', 'offers'],
  channels: ['email'],
  method: 'signed_paper',
  source: 'paper:scan-17',
  textVersion: 't-mkt-1',
  data: ['email', 'name'],
  specialCategories: ['health'],
  recipients: ['printer'],
} as const satisfies ConsentEvent;
const withdrawn = { ...base, id: 'w1', type: 'withdrawn', at: '2026-02-01T10:00:00.000Z' } as const;
const party = {
  name: 'Acme GmbH',
  address: 'Street 1, Berlin',
  contact: 'mailto:privacy@acme.example',
  type: 'controller',
};
const context = {
  policy,
  parties: { acme: party, beta: party },
  notices: { 't-mkt-1': { url: 'https://acme.example/notice', language: 'de' } },
  jurisdiction: 'DE',
  storageLocation: 'DE',
  retention: 'P3Y',
  withdrawalMethod: 'https://acme.example/withdraw',
};
const request = {
  subject: 'p1',
  controller: 'acme',
  purpose: 'newsletter',
  channel: 'email',
  jurisdiction: 'DE',
} as const;
const answer = (events: readonly ConsentEvent[]) => decide(events, request, { policy, now });

describe('ISO/IEC TS 27560', () => {
  test('a complete record lacks nothing', () => {
    const { record, missing, loss } = toIso27560([grant, withdrawn], 'g1', context);
    expect(missing).toEqual([]);
    expect(loss).toEqual(['method', 'source']);
    expect(JSON.parse(JSON.stringify(record))).toMatchObject({
      schema_version: 'ISO/IEC TS 27560:2023',
      record_id: 'g1',
      pii_principal_id: 'p1',
      processing: { purposes: [{ '@id': 'newsletter' }, { '@id': 'offers' }] },
      events: [{ state: 'dpv:ConsentGiven' }, { state: 'dpv:ConsentWithdrawn' }],
    });
  });

  test('each mandatory field without value is named', () => {
    const bare = {
      ...base,
      id: 'g1',
      type: 'granted',
      by: 'subject',
      controllers: ['acme'],
      channels: [],
      method: 'x',
    };
    const { missing } = toIso27560([bare as never], 'g1', { policy, parties: {}, notices: {} });
    expect(missing).toEqual([
      ...['notice', 'language', 'purposes', 'pii_information', 'pii_type', 'recipients', 'storage_location'].map(
        (field) => `processing.${field}`,
      ),
      ...['retention_period', 'jurisdiction', 'withdrawal_method'].map((field) => `processing.${field}`),
      ...['name', 'address', 'contact', 'type'].map((field) => `parties.0.party_${field}`),
    ]);
  });

  test('a consent that is not on file is refused', () => {
    expect(() => toIso27560([withdrawn], 'w1', context)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    expect(() => toKantaraReceipt([], 'g1', context)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  const names = fc.uniqueArray(fc.constantFrom('newsletter', 'offers', '__proto__', 'a"b\\', 'ü\u2028'), {
    minLength: 1,
  });
  const instant = fc.integer({ min: 0, max: 4e12 }).map((ms) => new Date(ms).toISOString());
  const consent = fc.record({
    controllers: names,
    purposes: names,
    at: instant,
    by: fc.constantFrom('subject', 'guardian'),
    data: names,
  });

  test('parses, keeps every purpose, and comes back with person, controllers, purposes, times and states', () => {
    fc.assert(
      fc.property(consent, fc.boolean(), fc.boolean(), (fields, isAsked, isClosed) => {
        const later = new Date(Date.parse(fields.at) + 1000).toISOString();
        const latest = new Date(Date.parse(fields.at) + 2000).toISOString();
        const given = { ...grant, ...fields } as ConsentEvent;
        const asked = { ...given, type: 'requested', doi: { tokenId: 't', expiresAt: latest } } as ConsentEvent;
        const click = {
          ...base,
          at: later,
          id: 'c1',
          type: 'confirmed',
          requestId: 'g1',
          method: 'user_click',
        } as const;
        const closing = { ...withdrawn, at: latest, purposes: fields.purposes };
        const ledger = [...(isAsked ? [asked, click] : [given]), ...(isClosed ? [closing] : [])];
        const { record } = toIso27560(ledger, 'g1', context);
        const { events } = fromIso27560(JSON.parse(JSON.stringify(record)));
        expect(events.map(({ id, type, at, subject }) => ({ id, type, at, subject }))).toEqual(
          ledger.map(({ id, type, at, subject }) => ({ id, type, at, subject })),
        );
        const { purposes, controllers, by, data } = events[0] as typeof given & {
          data: unknown;
          controllers: unknown;
          by: unknown;
        };
        expect({ purposes, controllers, by, data }).toEqual({
          purposes: fields.purposes,
          controllers: fields.controllers,
          by: fields.by,
          data: fields.data,
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('no value makes reading a record throw, and what comes out fits the schema or opens nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { events } = fromIso27560({ ...base, processing: json, events: json, parties: json });
        expect(answer([...events, ...fromIso27560(json).events]).decision).toBe('deny');
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('an imported yes keeps its text but gains no source', () => {
    const { record } = toIso27560([grant], 'g1', context);
    expect(answer(fromIso27560(record).events).reason).toBe('DOI_MISSING');
    expect(decide(fromIso27560(record).events, { ...request, jurisdiction: 'AT' }, { policy, now }).reason).toBe(
      'EVIDENCE_INSUFFICIENT',
    );
  });
});

test.each([
  ['CONSENT_VALID', 'ConsentGiven'],
  ['WITHDRAWN', 'ConsentWithdrawn'],
  ['REFUSED', 'ConsentRefused'],
  ['EXPIRED', 'ConsentExpired'],
  ['LAPSED_UNUSED', 'ConsentExpired'],
  ['INVALIDATED', 'ConsentInvalidated'],
  ['CONSENT_PRETICKED', 'ConsentInvalidated'],
  ['DOI_PENDING', 'ConsentRequested'],
  ['DOI_EXPIRED', 'ConsentRequestDeferred'],
  ['NO_CONSENT', 'ConsentUnknown'],
] as const)('%s is %s in DPV', (reason, status) => {
  expect(dpvStatus({ reason })).toBe(status);
});

test('an older consent behind a sound one makes it a renewal, and nothing else', () => {
  const renewed = reasonCodes.filter((reason) => dpvStatus({ reason }, { renewed: true }) !== dpvStatus({ reason }));
  expect(renewed).toEqual(['CONSENT_VALID']);
});

test('a Kantara receipt holds what the format has a place for and lists the rest', () => {
  const asked = { ...grant, type: 'requested', doi: { tokenId: 't', expiresAt: now } } as ConsentEvent;
  const { receipt, loss } = toKantaraReceipt([asked, withdrawn], 'g1', context);
  expect(receipt).toMatchObject({
    version: 'KI-CR-v1.1.0',
    jurisdiction: 'DE',
    consentTimestamp: Date.parse(grant.at) / 1000,
    consentReceiptID: 'g1',
    piiPrincipalId: 'p1',
    piiControllers: [{ piiController: 'Acme GmbH' }, { piiController: 'Acme GmbH' }],
    services: [{ purposes: [{ purpose: 'newsletter' }, { purpose: 'offers', thirdPartyName: 'printer' }] }],
    sensitive: true,
    spiCat: ['health'],
  });
  expect(loss).toEqual(['channels', 'doi', 'withdrawal', 'history']);
});

test('Global Privacy Control is an objection to profiling', () => {
  const event = fromGpc({ id: 'o1', subject: 'p1', at: '2026-02-01T10:00:00Z' });
  expect(consentEventSchema.safeParse(event).success).toBe(true);
  const fan = { ...grant, purposes: ['fan_scoring'], textVersion: 't-fan-1', specialCategories: undefined } as never;
  const asks = { ...request, purpose: 'fan_scoring' };
  expect(decide([fan], asks, { policy, now }).reason).toBe('CONSENT_VALID');
  expect(decide([fan, event], asks, { policy, now }).reason).toBe('OBJECTED');
});

describe('importers never invent proof, and every no closes', () => {
  const mapping = { news: { purposes: ['newsletter'], channels: ['email'] } } as const;
  const reach = { subject: 'p1', controller: 'acme', at: '2026-02-10T10:00:00Z', mapping };
  const paper = { ...grant, purposes: ['newsletter'], textVersion: 't-nl-3' } as ConsentEvent;
  const xdm = (val: string) => fromXdm({ news: { val } }, reach);
  const hubSpot = (status: string, legalBasis?: string) =>
    fromHubSpot([{ subscriptionId: 'news', status, ...(legalBasis === undefined ? {} : { legalBasis }) }], reach);
  const salesforce = (status: string, more = {}) =>
    fromSalesforce([{ Id: 's', DataUsePurposeId: 'news', PrivacyConsentStatus: status, ...more }], reach);
  const double = { CaptureDate: '2026-02-01T10:00:00Z', DoubleConsentCaptureDate: '2026-02-01T11:00:00Z' };

  test.each([
    ['XDM y', xdm('y'), 'DOI_MISSING'],
    ['HubSpot consent', hubSpot('SUBSCRIBED', 'CONSENT_WITH_NOTICE'), 'DOI_MISSING'],
    ['HubSpot process and store', hubSpot('SUBSCRIBED', 'PROCESS_AND_STORE'), 'DOI_MISSING'],
    ['Salesforce opt-in', salesforce('OptIn', { CaptureSource: 'web' }), 'DOI_MISSING'],
    ['Salesforce double opt-in', salesforce('OptIn', { CaptureSource: 'web', ...double }), 'EVIDENCE_INSUFFICIENT'],
  ])('%s', (_, { events }, reason) => {
    expect(answer(events).reason).toBe(reason);
    const elsewhere = { ...request, jurisdiction: 'AT' };
    expect(decide(events, elsewhere, { policy, now }).reason).toBe('EVIDENCE_INSUFFICIENT');
  });

  test.each([
    ['XDM n', xdm('n')],
    ['HubSpot', hubSpot('NOT_SUBSCRIBED')],
    ['Salesforce', salesforce('OptOut')],
  ])('%s no', (_, { events }) => {
    expect(answer([paper]).reason).toBe('CONSENT_VALID');
    expect(answer([paper, ...events]).reason).toBe('WITHDRAWN');
  });

  test.each([
    ['XDM dy', xdm('dy'), ['news: dy']],
    ['XDM dn', xdm('dn'), ['news: dn']],
    ['XDM p', xdm('p'), ['news: p']],
    ['XDM u', xdm('u'), ['news: u']],
    ['HubSpot non-GDPR', hubSpot('SUBSCRIBED', 'NON_GDPR'), ['news: NON_GDPR']],
    ['Salesforce seen', salesforce('Seen'), ['news: Seen']],
    ['a name that is not mapped', fromXdm({ toString: { val: 'y' } }, reach), ['toString: y']],
  ])('%s yields no event and is told', (_, result, loss) => {
    expect(result).toEqual({ events: [], loss });
  });

  test.each([
    ['LI', 'legitimate_interest'],
    ['VI', 'vital_interest'],
    ['CP', 'legal_obligation'],
    ['PI', 'legal_obligation'],
  ])('XDM %s is declared without test or law', (val, basis) => {
    expect(xdm(val).events).toMatchObject([{ type: 'basis_declared', basis }]);
    expect(xdm(val).events[0]).not.toHaveProperty('lia');
  });

  test('a contract and an interest of HubSpot', () => {
    expect(xdm('CT').events).toMatchObject([{ type: 'contract', controller: 'acme' }]);
    expect(hubSpot('SUBSCRIBED', 'PERFORMANCE_OF_CONTRACT').events).toMatchObject([{ type: 'contract' }]);
    for (const kind of ['CLIENT', 'PQL', 'OTHER']) {
      expect(hubSpot('SUBSCRIBED', `LEGITIMATE_INTEREST_${kind}`).events).toMatchObject([
        { type: 'basis_declared', basis: 'legitimate_interest' },
      ]);
    }
  });

  test('every imported event fits the schema', () => {
    const all = [xdm('y'), xdm('n'), xdm('LI'), xdm('CT'), hubSpot('NOT_SUBSCRIBED'), salesforce('OptIn', double)];
    for (const event of all.flatMap(({ events }) => events)) {
      expect(consentEventSchema.safeParse(event)).toMatchObject({ success: true });
    }
  });

  test('a Salesforce consent keeps source, life and brand', () => {
    const more = {
      CaptureSource: 'web',
      EffectiveFrom: '2026-02-01T00:00:00Z',
      EffectiveTo: '2026-09-01T00:00:00Z',
      BrandId: 'beta',
    };
    expect(salesforce('OptIn', more).events).toMatchObject([
      { source: 'web', effectiveFrom: more.EffectiveFrom, expiresAt: more.EffectiveTo, controllers: ['beta'] },
    ]);
  });
});

describe('exports', () => {
  const decisions = {
    'marketing.email': { decision: 'allow', reason: 'CONSENT_VALID', basis: 'consent' },
    'marketing.phone': { decision: 'deny', reason: 'NO_CONSENT' },
    'marketing.post': { decision: 'allow', reason: 'LEGITIMATE_INTEREST', basis: 'legitimate_interest' },
    'share.profile': { decision: 'limited', reason: 'LINK_ONLY', basis: 'legitimate_interest' },
    __proto__x: { decision: 'deny', reason: 'WITHDRAWN' },
  } as const;

  test('XDM: allow, pending, unknown, no, and the code of another basis', () => {
    const { value, loss } = toXdm(decisions);
    expect(value).toEqual({
      marketing: { email: { val: 'y' }, phone: { val: 'u' }, post: { val: 'LI' } },
      share: { profile: { val: 'n' } },
      __proto__x: { val: 'n' },
    });
    expect(loss).toContain('share.profile: limited');
  });

  test('XDM: a path through the prototype stays an own property', () => {
    const { value } = toXdm({ '__proto__.polluted': { decision: 'deny', reason: 'WITHDRAWN' } });
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('HubSpot and Salesforce: only an allow is a yes', () => {
    expect(toHubSpot(decisions).value.map(({ status, legalBasis }) => [status, legalBasis])).toEqual([
      ['SUBSCRIBED', 'CONSENT_WITH_NOTICE'],
      ['NOT_SUBSCRIBED', undefined],
      ['SUBSCRIBED', 'LEGITIMATE_INTEREST_OTHER'],
      ['NOT_SUBSCRIBED', undefined],
      ['NOT_SUBSCRIBED', undefined],
    ]);
    expect(toSalesforce(decisions, { at: now }).value.map((one) => one.PrivacyConsentStatus)).toEqual([
      'OptIn',
      'OptOut',
      'OptOut',
      'OptOut',
      'OptOut',
    ]);
  });
});
