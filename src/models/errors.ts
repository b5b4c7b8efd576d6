import { SocialCrmError } from '../internal/errors.js';

/** Codes of {@link ModelsError} and what they mean. */
export const modelsErrorCodes = {
  'amount-unsafe': 'A sum of money leaves the range of safe integers.',
  'currency-mismatch': 'Two amounts of different currencies were to be added.',
  'currency-invalid': 'A currency is not written as three capital letters.',
  'gap-invalid': 'gapMs is not a number >= 0.',
  'group-by-unknown': "groupBy is neither 'thread' nor 'contact'.",
  'instant-invalid': 'An instant is not an ISO 8601 date and time with offset.',
  'snapshots-not-in-order': 'The later of two counter snapshots is older than the earlier one.',
} as const;

export type ModelsErrorCode = keyof typeof modelsErrorCodes;

/** A caller's mistake in a function of `social-crm/models`. */
export class ModelsError extends SocialCrmError {
  override readonly name = 'ModelsError';
  declare readonly code: ModelsErrorCode;
}
