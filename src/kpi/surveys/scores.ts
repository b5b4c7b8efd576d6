import type { KpiResult } from '../../models/index.js';
import { meanResult } from '../engagement/means.js';
import { refuse } from '../errors.js';
import { isSmall, wilsonOfShare } from '../listening/wilsonOfShare.js';
import { censusResult } from '../result/censusResult.js';
import { count, fraction, list, partOf, positive } from '../result/checks.js';
import { difference } from '../result/differenceResult.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { netResult } from '../result/netResult.js';

/** Answers to "would you recommend us", 0..10: 9 and 10, 7 and 8, 0 to 6. */
export interface NpsInput extends KpiInput {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/**
 * Net promoter score, -100..100 points: 100 (share of promoters - share of detractors); null without answers. It folds
 * eleven answers into three: at small n swings of 20 points are noise, which the interval shows.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see Reichheld 2003; adjusted Wald interval with pseudo-counts
 *
 * @example
 * ```ts
 * import { nps } from 'social-crm/kpi';
 *
 * nps({ promoters: 162, passives: 108, detractors: 54 }).value; // ≈ 33.3
 * nps({ promoters: 5, passives: 3, detractors: 2 }).interval?.low; // ≈ -19
 * ```
 */
export function nps(input: NpsInput): KpiResult {
  const at = (field: 'promoters' | 'passives' | 'detractors') => count('nps', field, input[field]);
  const [plus, zero, minus] = [at('promoters'), at('passives'), at('detractors')];
  return netResult('nps', { plus, zero, minus, unit: 'points', scale: 100 }, input);
}

/**
 * Customer effort score, 1..7: mean of the answers; null without answers.
 *
 * @throws KpiError `not-a-count` when an answer is no whole number from 1 to 7
 * @see K-43; bootstrap over answers, 20 at least, only with `seed`
 *
 * @example
 * ```ts
 * import { ces } from 'social-crm/kpi';
 *
 * ces({ scores: [7, 6, 5, 6] }).value; // => 6
 * ces({ scores: [8] }); // throws not-a-count
 * ```
 */
export function ces(input: KpiInput & { readonly scores: readonly number[]; readonly seed?: number }): KpiResult {
  const values = list('ces', 'scores', input.scores).map((score, index) => {
    const isScore = Number.isInteger(score) && score >= 1 && score <= 7;
    return isScore ? score : refuse('not-a-count', { name: 'ces', path: ['scores', index] }, ['from 1 to 7', score]);
  });
  return meanResult('ces', { values, unit: 'score', seed: input.seed }, input);
}

/**
 * A share as it was published, 0..1, with its margin if the number of people asked is known; `n: null` gives no interval
 * and the flag `n-missing`; null when nobody was asked.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-4, K-23; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { shareOf } from 'social-crm/kpi';
 *
 * shareOf({ share: 0.28, n: null }).flags; // => ['n-missing']
 * shareOf({ share: 0.28, n: 1000 }).interval?.high; // ≈ 0.309
 * ```
 */
export function shareOf(input: KpiInput & { readonly share: number; readonly n: number | null }): KpiResult {
  const value = fraction('shareOf', 'share', input.share);
  const n = input.n === null ? null : count('shareOf', 'n', input.n);
  const interval = n === null ? null : wilsonOfShare(value, n, confOf('shareOf', input));
  return makeResult(
    'shareOf',
    { value: n === 0 ? null : value, n, interval, flags: [n !== null && isSmall(n, interval) && 'small'] },
    input,
  );
}

/**
 * Level of maturity as people stated it, 1..levels; it is not computed. No interval.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-25
 *
 * @example
 * ```ts
 * import { maturityLevel } from 'social-crm/kpi';
 *
 * maturityLevel({ level: 1, levels: 5 }).value; // => 1
 * ```
 */
export function maturityLevel(input: KpiInput & { readonly level: number; readonly levels: number }): KpiResult {
  const kpi = 'maturityLevel';
  const levels = count(kpi, 'levels', input.levels);
  const value = positive(kpi, 'level', partOf(kpi, 'level', [count(kpi, 'level', input.level), levels]));
  return censusResult(kpi, { value, unit: 'level', n: 1, parameters: { levels } }, input);
}

/**
 * Place in a ranking as a share of the others left behind, 0..1: (of - rank) / (of - 1); 1 is the first, 0 the last; null
 * when fewer than two were ranked.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-80
 *
 * @example
 * ```ts
 * import { rankPercentile } from 'social-crm/kpi';
 *
 * rankPercentile({ rank: 19, of: 20 }).value; // ≈ 0.053
 * ```
 */
export function rankPercentile(input: KpiInput & { readonly rank: number; readonly of: number }): KpiResult {
  const kpi = 'rankPercentile';
  const of = count(kpi, 'of', input.of);
  const rank = positive(kpi, 'rank', count(kpi, 'rank', input.rank));
  if (of < 2) return censusResult<number>(kpi, { value: null, n: of }, input);
  partOf(kpi, 'rank', [rank, of]);
  const details = { numerator: of - rank, denominator: of - 1 };
  return censusResult(kpi, { value: (of - rank) / (of - 1), n: of, details }, input);
}

/**
 * How many more of the ideas are feasible when customers are led with targeted questions, -1..1: share of `a` (guided) -
 * share of `b` (open); null when a side is empty.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-84; Newcombe's interval
 *
 * @example
 * ```ts
 * import { guidedYield } from 'social-crm/kpi';
 *
 * guidedYield({ a: { k: 12, n: 100 }, b: { k: 1, n: 100 } }).value; // ≈ 0.11
 * ```
 */
export const guidedYield = /* @__PURE__ */ difference('guidedYield');
