/** Deeper than any event is: what lies below is left out, so that hostile nesting cannot exhaust the stack. */
const MAX_DEPTH = 500;

/** JSON with sorted keys: equal values give equal text, whatever the order of their keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value, 0)) ?? 'null';
}

function sorted(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => sorted(item, depth + 1));
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record).sort();
  // Pairs become own properties even where a key is `__proto__`.
  return Object.fromEntries(keys.map((key) => [key, sorted(record[key], depth + 1)]));
}
