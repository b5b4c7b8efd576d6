import { describeValue } from '../internal/errors.js';
import { SentimentError } from './errors.js';

/** A text, or the error `invalid-text` under the name of the function that was asked. */
export function checkedText(functionName: string, text: unknown): string {
  if (typeof text === 'string') return text;
  throw new SentimentError(
    'invalid-text',
    ['text'],
    `${functionName}: text must be a string, got ${describeValue(text)}`,
  );
}
