import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { list, nonNegative, positive } from '../result/checks.js';
import { meanOf, peerResult } from './peerResult.js';

/** What Hootsuite divides engagements by. */
export type HootsuiteDenominator = 'reach' | 'impressions' | 'followers';

/**
 * Hootsuite's engagement rate: mean over posts of engagements / denominator. The small post rules: see `engagementRate` for
 * the ratio of sums. Posts with a denominator of 0 are left out; null when none is left.
 *
 * @throws `KpiError` negative, not-finite, kpi-needs-input
 * @see it-benchmarking-journal 2019/05
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * const posts = [{ engagements: 10, reach: 100 }, { engagements: 1, reach: 1000 }];
 * compat.hootsuiteEngagementRate({ posts, denominator: 'reach' }).value; // ≈ 0.0505
 * ```
 */
export function hootsuiteEngagementRate(input: {
  readonly posts: readonly ({ readonly engagements: number } & { readonly [Name in HootsuiteDenominator]?: number })[];
  readonly denominator: HootsuiteDenominator;
}): KpiResult {
  const kpi = 'hootsuiteEngagementRate';
  const { denominator } = input;
  if (typeof denominator !== 'string')
    refuse('kpi-needs-input', { name: kpi, path: ['denominator'] }, ['the name of a field', denominator]);
  const ratios = list(kpi, 'posts', input.posts).flatMap((post, index) => {
    const engagements = nonNegative(kpi, ['posts', index, 'engagements'], post?.engagements);
    const given = post[denominator];
    const path = ['posts', index, denominator];
    if (given === undefined) return refuse('kpi-needs-input', { name: kpi, path }, ['given', given]);
    const base = nonNegative(kpi, path, given);
    return base === 0 ? [] : [engagements / base];
  });
  return peerResult(kpi, { value: meanOf(ratios), unit: 'ratio', n: ratios.length, parameters: { denominator } });
}

/**
 * Hootsuite's daily engagement rate: engagements / days / followers.
 *
 * @throws `KpiError` negative, not-finite
 * @see it-benchmarking-journal 2019/05
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.hootsuiteDailyEngagementRate({ engagements: 420, days: 7, followers: 10_000 }).value; // ≈ 0.006
 * ```
 */
export function hootsuiteDailyEngagementRate(input: {
  readonly engagements: number;
  readonly days: number;
  readonly followers: number;
}): KpiResult {
  const kpi = 'hootsuiteDailyEngagementRate';
  const days = positive(kpi, 'days', input.days);
  const followers = nonNegative(kpi, 'followers', input.followers);
  const engagements = nonNegative(kpi, 'engagements', input.engagements);
  return peerResult(kpi, { value: followers === 0 ? null : engagements / days / followers, unit: '1/d', n: followers });
}
