import { inputError, type Place } from './errors.js';
import { isRecord } from './ledger/isRecord.js';

/** An argument that is an object, or `INVALID_INPUT`. */
export function requireRecord<Value extends object>(value: Value, place: Place): Value {
  if (isRecord(value)) return value;
  throw inputError('INVALID_INPUT', place, { wanted: 'an object', value });
}

/** An argument that is a list, or `INVALID_INPUT`; what its items are is checked by the caller. */
export function requireList<Item>(value: readonly Item[], place: Place): readonly Item[] {
  if (Array.isArray(value)) return value;
  throw inputError('INVALID_INPUT', place, { wanted: 'a list', value });
}
