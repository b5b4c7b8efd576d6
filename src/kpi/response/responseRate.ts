import type { KpiResult } from '../../models/index.js';
import { count, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { shareResult } from '../result/shareResult.js';

/** Requests whose target has passed or that were answered, and how many of them were answered. */
export interface ResponseRateInput extends KpiInput {
  readonly answered: number;
  readonly due: number;
  /** Open requests whose target has not passed: shown in the details, not counted. */
  readonly notYetDue?: number;
}

/**
 * Share of due requests that were answered, 0..1: `answered / due`; null when nothing is due. Show it beside the response
 * time, which alone rewards silence.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-9; CHAOSS; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { responseRate } from 'social-crm/kpi';
 *
 * responseRate({ answered: 56, due: 81 }).value; // ≈ 0.691
 * responseRate({ answered: 56, due: 81 }).interval?.low; // ≈ 0.584
 * responseRate({ answered: 0, due: 0 }).value; // => null
 * ```
 */
export function responseRate(input: ResponseRateInput): KpiResult {
  return ofDue('responseRate', input, (answered) => answered);
}

/**
 * Share of due requests that nobody answered, 0..1: `(due - answered) / due`; null when nothing is due.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-21; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { unansweredShare } from 'social-crm/kpi';
 *
 * unansweredShare({ answered: 56, due: 81 }).value; // ≈ 0.309
 * ```
 */
export function unansweredShare(input: ResponseRateInput): KpiResult {
  return ofDue('unansweredShare', input, (answered, due) => due - answered);
}

function ofDue(kpi: string, input: ResponseRateInput, numerator: (answered: number, due: number) => number): KpiResult {
  const due = count(kpi, 'due', input.due);
  const answered = partOf(kpi, 'answered', [count(kpi, 'answered', input.answered), due]);
  const details = input.notYetDue === undefined ? {} : { notYetDue: count(kpi, 'notYetDue', input.notYetDue) };
  return shareResult(kpi, { numerator: numerator(answered, due), denominator: due, details }, input);
}
