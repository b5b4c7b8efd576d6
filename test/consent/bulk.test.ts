import {
  and,
  andNot,
  applyEvent,
  audience,
  audienceIndex,
  type ConsentEvent,
  type ConsentRequest,
  count,
  type DecisionContext,
  decide,
  decideFolded,
  explain,
  foldLedger,
  ids,
  lookupTimeline,
  or,
  simulate,
  timeline,
} from 'social-crm/consent';
import { describe, expect, test } from 'vitest';
import { readVectorFiles } from '../spec/vectorFiles.js';
import { world as policy } from './world.js';

const now = '2026-03-01T10:00:00Z';
const asks = { controller: 'acme', purpose: 'newsletter', channel: 'email', jurisdiction: 'DE' } as const;
const grantOf = (subject: string, more: object = {}): ConsentEvent => ({
  id: `g:${subject}`,
  type: 'granted',
  subject,
  at: '2026-01-10T10:00:00Z',
  by: 'subject',
  controllers: ['acme'],
  purposes: ['newsletter'],
  channels: ['email'],
  method: 'signed_paper',
  source: 'paper:scan-17',
  textVersion: 't-nl-3',
  ...more,
});
const withdrawalOf = (subject: string, at = '2026-02-01T10:00:00Z') =>
  ({ id: `w:${subject}`, type: 'withdrawn', subject, at }) as const satisfies ConsentEvent;
const codeOf = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

describe('an audience', () => {
  // 70 people: more than two words of bits, the last block not full.
  const people = Array.from({ length: 70 }, (_, index) => `p${index}`);
  const ledgers = people.map((subject, index) => {
    if (index % 3 === 0) return [];
    return index % 3 === 1 ? [grantOf(subject)] : [grantOf(subject), withdrawalOf(subject)];
  });
  const folds = people.map((subject, index) => foldLedger(ledgers[index] ?? [], { subject }));
  const index = audienceIndex(folds, { policy });
  const newsletter = audience(index, asks, { policy, now });

  test('counts by reason and names who may be addressed', () => {
    expect(newsletter.size).toBe(70);
    expect(newsletter.byReason).toEqual({ CONSENT_VALID: 23, WITHDRAWN: 23, NO_CONSENT: 24 });
    expect(ids(newsletter.allow)).toEqual(people.filter((_, position) => position % 3 === 1));
    expect(ids(newsletter.limited)).toEqual([]);
  });

  test('asked again at another instant it is what it was then', () => {
    expect(audience(index, asks, { policy, now: '2026-01-20T00:00:00Z' }).byReason).toEqual({
      CONSENT_VALID: 46,
      NO_CONSENT: 24,
    });
    expect(audience(index, asks, { policy, now }).byReason).toEqual(newsletter.byReason);
    expect(audience(index, asks, { policy, now: 0 }).byReason).toEqual({ NO_CONSENT: 70 });
  });

  test('sets combine', () => {
    const before = audience(index, asks, { policy, now: '2026-01-20T00:00:00Z' });
    expect(count(and(before.allow, newsletter.allow))).toBe(23);
    expect(count(andNot(before.allow, newsletter.allow))).toBe(23);
    expect(count(or(before.allow, newsletter.allow))).toBe(46);
    expect(ids(andNot(before.allow, newsletter.allow))).toEqual(people.filter((_, position) => position % 3 === 2));
  });

  test('facts belong to a person', () => {
    const subjectFacts = { p1: { birthDate: '2014-05-05' }, p4: { birthDate: '1990-05-05' } };
    const { byReason } = audience(index, asks, { policy, subjectFacts, now });
    expect(byReason).toEqual({ CONSENT_VALID: 22, MINOR_NO_GUARDIAN: 1, WITHDRAWN: 23, NO_CONSENT: 24 });
  });

  test('nobody is an audience too', () => {
    expect(audience(audienceIndex([]), asks, { policy, now })).toMatchObject({ size: 0, byReason: {} });
  });

  test('people occur once, and all were known at one instant', () => {
    const [one, late] = [foldLedger([], { subject: 'p1' }), foldLedger([], { subject: 'p2', knownAt: now })];
    expect(codeOf(() => audienceIndex([one, one]))).toBe('INVALID_INPUT');
    expect(codeOf(() => audienceIndex([one, late]))).toBe('KNOWN_AT_MISMATCH');
    expect(codeOf(() => audience(index, asks, { policy, now, knownAt: now }))).toBe('KNOWN_AT_MISMATCH');
    expect(codeOf(() => audience(index, asks, { policy, now: 'soon' }))).toBe('INVALID_INSTANT');
    expect(codeOf(() => audience(index, { ...asks, data: 'all' } as never, { policy, now }))).toBe('INVALID_REQUEST');
    expect(codeOf(() => audienceIndex([{ subject: 'p1' } as never]))).toBe('INVALID_INPUT');
  });
});

