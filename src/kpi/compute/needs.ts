import { instantToMs } from '../../internal/instant.js';
import type { ZoneOffset } from '../../internal/zone.js';
import type { KpiDefinition } from '../../models/index.js';
import { refuse } from '../errors.js';
import { list } from '../result/checks.js';
import { KINDS, type KpiItem, type KpiItemKind } from './kpiItem.js';
import type { KpiRequest, Responder } from './options.js';
import type { Recipe } from './recipe.js';

/** Slots of a group that count items by kind and sentiment: index kind * 4 + sentiment (unknown = 3). */
export const COUNT_SLOTS = KINDS.length * 4;
/** The words of a sentiment, in the order of their slots. */
export const SENTIMENTS: readonly (string | null | undefined)[] = ['positive', 'negative', 'neutral'];

/** Adds up to two fields over the items of some kinds that have both. Five slots: items, two sums in two halves each. */
export interface SumNeed {
  readonly fields: readonly SumField[];
  readonly mask: number;
  readonly slot: number;
}

/** A number that items may carry. */
export type SumField = 'engagements' | 'shares' | 'reach' | 'impressions' | 'views' | 'followers';

/** Counts distinct authors over the items of some kinds. Two slots: items with a known and with an unknown author. */
export interface DistinctNeed {
  readonly mask: number;
  readonly isNegative: boolean;
  readonly slot: number;
  readonly index: number;
}

/** Requests with the first reply of a responder. `mask` bits are the kinds that count as requests. */
export interface PairNeed {
  readonly mask: number;
  readonly responder: number;
  readonly keeps: ((tag: RequestTag) => boolean) | null;
}

/** What a KPI may want to know of a request beside its times. */
export interface RequestTag {
  readonly kind: number;
  readonly sentiment: string | null;
  readonly isUrgent: boolean;
  readonly channel: string | null;
  readonly thread: string | null;
}

/** Adds to a count of a text. */
export type Emit = (key: string, amount?: number) => void;

/** Counts texts that items emit: the general form of all accumulators beyond the four fast ones. */
export interface TallyNeed {
  readonly name: string;
  readonly emit: (item: KpiItem, add: Emit, at: number) => void;
  readonly index: number;
}

/** What a recipe may ask to be counted; the same need of two KPIs is counted once. */
export interface Planner {
  readonly options: PlanOptions;
  sum(fields: readonly SumField[], mask: number): SumNeed;
  distinct(mask: number, isNegative?: boolean): DistinctNeed;
  pairs(responder: Responder, mask: number, keeps?: (tag: RequestTag) => boolean): PairNeed;
  tally(name: string, emit: TallyNeed['emit']): TallyNeed;
}

/** The options in effect. */
export interface PlanOptions {
  readonly now: number;
  readonly timeZone: string;
  readonly offset: ZoneOffset;
  readonly from: number;
  readonly to: number;
  readonly window: KpiDefinition['window'];
  readonly groupBy: readonly string[];
  readonly exclude: ReadonlySet<string>;
  readonly exclusions: KpiDefinition['exclusions'];
  readonly isSketch: boolean;
  readonly conf: number;
  readonly seed: number | undefined;
}

/** A KPI asked for: its name in the results, and how it is finished with what was counted. */
export interface Output {
  readonly as: string;
  readonly request: KpiRequest;
  readonly needs: unknown;
  readonly finish: Recipe['finish'];
}

/** Everything that a pass needs to know; made once. */
export interface Plan {
  readonly signature: string;
  readonly options: PlanOptions;
  readonly outputs: readonly Output[];
  readonly sums: readonly SumNeed[];
  readonly distincts: readonly DistinctNeed[];
  readonly responders: readonly Responder[];
  readonly pairMask: number;
  readonly hasTags: boolean;
  readonly tallies: readonly TallyNeed[];
  readonly slots: number;
}

/** The bits of kinds; the default when none are named. */
export function maskOf(kinds: readonly KpiItemKind[] | undefined, otherwise: readonly KpiItemKind[]): number {
  return list('compute', 'kinds', kinds ?? otherwise).reduce((mask, kind) => {
    const index = KINDS.indexOf(kind);
    if (index < 0) refuse('kpi-needs-input', { name: 'compute', path: ['kinds'] }, [KINDS.join(', '), kind]);
    return mask | (1 << index);
  }, 0);
}

/** Epoch milliseconds of an item's instant. */
export function instantOf({ at, id }: KpiItem): number {
  return typeof at === 'number' && Number.isInteger(at)
    ? at
    : (instantToMs(at) ?? refuse('not-finite', { name: 'compute', path: ['items', id, 'at'] }, ['an instant', at]));
}
