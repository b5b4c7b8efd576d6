import type { Interval } from '../../models/index.js';
import { count, finite, level, positive } from '../result/checks.js';
import { gammaQuantile } from './special/gammaDistribution.js';

/**
 * Exact (Garwood) interval of a Poisson rate: k events in an exposure.
 *
 * @param input `k` events (count), `exposure` (above 0, default 1), `conf` (default .95).
 * @returns the interval of the rate per unit of exposure; `low` is exactly 0 at k = 0.
 * @throws `KpiError` not-a-count, negative, not-finite.
 * @see F. Garwood, Biometrika 28 (1936); R `poisson.test`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { low, high } = statistics.poissonInterval({ k: 120, exposure: 30 });
 * low; // ≈ 3.32
 * high; // ≈ 4.78
 * ```
 */
export function poissonInterval(input: {
  readonly k: number;
  readonly exposure?: number;
  readonly conf?: number;
}): Interval {
  const k = count('poissonInterval', 'k', input.k);
  const exposure = positive('poissonInterval', 'exposure', input.exposure ?? 1);
  const conf = level('poissonInterval', 'conf', input.conf ?? 0.95);
  const tail = (1 - conf) / 2;
  return {
    low: k === 0 ? 0 : finite('poissonInterval', 'exposure', gammaQuantile(tail, k) / exposure),
    high: finite('poissonInterval', 'exposure', gammaQuantile(1 - tail, k + 1) / exposure),
    level: conf,
    method: 'garwood',
  };
}