describe('a fold', () => {
  const request = { ...asks, subject: 'p1' };

  test('is for one person and one instant of knowledge', () => {
    const fold = foldLedger([grantOf('p1')], { policy, subject: 'p1', knownAt: now });
    expect(codeOf(() => decideFolded(fold, { ...request, subject: 'p2' }, { policy, now }))).toBe('SUBJECT_MISMATCH');
    expect(codeOf(() => decideFolded(fold, request, { policy, now }))).toBe('KNOWN_AT_MISMATCH');
    expect(decideFolded(fold, request, { policy, now, knownAt: now }).reason).toBe('CONSENT_VALID');
    expect(decideFolded(fold, { ...request, knownAt: now }, { policy, now }).reason).toBe('CONSENT_VALID');
    expect(codeOf(() => decideFolded(fold, { ...request, knownAt: now }, { policy, now, knownAt: 0 }))).toBe(
      'KNOWN_AT_MISMATCH',
    );
  });

  test('of two hundred events is the same in any order, with ties and copies', () => {
    const events = Array.from({ length: 200 }, (_, index): ConsentEvent => {
      const at = `2026-02-${String(1 + (index % 20)).padStart(2, '0')}T10:00:00Z`;
      return index % 3 === 0
        ? { id: `w${index % 60}`, type: 'withdrawn', subject: 'p1', at }
        : grantOf('p1', { id: `g${index}`, at, evidenceRef: `rec:${index % 7}` });
    });
    const fold = foldLedger(events, { subject: 'p1' });
    const request = { ...asks, subject: 'p1' };
    const decision = decide(events, request, { policy, now });
    expect(decision.reason).toBe('WITHDRAWN');
    for (const step of [7, 11, 13, 199]) {
      const shuffled = events.map((_, index) => events[(index * step) % 200] as ConsentEvent);
      expect(foldLedger(shuffled, { subject: 'p1' }).events).toEqual(fold.events);
      expect(decide(shuffled, request, { policy, now })).toEqual(decision);
    }
  });

  test('leaves out what was not known, and stays as it was when an event is applied', () => {
    const fold = frozen(foldLedger([grantOf('p1')], { subject: 'p1', knownAt: '2026-02-01T10:00:00Z' }));
    expect(applyEvent(fold, withdrawalOf('p1', '2026-02-01T10:00:00.001Z'), {})).toBe(fold);
    const applied = applyEvent(fold, withdrawalOf('p1'), { policy });
    expect([fold.events.length, applied.events.length]).toEqual([1, 2]);
    expect(applyEvent(fold, withdrawalOf('p2'), {})).toBe(fold);
    expect(codeOf(() => applyEvent({} as never, withdrawalOf('p1'), {}))).toBe('INVALID_INPUT');
    expect(codeOf(() => foldLedger([], { subject: 7 as never }))).toBe('INVALID_INPUT');
  });

  test('remembers nothing that was changed in place', () => {
    const fold = foldLedger([grantOf('p1')], { subject: 'p1' });
    const asked = { ...request, data: ['email'] };
    const facts = { birthDate: '1990-01-01' };
    const context = { policy, subjectFacts: facts, now };
    expect(decideFolded(fold, asked, context).allowedData).toEqual(['email']);
    asked.data.push('name');
    expect(decideFolded(fold, asked, context).allowedData).toEqual(['email', 'name']);
    facts.birthDate = '2014-01-01';
    expect(decideFolded(fold, asked, context).reason).toBe('MINOR_NO_GUARDIAN');
    asked.purpose = 'offers' as never;
    expect(decideFolded(fold, asked, context).reason).toBe('NO_CONSENT');
  });

  test('forgets old requests and steps, never the answer', () => {
    const fold = foldLedger([grantOf('p1'), withdrawalOf('p1')], { subject: 'p1' });
    for (let turn = 0; turn < 100; turn += 1) {
      const asked = { ...request, contactPoint: `mailto:${turn}@example.org` };
      const at = Date.parse(now) + turn;
      expect(decideFolded(fold, asked, { policy, now: at })).toEqual(
        decide([grantOf('p1'), withdrawalOf('p1')], asked, { policy, now: at }),
      );
    }
  });
});

