import { type Path, SocialCrmError } from '../internal/errors.js';

/** The codes that this room throws, each with its meaning. */
export const listeningErrorCodes = {
  'query-invalid': 'A mention query cannot be read; `offset` says where, the message says what was expected.',
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
