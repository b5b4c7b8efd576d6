import type { KpiResult } from '../../models/index.js';
import { wholeShareResult } from '../result/censusResult.js';
import { count } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

/**
 * Share of interactions among interactions and transactions, 0..1; null without either. A count of a whole: no interval.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-68
 *
 * @example
 * ```ts
 * import { interactionRatio } from 'social-crm/kpi';
 *
 * interactionRatio({ interactions: 4000, transactions: 1000 }).value; // => 0.8
 * ```
 */
export function interactionRatio(
  input: KpiInput & { readonly interactions: number; readonly transactions: number },
): KpiResult {
  const kpi = 'interactionRatio';
  const numerator = count(kpi, 'interactions', input.interactions);
  const denominator = numerator + count(kpi, 'transactions', input.transactions);
  return wholeShareResult(kpi, { numerator, denominator }, input);
}