test('nothing is changed, however deeply frozen the arguments are', () => {
  const ledger = frozen([withdrawalOf('p1'), grantOf('p1')]);
  const request = frozen({ ...asks, subject: 'p1', data: ['email'] });
  const context = frozen({ policy: JSON.parse(JSON.stringify(policy)), subjectFacts: {}, now });
  expect(decide(ledger, request, context).reason).toBe('WITHDRAWN');
  expect(explain(ledger, request, context).decision.reason).toBe('WITHDRAWN');
  expect(timeline(ledger, request, context).map(({ reason }) => reason)).toEqual([
    'NO_CONSENT',
    'CONSENT_VALID',
    'WITHDRAWN',
  ]);
  expect(simulate(ledger, ledger, [request], context)[0]?.changed).toBe(false);
});

describe('a timeline', () => {
  const steps = timeline([grantOf('p1'), withdrawalOf('p1')], { ...asks, subject: 'p1' }, { policy });

  test('starts since ever and is looked up at any instant', () => {
    expect(steps[0]?.from).toBeNull();
    expect(lookupTimeline(steps, '2026-01-10T09:59:59.999Z').reason).toBe('NO_CONSENT');
    expect(lookupTimeline(steps, new Date('2026-01-10T10:00:00Z')).reason).toBe('CONSENT_VALID');
    expect(lookupTimeline(steps, Date.parse(now)).reason).toBe('WITHDRAWN');
    expect(lookupTimeline(JSON.parse(JSON.stringify(steps)), now).reason).toBe('WITHDRAWN');
  });

  test('an unreadable instant and an empty timeline are refused', () => {
    expect(codeOf(() => lookupTimeline(steps, 'soon'))).toBe('INVALID_INSTANT');
    expect(codeOf(() => lookupTimeline([], now))).toBe('INVALID_INPUT');
    expect(codeOf(() => lookupTimeline([{ ...steps[0], from: 'x' } as never], now))).toBe('INVALID_INSTANT');
  });
});

