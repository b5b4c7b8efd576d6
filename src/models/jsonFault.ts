import { isDangerousName } from './dangerousNames.js';

/** Why a value is no acceptable JSON object. */
export interface JsonFault {
  readonly code: 'dangerous-name' | 'invalid_type';
  readonly path: (string | number)[];
  readonly message: string;
}

interface Place {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Place | null;
}

/**
 * The first fault of a value that should be a JSON object: not an object, a member that JSON cannot hold (function,
 * `undefined`, `NaN`, class instance, cycle), or a name that could reach a prototype (M-9). Iterative: depth is free.
 */
export function jsonFault(value: unknown): JsonFault | null {
  const root: Place = { value, key: '', parent: null };
  if (!isPlainObject(value)) return fault('invalid_type', root, 'must be a JSON object');
  const waiting: Place[] = [root];
  const seen = new Set<unknown>();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const found = faultAt(place, seen);
    if (found !== null) return found;
    if (typeof place.value === 'object' && place.value !== null) {
      seen.add(place.value);
      waiting.push(...members(place, place.value));
    }
  }
  return null;
}

function faultAt(place: Place, seen: Set<unknown>): JsonFault | null {
  if (typeof place.key === 'string' && isDangerousName(place.key)) {
    return fault('dangerous-name', place, `must not have a member named ${place.key}`);
  }
  if (!isJsonKind(place.value)) return fault('invalid_type', place, 'must be a JSON value');
  return seen.has(place.value) && isAncestor(place) ? fault('invalid_type', place, 'must not contain itself') : null;
}

function isJsonKind(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  return Array.isArray(value) || isPlainObject(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isAncestor({ value, parent }: Place): boolean {
  for (let place = parent; place !== null; place = place.parent) if (place.value === value) return true;
  return false;
}

function members(parent: Place, value: object): Place[] {
  if (Array.isArray(value)) return value.map((item, key) => ({ value: item, key, parent }));
  return Object.entries(value).map(([key, item]) => ({ value: item, key, parent }));
}

function fault(code: JsonFault['code'], place: Place, message: string): JsonFault {
  const path: (string | number)[] = [];
  for (let at = place; at.parent !== null; at = at.parent) path.unshift(at.key);
  return { code, path, message };
}
