import type { KpiResult } from '../../models/index.js';
import { count, list, nonNegative, partOf, positive } from '../result/checks.js';
import { type AnsweredTimes, meanOfAnswered } from './chaoss.js';
import { peerResult } from './peerResult.js';

/**
 * LFX Insights: points for active contributors: 0-1 → 0, 2-3 → 1, 4-6 → 2, 7-10 → 3, 11-20 → 4, more → 5.
 *
 * @throws `KpiError` not-a-count, negative, not-finite
 * @see crowd.dev, health_score_active_contributors.pipe
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.lfxActiveContributorsBand({ active: 20 }).value; // => 4
 * compat.lfxActiveContributorsBand({ active: 21 }).value; // => 5
 * ```
 */
export function lfxActiveContributorsBand(input: { readonly active: number }): KpiResult {
  const active = count('lfxActiveContributorsBand', 'active', input.active);
  return peerResult('lfxActiveContributorsBand', {
    value: [2, 4, 7, 11, 21].filter((bound) => active >= bound).length,
    unit: 'points',
  });
}

/**
 * LFX Insights: health score, `round(100 * sum of scores / sum of the maxima)` over the parts that are available; null when
 * none is. One good part alone gives 100: see `compositeScore` for the rule of coverage that prevents it.
 *
 * @throws `KpiError` negative, not-finite, numerator-exceeds-denominator
 * @see crowd.dev, health_score_v2.pipe
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.lfxHealthScore({ parts: [{ score: 20, max: 40 }, { score: null, max: 35 }, { score: 20, max: 25 }] }).value; // => 62
 * ```
 */
export function lfxHealthScore(input: { readonly parts: readonly { score: number | null; max: number }[] }): KpiResult {
  const kpi = 'lfxHealthScore';
  let [score, maximum, available] = [0, 0, 0];
  list(kpi, 'parts', input.parts).forEach((part, index) => {
    const max = positive(kpi, ['parts', index, 'max'], part?.max);
    if (part.score === null) return;
    score += partOf(kpi, ['parts', index, 'score'], [nonNegative(kpi, ['parts', index, 'score'], part.score), max]);
    maximum += max;
    available += 1;
  });
  return peerResult(kpi, {
    value: available === 0 ? null : Math.round((100 * score) / maximum),
    unit: 'score',
    n: available,
  });
}

/**
 * LFX Insights: mean response of the answered issues, in seconds; null without answers.
 *
 * @throws `KpiError` negative, not-finite
 * @see crowd.dev, leaderboards_issue_response.pipe
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.lfxAverageResponse({ endedMs: [1000, 5000] }).value; // => 3
 * ```
 */
export function lfxAverageResponse(input: AnsweredTimes): KpiResult {
  return meanOfAnswered('lfxAverageResponse', input, { unit: 's', ms: 1000 });
}
