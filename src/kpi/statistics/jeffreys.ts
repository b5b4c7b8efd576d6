import type { Interval } from '../../models/index.js';
import { betaQuantile } from './special/betaDistribution.js';
import { exactAtEnds, type ShareIntervalInput, type ShareQuestion, shareInterval } from './special/shareInterval.js';

/**
 * Jeffreys interval of a share k/n: equal-tailed Beta(k + 1/2, n - k + 1/2) quantiles.
 *
 * @param input `k` of `n` (counts), `conf` (default .95), `side`: `less` gives [0, u], `greater` [l, 1].
 * @returns the interval, clipped to [0, 1], or `null` at n = 0.
 * @throws `KpiError` not-a-count, negative, not-finite, numerator-exceeds-denominator.
 * @see L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16 (2001); R `binom.confint(methods = "bayes")`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { low, high } = statistics.jeffreys({ k: 3, n: 10 });
 * low; // ≈ 0.093
 * high; // ≈ 0.606
 * ```
 */
export function jeffreys(input: ShareIntervalInput): Interval | null {
  return shareInterval('jeffreys', input, exactAtEnds(limits));
}

function limits({ k, n, tail }: ShareQuestion): readonly [number, number] {
  return [betaQuantile(tail, k + 0.5, n - k + 0.5), 1 - betaQuantile(tail, n - k + 0.5, k + 0.5)];
}
