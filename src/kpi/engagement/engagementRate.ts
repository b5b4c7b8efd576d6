import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { recordsAt } from '../listening/records.js';
import { bootstrapInterval } from '../result/bootstrapInterval.js';
import { nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** What engagements are held against; rates of different denominators are not comparable. */
export type EngagementDenominator = 'reach' | 'impressions' | 'views' | 'followers';

/** Engagements of posts with the denominators that their platforms tell. */
export interface EngagementRateInput extends KpiInput {
  readonly posts: readonly ({ readonly engagements: number } & {
    readonly [Name in EngagementDenominator]?: number;
  })[];
  readonly denominator: EngagementDenominator;
  readonly seed?: number;
}

const DENOMINATORS: readonly string[] = ['reach', 'impressions', 'views', 'followers'];

/**
 * Engagements per reach, impression, view or follower, 0..∞: a ratio of sums, so that no small post rules, unlike the mean
 * of ratios that peers show. Posts without this denominator are left out and counted in the details (flag `partial`);
 * null when the denominators add up to 0; flag `over-one` above 1. `n` is the sum of the denominators.
 *
 * @throws KpiError `negative`, `not-finite`; `kpi-needs-input` for an unknown denominator
 * @see Hootsuite, corrected; bootstrap over posts, 20 at least, only with `seed`
 *
 * @example
 * ```ts
 * import { engagementRate } from 'social-crm/kpi';
 *
 * const posts = [{ engagements: 10, reach: 100 }, { engagements: 1, reach: 1000 }];
 * engagementRate({ posts, denominator: 'reach' }).value; // => 0.01
 * ```
 */
export function engagementRate(input: EngagementRateInput): KpiResult {
  const kpi = 'engagementRate';
  const { denominator, seed } = input;
  if (!DENOMINATORS.includes(denominator)) {
    refuse('kpi-needs-input', { name: kpi, path: ['denominator'] }, [DENOMINATORS.join(', '), denominator]);
  }
  const posts = recordsAt(kpi, 'posts', input.posts);
  const pairs = posts.flatMap((post, index): Pair[] => {
    const base = post[denominator];
    const engagements = nonNegative(kpi, ['posts', index, 'engagements'], post.engagements);
    return base === undefined ? [] : [[engagements, nonNegative(kpi, ['posts', index, denominator], base)]];
  });
  const [numerator, sum] = sums(pairs);
  const value = ratio(pairs);
  const boot = bootstrapInterval(kpi, { values: pairs, statistic: (sample) => ratio(sample) ?? 0, seed }, input);
  const withoutDenominator = posts.length - pairs.length;
  return makeResult(
    kpi,
    {
      value,
      n: sum,
      interval: value === null ? null : boot.interval,
      flags: [...boot.flags, withoutDenominator > 0 && 'partial', (value ?? 0) > 1 && 'over-one'],
      details: { numerator, denominator: sum, posts: pairs.length, withoutDenominator },
      parameters: { denominator, ...boot.parameters },
    },
    input,
  );
}

type Pair = readonly [engagements: number, base: number];

const sums = (pairs: readonly Pair[]): Pair => pairs.reduce<Pair>(([a, b], [x, y]) => [a + x, b + y], [0, 0]);

function ratio(pairs: readonly Pair[]): number | null {
  const [numerator, denominator] = sums(pairs);
  return denominator === 0 ? null : numerator / denominator;
}
