/** Where in the input a problem lies: property names and array indices, outermost first. */
export type Path = readonly (string | number)[];

/**
 * The one error class of the library: a caller's mistake, with a stable kebab-case `code` and the `path` of the
 * offending value. Each room has its own subclass with its own codes; `instanceof SocialCrmError` catches all of them.
 *
 * Domain answers ("denied", "overdue", "not enough data") are values and never errors.
 */
export class SocialCrmError extends RangeError {
  override readonly name: string = 'SocialCrmError';
  readonly code: string;
  readonly path: Path;

  constructor(code: string, path: Path, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

/** A value as it may stand in an error message: short, on one line, never the whole of a large input. */
export function describeValue(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : describeNonString(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function describeNonString(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString();
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return String(value);
}
