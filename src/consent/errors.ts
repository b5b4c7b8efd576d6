import { describeValue, type Path, SocialCrmError } from '../internal/errors.js';

/** What each error code of the consent room means. */
export const consentErrorCodes = {
  INVALID_INSTANT: 'An instant is neither integer epoch milliseconds, nor a valid Date, nor ISO 8601 with offset.',
  INVALID_DATE: 'A calendar date is not a real day written YYYY-MM-DD.',
  INVALID_REQUEST: 'A field of the request is missing or of the wrong type.',
  INVALID_POLICY: 'The policy, or an entry of it that the request needs, is unreadable.',
  INVALID_INPUT: 'Another argument is of the wrong shape.',
  KNOWN_AT_MISMATCH: 'The fold was made for another `knownAt`.',
  SUBJECT_MISMATCH: 'The fold is that of another person.',
  PERMIT_MISMATCH: 'The permit is missing or was given for another purpose, person or controller.',
  PERMIT_EXPIRED: 'The permit is no longer valid at `now`.',
} as const;

/** A stable code of the consent room. */
export type ConsentErrorCode = keyof typeof consentErrorCodes;

/** A caller's mistake in the consent room. A denied request is no mistake but an answer. */
export class ConsentInputError extends SocialCrmError {
  override readonly name: string = 'ConsentInputError';
  override readonly code: ConsentErrorCode;

  constructor(code: ConsentErrorCode, path: Path, message: string) {
    super(code, path, message);
    this.code = code;
  }
}

/** Where an argument stands, for the error message: function name and path. */
export interface Place {
  readonly caller: string;
  readonly path: Path;
}

/** The error of an argument that is not what it must be. */
export const inputError = (
  code: ConsentErrorCode,
  { caller, path }: Place,
  { wanted, value }: { readonly wanted: string; readonly value: unknown },
): ConsentInputError =>
  new ConsentInputError(code, path, `${caller}: ${path.join('.')} must be ${wanted}, got ${describeValue(value)}`);
