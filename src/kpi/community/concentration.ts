import type { KpiResult } from '../../models/index.js';
import { bootstrapInterval } from '../result/bootstrapInterval.js';
import { censusResult } from '../result/censusResult.js';
import { fraction, list, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** Contributions by person; with a seed the result has a bootstrap interval. */
export interface GiniInput extends KpiInput {
  readonly values: readonly number[];
  readonly seed?: number;
}

/**
 * Inequality of contributions, 0 (all alike) to 1 - 1/n (one gives all): Σ(2i - n - 1)x / (n Σx) over the values in
 * ascending order. Null without values or when all are 0.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see Gini 1912; bootstrap over people, 20 at least, only with `seed`
 *
 * @example
 * ```ts
 * import { gini } from 'social-crm/kpi';
 *
 * gini({ values: [1, 1, 1, 1] }).value; // => 0
 * gini({ values: [0, 0, 0, 1] }).value; // => 0.75
 * ```
 */
export function gini(input: GiniInput): KpiResult {
  const values = amounts('gini', 'values', input.values);
  const value = inequality(values);
  const statistic = (sample: readonly number[]) => inequality(sample) ?? 0;
  const { interval, ...rest } = bootstrapInterval('gini', { values, statistic, seed: input.seed }, input);
  return makeResult(
    'gini',
    { ...rest, value, unit: 'score', n: values.length, interval: value === null ? null : interval },
    input,
  );
}

function inequality(values: readonly number[]): number | null {
  const n = values.length;
  const largest = values.reduce((max, value) => Math.max(max, value), 0);
  if (largest === 0) return null;
  let [weighted, sum] = [0, 0];
  Float64Array.from(values)
    .sort()
    .forEach((value, index) => {
      weighted += (2 * index + 1 - n) * (value / largest);
      sum += value / largest;
    });
  return Math.max(0, weighted / (n * sum));
}

/** Contributions by person and the share of them to be reached. */
export interface AbsenceFactorInput extends KpiInput {
  readonly contributions: readonly number[];
  /** Default .5. */
  readonly threshold?: number;
}

/**
 * Smallest number of people who together give a share of all contributions (default half; reaching it exactly counts), ≥ 1
 * people: how many may leave before it hurts. Null without contributions.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see CHAOSS, contributor absence factor
 *
 * @example
 * ```ts
 * import { absenceFactor } from 'social-crm/kpi';
 *
 * absenceFactor({ contributions: [1000, 202, 90, 33, 332, 343, 42, 433] }).value; // => 2
 * ```
 */
export function absenceFactor(input: AbsenceFactorInput): KpiResult {
  const kpi = 'absenceFactor';
  const sorted = [...amounts(kpi, 'contributions', input.contributions)].sort((a, b) => b - a);
  const threshold = fraction(kpi, 'threshold', input.threshold ?? 0.5);
  const sum = sorted.reduce((total, value) => total + value, 0);
  let reached = 0;
  const last = sorted.findIndex((value) => {
    reached += value;
    return reached >= threshold * sum * (1 - 1e-12);
  });
  const value = sum === 0 ? null : last + 1;
  return censusResult(kpi, { value, unit: 'people', n: sorted.length, parameters: { threshold } }, input);
}

function amounts(kpi: string, field: string, values: readonly number[]): readonly number[] {
  list(kpi, field, values).forEach((value, index) => {
    nonNegative(kpi, [field, index], value);
  });
  return values;
}
