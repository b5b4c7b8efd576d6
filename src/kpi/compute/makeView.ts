import { shareDefinition } from '../result/makeResult.js';
import type { Plan } from './needs.js';
import type { KpiRequest } from './options.js';
import { parametersOf } from './recipe.js';
import { type ComputeState, HALF } from './state.js';
import type { Source, View } from './view.js';

const MS_PER_DAY = 86_400_000;

/** What a view reads. */
export interface Counted {
  readonly state: ComputeState;
  readonly plan: Plan;
  readonly now: number;
  readonly source: Source;
}

/** One view for all groups: it shows the group that its cursor is at, so that a group costs no objects. */
export function makeView({ state, plan, now, source }: Counted): { view: View; cursor: { group: number } } {
  const { options, slots } = plan;
  const cursor = { group: 0 };
  const slot = (index: number) => state.counters[cursor.group * slots + index] as number;
  const inputs = new Map<KpiRequest, ReturnType<View['input']>>();
  const totals = new Map<number, Float64Array>();
  const siblings = siblingsOf(state, options.groupBy.indexOf('brand'));
  const count: View['count'] = (mask, sentiment) => countIn(state, cursor.group * slots, { mask, sentiment });
  const totalsOf = (mask: number) => {
    const sums = totals.get(mask) ?? addUp(state, { slots, mask, siblings });
    totals.set(mask, sums);
    return sums;
  };
  const view: View = {
    options,
    now,
    days: daysOf(plan),
    count,
    countOfAllBrands: (mask) => totalsOf(mask)[siblings[cursor.group] as number] as number,
    sum: (need) => ({
      items: slot(need.slot),
      sums: need.fields.map((_, index) => slot(need.slot + 2 + 2 * index) * HALF + slot(need.slot + 1 + 2 * index)),
    }),
    distinct: (need) => {
      const { count, standardError } = source.distinct(need, cursor.group);
      return { known: slot(need.slot), unknown: slot(need.slot + 1), count, standardError };
    },
    waits: (need) => source.waits(need, cursor.group),
    requests: (need) => source.requests(need, cursor.group),
    tally: (need) => state.tallies[cursor.group]?.[need.index] ?? new Map(),
    input: (request, parameters) => {
      const known = inputs.get(request);
      if (known !== undefined) return known;
      const { timeZone, window, exclusions, conf } = options;
      const counted = { ...parameters?.(), ...parametersOf(request) };
      const input = { conf, definition: shareDefinition({ timeZone, window, exclusions, parameters: counted }) };
      inputs.set(request, input);
      return input;
    },
  };
  return { view, cursor };
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

/** For each group the number of its key without the brand. */
function siblingsOf({ keys }: ComputeState, brand: number): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(keys, (key) => {
    const name = key.map((value, at) => (at === brand ? '' : value)).join();
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}

function addUp(
  state: ComputeState,
  { slots, mask, siblings }: { slots: number; mask: number; siblings: Int32Array },
): Float64Array {
  const sums = new Float64Array(siblings.length);
  siblings.forEach((sibling, group) => {
    sums[sibling] = (sums[sibling] as number) + countIn(state, group * slots, { mask, sentiment: undefined });
  });
  return sums;
}
