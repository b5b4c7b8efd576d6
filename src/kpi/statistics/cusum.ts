import { finite, nonNegative, numbers } from '../result/checks.js';

/**
 * Cumulative sums against a target: how far a series has drifted in all. `deviation` is the running sum of x - target;
 * `high` and `low` are the tabular sums that only count drift beyond `slack` and restart at 0.
 *
 * @param input `values` (finite), `target`, `slack` (at least 0, default 0).
 * @throws `KpiError` negative, not-finite.
 * @see D. C. Montgomery, Introduction to Statistical Quality Control, 9.1
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const sums = statistics.cusum({ values: [3, 5, 1], target: 2, slack: 1 });
 * sums; // => { deviation: [1, 4, 3], high: [0, 2, 0], low: [0, 0, 0] }
 * ```
 */
export function cusum(input: {
  readonly values: readonly number[];
  readonly target: number;
  readonly slack?: number;
}): { readonly deviation: readonly number[]; readonly high: readonly number[]; readonly low: readonly number[] } {
  const target = finite('cusum', 'target', input.target);
  const slack = nonNegative('cusum', 'slack', input.slack ?? 0);
  const deviation: number[] = [];
  const high: number[] = [];
  const low: number[] = [];
  numbers('cusum', 'values', input.values).forEach((value, index) => {
    const step = value - target;
    deviation.push(finite('cusum', ['values', index], (deviation[index - 1] ?? 0) + step));
    high.push(finite('cusum', ['values', index], Math.max(0, (high[index - 1] ?? 0) + step - slack)));
    low.push(finite('cusum', ['values', index], Math.max(0, (low[index - 1] ?? 0) - step - slack)));
  });
  return { deviation, high, low };
}
