import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent, ConsentPolicy } from '../../models/index.js';
import { dateToText } from '../calendar/dates.js';
import { phoneEvidenceUntil } from '../calendar/phoneEvidenceUntil.js';
import { own } from '../evaluation/question.js';
import type { Fact } from '../ledger/fact.js';
import { instantOr, never, requireInstant } from '../ledger/instants.js';
import { factsOf } from './rightsContext.js';

/** Whose data, held by whom, and the present. */
export interface RetentionContext {
  /** When absent, everybody's events count: for a ledger of one person. */
  readonly subject?: string;
  /** When given, only what reaches this controller counts. */
  readonly controller?: string;
  /** When given, only consents to direct marketing by phone ask for their proof to be kept. */
  readonly policy?: Pick<ConsentPolicy, 'purposes'>;
  readonly now: Instant;
  readonly knownAt?: Instant | undefined;
}

/** One ground for keeping data, and until when it holds. */
export interface RetentionPart {
  readonly kind: 'law' | 'phone_evidence' | 'legal_hold';
  /** Date, or `open` when no end is known. */
  readonly until: string | 'open';
  readonly eventId: string;
  readonly reference: string;
}

/** Until when something must still be kept. */
export interface Retention {
  /** The latest date of all parts, `open` when one of them is open, `null` when nothing asks for keeping. */
  readonly until: string | 'open' | null;
  readonly parts: readonly RetentionPart[];
}

/**
 * Returns until when data must be kept: declared laws, the proof of phone consents (five years), and legal holds.
 *
 * What has ended before `now` is left out. Not legal advice. Throws `INVALID_INSTANT`.
 *
 * @example
 * ```ts
 * import { retentionUntil } from 'social-crm/consent';
 *
 * const law = { id: 'l1', type: 'basis_declared', subject: 'p1', at: '2026-01-01T00:00:00Z', controller: 'acme',
 *   basis: 'legal_obligation', purposes: ['invoices'], lawRef: 'AO 147', endAt: '2034-12-31T23:59:59Z' };
 * retentionUntil([law], { subject: 'p1', now: '2026-03-01T00:00:00Z' }).until; // => '2034-12-31'
 * ```
 */
export function retentionUntil(
  ledger: readonly ConsentEvent[],
  { subject, controller, policy, now, knownAt }: RetentionContext,
): Retention {
  const ms = requireInstant(now, { caller: 'retentionUntil', path: ['now'] });
  const subjects = subject === undefined ? subjectsOf(ledger) : [subject];
  const parts = subjects.flatMap((one) => {
    const facts = factsOf(ledger, one, { now: ms, knownAt }).filter((fact) => isFor(fact, controller));
    return [...laws(facts, ms), ...phoneProofs(facts, { now: ms, policy }), ...holds(facts)];
  });
  const dates = parts.map(({ until }) => until).sort();
  return { until: dates.includes('open') ? 'open' : (dates.at(-1) ?? null), parts };
}

const subjectsOf = (ledger: readonly ConsentEvent[]): string[] => [
  ...new Set(
    (Array.isArray(ledger) ? ledger : []).flatMap((event: { subject?: unknown } | null) =>
      typeof event?.subject === 'string' ? [event.subject] : [],
    ),
  ),
];

const isFor = (fact: Fact, controller: string | undefined) =>
  controller === undefined ||
  fact.controllers?.includes(controller) === true ||
  (fact.controllers === undefined && (fact.controller === undefined || fact.controller === controller));

const endOf = ({ content }: Fact) => instantOr(content.endAt, never);
const toDay = (ms: number) => dateToText(new Date(ms));

const laws = (facts: readonly Fact[], now: number): RetentionPart[] =>
  facts
    .filter((fact) => fact.type === 'basis_declared' && fact.content.basis === 'legal_obligation' && endOf(fact) > now)
    .map((fact) => ({
      kind: 'law',
      until: endOf(fact) === never ? 'open' : toDay(endOf(fact)),
      eventId: fact.id,
      reference: fact.content.lawRef ?? '',
    }));

interface ProofContext {
  readonly now: number;
  readonly policy: Pick<ConsentPolicy, 'purposes'> | undefined;
}

function phoneProofs(facts: readonly Fact[], { now, policy }: ProofContext): RetentionPart[] {
  const uses = facts.filter((fact) => fact.type === 'used' && fact.channels?.includes('phone') !== false);
  return facts
    .filter((fact) => isConsent(fact) && fact.channels?.includes('phone') === true && mayMarket(fact, policy))
    .map((grant): RetentionPart => {
      const later = uses.filter(({ at }) => at >= grant.at).map(({ at }) => toDay(at));
      const until = phoneEvidenceUntil({ grantedOn: toDay(grant.at), uses: later });
      return { kind: 'phone_evidence', until, eventId: grant.id, reference: 'UWG 7a' };
    })
    .filter(({ until }) => until >= toDay(now));
}

const isConsent = ({ type }: Fact) => type === 'granted' || type === 'requested';

const mayMarket = ({ purposes }: Fact, policy: ProofContext['policy']) =>
  policy === undefined || purposes?.some((id) => own(policy.purposes, id)?.kind === 'direct_marketing') !== false;

function holds(facts: readonly Fact[]): RetentionPart[] {
  const set = facts.filter(({ type }) => type === 'legal_hold_set').at(-1);
  const isReleased = facts.some(({ type, at }) => type === 'legal_hold_released' && set !== undefined && at > set.at);
  return set === undefined || isReleased
    ? []
    : [{ kind: 'legal_hold', until: 'open', eventId: set.id, reference: 'GDPR 17(3)(e)' }];
}
