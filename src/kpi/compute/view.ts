import type { KpiDefinition } from '../../models/index.js';
import type { KpiInput } from '../result/kpiInput.js';
import type { DistinctCount } from '../sketches/hyperLogLog.js';
import type { DistinctNeed, PairNeed, PlanOptions, RequestTag, SumNeed, TallyNeed } from './needs.js';

/** Times of the requests of a group: answered in, or open since. */
export interface Waits {
  readonly answeredMs: Float64Array;
  readonly openMs: Float64Array;
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
  /** Requests with their tags; `responseMs` null when open. */
  requests(need: PairNeed): readonly {
    readonly tag: RequestTag;
    readonly responseMs: number | null;
    readonly openMs: number;
    readonly at: number;
  }[];
  tally(need: TallyNeed): ReadonlyMap<string, number>;
  /** `conf` and `definition` for the formula; the parameters say what was counted. */
  input(parameters?: KpiDefinition['parameters']): Required<KpiInput>;
}
