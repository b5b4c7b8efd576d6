import type { KpiDefinition } from '../../models/index.js';
import type { KpiInput } from '../result/kpiInput.js';
import { shareDefinition } from '../result/makeResult.js';
import type { DistinctCount } from '../sketches/hyperLogLog.js';
import type { DistinctNeed, PairNeed, Plan, PlanOptions, RequestTag, SumNeed, TallyNeed } from './needs.js';
import type { KpiRequest } from './options.js';
import { type ComputeState, HALF } from './state.js';

/** Times of the requests of a group. */
export interface Waits {
  /** Number of requests, answered or open. */
  readonly asked: number;
  readonly answeredMs: Float64Array;
  /** How long the unanswered have been open. */
  readonly openMs: () => Float64Array;
}

/** A request with its tag; `responseMs` null when open. */
export interface TaggedRequest {
  readonly tag: RequestTag;
  readonly responseMs: number | null;
  readonly openMs: number;
  readonly at: number;
}

/** Where a view reads what no counter holds: a state, or columns. */
export interface Source {
  readonly waits: (need: PairNeed, group: number) => Waits;
  readonly requests: (need: PairNeed, group: number) => readonly TaggedRequest[];
  readonly distinct: (need: DistinctNeed, group: number) => DistinctCount;
}

/** What a recipe reads: one view for all groups, which shows the group that it is at, so that a group costs no objects. */
export interface View {
  readonly state: ComputeState;
  readonly plan: Plan;
  readonly options: PlanOptions;
  readonly source: Source;
  readonly now: number;
  /** Length of a group in days, null without a window and without `day` or `hour` in the grouping. */
  readonly days: number | null;
  /** For each group the number of its key without the brand. */
  readonly siblings: Int32Array;
  readonly inputs: Map<KpiRequest, Required<KpiInput>>;
  readonly totals: Map<number, Float64Array>;
  group: number;
}

const MS_PER_DAY = 86_400_000;

/** A view of what was counted. */
export function makeView(counted: Pick<View, 'state' | 'plan' | 'now' | 'source'>): View {
  const { state, plan, now, source } = counted;
  const { options } = plan;
  const siblings = siblingsOf(state, options.groupBy.indexOf('brand'));
  const [inputs, totals, days] = [new Map(), new Map(), daysOf(plan)];
  return { state, plan, options, source, now, days, siblings, inputs, totals, group: 0 };
}

/** Items of some kinds (bits), and of one sentiment (index) if given. */
export function itemsOf({ state, plan, group }: View, mask: number, sentiment?: number): number {
  return countIn(state.counters, group * plan.slots, { mask, sentiment });
}

/** The same over all groups that are equal in every key but the brand. */
export function itemsOfAllBrands({ state, plan, siblings, totals, group }: View, mask: number): number {
  const sums = totals.get(mask) ?? addUp(state, { slots: plan.slots, mask, siblings });
  totals.set(mask, sums);
  return sums[siblings[group] as number] as number;
}

/** How many items carry the fields of a need, and what these add up to. */
export function sumsOf(view: View, need: SumNeed): { readonly items: number; readonly sums: readonly number[] } {
  const sum = (_: unknown, index: number) =>
    slotOf(view, need.slot + 2 + 2 * index) * HALF + slotOf(view, need.slot + 1 + 2 * index);
  return { items: slotOf(view, need.slot), sums: need.fields.map(sum) };
}

/** Distinct authors, and how many items have a known and an unknown one. */
export function authorsOf(
  view: View,
  need: DistinctNeed,
): DistinctCount & { readonly known: number; readonly unknown: number } {
  const { count, standardError } = view.source.distinct(need, view.group);
  return { known: slotOf(view, need.slot), unknown: slotOf(view, need.slot + 1), count, standardError };
}

/** How long requests waited. */
export function waitsOf({ source, group }: View, need: PairNeed): Waits {
  return source.waits(need, group);
}

/** Requests with their tags. */
export function requestsOf({ source, group }: View, need: PairNeed): readonly TaggedRequest[] {
  return source.requests(need, group);
}

/** Counts of texts. */
export function tallyIn({ state, group }: View, need: TallyNeed): ReadonlyMap<string, number> {
  return state.tallies[group]?.[need.index] ?? new Map();
}

/** `conf` and `definition` for the formula, the same for all groups; the parameters say what was counted. */
export function inputOf(
  { inputs, options }: View,
  request: KpiRequest,
  parameters?: () => KpiDefinition['parameters'],
): Required<KpiInput> {
  const known = inputs.get(request);
  if (known !== undefined) return known;
  const { timeZone, window, exclusions, conf } = options;
  const kinds = request.kinds === undefined ? {} : { kinds: [...request.kinds].sort() };
  const definition = shareDefinition({ timeZone, window, exclusions, parameters: { ...parameters?.(), ...kinds } });
  const input = { conf, definition };
  inputs.set(request, input);
  return input;
}

function slotOf({ state, plan, group }: View, index: number): number {
  return state.counters[group * plan.slots + index] as number;
}

function daysOf({ options: { groupBy, window, from, to, offset } }: Plan): number | null {
  if (groupBy.includes('hour')) return 1 / 24;
  if (groupBy.includes('day')) return 1;
  return window === null ? null : (to + offset(to) - from - offset(from)) / MS_PER_DAY;
}

function countIn(counters: Float64Array, base: number, of: { mask: number; sentiment: number | undefined }): number {
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
    sums[sibling] = (sums[sibling] as number) + countIn(state.counters, group * slots, { mask, sentiment: undefined });
  });
  return sums;
}
