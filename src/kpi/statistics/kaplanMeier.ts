import { durations, level } from '../result/checks.js';
import { normalQuantile } from './special/normalDistribution.js';

/** Times until the event, and times for which the others have been waiting without it. */
export interface SurvivalData {
  readonly endedMs: readonly number[];
  readonly openMs: readonly number[];
  readonly conf?: number;
}

/** One step of the curve: the share still waiting after `ms`. */
export interface SurvivalStep {
  readonly ms: number;
  readonly survival: number;
  readonly low: number;
  readonly high: number;
  readonly atRisk: number;
  readonly ended: number;
}

/**
 * Kaplan-Meier curve of waiting times: the share of cases still without the event after each time at which one had it.
 * Open cases count as "not before now" instead of being left out, which would reward silence. Greenwood variance,
 * log-log limits; at equal times the ended come before the open. When nothing is left, `low` is 0 and `high` keeps its
 * last value (the limit is not defined there).
 *
 * @param input `endedMs`, `openMs` (durations of at least 0), `conf` (default .95).
 * @throws `KpiError` negative, not-finite.
 * @see E. L. Kaplan, P. Meier, JASA 53 (1958); R `survfit(conf.type = "log-log")`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { steps } = statistics.kaplanMeier({ endedMs: [5, 7], openMs: [6] });
 * steps.map(({ ms, atRisk, ended }) => [ms, atRisk, ended]); // => [[5, 3, 1], [7, 1, 1]]
 * steps[0].survival; // ≈ 0.667
 * ```
 */
export function kaplanMeier(input: SurvivalData): { readonly steps: readonly SurvivalStep[] } {
  const ended = new Float64Array(durations('kaplanMeier', 'endedMs', input.endedMs)).sort();
  const open = new Float64Array(durations('kaplanMeier', 'openMs', input.openMs)).sort();
  const z = -normalQuantile((1 - level('kaplanMeier', 'conf', input.conf ?? 0.95)) / 2);
  const steps: SurvivalStep[] = [];
  let state = { survival: 1, greenwood: 0, high: 1 };
  let passed = 0;
  for (let index = 0; index < ended.length; ) {
    const ms = ended[index] as number;
    const start = index;
    while (ended[index] === ms) index += 1;
    while (passed < open.length && (open[passed] as number) < ms) passed += 1;
    const atRisk = ended.length - start + open.length - passed;
    const step = nextStep(state, { atRisk, ended: index - start, z });
    steps.push({ ms, survival: step.survival, low: step.low, high: step.high, atRisk, ended: index - start });
    state = step;
  }
  return { steps };
}

interface CurveState {
  readonly survival: number;
  readonly greenwood: number;
  readonly high: number;
}

function nextStep(before: CurveState, { atRisk, ended, z }: { atRisk: number; ended: number; z: number }) {
  if (ended === atRisk) return { ...before, survival: 0, low: 0 };
  const survival = before.survival * (1 - ended / atRisk);
  const greenwood = before.greenwood + ended / (atRisk * (atRisk - ended));
  const spread = Math.exp((z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)));
  return { survival, greenwood, low: survival ** spread, high: survival ** (1 / spread) };
}
