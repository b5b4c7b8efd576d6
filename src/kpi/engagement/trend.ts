import type { KpiResult } from '../../models/index.js';
import { recordsAt } from '../listening/records.js';
import { askedBy } from '../result/askedBy.js';
import { count, fraction, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { withoutEstimate } from '../result/rateResult.js';
import { type Period, slopeOf, type TimedValue, theilSen } from '../statistics/theilSen.js';

/** Values at instants, and the unit of time of the slope. */
export interface TrendInput extends KpiInput {
  readonly points: readonly TimedValue[];
  /** Default `day`. */
  readonly per?: Period;
}

/** Makes the formula of a Theil-Sen slope over time from the unit of the values. */
export function slope(kpi: string, unit: string): (input: TrendInput) => KpiResult {
  return (input) => {
    const { points, per = 'day' } = input;
    const conf = confOf(kpi, input);
    const found = askedBy({ name: kpi, path: [] }, () => theilSen({ points, per, conf }));
    return makeResult(
      kpi,
      {
        value: found?.estimate ?? null,
        unit: `${unit}/${typeof per === 'number' ? `${per}ms` : per}`,
        n: points.length,
        interval: withoutEstimate(found),
        flags: [points.length > 0 && found === null && 'small'],
        parameters: { per },
      },
      input,
    );
  };
}

/**
 * Slope of a series in its unit per day (or another unit of time): median of the slopes between all pairs of points, so
 * that outliers do not lead it; null below 6 points.
 *
 * @throws KpiError `not-finite`
 * @see K-62, K-74; Theil-Sen slope, Sen 1968
 *
 * @example
 * ```ts
 * import { trend } from 'social-crm/kpi';
 *
 * const day = 86_400_000;
 * const points = [0.1, 0.12, 0.11, 0.15, 0.17, 0.16, 0.2].map((value, index) => ({ at: index * day, value }));
 * trend({ points }).value; // ≈ 0.0167
 * ```
 */
export const trend = /* @__PURE__ */ slope('trend', 'value');

/** Share of promotional posts, unfollows and followers by period. */
export interface PromotionToleranceInput extends KpiInput {
  readonly periods: readonly {
    readonly promotionShare: number;
    readonly unfollows: number;
    readonly followers: number;
  }[];
}

/**
 * How much more of the followers leave when all posts promote instead of none, -∞..∞: Theil-Sen slope of unfollows per
 * follower on the share of promotional posts; periods without followers are left out; null below 6 periods.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-36; Sen 1968
 *
 * @example
 * ```ts
 * import { promotionTolerance } from 'social-crm/kpi';
 *
 * const periods = [1, 2, 3, 4, 5, 6].map((step) => ({
 *   promotionShare: step / 10, unfollows: 10 + 4 * step, followers: 10_000,
 * }));
 * promotionTolerance({ periods }).value; // ≈ 0.004
 * ```
 */
export function promotionTolerance(input: PromotionToleranceInput): KpiResult {
  const kpi = 'promotionTolerance';
  const points = recordsAt(kpi, 'periods', input.periods).flatMap((period, index) => {
    const path = (field: string) => ['periods', index, field];
    const x = fraction(kpi, path('promotionShare'), period.promotionShare);
    const followers = count(kpi, path('followers'), period.followers);
    const unfollows = count(kpi, path('unfollows'), period.unfollows);
    return followers === 0 ? [] : [{ x, y: partOf(kpi, path('unfollows'), [unfollows, followers]) / followers }];
  });
  const found = slopeOf(points, confOf(kpi, input));
  return makeResult(
    kpi,
    {
      value: found?.estimate ?? null,
      n: points.length,
      interval: withoutEstimate(found),
      flags: [points.length > 0 && found === null && 'small'],
    },
    input,
  );
}
