import type { Interval } from '../../models/index.js';
import { betaQuantile } from './special/betaDistribution.js';
import { type ShareIntervalInput, type ShareQuestion, shareInterval } from './special/shareInterval.js';

/**
 * Exact (Clopper-Pearson) interval of a share k/n: never below its level, wider than Wilson.
 *
 * @param input `k` of `n` (counts), `conf` (default .95), `side`: `less` gives [0, u], `greater` [l, 1].
 * @returns the interval, clipped to [0, 1], or `null` at n = 0.
 * @throws `KpiError` not-a-count, negative, not-finite, numerator-exceeds-denominator.
 * @see C. J. Clopper, E. S. Pearson, Biometrika 26 (1934); R `binom.test`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { low, high } = statistics.clopperPearson({ k: 18, n: 20 });
 * low; // ≈ 0.683
 * high; // ≈ 0.988
 * ```
 */
export function clopperPearson(input: ShareIntervalInput): Interval | null {
  return shareInterval('clopperPearson', input, limits);
}

function limits({ k, n, tail }: ShareQuestion): readonly [number, number] {
  return [k === 0 ? 0 : betaQuantile(tail, k, n - k + 1), k === n ? 1 : 1 - betaQuantile(tail, n - k, k + 1)];
}
