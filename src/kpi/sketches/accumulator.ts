import type { Instant } from '../../internal/instant.js';
import type { Json } from '../../internal/json.js';
import type { KpiResult } from '../../models/index.js';

/**
 * Six functions that count a stream in parts and put the parts together again (the shape of Apache Beam's CombineFn).
 * `merge` is associative and commutative, `create()` is its identity; any split of the items in any order gives the same
 * `result` and the byte-identical `toJSON`. `add` and `merge` may reuse their first argument and never touch the second:
 * only the returned state counts.
 */
export interface Accumulator<Item, State, Output = KpiResult> {
  readonly id: string;
  create(): State;
  add(state: State, item: Item): State;
  merge(a: State, b: State): State;
  result(state: State, context: { readonly now: Instant }): Output;
  /** Versioned (`v: 1`), keys and lists sorted, integers only. */
  toJSON(state: State): Json;
  /** Refuses an unknown version. */
  fromJSON(json: Json): State;
}
