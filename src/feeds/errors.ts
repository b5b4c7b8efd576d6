import { SocialCrmError } from '../internal/errors.js';

/** What each error code of the room means: a caller's mistake. What is wrong with an input is an issue, never an error. */
export const feedsErrorCodes = {
  'input-invalid': 'The input is neither a string nor a Uint8Array (JSON importers also take a parsed value).',
  'option-unknown': 'An option of this name does not exist.',
  'option-invalid': 'An option has a value that it cannot have.',
  'channel-invalid': 'The channel lacks an id or a platform.',
} as const;

/** A code of {@link feedsErrorCodes}. */
export type FeedErrorCode = keyof typeof feedsErrorCodes;

/** A caller's mistake in `social-crm/feeds`; see {@link feedsErrorCodes}. Inputs never cause it. */
export class FeedError extends SocialCrmError {
  override readonly name: string = 'FeedError';
}
