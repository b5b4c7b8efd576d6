import { describeValue, type Path, SocialCrmError } from '../internal/errors.js';

/** The codes that this room throws, each with its meaning. */
export const listeningErrorCodes = {
  'query-invalid': 'A mention query cannot be read; `offset` says where, the message says what was expected.',
  'input-invalid': 'A value of another argument is missing, of the wrong kind or out of range; `path` says which.',
  'permit-invalid': 'The permit is missing, for another purpose, of another person, or has run out.',
  'query-duplicate': 'Two mention queries have the same id.',
  'guidelines-invalid': 'The guidelines of a triage lack a field, or a field is of the wrong kind; `path` says which.',
} as const;

export type ListeningErrorCode = keyof typeof listeningErrorCodes;

/** A caller's mistake in the listening room; `offset` is the UTF-16 position in the query text, `null` elsewhere. */
export class ListeningError extends SocialCrmError {
  override readonly name = 'ListeningError';
  declare readonly code: ListeningErrorCode;
  readonly offset: number | null;

  constructor(code: ListeningErrorCode, message: string, { path, offset }: { path: Path; offset: number | null }) {
    super(code, path, message);
    this.offset = offset;
  }
}

/** Throws `input-invalid` (or another code) in the library's one form of words. */
export function refuse(
  { functionName, path, code = 'input-invalid' }: { functionName: string; path: Path; code?: ListeningErrorCode },
  expected: string,
  got: unknown,
): never {
  const message = `${functionName}: ${path.join('.')} must be ${expected}, got ${describeValue(got)}`;
  throw new ListeningError(code, message, { path, offset: null });
}

/** A string, or `input-invalid`. */
export function requireText(place: { functionName: string; path: Path }, value: unknown): string {
  return typeof value === 'string' ? value : refuse(place, 'a string', value);
}

/** A list, or `input-invalid`. */
export function requireList<Item>(
  place: { functionName: string; path: Path },
  value: readonly Item[],
): readonly Item[] {
  return Array.isArray(value) ? value : refuse(place, 'an array', value);
}

/** A list of strings, or `input-invalid`. */
export function requireTexts(
  { functionName, path }: { functionName: string; path: Path },
  value: readonly string[],
): readonly string[] {
  return requireList({ functionName, path }, value).map((text, index) =>
    requireText({ functionName, path: [...path, index] }, text),
  );
}

/** An object, or `input-invalid`. */
export function requireObject<Value extends object>(place: { functionName: string; path: Path }, value: Value): Value {
  const given: unknown = value;
  return typeof given === 'object' && given !== null ? value : refuse(place, 'an object', value);
}
