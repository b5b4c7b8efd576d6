import type { Path } from '../../internal/errors.js';
import { instantToMs } from '../../internal/instant.js';
import { type ZoneOffset, zoneOffset } from '../../internal/zone.js';
import { type Place, refuse } from '../errors.js';

// Checks of input fields. Each takes the name of the asking function, the path of the field and its value, returns the
// value, and throws a `KpiError` on a bad one. They are the only way in: what passed is exact and finite.

const placeOf = (name: string, path: string | Path): Place => ({
  name,
  path: typeof path === 'string' ? [path] : path,
});

/** A finite number. */
export function finite(name: string, path: string | Path, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return refuse('not-finite', placeOf(name, path), ['a finite number', value]);
}

/** A finite number of at least `0`. */
export function nonNegative(name: string, path: string | Path, value: unknown): number {
  const number = finite(name, path, value);
  return number >= 0 ? number : refuse('negative', placeOf(name, path), ['at least 0', value]);
}

/** A finite number above `0`. */
export function positive(name: string, path: string | Path, value: unknown): number {
  const number = nonNegative(name, path, value);
  return number > 0 ? number : refuse('negative', placeOf(name, path), ['above 0', value]);
}

/** A whole number of at least `0` that a double holds exactly. */
export function count(name: string, path: string | Path, value: unknown): number {
  const number = nonNegative(name, path, value);
  return Number.isSafeInteger(number) ? number : refuse('not-a-count', placeOf(name, path), ['a count', value]);
}

/** A number from `0` to `1`. */
export function fraction(name: string, path: string | Path, value: unknown): number {
  const number = nonNegative(name, path, value);
  return number <= 1 ? number : refuse('numerator-exceeds-denominator', placeOf(name, path), ['at most 1', value]);
}

/** A level or probability strictly between `0` and `1`. */
export function level(name: string, path: string | Path, value: unknown): number {
  const number = finite(name, path, value);
  return number > 0 && number < 1 ? number : refuse('not-finite', placeOf(name, path), ['between 0 and 1', value]);
}

/** A list; what its elements are is checked by the caller. */
export function list<Item>(name: string, path: string | Path, value: readonly Item[]): readonly Item[] {
  return Array.isArray(value) || ArrayBuffer.isView(value)
    ? value
    : refuse('not-finite', placeOf(name, path), ['a list', value]);
}

/** A list of finite numbers. */
export function numbers(name: string, path: string, values: readonly number[]): readonly number[] {
  list(name, path, values).forEach((value, index) => {
    if (!Number.isFinite(value)) finite(name, [path, index], value);
  });
  return values;
}

/** A list of counts. */
export function counts(name: string, path: string, values: readonly number[]): readonly number[] {
  list(name, path, values).forEach((value, index) => {
    count(name, [path, index], value);
  });
  return values;
}

/** A list of durations: finite, at least `0`. */
export function durations(name: string, path: string | Path, values: readonly number[]): readonly number[] {
  list(name, path, values);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (typeof value !== 'number' || !(value >= 0 && value < Infinity))
      nonNegative(name, [...placeOf(name, path).path, index], value);
  }
  return values;
}

/** A record from names to counts, as pairs in code-unit order of the names. */
export function countRecord(
  name: string,
  path: string | Path,
  value: Readonly<Record<string, number>>,
): [string, number][] {
  const place = placeOf(name, path);
  if (typeof value !== 'object' || value === null) refuse('not-finite', place, ['a record', value]);
  return Object.keys(value)
    .sort()
    .map((key) => [key, count(name, [...place.path, key], value[key])]);
}

/** Epoch milliseconds of an instant. */
export function instant(name: string, path: string | Path, value: unknown): number {
  return instantToMs(value) ?? refuse('not-finite', placeOf(name, path), ['an instant with offset', value]);
}

/** The offset function of a time zone that the platform knows. */
export function zone(name: string, path: string | Path, value: string): ZoneOffset {
  return zoneOffset(value) ?? refuse('bad-zone', placeOf(name, path), ['an IANA time zone', value]);
}

/** A part that is no larger than its whole. */
export function partOf(name: string, path: string | Path, share: readonly [part: number, whole: number]): number {
  const [part, whole] = share;
  return part <= whole
    ? part
    : refuse('numerator-exceeds-denominator', placeOf(name, path), [`at most ${whole}`, part]);
}
