/** Control characters and changes of writing direction, with which a text could act on the terminal or hide itself. */
const ACTING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A text, or all texts within a value, that a terminal shows and never obeys: what acts becomes a replacement character. */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').replace(ACTING, '\ufffd') as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, printable(member)])) as T;
}
