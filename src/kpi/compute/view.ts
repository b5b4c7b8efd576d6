import type { KpiDefinition } from '../../models/index.js';
import type { KpiInput } from '../result/kpiInput.js';
import type { DistinctCount } from '../sketches/hyperLogLog.js';
import type { DistinctNeed, PairNeed, PlanOptions, RequestTag, SumNeed, TallyNeed } from './needs.js';
import type { KpiRequest } from './options.js';

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

/** What a recipe reads of one group. */
export interface View {
  readonly options: PlanOptions;
  /** Length of the group in days, null without a window and without `day` or `hour` in the grouping. */
  readonly days: number | null;
  readonly now: number;
  /** Items of some kinds (bits), and of one sentiment (index) if given. */
  count(mask: number, sentiment?: number): number;
  /** The same over all groups that are equal in every key but the brand. */
  countOfAllBrands(mask: number): number;
  sum(need: SumNeed): { readonly items: number; readonly sums: readonly number[] };
  distinct(need: DistinctNeed): DistinctCount & { readonly known: number; readonly unknown: number };
  waits(need: PairNeed): Waits;
  requests(need: PairNeed): readonly TaggedRequest[];
  tally(need: TallyNeed): ReadonlyMap<string, number>;
  /** `conf` and `definition` for the formula, the same for all groups; the parameters say what was counted. */
  input(request: KpiRequest, parameters?: () => KpiDefinition['parameters']): Required<KpiInput>;
}
