import { count, level, partOf, positive } from '../result/checks.js';
import { betaQuantile } from './special/betaDistribution.js';
import type { Estimate } from './special/estimate.js';

/**
 * A share drawn towards what is usual: the mean (k + alpha) / (n + alpha + beta) of the Beta posterior, with its
 * equal-tailed quantiles. Small samples move little from the prior, large ones keep their own value.
 *
 * @param input `k` of `n` (counts), `prior` with `alpha` and `beta` above 0, `conf` (default .95).
 * @returns estimate (0..1) and credible interval; also at n = 0, where they are those of the prior.
 * @throws `KpiError` not-a-count, negative, not-finite, numerator-exceeds-denominator.
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const prior = { alpha: 8, beta: 2 };
 * statistics.betaShrunk({ k: 3, n: 3, prior }).estimate; // ≈ 0.846
 * statistics.betaShrunk({ k: 90, n: 100, prior }).estimate; // ≈ 0.891
 * ```
 */
export function betaShrunk(input: {
  readonly k: number;
  readonly n: number;
  readonly prior: { readonly alpha: number; readonly beta: number };
  readonly conf?: number;
}): Estimate {
  const n = count('betaShrunk', 'n', input.n);
  const k = partOf('betaShrunk', 'k', [count('betaShrunk', 'k', input.k), n]);
  const alpha = k + positive('betaShrunk', ['prior', 'alpha'], input.prior?.alpha);
  const beta = n - k + positive('betaShrunk', ['prior', 'beta'], input.prior.beta);
  const conf = level('betaShrunk', 'conf', input.conf ?? 0.95);
  const tail = (1 - conf) / 2;
  return {
    estimate: alpha / (alpha + beta),
    low: betaQuantile(tail, alpha, beta),
    high: 1 - betaQuantile(tail, beta, alpha),
    level: conf,
    method: 'beta-equal-tailed',
  };
}
