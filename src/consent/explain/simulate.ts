import type { ConsentEvent, ConsentRequest, Decision } from '../../models/index.js';
import { type DecisionContext, decide } from '../decide.js';

/** What hypothetical events would change for one request. */
export interface Simulation {
  readonly before: Decision;
  readonly after: Decision;
  /** Whether decision or reason differ. */
  readonly changed: boolean;
}

/**
 * Decides requests without and with hypothetical events, and says which answers would change. Nothing is recorded.
 *
 * Throws as `decide` does.
 *
 * @example
 * ```ts
 * import { simulate } from 'social-crm/consent';
 *
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const request = { subject: 'p1', controller: 'acme', purpose: 'newsletter', jurisdiction: 'DE' };
 * simulate([], [], [request], { policy, now: 0 })[0].changed; // => false
 * ```
 */
// biome-ignore lint/complexity/useMaxParams: the ledger and what is added to it are two values of one kind
export function simulate(
  ledger: readonly ConsentEvent[],
  hypotheticalEvents: readonly ConsentEvent[],
  requests: readonly ConsentRequest[],
  context: DecisionContext,
): Simulation[] {
  const extended = Array.isArray(ledger) ? [...ledger, ...hypotheticalEvents] : ledger;
  return requests.map((request) => {
    const before = decide(ledger, request, context);
    const after = decide(extended, request, context);
    return { before, after, changed: before.reason !== after.reason };
  });
}
