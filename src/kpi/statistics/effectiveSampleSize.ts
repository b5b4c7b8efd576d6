import { list, nonNegative } from '../result/checks.js';

/**
 * How many equal observations weighted ones are worth: (sum of w)^2 / sum of w^2.
 *
 * @param input `weights` (at least 0).
 * @returns 1..n, or `null` when all weights are 0 or there are none.
 * @throws `KpiError` negative, not-finite.
 * @see L. Kish, Survey Sampling (1965)
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * statistics.effectiveSampleSize({ weights: [1, 1, 1, 1] }); // => 4
 * statistics.effectiveSampleSize({ weights: [250, ...Array(250).fill(1)] }); // ≈ 3.98
 * ```
 */
export function effectiveSampleSize(input: { readonly weights: readonly number[] }): number | null {
  const weights = list('effectiveSampleSize', 'weights', input.weights);
  let largest = 0;
  weights.forEach((weight, index) => {
    largest = Math.max(largest, nonNegative('effectiveSampleSize', ['weights', index], weight));
  });
  if (largest === 0) return null;
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight / largest;
    squares += (weight / largest) ** 2;
  }
  return (sum / squares) * sum;
}
