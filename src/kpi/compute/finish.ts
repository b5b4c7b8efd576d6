import type { Instant } from '../../internal/instant.js';
import type { KpiDefinition } from '../../models/index.js';
import { KpiError } from '../errors.js';
import { instant } from '../result/checks.js';
import { countDistinct } from '../sketches/hyperLogLog.js';
import type { PairNeed, Plan, RequestTag } from './needs.js';
import type { ComputeGroup, ComputeResult } from './options.js';
import { type ComputeState, HALF, sketchOf } from './state.js';
import type { View, Waits } from './view.js';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** Makes the results of all groups of what was counted. */
export function finish(state: ComputeState, plan: Plan, context: { readonly now: Instant }): ComputeResult {
  const now = instant('compute', 'now', context.now);
  if (plan.responders.includes('host') && state.keys.length > 0 && !state.hasRoles) {
    throw new KpiError(
      'kpi-needs-input',
      ['items'],
      'compute: items must have a role when the responder is host, got none',
    );
  }
  const all = { state, plan, now, times: new Map<PairNeed, Times>(), totals: new Map<string, number>() };
  const groups = orderedGroups(state, plan).map(({ index, key }): ComputeGroup => {
    const view = viewOf(all, index);
    return { key, results: Object.fromEntries(plan.outputs.map(({ as, finish }) => [as, finish(view)])) };
  });
  const skipped = [...state.skipped].map(([reason, count]) => ({ reason, count }));
  return { groups, skipped: skipped.sort((a, b) => (a.reason < b.reason ? -1 : 1)) };
}

/** The groups in code-unit order of their keys; unknown comes first. */
export function orderedGroups(state: ComputeState, { options: { groupBy } }: Plan) {
  const named = state.keys.map((key, index) => {
    const names = key.map((value, at) => labelOf(groupBy[at] as string, state.dimensions[at]?.names[value] ?? null));
    return { index, names, key: Object.fromEntries(groupBy.map((name, at) => [name, names[at] ?? null])) };
  });
  return named.sort((a, b) => compareNames(a.names, b.names));
}

function labelOf(name: string, value: string | number | null): string | null {
  if (typeof value !== 'number') return value;
  return name === 'day'
    ? new Date(value * MS_PER_DAY).toISOString().slice(0, -14)
    : new Date(value * MS_PER_HOUR).toISOString().slice(0, -11);
}

function compareNames(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  const at = a.findIndex((name, index) => name !== b[index]);
  const [left, right] = [a[at] ?? null, b[at] ?? null];
  if (left === right) return 0;
  return left === null || (right !== null && left < right) ? -1 : 1;
}

/** Times of the requests of all groups, one group after the other: answered from the start, open from the end. */
interface Times {
  readonly starts: Int32Array;
  readonly answeredEnds: Int32Array;
  readonly times: Float64Array;
}

