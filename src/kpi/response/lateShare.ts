import type { KpiResult } from '../../models/index.js';
import { count } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { shareResult } from '../result/shareResult.js';

/** Requests by what became of them. */
export interface LateShareInput extends KpiInput {
  readonly inTime: number;
  readonly late: number;
  readonly never: number;
}

const shareOfOutcome =
  (kpi: string, outcome: 'late' | 'never') =>
  (input: LateShareInput): KpiResult => {
    const [inTime, late, never] = [
      count(kpi, 'inTime', input.inTime),
      count(kpi, 'late', input.late),
      count(kpi, 'never', input.never),
    ];
    return shareResult(kpi, { numerator: input[outcome], denominator: inTime + late + never }, input);
  };

/**
 * Share of requests answered after their target, 0..1: `late / (inTime + late + never)`; null without requests.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-38; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { lateShare } from 'social-crm/kpi';
 *
 * lateShare({ inTime: 79, late: 12, never: 9 }).value; // => 0.12
 * ```
 */
export const lateShare = /* @__PURE__ */ shareOfOutcome('lateShare', 'late');

/**
 * Share of requests never answered, 0..1: `never / (inTime + late + never)`; null without requests.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-38; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { neverShare } from 'social-crm/kpi';
 *
 * neverShare({ inTime: 79, late: 12, never: 9 }).value; // => 0.09
 * ```
 */
export const neverShare = /* @__PURE__ */ shareOfOutcome('neverShare', 'never');
