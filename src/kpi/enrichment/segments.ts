import type { KpiResult } from '../../models/index.js';
import { censusResult, wholeShareResult } from '../result/censusResult.js';
import { count, list } from '../result/checks.js';
import { checkedCountOf } from '../result/differenceResult.js';
import type { CountOf, KpiInput } from '../result/kpiInput.js';
import { rateRatioResult } from '../result/rateResult.js';
import { MINIMUM_CELL } from '../result/suppressSmallCells.js';

/**
 * Match of two sets of interests, 0..1: |a ∩ b| / |a ∪ b| (Jaccard), repeats counted once; null when both are empty.
 *
 * @throws KpiError `not-finite` when one is no list
 * @see K-66
 *
 * @example
 * ```ts
 * import { interestMatch } from 'social-crm/kpi';
 *
 * interestMatch({ a: ['golf', 'wine', 'tech'], b: ['tech', 'wine', 'music', 'art'] }).value; // => 0.4
 * ```
 */
export function interestMatch(
  input: KpiInput & { readonly a: readonly string[]; readonly b: readonly string[] },
): KpiResult {
  const kpi = 'interestMatch';
  const a = new Set(list(kpi, 'a', input.a));
  const b = new Set(list(kpi, 'b', input.b));
  const numerator = [...a].filter((interest) => b.has(interest)).length;
  return wholeShareResult(kpi, { numerator, denominator: a.size + b.size - numerator }, input);
}

/**
 * Number of people in a segment, or null (flag `suppressed`) below the minimum cell: a small segment can identify people.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-66
 *
 * @example
 * ```ts
 * import { segmentSize } from 'social-crm/kpi';
 *
 * segmentSize({ size: 120 }).value; // => 120
 * segmentSize({ size: 3 }).value; // => null
 * ```
 */
export function segmentSize(input: KpiInput & { readonly size: number; readonly minimumCell?: number }): KpiResult {
  const kpi = 'segmentSize';
  const size = count(kpi, 'size', input.size);
  const minimumCell = count(kpi, 'minimumCell', input.minimumCell ?? MINIMUM_CELL);
  const value = size < minimumCell ? null : size;
  return censusResult(
    kpi,
    { value, unit: 'people', n: value, flags: [value === null && 'suppressed'], parameters: { minimumCell } },
    input,
  );
}

/**
 * How much more often something happens in a segment than overall, 0..∞: ratio of the two shares; null when it never
 * happens overall or a side is empty.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-66; exact conditional interval of the rate ratio
 *
 * @example
 * ```ts
 * import { segmentLift } from 'social-crm/kpi';
 *
 * segmentLift({ segment: { k: 30, n: 200 }, all: { k: 100, n: 2000 } }).value; // ≈ 3
 * ```
 */
export function segmentLift(input: KpiInput & { readonly segment: CountOf; readonly all: CountOf }): KpiResult {
  const a = checkedCountOf('segmentLift', 'segment', input.segment);
  const b = checkedCountOf('segmentLift', 'all', input.all);
  return rateRatioResult('segmentLift', { a, b, details: { segment: { ...a }, all: { ...b } } }, input);
}
