import { refuse } from '../errors.js';
import { counts, list, positive } from '../result/checks.js';

/**
 * Alarm for a burst of counts that are overdispersed (negative binomial): sums the log likelihood ratio of "the rate is
 * `ratio` times the expected" against "as expected"; alarm above `threshold`, then it starts anew.
 *
 * @param input `counts` and `expected` (above 0) of each interval, `dispersion` k (above 0; smaller = wilder), `ratio`
 *   (above 0), `threshold` in nats (above 0).
 * @returns `series` (nats, before the reset at an alarm) and the indices of the `alarms`.
 * @throws `KpiError` not-a-count, negative, not-finite; also for lists of unequal length.
 * @see M. Hoehle, M. Paul, Computational Statistics & Data Analysis 52 (2008)
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const expected = [8, 8, 8, 8];
 * statistics.nbCusum({ counts: [8, 45, 60, 9], expected, dispersion: 2, ratio: 3, threshold: 6 }).alarms; // => [2]
 * ```
 */
export function nbCusum(input: {
  readonly counts: readonly number[];
  readonly expected: readonly number[];
  readonly dispersion: number;
  readonly ratio: number;
  readonly threshold: number;
}): { readonly series: readonly number[]; readonly alarms: readonly number[] } {
  const observed = counts('nbCusum', 'counts', input.counts);
  const expected = list('nbCusum', 'expected', input.expected);
  if (expected.length !== observed.length) {
    refuse('not-finite', { name: 'nbCusum', path: ['expected'] }, [`a list of ${observed.length}`, expected]);
  }
  const k = positive('nbCusum', 'dispersion', input.dispersion);
  const ratio = positive('nbCusum', 'ratio', input.ratio);
  const threshold = positive('nbCusum', 'threshold', input.threshold);
  const series: number[] = [];
  const alarms: number[] = [];
  let sum = 0;
  observed.forEach((count, index) => {
    const m = positive('nbCusum', ['expected', index], expected[index]);
    const shift = Math.log((k + ratio * m) / (k + m));
    sum = Math.max(0, sum + count * (Math.log(ratio) - shift) - k * shift);
    series.push(sum);
    if (sum > threshold) {
      alarms.push(index);
      sum = 0;
    }
  });
  return { series, alarms };
}
