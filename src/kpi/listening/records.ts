import { refuse } from '../errors.js';
import { list } from '../result/checks.js';

/** A record, or the error `not-finite`. */
export function recordAt<Value extends object>(
  kpi: string,
  path: string | readonly (string | number)[],
  value: Value,
): Value {
  if (typeof value === 'object' && value !== null) return value;
  return refuse('not-finite', { name: kpi, path: typeof path === 'string' ? [path] : path }, ['a record', value]);
}

/** A list of records, or the error `not-finite`. */
export function recordsAt<Value extends object>(
  kpi: string,
  field: string,
  values: readonly Value[],
): readonly Value[] {
  list(kpi, field, values).forEach((value, index) => {
    recordAt(kpi, [field, index], value);
  });
  return values;
}
