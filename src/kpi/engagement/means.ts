import type { KpiResult } from '../../models/index.js';
import { recordsAt } from '../listening/records.js';
import { bootstrapInterval } from '../result/bootstrapInterval.js';
import { count, nonNegative, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** A sample of which the mean is taken. */
export interface MeanDraft {
  readonly values: readonly number[];
  readonly unit: string;
  readonly seed: number | undefined;
}

/** Result of a mean (code B): null without values; bootstrap interval with a seed. The values must have been checked. */
export function meanResult(kpi: string, { values, unit, seed }: MeanDraft, input: KpiInput): KpiResult {
  const numerator = values.reduce((sum, value) => sum + value, 0);
  const boot = bootstrapInterval(kpi, { values, statistic: mean, seed }, input);
  return makeResult(
    kpi,
    {
      ...boot,
      value: values.length === 0 ? null : mean(values),
      unit,
      n: values.length,
      details: { numerator, denominator: values.length },
    },
    input,
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Mean engagements per post, 0..∞; null without posts.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-62; bootstrap over posts, 20 at least, only with `seed`
 *
 * @example
 * ```ts
 * import { engagementPerPost } from 'social-crm/kpi';
 *
 * const posts = [12, 3, 0, 45].map((engagements) => ({ engagements }));
 * engagementPerPost({ posts }).value; // => 15
 * ```
 */
export function engagementPerPost(
  input: KpiInput & { readonly posts: readonly { readonly engagements: number }[]; readonly seed?: number },
): KpiResult {
  const kpi = 'engagementPerPost';
  const values = recordsAt(kpi, 'posts', input.posts).map((post, index) =>
    nonNegative(kpi, ['posts', index, 'engagements'], post.engagements),
  );
  return meanResult(kpi, { values, unit: '1', seed: input.seed }, input);
}

/** Daily and monthly active people of each day. */
export interface StickinessInput extends KpiInput {
  readonly days: readonly { readonly dau: number; readonly mau: number }[];
  readonly seed?: number;
}

/**
 * How many of the month's people come on a day, 0..1: mean over days of DAU/MAU with a rolling MAU of 30 days; days
 * without active people in the month are left out; null without days.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see Discourse dau_by_mau, exact; bootstrap over days, 20 at least, only with `seed`
 *
 * @example
 * ```ts
 * import { stickiness } from 'social-crm/kpi';
 *
 * stickiness({ days: [{ dau: 20, mau: 80 }, { dau: 40, mau: 80 }, { dau: 0, mau: 0 }] }).value; // => 0.375
 * ```
 */
export function stickiness(input: StickinessInput): KpiResult {
  const kpi = 'stickiness';
  const values = recordsAt(kpi, 'days', input.days).flatMap(({ dau, mau }, index) => {
    const path = ['days', index, 'dau'];
    const month = count(kpi, ['days', index, 'mau'], mau);
    const day = partOf(kpi, path, [count(kpi, path, dau), month]);
    return month === 0 ? [] : [day / month];
  });
  return meanResult(kpi, { values, unit: 'ratio', seed: input.seed }, input);
}
