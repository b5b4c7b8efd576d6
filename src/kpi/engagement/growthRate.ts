import type { KpiResult } from '../../models/index.js';
import { count } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { rateRatioInterval } from '../statistics/rateRatioInterval.js';

/**
 * Relative change between two counts of periods of equal length, -1..∞: `(after - before) / before`; null when there was
 * nothing before.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see Orbit model, growth; exact conditional interval of the rate ratio, less 1
 *
 * @example
 * ```ts
 * import { growthRate } from 'social-crm/kpi';
 *
 * growthRate({ before: 500, after: 550 }).value; // => 0.1
 * ```
 */
export function growthRate(input: KpiInput & { readonly before: number; readonly after: number }): KpiResult {
  const kpi = 'growthRate';
  const before = count(kpi, 'before', input.before);
  const after = count(kpi, 'after', input.after);
  const ratio = rateRatioInterval({
    eventsA: after,
    exposureA: 1,
    eventsB: before,
    exposureB: 1,
    conf: confOf(kpi, input),
  });
  const interval =
    ratio === null
      ? null
      : {
          low: ratio.low - 1,
          high: ratio.high === null ? null : ratio.high - 1,
          level: ratio.level,
          method: ratio.method,
        };
  return makeResult(
    kpi,
    {
      value: before === 0 ? null : (after - before) / before,
      n: before,
      interval: before === 0 ? null : interval,
      details: { numerator: after - before, denominator: before },
    },
    input,
  );
}
