import type { KpiResult } from '../../models/index.js';
import { list, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { shareResult } from '../result/shareResult.js';
import { type Boundary, keepsTarget } from './withinTarget.js';

/** Response times of requests, `null` for those never answered, and the target. */
export interface WithinTargetShareInput extends KpiInput {
  readonly responseMs: readonly (number | null)[];
  readonly targetMs: number;
  /** Default `inclusive`. */
  readonly boundary?: Boundary;
}

const targetShare =
  (kpi: string) =>
  (input: WithinTargetShareInput): KpiResult => {
    const { boundary = 'inclusive' } = input;
    const targetMs = nonNegative(kpi, 'targetMs', input.targetMs);
    const times = list(kpi, 'responseMs', input.responseMs);
    const kept = times.filter((time, index) =>
      keepsTarget(time === null ? null : nonNegative(kpi, ['responseMs', index], time), targetMs, boundary),
    );
    const draft = { numerator: kept.length, denominator: times.length, boundary, parameters: { targetMs } };
    return shareResult(kpi, draft, input);
  };

/**
 * Share of requests answered within a target, 0..1: `null` among the times means never answered and counts as missed;
 * null without requests.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-39; chatwoot issue 9747; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { withinTargetShare } from 'social-crm/kpi';
 *
 * const day = 86_400_000;
 * withinTargetShare({ responseMs: [day, day + 1, 3_600_000, null], targetMs: day }).value; // => 0.5
 * ```
 */
export const withinTargetShare = /* @__PURE__ */ targetShare('withinTargetShare');

/**
 * Share of the angry or impatient requests answered within a target, 0..1: as {@link withinTargetShare}, over the requests
 * that the caller found urgent; null without such requests.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-40; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { urgentWithinTarget } from 'social-crm/kpi';
 *
 * urgentWithinTarget({ responseMs: [240_000, 660_000, null, 120_000], targetMs: 600_000 }).value; // => 0.5
 * ```
 */
export const urgentWithinTarget = /* @__PURE__ */ targetShare('urgentWithinTarget');
