import { finite, fraction, nonNegative } from '../result/checks.js';

/**
 * Control limits of an {@link ewma} series in the long run: center -/+ width * sigma * sqrt(lambda / (2 - lambda)).
 *
 * @param input `center`, `sigma` (at least 0), `lambda` (0..1), `width` in standard deviations (at least 0).
 * @throws `KpiError` negative, not-finite, numerator-exceeds-denominator.
 * @see NIST/SEMATECH e-Handbook 6.3.2.4
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { low, high } = statistics.ewmaLimits({ center: 50, sigma: 2.0539, lambda: 0.3, width: 3 });
 * low; // ≈ 47.4116
 * high; // ≈ 52.5884
 * ```
 */
export function ewmaLimits(input: {
  readonly center: number;
  readonly sigma: number;
  readonly lambda: number;
  readonly width: number;
}): { readonly low: number; readonly high: number } {
  const center = finite('ewmaLimits', 'center', input.center);
  const lambda = fraction('ewmaLimits', 'lambda', input.lambda);
  const reach = nonNegative('ewmaLimits', 'width', input.width) * nonNegative('ewmaLimits', 'sigma', input.sigma);
  const spread = reach * Math.sqrt(lambda / (2 - lambda));
  const at = (limit: number) => finite('ewmaLimits', 'width', limit);
  return { low: at(center - spread), high: at(center + spread) };
}
