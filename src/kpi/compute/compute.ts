import { refuse } from '../errors.js';
import { addItem } from './addItem.js';
import { finish } from './finish.js';
import type { ComputeOptions, ComputeResult, Items, KpiRequest } from './options.js';
import { makePlan } from './plan.js';
import { createState } from './state.js';

/**
 * Computes several KPIs in one pass over items, split by brand, channel, team, agent, country, language, local day or hour.
 *
 * The first response of a request is the earliest reply to it by the right `responder` (default `host`); a reply may come
 * before its request in the stream, counts up to `now`, also outside the window, and belongs to the request's group. With
 * `targetMs`, open requests whose target has not passed are not due yet. Inbound kinds (`mention`, `request`) count where
 * a KPI counts what comes in; `kinds` overrides. What is left out (automated, outside the window, after `now`) is
 * counted in `skipped`.
 *
 * @param kpis names or requests (`{ id: 'responseRate', targetMs: 3_600_000 }`).
 * @param items any iterable, in any order.
 * @param options `now`, `timeZone` and, if wanted, `window`, `groupBy`, `exclude`, `mode`, `conf`, `seed`.
 * @returns the groups that have items, in order of their keys, each with one result per KPI; without `groupBy` one group, the
 *   total, also of no items.
 * @throws `KpiError` unknown-kpi, kpi-needs-input, bad-zone, not-a-count, negative, not-finite.
 * @example
 * ```ts
 * import { compute } from 'social-crm/kpi';
 *
 * const items = [
 *   { id: 'q1', kind: 'request', at: '2026-03-02T09:00:00Z', author: 'anna', brand: 'Nordnetz' },
 *   { id: 'a1', kind: 'reply', at: '2026-03-02T09:20:00Z', author: 'kim', role: 'host', replyTo: 'q1', brand: 'Nordnetz' },
 *   { id: 'q2', kind: 'request', at: '2026-03-02T10:00:00Z', author: 'ben', brand: 'Nordnetz' },
 * ] as const;
 * const { groups } = compute(['responseRate', 'uniqueAuthors'], items, {
 *   now: '2026-03-03T00:00:00Z', timeZone: 'Europe/Vienna', groupBy: ['brand', 'day'],
 * });
 * groups[0].key; // => { brand: 'Nordnetz', day: '2026-03-02' }
 * groups[0].results.responseRate.value; // => 0.5
 * groups[0].results.uniqueAuthors.value; // => 2
 * ```
 */
export function compute(kpis: readonly (string | KpiRequest)[], items: Items, options: ComputeOptions): ComputeResult {
  const plan = makePlan(kpis, options);
  const state = createState(plan);
  if (typeof items?.[Symbol.iterator] !== 'function') {
    refuse('not-finite', { name: 'compute', path: ['items'] }, ['a list or another iterable', items]);
  }
  for (const item of items) addItem(state, plan, item);
  return finish(state, plan, { now: options.now });
}