/** Sorts the times into their groups by counting: two passes in the order of the rows, no search. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: loops over all requests that the benchmark measures
function timesOf({ state, plan, now }: All, need: PairNeed): Times {
  const { at, group, length } = state.requests;
  const replies = state.requests.replies[need.responder] as Float64Array;
  const isLeftOut = (row: number) => plan.hasTags && !isKept(state, row, need);
  const starts = new Int32Array(state.keys.length + 1);
  for (let row = 0; row < length; row += 1) {
    if (!isLeftOut(row)) starts[(group[row] as number) + 1] = (starts[(group[row] as number) + 1] as number) + 1;
  }
  for (let index = 1; index < starts.length; index += 1) {
    starts[index] = (starts[index] as number) + (starts[index - 1] as number);
  }
  const answeredEnds = starts.slice();
  const openStarts = starts.slice(1);
  const times = new Float64Array(starts.at(-1) ?? 0);
  for (let row = 0; row < length; row += 1) {
    if (isLeftOut(row)) continue;
    const place = group[row] as number;
    const [reply, asked] = [replies[row] as number, at[row] as number];
    if (reply <= now) {
      const end = answeredEnds[place] as number;
      times[end] = reply - asked;
      answeredEnds[place] = end + 1;
    } else {
      const start = (openStarts[place] as number) - 1;
      times[start] = Math.max(0, now - asked);
      openStarts[place] = start;
    }
  }
  return { starts, answeredEnds, times };
}

interface All {
  readonly state: ComputeState;
  readonly plan: Plan;
  readonly now: number;
  readonly times: Map<PairNeed, Times>;
  readonly totals: Map<string, number>;
}

function viewOf(all: All, group: number): View {
  const { state, plan, now } = all;
  const { options } = plan;
  const base = group * plan.slots;
  const slot = (index: number) => state.counters[base + index] as number;
  const definition = {
    timeZone: options.timeZone,
    window: options.window,
    exclusions: options.exclusions,
  } satisfies Partial<KpiDefinition>;
  return {
    options,
    now,
    days: daysOf(plan),
    count: (mask, sentiment) => countIn(state, base, { mask, sentiment }),
    countOfAllBrands: (mask) => countOfAllBrands(all, group, mask),
    sum: (need) => ({
      items: slot(need.slot),
      sums: need.fields.map((_, index) => slot(need.slot + 2 + 2 * index) * HALF + slot(need.slot + 1 + 2 * index)),
    }),
    distinct: (need) => ({
      known: slot(need.slot),
      unknown: slot(need.slot + 1),
      ...(options.isSketch
        ? countDistinct(sketchOf(state, need.index, group))
        : { count: state.distinct[need.index]?.counts[group] ?? 0, standardError: 0 }),
    }),
    waits: (need) => waitsOf(all, group, need),
    requests: (need) => requestsOf(all, group, need),
    tally: (need) => state.tallies[group]?.[need.index] ?? new Map(),
    input: (parameters = {}) => ({ conf: options.conf, definition: { ...definition, parameters } }),
  };
}

function daysOf({ options: { groupBy, window, from, to, offset } }: Plan): number | null {
  if (groupBy.includes('hour')) return 1 / 24;
  if (groupBy.includes('day')) return 1;
  return window === null ? null : (to + offset(to) - from - offset(from)) / MS_PER_DAY;
}

function countIn(
  { counters }: ComputeState,
  base: number,
  of: { mask: number; sentiment: number | undefined },
): number {
  let sum = 0;
  for (let kind = 0; kind < 6; kind += 1) {
    if ((of.mask & (1 << kind)) === 0) continue;
    const first = base + kind * 4;
    if (of.sentiment !== undefined) sum += counters[first + of.sentiment] as number;
    else for (let sentiment = 0; sentiment < 4; sentiment += 1) sum += counters[first + sentiment] as number;
  }
  return sum;
}

/** Totals are made for all groups at once, the first time that one is asked for. */
function countOfAllBrands({ state, plan, totals }: All, group: number, mask: number): number {
  const brand = plan.options.groupBy.indexOf('brand');
  const rest = (key: readonly number[]) => `${mask}|${key.map((value, at) => (at === brand ? '' : value)).join('|')}`;
  const wanted = rest(state.keys[group] as number[]);
  if (!totals.has(wanted)) {
    state.keys.forEach((key, index) => {
      const name = rest(key);
      const count = countIn(state, index * plan.slots, { mask, sentiment: undefined });
      totals.set(name, (totals.get(name) ?? 0) + count);
    });
  }
  return totals.get(wanted) ?? 0;
}

function waitsOf(all: All, group: number, need: PairNeed): Waits {
  const known = all.times.get(need) ?? timesOf(all, need);
  all.times.set(need, known);
  const { starts, answeredEnds, times } = known;
  const end = answeredEnds[group] as number;
  return { answeredMs: times.subarray(starts[group], end), openMs: times.subarray(end, starts[group + 1]) };
}

function isKept({ requests }: ComputeState, row: number, { mask, keeps }: PairNeed): boolean {
  const tag = tagAt(requests, row);
  return (mask & (1 << tag.kind)) !== 0 && (keeps === null || keeps(tag));
}

const tagAt = ({ tags, tag }: ComputeState['requests'], row: number): RequestTag =>
  JSON.parse(tags.names[tag[row] as number] as string);

function requestsOf({ state, now }: All, group: number, need: PairNeed) {
  const { at, replies, length } = state.requests;
  const rows = Array.from({ length }, (_, row) => row);
  return rows
    .filter((row) => state.requests.group[row] === group && isKept(state, row, need))
    .map((row) => {
      const asked = at[row] as number;
      const reply = replies[need.responder]?.[row] as number;
      const responseMs = reply <= now ? reply - asked : null;
      return { tag: tagAt(state.requests, row), responseMs, openMs: Math.max(0, now - asked), at: asked };
    });
}
