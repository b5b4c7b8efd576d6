import type { ConsentEvent, ConsentPolicy } from '../../models/index.js';
import { type Fact, isBefore } from '../ledger/fact.js';
import { type Ledger, readLedger } from '../ledger/ledger.js';
import { readEvent } from '../ledger/readEvent.js';
import { type ConsentFold, ledgerOf, toFold } from './foldLedger.js';

/**
 * Returns the fold with one more event; late and repeated events are fine, and the old fold stays as it was.
 *
 * Equal to folding all events at once, in whatever order they arrive. An event of another person, or one recorded after
 * the fold's `knownAt`, changes nothing. Throws `INVALID_INPUT` for a value that is no fold.
 *
 * @example
 * ```ts
 * import { applyEvent, foldLedger } from 'social-crm/consent';
 *
 * const withdrawn = { id: 'w1', type: 'withdrawn', subject: 'p1', at: '2026-02-01T10:00:00Z' };
 * const fold = applyEvent(foldLedger([], { subject: 'p1' }), withdrawn, {});
 * fold.events; // => [{ id: 'w1', type: 'withdrawn', subject: 'p1', at: '2026-02-01T10:00:00Z' }]
 * ```
 */
export function applyEvent(
  fold: ConsentFold,
  event: ConsentEvent,
  _: { readonly policy?: ConsentPolicy },
): ConsentFold {
  const ledger = ledgerOf(fold);
  const { subject, knownAt } = ledger;
  const reading = { subject, knownAt, malformedFrom: ledger.malformedFrom };
  const fact = readEvent(event, reading);
  if (fact === null && reading.malformedFrom === ledger.malformedFrom) return fold;
  const facts = fact === null ? ledger.facts : withFact(ledger, fact);
  return toFold(
    facts === null
      ? withConflict(ledger, event)
      : { ...ledger, facts, malformedFrom: reading.malformedFrom, groups: null },
  );
}

/** The facts with one more in its place, or `null` when its id is there already. */
function withFact({ facts }: Ledger, fact: Fact): readonly Fact[] | null {
  if (facts.some(({ id }) => id === fact.id)) return null;
  const place = facts.findIndex((other) => isBefore(fact, other));
  return place < 0 ? [...facts, fact] : [...facts.slice(0, place), fact, ...facts.slice(place)];
}

function withConflict(ledger: Ledger, event: ConsentEvent): Ledger {
  const events = [...ledger.facts.map(({ content }) => content), event];
  const read = readLedger(events, ledger);
  return {
    ...read,
    malformedFrom: Math.min(read.malformedFrom, ledger.malformedFrom),
    isUnreadable: ledger.isUnreadable,
  };
}
