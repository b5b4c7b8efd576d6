import { refuse } from '../errors.js';
import { count, finite, level, list, numbers } from '../result/checks.js';
import { bootstrap, meanOf } from './special/bootstrap.js';
import type { Estimate } from './special/estimate.js';
import { median } from './special/median.js';

/** What is computed of a sample: by name for numbers, or any function of the resampled values. */
export type BootstrapStatistic<Value> = 'mean' | 'median' | ((values: readonly Value[]) => number);

/**
 * Interval of any statistic by resampling: bias-corrected and accelerated bootstrap. Draws use index floor(u n) of
 * {@link seededRandom}; replicates that equal the estimate count half for the bias; acceleration by jackknife; quantiles
 * of type 7. The same seed gives the same interval everywhere.
 *
 * @param input `values`, `statistic`, `seed`, `resamples` (default 2,000), `conf` (default .95).
 * @returns estimate and interval, or `null` below 20 values.
 * @throws `KpiError` not-finite, not-a-count; also when the statistic returns no finite number.
 * @see B. Efron, JASA 82 (1987); R `boot.ci(type = "bca")`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const values = Array.from({ length: 20 }, (_, index) => index);
 * statistics.bootstrapBca({ values, statistic: 'mean', seed: 1 }).estimate; // => 9.5
 * statistics.bootstrapBca({ values: [1, 2, 3], statistic: 'mean', seed: 1 }); // => null
 * ```
 */
export function bootstrapBca<Value = number>(input: {
  readonly values: readonly Value[];
  readonly statistic: BootstrapStatistic<Value>;
  readonly seed: number;
  readonly resamples?: number;
  readonly conf?: number;
}): Estimate | null {
  const { values } = input;
  list('bootstrapBca', 'values', values);
  const resamples = Math.max(2, count('bootstrapBca', 'resamples', input.resamples ?? 2000));
  const conf = level('bootstrapBca', 'conf', input.conf ?? 0.95);
  const statistic = statisticOf(input.statistic);
  if (statistic !== input.statistic) numbers('bootstrapBca', 'values', values as readonly number[]);
  const seed = finite('bootstrapBca', 'seed', input.seed);
  const interval = bootstrap(values, statistic, { seed, resamples, conf });
  return interval && { estimate: statistic(values), ...interval };
}

function statisticOf<Value>(statistic: BootstrapStatistic<Value>): (values: readonly Value[]) => number {
  if (statistic === 'mean') return (values) => meanOf(values as readonly number[]);
  if (statistic === 'median') return (values) => median(new Float64Array(values as readonly number[]).sort());
  if (typeof statistic === 'function') return statistic;
  return refuse('not-finite', { name: 'bootstrapBca', path: ['statistic'] }, ['mean, median or a function', statistic]);
}
