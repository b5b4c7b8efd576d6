import {
  applyEvent,
  type ConsentEvent,
  dsarDueDate,
  erasurePlan,
  exportSubject,
  foldLedger,
  phoneEvidenceUntil,
  retentionUntil,
} from 'social-crm/consent';
import { describe, expect, test } from 'vitest';
import { world as policy } from './world.js';

const at = '2026-01-10T10:00:00Z';
const now = '2026-03-01T10:00:00Z';
const base = { subject: 'p1', at } as const;
const law = {
  ...base,
  id: 'law',
  type: 'basis_declared',
  controller: 'acme',
  basis: 'legal_obligation',
  purposes: ['invoice_retention'],
  lawRef: 'AO 147',
  endAt: '2034-12-31T23:00:00Z',
} as const satisfies ConsentEvent;
const grant = {
  ...base,
  id: 'g1',
  type: 'granted',
  by: 'subject',
  controllers: ['acme'],
  purposes: ['newsletter'],
  channels: ['email', 'phone'],
  method: 'signed_paper',
  source: 'paper:scan-17',
  textVersion: 't-nl-3',
  evidenceRef: 'rec:1',
  recipients: ['printer'],
} as const satisfies ConsentEvent;
const contract = {
  ...base,
  id: 'k1',
  type: 'contract',
  controller: 'acme',
  recipients: ['carrier'],
} as const satisfies ConsentEvent;
const asked = { ...base, id: 'x1', type: 'erasure_requested', at: '2026-02-27T22:00:00Z' } as const;
const hold = { ...base, id: 'h1', type: 'legal_hold_set' } as const;
const contact = { id: 'p1', email: 'anna@example.org', postalAddress: 'Street 1', bio: 'cyclist' };
const context = {
  policy,
  controller: 'acme',
  jurisdiction: 'DE',
  now,
  fieldPurposes: {
    email: ['newsletter', 'order_processing'],
    postalAddress: ['order_processing', 'invoice_retention'],
  },
} as const;
const events = (...list: ConsentEvent[]) => list;

describe('erasurePlan', () => {
  test('keeps a field for the purposes that still allow storing, and erases what is held for none', () => {
    const plan = erasurePlan(events(law, grant, contract), contact, context);
    expect(plan.fields).toEqual([
      {
        field: 'email',
        action: 'keep',
        keptFor: [
          { purpose: 'newsletter', reason: 'CONSENT_VALID', until: '2030-01-10T10:00:00.000Z' },
          { purpose: 'order_processing', reason: 'CONTRACT', until: 'open' },
        ],
      },
      {
        field: 'postalAddress',
        action: 'keep',
        keptFor: [
          { purpose: 'order_processing', reason: 'CONTRACT', until: 'open' },
          { purpose: 'invoice_retention', reason: 'LEGAL_OBLIGATION', until: '2034-12-31T23:00:00.000Z' },
        ],
      },
      { field: 'bio', action: 'erase', keptFor: [] },
    ]);
    expect(plan.notifyRecipients).toEqual(['carrier', 'printer']);
    expect(plan.suppression).toEqual({ keep: false, because: [] });
  });

  test('after a request for erasure consent no longer keeps, a contract and a law do', () => {
    const { fields } = erasurePlan(events(law, grant, contract, asked), contact, context);
    expect(fields.map(({ field, keptFor }) => [field, keptFor.map(({ purpose }) => purpose)])).toEqual([
      ['email', ['order_processing']],
      ['postalAddress', ['order_processing', 'invoice_retention']],
      ['bio', []],
    ]);
  });

  test('says until when a field is kept, beyond a change of the mere reason', () => {
    const older = { ...grant, id: 'g0', expiresAt: '2026-06-01T00:00:00Z' };
    const newer = { ...grant, effectiveFrom: '2026-05-01T00:00:00Z', expiresAt: '2026-09-01T00:00:00Z' };
    const { fields } = erasurePlan(events(older, newer), contact, context);
    expect(fields[0]?.keptFor[0]?.until).toBe('2026-09-01T00:00:00.000Z');
  });

  test('answers within a month of the request, on a working day', () => {
    // 27 March 2026 is a Friday.
    expect(erasurePlan(events(asked), contact, context).respondBy).toBe('2026-03-27');
    expect(erasurePlan(events(asked), contact, { ...context, holidays: ['2026-03-27'] }).respondBy).toBe('2026-03-30');
    expect(erasurePlan([], contact, context).respondBy).toBe(dsarDueDate({ receivedOn: '2026-03-01' }));
  });

  test('keeps the block-list entry of who objected or withdrew', () => {
    const withdrawn = { ...base, id: 'w1', type: 'withdrawn' } as const;
    expect(erasurePlan(events(grant, withdrawn), contact, context).suppression).toEqual({
      keep: true,
      because: ['w1'],
    });
  });

  test('looks at what was known', () => {
    const late = { ...law, recordedAt: '2026-02-20T10:00:00Z' };
    const known = { ...context, knownAt: '2026-02-19T10:00:00Z' };
    expect(erasurePlan(events(late), contact, context).fields[1]?.action).toBe('keep');
    expect(erasurePlan(events(late), contact, known).fields[1]?.action).toBe('erase');
  });

  test('a field named like a property of every object is held for no purpose', () => {
    const { fields } = erasurePlan(events(contract), { ...contact, constructor: 'x' } as never, context);
    expect(fields.at(-1)).toEqual({ field: 'constructor', action: 'erase', keptFor: [] });
  });
});

