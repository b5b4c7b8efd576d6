import type { KpiResult } from '../../models/index.js';
import { wholeShareResult } from '../result/censusResult.js';
import { count, nonNegative, partOf, positive } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { rateResult } from '../result/rateResult.js';

/**
 * Number of shares per post, 0..∞; null without posts.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-34; Poisson interval (Garwood)
 *
 * @example
 * ```ts
 * import { amplification } from 'social-crm/kpi';
 *
 * amplification({ shares: 90, posts: 60 }).value; // => 1.5
 * ```
 */
export function amplification(input: KpiInput & { readonly shares: number; readonly posts: number }): KpiResult {
  const kpi = 'amplification';
  const exposure = count(kpi, 'posts', input.posts);
  return rateResult(kpi, { events: count(kpi, 'shares', input.shares), exposure, unit: '1' }, input);
}

/**
 * Number of people reached per case told in public, 0..∞; null without such cases. A count of a whole: no interval.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-89
 *
 * @example
 * ```ts
 * import { caseAmplification } from 'social-crm/kpi';
 *
 * caseAmplification({ reached: 9000, cases: 45 }).value; // => 200
 * ```
 */
export function caseAmplification(input: KpiInput & { readonly reached: number; readonly cases: number }): KpiResult {
  const kpi = 'caseAmplification';
  const numerator = count(kpi, 'reached', input.reached);
  return wholeShareResult(kpi, { numerator, denominator: count(kpi, 'cases', input.cases), unit: '1' }, input);
}

/**
 * Share of the market that was reached, 0..1; null without a market. A count of a whole: no sampling interval.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-12
 *
 * @example
 * ```ts
 * import { penetration } from 'social-crm/kpi';
 *
 * penetration({ reached: 12_000, market: 60_000 }).value; // => 0.2
 * ```
 */
export function penetration(input: KpiInput & { readonly reached: number; readonly market: number }): KpiResult {
  const kpi = 'penetration';
  const denominator = count(kpi, 'market', input.market);
  const numerator = partOf(kpi, 'reached', [count(kpi, 'reached', input.reached), denominator]);
  return wholeShareResult(kpi, { numerator, denominator }, input);
}

/** Posts of one person or page and the days they were counted on. */
export interface DailyStatusUpdatesInput extends KpiInput {
  readonly posts: number;
  readonly days: number;
  /** Days with at least one post. */
  readonly activeDays?: number;
}

/**
 * Number of posts per day, 0..∞, and per day with a post in `details.perActiveDay`; null without days.
 *
 * @throws KpiError `negative`, `not-a-count`, `not-finite`
 * @see K-19; Poisson interval (Garwood)
 *
 * @example
 * ```ts
 * import { dailyStatusUpdates } from 'social-crm/kpi';
 *
 * dailyStatusUpdates({ posts: 60, days: 30, activeDays: 20 }).value; // => 2
 * dailyStatusUpdates({ posts: 60, days: 30, activeDays: 20 }).details['perActiveDay']; // => 3
 * ```
 */
export function dailyStatusUpdates(input: DailyStatusUpdatesInput): KpiResult {
  const kpi = 'dailyStatusUpdates';
  const { activeDays } = input;
  const events = count(kpi, 'posts', input.posts);
  const exposure = nonNegative(kpi, 'days', input.days);
  const perActiveDay =
    activeDays === undefined || activeDays === 0 ? null : events / positive(kpi, 'activeDays', activeDays);
  return rateResult(kpi, { events, exposure, unit: '1/d', details: { perActiveDay } }, input);
}
