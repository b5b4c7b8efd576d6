import type { KpiResult } from '../src/models/kpiResult.js';
import { inWords } from './kpiWords.js';

/** What an interval of a method means, where it is not the usual. */
const METHODS: Readonly<Record<string, string>> = {
  'partial-identification': 'bounds over what is unknown: whatever that is, the value lies inside',
  'order-statistics': 'two of the sorted values; the level is the one they reach',
  'poisson-binomial': 'doubt about each person under these weights, no doubt about the weights',
};

/** Why a result has no interval, by its first small-sample code. */
const NONE: Readonly<Record<string, string>> = {
  W: 'the details hold one a group',
  X: 'an exact count has no sampling error',
  PI: 'nothing that matters is unknown here',
  C: 'it needs the standard errors of the parts',
  K: 'an exact count has no sampling error',
  B: 'the bootstrap must be repeatable, so it needs a `seed`, and 20 observations',
  permutation: 'what chance would give is told by p in the details when there is a `seed`',
  Holm: 'the exact tests, corrected for their number, stand in the details',
  exact: 'the exact test stands in the details',
  null: 'what goes in is taken as exact',
  flag: 'the level follows from the points by rule',
  false: 'an alarm has a stated rate of false alarms in its place',
  p: 'the p values stand in the details',
  from: 'the counts are taken as given; pass on the interval of the deflected cases',
  Dirichlet: 'the details hold an interval a rung',
};

/** What the interval of a result says, or why there is none. */
export function intervalInWords(
  { interval, unit, n }: KpiResult<unknown>,
  { range, smallSample }: { readonly range: string; readonly smallSample: string },
): string {
  if (n === null) return 'No interval: the number of observations is unknown, so nobody can say how sure this is.';
  if (interval === null) return `No interval: ${NONE[smallSample.split(/\W/)[0] ?? ''] ?? 'none is defined for it'}.`;
  const { low, high, level, method } = interval;
  const said = (value: number) => inWords(value, { unit, range });
  const limits = high === null ? `from ${said(low)} on without an upper end` : `from ${said(low)} to ${said(high)}`;
  const meaning =
    METHODS[method] ?? `of a hundred intervals made this way about ${Math.round(level * 100)} hold the true value`;
  return `The interval runs ${limits} (\`${method}\`, level ${Number(level.toFixed(4))}): ${meaning}.`;
}
