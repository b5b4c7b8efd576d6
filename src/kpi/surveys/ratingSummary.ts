import type { KpiResult } from '../../models/index.js';
import { count, counts, finite, nonNegative, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf } from '../result/makeResult.js';
import { shareResult } from '../result/shareResult.js';
import { betaShrunk } from '../statistics/betaShrunk.js';

/** Number of ratings on each step, worst first, and the step from which a rating is positive. */
export interface RatingSummaryInput extends KpiInput {
  readonly counts: readonly number[];
  /** Index into `counts`: 3 of five stars means four and five stars. */
  readonly positiveFrom: number;
  /** Rating that an unknown product is taken to have; default the middle of the scale. */
  readonly priorMean?: number;
  /** Number of ratings that this assumption is worth; default 0. */
  readonly priorWeight?: number;
}

/**
 * Share of positive ratings, 0..1; the details hold the mean rating (1 for the first step), `shrunkMean` = (Σ r·c + m·w) /
 * (N + w), and the positive share shrunk towards one half with its interval. Null without ratings.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-5; Wilson interval; Beta quantiles of the Jeffreys prior
 *
 * @example
 * ```ts
 * import { ratingSummary } from 'social-crm/kpi';
 *
 * const result = ratingSummary({ counts: [0, 0, 0, 3, 0], positiveFrom: 3, priorMean: 3, priorWeight: 9 });
 * result.value; // => 1
 * result.details; // => { mean: 4, shrunkMean: 3.25, ... }
 * ```
 */
export function ratingSummary(input: RatingSummaryInput): KpiResult {
  const kpi = 'ratingSummary';
  const steps = counts(kpi, 'counts', input.counts);
  const positiveFrom = partOf(kpi, 'positiveFrom', [count(kpi, 'positiveFrom', input.positiveFrom), steps.length]);
  const priorMean = finite(kpi, 'priorMean', input.priorMean ?? (steps.length + 1) / 2);
  const priorWeight = nonNegative(kpi, 'priorWeight', input.priorWeight ?? 0);
  const n = steps.reduce((sum, step) => sum + step, 0);
  const k = steps.slice(positiveFrom).reduce((sum, step) => sum + step, 0);
  const points = steps.reduce((sum, step, index) => sum + step * (index + 1), 0);
  const { estimate, low, high } = betaShrunk({ k, n, prior: { alpha: 0.5, beta: 0.5 }, conf: confOf(kpi, input) });
  const details = {
    mean: n === 0 ? null : points / n,
    shrunkMean: n + priorWeight === 0 ? null : (points + priorMean * priorWeight) / (n + priorWeight),
    shrunkShare: { estimate, low, high },
  };
  return shareResult(
    kpi,
    { numerator: k, denominator: n, details, parameters: { positiveFrom, priorMean, priorWeight } },
    input,
  );
}
