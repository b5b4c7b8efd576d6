import { pathText } from '../../src/models/conversions/conversion.js';

/** A copy of a JSON value without the members at the given paths and without `undefined` members. */
export function withoutPaths(value: unknown, paths: readonly string[]): unknown {
  const dropped = new Set(paths);
  const copy = (at: unknown, path: (string | number)[]): unknown => {
    const keep = (key: string | number) => !dropped.has(pathText([...path, key]));
    if (Array.isArray(at)) return at.flatMap((item, index) => (keep(index) ? [copy(item, [...path, index])] : []));
    if (typeof at !== 'object' || at === null) return at;
    const entries = Object.entries(at).filter(([key, member]) => member !== undefined && keep(key));
    return Object.fromEntries(entries.map(([key, member]) => [key, copy(member, [...path, key])]));
  };
  return copy(value, []);
}
