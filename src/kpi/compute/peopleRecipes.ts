import type { KpiResult } from '../../models/index.js';
import { activationRate } from '../community/memberShares.js';
import { criticShare } from '../crisis/criticShare.js';
import { engagementRate } from '../engagement/engagementRate.js';
import { engagementPerPost, stickiness } from '../engagement/means.js';
import { amplification } from '../engagement/spread.js';
import { makeResult } from '../result/makeResult.js';
import { normalQuantile } from '../statistics/special/normalDistribution.js';
import { INBOUND, tallyOf } from './countRecipes.js';
import { KINDS, type KpiItem, type KpiItemKind } from './kpiItem.js';
import { type DistinctNeed, maskOf, type SumField } from './needs.js';
import type { KpiRequest } from './options.js';
import { needed, type Recipe, recipe } from './recipe.js';
import { authorsOf, inputOf, itemsOf, sumsOf, tallyIn, type View } from './view.js';

const POSTS: readonly KpiItemKind[] = ['post'];

/** A number of people: exact, or an estimate with the error of the sketch as its interval. */
function peopleResult(request: KpiRequest, view: View, need: DistinctNeed): KpiResult {
  const { count, known, unknown, standardError } = authorsOf(view, need);
  const { conf, isSketch } = view.options;
  const reach = -normalQuantile((1 - conf) / 2) * standardError;
  const interval =
    standardError === 0
      ? null
      : { low: count * (1 - reach), high: count * (1 + reach), level: conf, method: 'hyper-log-log' };
  return makeResult(
    request.id,
    {
      value: known === 0 ? null : count,
      unit: 'people',
      n: known,
      interval,
      flags: [isSketch && 'sketch'],
      details: { unknown },
    },
    inputOf(view, request),
  );
}

const people = (kinds: readonly KpiItemKind[]): Recipe =>
  recipe(
    (request, planner) => planner.distinct(maskOf(request.kinds, kinds)),
    (view, need, request) => peopleResult(request, view, need),
  );

/** Flags and widens nothing else: shares of people say that they come from a sketch. */
const sketched = (view: View, result: KpiResult): KpiResult =>
  view.options.isSketch ? { ...result, flags: [...result.flags, 'sketch' as const].sort() } : result;

/** KPIs of distinct people and of sums over posts. */
export const peopleRecipes: Readonly<Record<string, Recipe>> = /* @__PURE__ */ (() => ({
  uniqueAuthors: people(INBOUND),
  reach: people(KINDS),
  criticShare: recipe(
    (request, planner) => {
      const mask = maskOf(request.kinds, INBOUND);
      return { critics: planner.distinct(mask, true), authors: planner.distinct(mask) };
    },
    (view, needs, request) => {
      const authors = authorsOf(view, needs.authors).count;
      const critics = Math.min(authors, authorsOf(view, needs.critics).count);
      return sketched(view, criticShare({ critics, authors, ...inputOf(view, request) }));
    },
  ),
  activationRate: recipe(
    (request, planner) => ({
      members: needed<number>(request, 'members'),
      people: planner.distinct(maskOf(request.kinds, KINDS)),
    }),
    (view, { members, people }, request) => {
      const { count } = authorsOf(view, people);
      const active = view.options.isSketch ? Math.min(members, count) : count;
      return sketched(view, activationRate({ active, members, ...inputOf(view, request) }));
    },
  ),
  stickiness: recipe(
    (request, planner) => {
      const { offset } = planner.options;
      const textsOf = ({ author }: KpiItem, at: number) =>
        typeof author === 'string' ? [`${Math.floor((at + offset(at)) / 86_400_000)}|${author}`] : [];
      return tallyOf(planner, request, { name: 'dayAuthors', kinds: KINDS, textsOf });
    },
    (view, tally, request) => {
      const { seed } = view.options;
      const days = activeDays([...tallyIn(view, tally).keys()]);
      return stickiness({ days, ...(seed === undefined ? {} : { seed }), ...inputOf(view, request) });
    },
  ),
  engagementRate: recipe(
    (request, planner) => {
      const denominator = needed<'reach'>(request, 'denominator');
      const mask = maskOf(request.kinds, POSTS);
      return { denominator, mask, sum: planner.sum(['engagements', denominator], mask) };
    },
    (view, { denominator, mask, sum }, request) => {
      const { items, sums } = sumsOf(view, sum);
      const [engagements = 0, base = 0] = sums;
      const posts = items === 0 ? [] : [{ engagements, [denominator]: base }];
      const result = engagementRate({ posts, denominator, ...inputOf(view, request) });
      const withoutDenominator = itemsOf(view, mask) - items;
      const flags = withoutDenominator > 0 ? [...result.flags, 'partial' as const].sort() : result.flags;
      return { ...result, flags, details: { ...result.details, posts: items, withoutDenominator } };
    },
  ),
  engagementPerPost: recipe(
    (request, planner) => planner.sum(['engagements'], maskOf(request.kinds, POSTS)),
    (view, need, request) =>
      meanOfPosts(engagementPerPost({ posts: [], ...inputOf(view, request) }), sumsOf(view, need)),
  ),
  amplification: recipe(
    (request, planner) => planner.sum(['shares'] satisfies SumField[], maskOf(request.kinds, POSTS)),
    (view, need, request) => {
      const { items, sums } = sumsOf(view, need);
      return amplification({ shares: sums[0] ?? 0, posts: items, ...inputOf(view, request) });
    },
  ),
}))();

/** A mean of sums: the formula itself takes the posts, of which only the sums are kept. */
function meanOfPosts(empty: KpiResult, { items, sums }: { items: number; sums: readonly number[] }): KpiResult {
  const numerator = sums[0] ?? 0;
  if (items === 0) return empty;
  const flags = empty.flags.filter((flag) => flag !== 'empty');
  return { ...empty, value: numerator / items, n: items, flags, details: { numerator, denominator: items } };
}

/** Daily and monthly active people from `day|author` texts, for each day from the first to the last. */
function activeDays(texts: readonly string[]): { dau: number; mau: number }[] {
  const byDay = new Map<number, Set<string>>();
  for (const text of texts) {
    const cut = text.indexOf('|');
    const day = Number(text.slice(0, cut));
    const authors = byDay.get(day) ?? new Set();
    byDay.set(day, authors.add(text.slice(cut + 1)));
  }
  const days = [...byDay.keys()];
  if (days.length === 0) return [];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = new Set<string>();
    for (let day = first + index - 29; day <= first + index; day += 1) {
      for (const author of byDay.get(day) ?? []) month.add(author);
    }
    return { dau: byDay.get(first + index)?.size ?? 0, mau: month.size };
  });
}