describe('explain', () => {
  const request = { ...asks, subject: 'p1' };
  interface Given {
    readonly ledger?: readonly ConsentEvent[];
    readonly more?: object;
    readonly facts?: object;
  }
  const remediesOf = ({ ledger = [], more = {}, facts = {} }: Given) =>
    explain(ledger, { ...request, ...more }, { policy, subjectFacts: facts, now }).remedies;
  const names = (given: Given) => remediesOf(given).map(({ actions }) => actions.join('+'));
  const asked = {
    ...grantOf('p1', { method: 'web_form', source: 'form', type: 'requested' }),
    doi: { tokenId: 't', expiresAt: '2026-06-01T00:00:00Z' },
  } as unknown as ConsentEvent;
  const sale = {
    id: 's1',
    type: 'sale',
    subject: 'p1',
    at: '2026-01-10T10:00:00Z',
    controller: 'acme',
    saleKind: 'paid',
    addressFromCustomerInSale: true,
    similarCategories: ['shoes'],
    optOutNoticeAtCollection: true,
  } as const satisfies ConsentEvent;
  const similar = { ownProducts: true, productCategory: 'shoes' };

  test.each([
    ['a missing consent', { actions: ['RECORD_CONSENT'] }],
    ['a missing consent of a child', { facts: { birthDate: '2014-05-05' }, actions: ['RECORD_GUARDIAN_CONSENT'] }],
    ['a click that is missing', { ledger: [asked], actions: ['RECORD_CONSENT', 'CONFIRM_DOUBLE_OPT_IN'] }],
    [
      'a notice that is missing',
      { ledger: [sale], more: similar, actions: ['RECORD_CONSENT', 'INCLUDE_OPT_OUT_NOTICE'] },
    ],
    [
      'another channel',
      { ledger: [grantOf('p1')], more: { channel: 'sms' }, actions: ['RECORD_CONSENT', 'USE_CONSENTED_CHANNEL'] },
    ],
    [
      'an age that is missing',
      { ledger: [grantOf('p1')], facts: { directedToChildren: true }, actions: ['ESTABLISH_AGE'] },
    ],
    [
      'waiting',
      { ledger: [grantOf('p1', { effectiveFrom: '2026-04-01T00:00:00Z' })], actions: ['RECORD_CONSENT', 'WAIT'] },
    ],
    [
      'two things at once',
      { ledger: [], facts: { directedToChildren: true }, actions: ['RECORD_CONSENT+ESTABLISH_AGE'] },
    ],
  ])('%s', (_, { actions, ...given }) => expect(names(given)).toEqual(actions));

  test('nothing helps the controller against an objection to marketing', () => {
    const objected = { ...withdrawalOf('p1'), type: 'objected', scope: 'direct_marketing' } as const;
    expect(remediesOf({ ledger: [grantOf('p1'), objected] })).toEqual([{ kind: 'none', absolute: true, actions: [] }]);
  });

  test('needs no remedy where nothing is denied', () => {
    expect(remediesOf({ ledger: [grantOf('p1')] })).toEqual([]);
  });

  test('shows every check of every candidate, in the run that decided', () => {
    const { trail, decision } = explain([grantOf('p1'), withdrawalOf('p1')], request, { policy, now });
    expect(trail[0]).toMatchObject({ route: 'consent', eventId: 'g:p1' });
    expect(trail[0]?.checks).toHaveLength(26);
    expect(trail[0]?.checks.find(({ passed }) => !passed)?.reason).toBe(decision.reason);
  });

  test('every remedy of every denied vector helps, and all of one answer are equally small', () => {
    let helped = 0;
    for (const { ledger, request: one, ...context } of decisionCases()) {
      const { decision, remedies } = explain(ledger, one, context);
      expect(remedies.length > 0).toBe(decision.decision === 'deny');
      expect(new Set(remedies.map(({ actions }) => actions.length)).size).toBeLessThanOrEqual(1);
      for (const { events = [], request: changed = one, yields, kind, actions: _, ...more } of remedies) {
        if (kind === 'none') continue;
        const [simulated] = simulate(ledger, events, [changed], { ...context, ...more });
        expect(simulated?.after).toMatchObject({ reason: yields });
        expect(simulated?.after.decision).not.toBe('deny');
        helped += 1;
      }
    }
    expect(helped).toBeGreaterThan(200);
  });
});

interface DecisionCase extends DecisionContext {
  readonly ledger: readonly ConsentEvent[];
  readonly request: ConsentRequest;
}

const decisionCases = () =>
  readVectorFiles()
    .filter(({ room }) => room === 'consent')
    .flatMap(({ fixtures, cases }) =>
      cases
        .filter(({ call, throws }) => call === 'decide' && throws === undefined)
        .map(({ input }) => ({ ...fixtures, ...(input as object) }) as unknown as DecisionCase),
    );
