import { KpiError, type Place } from '../errors.js';

/** Runs a statistic for a formula: what it refuses is told under the name and the field that the caller of the formula knows. */
export function askedBy<Value>({ name, path }: Place, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof KpiError)) throw error;
    const where = [...path, ...error.path];
    const problem = error.message.slice(error.message.indexOf(': ') + 2 + error.path.join('.').length);
    throw new KpiError(error.code, where, `${name}: ${where.join('.')}${problem}`);
  }
}
