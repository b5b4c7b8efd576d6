import type { KpiResult } from '../../models/index.js';
import { durations } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { medianResult } from '../result/medianResult.js';

/** Response times of the requests that were answered. */
export interface ResponseTimeAnsweredInput extends KpiInput {
  readonly responseMs: readonly number[];
}

/**
 * Median response time of the answered requests only, in ms; null without answers. It knows nothing of the unanswered:
 * show the response rate beside it, or use `firstResponseTime`.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see order statistics; below 6 answers no interval
 *
 * @example
 * ```ts
 * import { responseTimeAnswered } from 'social-crm/kpi';
 *
 * responseTimeAnswered({ responseMs: [1000, 9000, 2000] }).value; // => 2000
 * ```
 */
export function responseTimeAnswered(input: ResponseTimeAnsweredInput): KpiResult {
  const kpi = 'responseTimeAnswered';
  return medianResult(kpi, { values: durations(kpi, 'responseMs', input.responseMs), unit: 'ms' }, input);
}
