import type { Interval } from '../../models/index.js';
import { exactAtEnds, type ShareIntervalInput, type ShareQuestion, shareInterval } from './special/shareInterval.js';

/**
 * Wilson score interval of a share k/n with continuity correction: wider, for those who must not fall below the level.
 *
 * @param input `k` of `n` (counts), `conf` (default .95), `side`: `less` gives [0, u], `greater` [l, 1].
 * @returns the interval, clipped to [0, 1], or `null` at n = 0.
 * @throws `KpiError` not-a-count, negative, not-finite, numerator-exceeds-denominator.
 * @see R. G. Newcombe, Statistics in Medicine 17 (1998), method 4; R `prop.test`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { low, high } = statistics.wilsonCC({ k: 3, n: 10, conf: 0.99 });
 * low; // ≈ 0.059
 * high; // ≈ 0.717
 * ```
 */
export function wilsonCC(input: ShareIntervalInput): Interval | null {
  return shareInterval('wilsonCC', input, exactAtEnds(limits));
}

function limits({ k, n, z }: ShareQuestion): readonly [number, number] {
  const half = 0.5 / n;
  return [limit({ p: k / n - half, n, z: -z }), limit({ p: k / n + half, n, z })];
}

function limit({ p, n, z }: { p: number; n: number; z: number }): number {
  const share = (z * z) / n;
  return (p + share / 2 + z * Math.sqrt(Math.max(0, p * (1 - p) + share / 4) / n)) / (1 + share);
}
