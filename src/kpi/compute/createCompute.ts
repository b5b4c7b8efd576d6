import type { Accumulator } from '../sketches/accumulator.js';
import { addItem } from './addItem.js';
import { finish } from './finish.js';
import type { KpiItem } from './kpiItem.js';
import type { ComputeOptions, ComputeResult, KpiRequest } from './options.js';
import { makePlan } from './plan.js';
import { fromStateJson, mergeStates, toStateJson } from './portable.js';
import { type ComputeState, createState } from './state.js';

/**
 * Makes the accumulator of several KPIs: one pass, in parts if you like. Any split of the items, in any order, gives the
 * byte-identical state and result, because states hold integers and names only.
 *
 * A state holds, per group, some 30 integers, the distinct authors (in `sketch` mode 1 kB instead), and one row per
 * request with its first reply; replies whose request is elsewhere wait in it, so that halves may meet at the merge.
 * Split by conversation to keep that small. An item counts once, however often it is added to a state (delivery at least
 * once); what `toJSON` wrote has forgotten the ids, so that an item must not be given to two parts.
 *
 * @param kpis names or requests; see the table of streams in the guide for what each needs.
 * @param options `now`, `timeZone`, `window`, `groupBy`, `exclude`, `mode`, `conf`, `seed`.
 * @throws `KpiError` unknown-kpi, kpi-needs-input, bad-zone, negative (a window that ends before it starts), not-finite.
 * @example
 * ```ts
 * import { createCompute } from 'social-crm/kpi';
 *
 * const counter = createCompute(['mentionVolume'], { now: '2026-03-02T00:00:00Z', timeZone: 'UTC' });
 * const at = '2026-03-01T12:00:00Z';
 * const a = counter.add(counter.create(), { id: '1', kind: 'mention', at });
 * const b = counter.add(counter.create(), { id: '2', kind: 'request', at });
 * const whole = counter.merge(a, counter.fromJSON(JSON.parse(JSON.stringify(counter.toJSON(b)))));
 * counter.result(whole, { now: '2026-03-02T00:00:00Z' }).groups[0].results.mentionVolume.value; // => 2
 * ```
 */
export function createCompute(
  kpis: readonly (string | KpiRequest)[],
  options: ComputeOptions,
): Accumulator<KpiItem, ComputeState, ComputeResult> {
  const plan = makePlan(kpis, options);
  return {
    id: 'compute',
    create: () => createState(plan),
    add: (state, item) => {
      addItem(state, plan, item);
      return state;
    },
    merge: (a, b) => mergeStates(a, b, plan),
    result: (state, context) => finish(state, plan, context),
    toJSON: (state) => toStateJson(state, plan),
    fromJSON: (json) => fromStateJson(createState(plan), plan, json),
  };
}
