import { level } from '../result/checks.js';
import { kaplanMeier, type SurvivalData, type SurvivalStep } from './kaplanMeier.js';
import type { Estimate } from './special/estimate.js';
import { meanOfTwo } from './special/median.js';

/** How far a survival may lie from 1 - q and still count as equal. */
const EQUAL = 1e-9;

/**
 * Quantile of waiting times with open cases: the first time after which less than 1 - q are still waiting; where exactly
 * 1 - q are waiting for a stretch, its middle, so that without open cases the median is the sample median. The limits
 * are the times at which the limits of the curve pass 1 - q.
 *
 * @param input `endedMs`, `openMs`, `quantile` (between 0 and 1), `conf` (default .95).
 * @returns estimate and interval in ms (`high: null` = open above), or `null` when the quantile is not reached yet.
 * @throws `KpiError` negative, not-finite.
 * @see R. Brookmeyer, J. Crowley, Biometrics 38 (1982); R `quantile.survfit`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * statistics.kaplanMeierQuantile({ endedMs: [1, 2, 3, 4], openMs: [], quantile: 0.5 }).estimate; // => 2.5
 * statistics.kaplanMeierQuantile({ endedMs: [5, 7], openMs: [6, 9, 9, 9], quantile: 0.5 }); // => null
 * ```
 */
export function kaplanMeierQuantile(input: SurvivalData & { readonly quantile: number }): Estimate | null {
  const { conf = 0.95 } = input;
  const target = 1 - level('kaplanMeierQuantile', 'quantile', input.quantile);
  const { steps } = kaplanMeier(input);
  const estimate = passing(steps, target, 'survival');
  if (estimate === null) return null;
  return {
    estimate,
    low: passing(steps, target, 'low') ?? estimate,
    high: passing(steps, target, 'high'),
    level: conf,
    method: 'kaplan-meier-log-log',
  };
}

function passing(steps: readonly SurvivalStep[], target: number, curve: 'survival' | 'low' | 'high'): number | null {
  const index = steps.findIndex((step) => step[curve] <= target + EQUAL);
  const step = steps[index];
  if (step === undefined) return null;
  const next = steps[index + 1];
  const isOnTarget = step[curve] >= target - EQUAL;
  if (isOnTarget && curve === 'survival') return next === undefined ? null : meanOfTwo(step.ms, next.ms);
  return step.ms;
}
