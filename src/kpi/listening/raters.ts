import type { KpiResult } from '../../models/index.js';
import { askedBy } from '../result/askedBy.js';
import { censusResult, wholeShareResult } from '../result/censusResult.js';
import { count, list, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { effectiveSampleSize } from '../statistics/effectiveSampleSize.js';

/**
 * Number of equally active people that would give as much independent evidence, 1..n: (Σw)² / Σw² over the number of
 * ratings of each; null when nobody rated.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-6; Kish 1965
 *
 * @example
 * ```ts
 * import { effectiveN } from 'social-crm/kpi';
 *
 * effectiveN({ weights: [250, ...Array(250).fill(1)] }).value; // ≈ 3.98
 * ```
 */
export function effectiveN(input: KpiInput & { readonly weights: readonly number[] }): KpiResult {
  const weights = list('effectiveN', 'weights', input.weights);
  const value = askedBy({ name: 'effectiveN', path: [] }, () => effectiveSampleSize({ weights }));
  return censusResult('effectiveN', { value, unit: '1', n: weights.length }, input);
}

/**
 * Share of distinct raters in the ratings, 0..1: 1 when everybody rated once; null without ratings. A count of a whole: no
 * interval.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-6
 *
 * @example
 * ```ts
 * import { independentRaterShare } from 'social-crm/kpi';
 *
 * independentRaterShare({ raters: 251, ratings: 500 }).value; // => 0.502
 * ```
 */
export function independentRaterShare(
  input: KpiInput & { readonly raters: number; readonly ratings: number },
): KpiResult {
  const kpi = 'independentRaterShare';
  const denominator = count(kpi, 'ratings', input.ratings);
  const numerator = partOf(kpi, 'raters', [count(kpi, 'raters', input.raters), denominator]);
  return wholeShareResult(kpi, { numerator, denominator }, input);
}
