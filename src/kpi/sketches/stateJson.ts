import type { Json } from '../../internal/json.js';
import { refuse } from '../errors.js';

/** The members of a state's JSON, or an error when it is not of version 1 or of another accumulator. */
export function readState(name: string, json: Json, shape: string): Readonly<Record<string, Json>> {
  const state = (typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}) as Record<string, Json>;
  if (state['v'] !== 1) refuse('kpi-needs-input', { name, path: ['v'] }, ['version 1 of a state', state['v']]);
  if (state['shape'] !== shape) refuse('kpi-needs-input', { name, path: ['shape'] }, [`"${shape}"`, state['shape']]);
  return state;
}
