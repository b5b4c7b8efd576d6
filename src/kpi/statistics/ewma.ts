import { finite, fraction, numbers } from '../result/checks.js';

/**
 * Exponentially weighted moving average: each value moves the series by the share lambda of its distance.
 *
 * @param input `values` (finite), `start` (the value before the first), `lambda` (0..1).
 * @throws `KpiError` negative, not-finite, numerator-exceeds-denominator.
 * @see NIST/SEMATECH e-Handbook 6.3.2.4
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * statistics.ewma({ values: [52, 47], start: 50, lambda: 0.5 }); // => { series: [51, 49] }
 * ```
 */
export function ewma(input: { readonly values: readonly number[]; readonly start: number; readonly lambda: number }): {
  readonly series: readonly number[];
} {
  const lambda = fraction('ewma', 'lambda', input.lambda);
  let current = finite('ewma', 'start', input.start);
  const series = Array.from(numbers('ewma', 'values', input.values), (value) => {
    current = lambda * value + (1 - lambda) * current;
    return current;
  });
  return { series };
}
