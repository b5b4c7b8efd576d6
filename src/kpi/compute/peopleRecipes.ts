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
import { needed, type Recipe } from './recipe.js';
import type { View } from './view.js';

const POSTS: readonly KpiItemKind[] = ['post'];

/** A number of people: exact, or an estimate with the error of the sketch as its interval. */
function peopleResult(request: KpiRequest, view: View, need: DistinctNeed): KpiResult {
  const { count, known, unknown, standardError } = view.distinct(need);
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
    view.input(request),
  );
}

const people =
  (kinds: readonly KpiItemKind[]): Recipe =>
  (request, planner) => {
    const need = planner.distinct(maskOf(request.kinds, kinds));
    return (view) => peopleResult(request, view, need);
  };

/** Flags and widens nothing else: shares of people say that they come from a sketch. */
const sketched = (view: View, result: KpiResult): KpiResult =>
  view.options.isSketch ? { ...result, flags: [...result.flags, 'sketch' as const].sort() } : result;

/** KPIs of distinct people and of sums over posts. */
export const peopleRecipes: Readonly<Record<string, Recipe>> = /* @__PURE__ */ (() => ({
  uniqueAuthors: people(INBOUND),
  reach: people(KINDS),
  criticShare: (request, planner) => {
    const mask = maskOf(request.kinds, INBOUND);
    const [critics, authors] = [planner.distinct(mask, true), planner.distinct(mask)];
    return (view) => {
      const all = view.distinct(authors).count;
      const some = Math.min(all, view.distinct(critics).count);
      return sketched(view, criticShare({ critics: some, authors: all, ...view.input(request) }));
    };
  },
  activationRate: (request, planner) => {
    const members = needed<number>(request, 'members');
    const need = planner.distinct(maskOf(request.kinds, KINDS));
    return (view) => {
      const { count } = view.distinct(need);
      const active = view.options.isSketch ? Math.min(members, count) : count;
      return sketched(view, activationRate({ active, members, ...view.input(request) }));
    };
  },
  stickiness: (request, planner) => {
    const { offset } = planner.options;
    const textsOf = ({ author }: KpiItem, at: number) =>
      typeof author === 'string' ? [`${Math.floor((at + offset(at)) / 86_400_000)}|${author}`] : [];
    const tally = tallyOf(planner, request, { name: 'dayAuthors', kinds: KINDS, textsOf });
    return (view) => {
      const { seed } = view.options;
      const days = activeDays([...view.tally(tally).keys()]);
      return stickiness({ days, ...(seed === undefined ? {} : { seed }), ...view.input(request) });
    };
  },
  engagementRate: (request, planner) => {
    const denominator = needed<'reach'>(request, 'denominator');
    const mask = maskOf(request.kinds, POSTS);
    const need = planner.sum(['engagements', denominator], mask);
    return (view) => {
      const { items, sums } = view.sum(need);
      const [engagements = 0, base = 0] = sums;
      const posts = items === 0 ? [] : [{ engagements, [denominator]: base }];
      const result = engagementRate({ posts, denominator, ...view.input(request) });
      const withoutDenominator = view.count(mask) - items;
      const flags = withoutDenominator > 0 ? [...result.flags, 'partial' as const].sort() : result.flags;
      return { ...result, flags, details: { ...result.details, posts: items, withoutDenominator } };
    };
  },
  engagementPerPost: (request, planner) => {
    const need = planner.sum(['engagements'], maskOf(request.kinds, POSTS));
    return (view) => meanOfPosts(engagementPerPost({ posts: [], ...view.input(request) }), view.sum(need));
  },
  amplification: (request, planner) => {
    const need = planner.sum(['shares'] satisfies SumField[], maskOf(request.kinds, POSTS));
    return (view) => {
      const { items, sums } = view.sum(need);
      return amplification({ shares: sums[0] ?? 0, posts: items, ...view.input(request) });
    };
  },
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
