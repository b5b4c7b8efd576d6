import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import type { Planner } from './needs.js';
import type { KpiRequest } from './options.js';
import type { View } from './view.js';

/**
 * How a KPI is fed: what must be counted, and how the formula is called with it for each group. Both are functions of the
 * module, not closures of a run: what the engine compiled for them is there for the next run.
 */
export interface Recipe {
  readonly needs: (request: KpiRequest, planner: Planner) => unknown;
  readonly finish: (view: View, needs: never, request: KpiRequest) => KpiResult<unknown>;
}

/** A recipe whose two halves fit together. */
export function recipe<Needs>(
  needs: (request: KpiRequest, planner: Planner) => Needs,
  finish: (view: View, needs: Needs, request: KpiRequest) => KpiResult<unknown>,
): Recipe {
  return { needs, finish };
}

/** A field that a request must have. */
export function needed<Value>(request: KpiRequest, field: string): Value {
  const value = request[field];
  return value === undefined || value === null
    ? refuse('kpi-needs-input', { name: request.id, path: ['kpis', request.id, field] }, ['given', value])
    : (value as Value);
}
