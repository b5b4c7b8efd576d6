import { finite } from '../result/checks.js';

/** Two estimates with any intervals. */
export interface MoverInput {
  readonly estimate1: number;
  readonly low1: number;
  readonly high1: number;
  readonly estimate2: number;
  readonly low2: number;
  readonly high2: number;
}

/**
 * Interval of estimate1 - estimate2 from any two intervals of independent estimates (method of variance estimates
 * recovery): their distances to the near limits add up like the legs of a right angle. Its level is that of the two.
 *
 * @param input two estimates with their limits, all finite.
 * @throws `KpiError` not-finite.
 * @see G. Y. Zou, A. Donner, Statistics in Medicine 27 (2008)
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { low, high } = statistics.mover({ estimate1: 10, low1: 7, high1: 14, estimate2: 5, low2: 2, high2: 9 });
 * low; // => 0
 * high; // => 10
 * ```
 */
export function mover(input: MoverInput): { estimate: number; low: number; high: number; method: string } {
  const at = (field: keyof MoverInput) => finite('mover', field, input[field]);
  const estimate = finite('mover', 'estimate1', at('estimate1') - at('estimate2'));
  return {
    estimate,
    low: finite('mover', 'low1', estimate - Math.hypot(input.estimate1 - at('low1'), at('high2') - input.estimate2)),
    high: finite('mover', 'high1', estimate + Math.hypot(at('high1') - input.estimate1, input.estimate2 - at('low2'))),
    method: 'mover',
  };
}
