import type { Interval } from '../../models/index.js';
import { numbers } from '../result/checks.js';
import { medianIntervalRanks } from './medianIntervalRanks.js';

/**
 * Distribution-free interval of the median: the order statistics at {@link medianIntervalRanks}. Its `level` is the
 * coverage reached, which is at least `conf`.
 *
 * @param input `values` in any order (finite), `conf` (default .95).
 * @returns the interval, or `null` below 6 values (at 95 %).
 * @throws `KpiError` not-finite.
 * @see H. A. David, Order Statistics (1981), 2.5
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const interval = statistics.medianInterval({ values: [12, 5, 9, 30, 22, 60] });
 * interval; // => { low: 5, high: 60, level: 0.96875, method: 'order-statistics' }
 * ```
 */
export function medianInterval(input: {
  readonly values: readonly number[] | Float64Array;
  readonly conf?: number;
}): Interval | null {
  const values = numbers('medianInterval', 'values', input.values as readonly number[]);
  const ranks = medianIntervalRanks({ n: values.length, conf: input.conf ?? 0.95 });
  if (ranks === null) return null;
  const sorted = new Float64Array(values).sort();
  return {
    low: sorted[ranks.lowerRank - 1] as number,
    high: sorted[ranks.upperRank - 1] as number,
    level: ranks.coverage,
    method: 'order-statistics',
  };
}