describe('retentionUntil', () => {
  const asks = { subject: 'p1', now } as const;

  test('is the latest of law and phone proof', () => {
    const used = { ...base, id: 'u1', type: 'used', at: '2026-02-01T10:00:00Z', channels: ['phone'] } as const;
    expect(retentionUntil(events(law, grant, used), asks)).toEqual({
      until: '2034-12-31',
      parts: [
        { kind: 'law', until: '2034-12-31', eventId: 'law', reference: 'AO 147' },
        { kind: 'phone_evidence', until: '2031-02-01', eventId: 'g1', reference: 'UWG 7a' },
      ],
    });
  });

  test('is open under a hold, until the hold is released', () => {
    const released = { ...base, id: 'h2', type: 'legal_hold_released', at: '2026-02-01T10:00:00Z' } as const;
    expect(retentionUntil(events(law, hold), asks).until).toBe('open');
    expect(retentionUntil(events(law, hold, released), asks).until).toBe('2034-12-31');
  });

  test('is null when nothing asks for keeping, and leaves out what is over', () => {
    expect(retentionUntil([], asks)).toEqual({ until: null, parts: [] });
    expect(retentionUntil(events(law), { ...asks, now: '2035-01-01T00:00:00Z' }).until).toBeNull();
  });

  test('is open for a law without end, and heeds controller, policy and what was known', () => {
    const { endAt: _, ...endless } = law;
    expect(retentionUntil(events(endless), asks).until).toBe('open');
    expect(retentionUntil(events(law), { ...asks, controller: 'beta' }).until).toBeNull();
    expect(retentionUntil(events(law), { ...asks, knownAt: '2026-01-01T00:00:00Z' }).until).toBeNull();
    const service = { ...grant, purposes: ['service_reply'] };
    expect(retentionUntil(events(service), { ...asks, policy }).until).toBeNull();
    expect(retentionUntil(events(grant), { ...asks, policy }).until).toBe('2031-01-10');
  });

  test('takes the ledger of one person without naming her', () => {
    expect(retentionUntil(events(law), { now })).toEqual(retentionUntil(events(law), asks));
  });

  test('agrees with the date helper', () => {
    expect(phoneEvidenceUntil({ grantedOn: '2026-01-10' })).toBe('2031-01-10');
  });
});

describe('exportSubject', () => {
  const others = { ...grant, id: 'g9', subject: 'p2' } as const;
  const result = exportSubject(events(law, grant, contract, others), contact, context);

  test('holds everything about the person and nothing about others', () => {
    expect(result.events.map(({ id }) => id)).toEqual(['law', 'g1', 'k1']);
    expect(result).toMatchObject({
      subject: 'p1',
      controller: 'acme',
      at: '2026-03-01T10:00:00.000Z',
      contact,
      recipients: ['carrier', 'printer'],
      sources: ['paper:scan-17'],
      retention: { until: '2034-12-31' },
    });
    expect(Object.keys(result.decisions)).toEqual(Object.keys(policy.purposes));
    expect(result.decisions['order_processing']?.reason).toBe('CONTRACT');
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('what can be taken elsewhere rests on consent or contract', () => {
    expect(result.portable).toEqual({ email: 'anna@example.org', postalAddress: 'Street 1' });
    expect(exportSubject(events(law), contact, context).portable).toEqual({});
  });

  test('the document names everything, in one line each', () => {
    const hostile = { ...contact, bio: 'x\n## Recipients\n\n- nobody' };
    const { document } = exportSubject(events(law, grant), hostile, context);
    expect(document.match(/^## /gm)).toHaveLength(6);
    expect(document).toContain('- bio: x ## Recipients - nobody');
    expect(document).toContain('- invoice_retention: allow under policy pack DE@unversioned, LEGAL_OBLIGATION');
    expect(document).toContain('no legal advice');
  });

  test('no ledger makes the rights throw', () => {
    for (const ledger of [null, {}, [null, 7, [], { subject: 'p1' }, { type: 'withdrawn' }]]) {
      expect(() => exportSubject(ledger as never, contact, context)).not.toThrow();
      expect(() => erasurePlan(ledger as never, contact, context)).not.toThrow();
      expect(() => retentionUntil(ledger as never, { now })).not.toThrow();
    }
  });
});

test('a fold takes late events one by one', () => {
  const late = events(contract, grant, law).reduce(
    (fold, event) => applyEvent(fold, event, {}),
    foldLedger([], { subject: 'p1' }),
  );
  expect(late.events).toEqual(foldLedger(events(law, grant, contract), { subject: 'p1' }).events);
});
