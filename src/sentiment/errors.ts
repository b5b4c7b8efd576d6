import { type Path, SocialCrmError } from '../internal/errors.js';

/** What each error code of this room means. */
export const sentimentErrorCodes = {
  'invalid-text': 'The text is not a string.',
  'invalid-max-length': 'The maximum length is not a positive integer.',
  'invalid-custom-entry': 'A custom lexicon entry has no word in its term, or a weight outside -4..4.',
  'invalid-lexicon': 'A lexicon source has a line that cannot be read.',
  'invalid-weights': 'The weights of a learned head are damaged.',
  'invalid-context': 'The context of a thread has a negative or missing number.',
} as const satisfies Record<string, string>;

/** A caller's mistake in the sentiment room. */
export class SentimentError extends SocialCrmError {
  override readonly name: string = 'SentimentError';

  constructor(code: keyof typeof sentimentErrorCodes, path: Path, message: string) {
    super(code, path, message);
  }
}
