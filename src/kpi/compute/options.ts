import type { Instant } from '../../internal/instant.js';
import type { KpiResult } from '../../models/index.js';
import type { KpiItem, KpiItemKind } from './kpiItem.js';

/** What results are split by: a field of the items, or the local day or hour. */
export type GroupKey = 'brand' | 'channel' | 'team' | 'agent' | 'country' | 'language' | 'day' | 'hour';

/** Whose reply counts as a response: the host's (default), anyone's but the asker's, or anyone's. */
export type Responder = 'host' | 'other' | 'anyone';

/** One KPI to compute, with what it needs beyond the items. */
export interface KpiRequest {
  readonly id: string;
  /** Name in the results, default `id`. */
  readonly as?: string;
  /** Kinds that count; each KPI has its default. */
  readonly kinds?: readonly KpiItemKind[];
  readonly responder?: Responder;
  readonly targetMs?: number;
  readonly boundary?: 'inclusive' | 'exclusive';
  readonly denominator?: 'reach' | 'impressions' | 'views' | 'followers';
  readonly threshold?: number;
  readonly quantile?: number;
  /** Further fields of the formula by the names of the catalogue: `topic`, `platform`, `polarity`, `cutOffs`, `members`, ... */
  readonly [field: string]: unknown;
}

/** How to count. */
export interface ComputeOptions {
  /** Items after this instant are not known yet; open requests have been waiting until it. */
  readonly now: Instant;
  readonly timeZone: string;
  /** Half-open: `from` counts, `to` does not. A reply counts also outside. */
  readonly window?: { readonly from: Instant; readonly to: Instant };
  readonly groupBy?: readonly GroupKey[];
  /** Default `['automated']`. */
  readonly exclude?: readonly ('automated' | 'host' | 'insiders')[];
  /** `sketch`: times and people in constant memory, flag `sketch`. Default `exact`. */
  readonly mode?: 'exact' | 'sketch';
  readonly conf?: number;
  readonly seed?: number;
}

/** The results of one group; keys in the order of `groupBy`, null = unknown. */
export interface ComputeGroup {
  readonly key: Readonly<Record<string, string | null>>;
  readonly results: Readonly<Record<string, KpiResult<unknown>>>;
}

/** All groups in order of their keys, and what was left out. */
export interface ComputeResult {
  readonly groups: readonly ComputeGroup[];
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
}

/** A stream of items, or a list. */
export type Items = Iterable<KpiItem>;
