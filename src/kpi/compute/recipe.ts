import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import type { Planner } from './needs.js';
import type { KpiRequest } from './options.js';
import type { View } from './view.js';

/** How a KPI is fed: says what must be counted and returns how the formula is called with it. */
export type Recipe = (request: KpiRequest, planner: Planner) => (view: View) => KpiResult<unknown>;

/** A field that a request must have. */
export function needed<Value>(request: KpiRequest, field: string): Value {
  const value = request[field];
  return value === undefined || value === null
    ? refuse('kpi-needs-input', { name: request.id, path: ['kpis', request.id, field] }, ['given', value])
    : (value as Value);
}

/** What a request says that moves the number, for the definition of the result. */
export function parametersOf({ kinds }: KpiRequest) {
  return kinds === undefined ? {} : { kinds: [...kinds].sort() };
}
