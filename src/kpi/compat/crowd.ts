import type { KpiResult } from '../../models/index.js';
import { finite, nonNegative, positive } from '../result/checks.js';
import { peerResult } from './peerResult.js';

/**
 * crowd.dev's score of one month of a member: `.9^months * average / (1 + deviation) * k / m`, rewarding steady activity.
 *
 * @throws `KpiError` negative, not-finite
 * @see crowd.dev, members_score.py
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.crowdMonthlyTerm({ avgDailyScore: 4, sdDailyScore: 1, months: 2, k: 15, m: 30 }).value; // ≈ 0.81
 * ```
 */
export function crowdMonthlyTerm(input: {
  readonly avgDailyScore: number;
  readonly sdDailyScore: number;
  readonly months: number;
  readonly k: number;
  readonly m: number;
}): KpiResult {
  const kpi = 'crowdMonthlyTerm';
  const steady =
    finite(kpi, 'avgDailyScore', input.avgDailyScore) / (1 + nonNegative(kpi, 'sdDailyScore', input.sdDailyScore));
  const decay = 0.9 ** nonNegative(kpi, 'months', input.months);
  const value = (decay * steady * nonNegative(kpi, 'k', input.k)) / positive(kpi, 'm', input.m);
  return peerResult(kpi, { value, unit: 'points' });
}

const LEVELS = ['silent', 'quiet', 'engaged', 'fan', 'ultra'] as const;

/**
 * crowd.dev's engagement level of a member by score 0..10: silent to 1, quiet to 3, engaged to 6, fan to 8, ultra above.
 *
 * @throws `KpiError` negative, not-finite
 * @see crowd.dev, engagementLevel/config.ts
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.crowdEngagementLevel({ score: 2 }).value; // => 'quiet'
 * compat.crowdEngagementLevel({ score: 10 }).value; // => 'ultra'
 * ```
 */
export function crowdEngagementLevel(input: { readonly score: number }): KpiResult<string> {
  const score = nonNegative('crowdEngagementLevel', 'score', input.score);
  const level = LEVELS[[2, 4, 7, 9].filter((bound) => score >= bound).length] as string;
  return peerResult('crowdEngagementLevel', { value: level, unit: 'labels' });
}
