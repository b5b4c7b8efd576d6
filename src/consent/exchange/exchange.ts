import type { ConsentEvent } from '../../models/index.js';
import type { Fact } from '../ledger/fact.js';
import { readLedger } from '../ledger/ledger.js';

/** What an import yields: events to record, and what the format said that no event can hold, or the other way round. */
export interface Imported {
  readonly events: readonly ConsentEvent[];
  /** What was lost, in words that name the field. */
  readonly loss: readonly string[];
}

/** The consent of a ledger with an id, and the facts of its person. */
export interface FoundConsent {
  readonly consent: Fact;
  readonly facts: readonly Fact[];
}

/** Finds a consent by its id, or `null`. */
export function findConsent(ledger: readonly ConsentEvent[], consentId: string): FoundConsent | null {
  const events: readonly unknown[] = Array.isArray(ledger) ? ledger : [];
  const named = events.find((event) => (event as { id?: unknown } | null)?.id === consentId) as
    | ConsentEvent
    | undefined;
  if (typeof named?.subject !== 'string') return null;
  const { facts } = readLedger(ledger, { subject: named.subject, knownAt: Number.POSITIVE_INFINITY });
  const consent = facts.find(({ id, type }) => id === consentId && (type === 'granted' || type === 'requested'));
  return consent === undefined ? null : { consent, facts };
}

/** Closing events that touch a consent: same purposes, channels and controllers, or named. */
export function closingsOf({ consent, facts }: FoundConsent): Fact[] {
  return facts.filter(
    (fact) =>
      (fact.type === 'invalidated' && fact.refersTo === consent.id) ||
      (isClosing(fact) && fact.at >= consent.at && shareAny(fact.purposes, consent.purposes)),
  );
}

const isClosing = ({ type }: Fact) => type === 'withdrawn' || type === 'refused' || type === 'objected';

const shareAny = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  one === undefined || other === undefined || one.some((item) => other.includes(item));
