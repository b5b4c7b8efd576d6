import { FeedError } from './errors.js';

/** Refuses an option that does not exist: a misspelt one would otherwise be ignored in silence. */
export function checkOptions(options: object, known: readonly string[], functionName: string): void {
  if (typeof options !== 'object' || options === null) {
    throw new FeedError('option-invalid', ['options'], `${functionName}: options must be an object`);
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const message = `${functionName}: option must be one of ${known.join(', ')}, got ${name}`;
    throw new FeedError('option-unknown', [name], message);
  }
}
