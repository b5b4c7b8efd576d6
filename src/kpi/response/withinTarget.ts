import type { KpiResult } from '../../models/index.js';
import { nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** Whether a time at the target itself is inside: `inclusive` (at most) or `exclusive` (less than). */
export type Boundary = 'inclusive' | 'exclusive';

/** Whether a time keeps a target under a boundary; a missing time (never answered) does not. */
export function keepsTarget(responseMs: number | null, targetMs: number, boundary: Boundary): boolean {
  return responseMs !== null && (boundary === 'exclusive' ? responseMs < targetMs : responseMs <= targetMs);
}

/** A response time and the target it is held against. */
export interface WithinTargetInput extends KpiInput {
  readonly responseMs: number;
  readonly targetMs: number;
  /** Default `inclusive`. */
  readonly boundary?: Boundary;
}

/**
 * Says whether one response time is within its target: t ≤ T when `inclusive` (at most 24 hours), t < T when `exclusive`
 * (an answer 24 hours later is none). The articles use both, so every definition states which.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-32, K-39
 *
 * @example
 * ```ts
 * import { withinTarget } from 'social-crm/kpi';
 *
 * const day = 86_400_000;
 * withinTarget({ responseMs: day, targetMs: day, boundary: 'inclusive' }).value; // => true
 * withinTarget({ responseMs: day, targetMs: day, boundary: 'exclusive' }).value; // => false
 * ```
 */
export function withinTarget(input: WithinTargetInput): KpiResult<boolean> {
  const kpi = 'withinTarget';
  const { boundary = 'inclusive' } = input;
  const targetMs = nonNegative(kpi, 'targetMs', input.targetMs);
  const value = keepsTarget(nonNegative(kpi, 'responseMs', input.responseMs), targetMs, boundary);
  return makeResult(kpi, { value, unit: 'boolean', n: 1, boundary, parameters: { targetMs } }, input);
}
