import { slope } from '../engagement/trend.js';

/**
 * Slope of the daily net sentiment, in score per day (or another unit of time): median of the slopes between all pairs of
 * days; null below 6 points.
 *
 * @throws KpiError `not-finite`
 * @see K-64; Theil-Sen slope, Sen 1968
 *
 * @example
 * ```ts
 * import { moodTrend } from 'social-crm/kpi';
 *
 * const day = 86_400_000;
 * const points = [0.1, 0.12, 0.11, 0.15, 0.17, 0.16, 0.2].map((value, index) => ({ at: index * day, value }));
 * moodTrend({ points }).value; // ≈ 0.0167
 * ```
 */
export const moodTrend = /* @__PURE__ */ slope('moodTrend', 'score');
