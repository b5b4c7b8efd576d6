import type { Instant } from '../internal/instant.js';
import type { ConsentPolicy } from '../models/index.js';
import { requireInstant } from './ledger/instants.js';

/**
 * Returns the policy in force at an instant: the last of a history whose `effectiveFrom` has come, or `null` if none has.
 *
 * A policy without `effectiveFrom` is in force since ever. Law that changes is a new policy with a later date, never new
 * code. Throws `INVALID_INSTANT`.
 *
 * @example
 * ```ts
 * import { selectPolicy } from 'social-crm/consent';
 *
 * const parts = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const history = [{ ...parts, effectiveFrom: '2026-01-01T00:00:00Z' }, { ...parts, effectiveFrom: '2027-01-01T00:00:00Z' }];
 * selectPolicy(history, '2026-06-01T00:00:00Z').effectiveFrom; // => '2026-01-01T00:00:00Z'
 * selectPolicy(history, '2025-06-01T00:00:00Z'); // => null
 * ```
 */
export function selectPolicy<Policy extends Pick<ConsentPolicy, 'effectiveFrom'>>(
  history: readonly Policy[],
  now: Instant,
): Policy | null {
  const ms = requireInstant(now, { caller: 'selectPolicy', path: ['now'] });
  let selected: Policy | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, policy] of history.entries()) {
    const from =
      policy.effectiveFrom === undefined
        ? Number.NEGATIVE_INFINITY
        : requireInstant(policy.effectiveFrom, { caller: 'selectPolicy', path: ['history', index, 'effectiveFrom'] });
    if (from > ms || from < latest) continue;
    latest = from;
    selected = policy;
  }
  return selected;
}
