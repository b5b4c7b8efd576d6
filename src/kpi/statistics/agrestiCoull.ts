import type { Interval } from '../../models/index.js';
import { type ShareIntervalInput, type ShareQuestion, shareInterval } from './special/shareInterval.js';

/**
 * Agresti-Coull interval of a share k/n: z squared trials are added, half of them successes.
 *
 * @param input `k` of `n` (counts), `conf` (default .95), `side`: `less` gives [0, u], `greater` [l, 1].
 * @returns the interval, clipped to [0, 1], or `null` at n = 0.
 * @throws `KpiError` not-a-count, negative, not-finite, numerator-exceeds-denominator.
 * @see A. Agresti, B. A. Coull, The American Statistician 52 (1998); R `binom.confint`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { low, high } = statistics.agrestiCoull({ k: 190, n: 200 });
 * low; // ≈ 0.909
 * high; // ≈ 0.974
 * ```
 */
export function agrestiCoull(input: ShareIntervalInput): Interval | null {
  return shareInterval('agrestiCoull', input, limits);
}

function limits({ k, n, z }: ShareQuestion): readonly [number, number] {
  const trials = n + z * z;
  const p = (k + (z * z) / 2) / trials;
  const width = z * Math.sqrt((p * (1 - p)) / trials);
  return [p - width, p + width];
}
