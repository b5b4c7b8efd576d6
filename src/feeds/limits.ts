import { describeValue } from '../internal/errors.js';
import { FeedError } from './errors.js';

/** How much of an input is read at most. Every member may be raised or lowered; `Infinity` lifts a limit. */
export interface Limits {
  /** Bytes (of a string: characters) of the whole input. Default 64 MiB; `feedRecords` has none. */
  readonly bytes?: number;
  /** Characters of one item, entry, row or post. Default 8 MiB. */
  readonly record?: number;
  /** Characters of one text. Default 4 MiB. */
  readonly text?: number;
  /** Nested elements. Default 100. */
  readonly depth?: number;
  /** Attributes of one tag. Default 2,000. */
  readonly attributes?: number;
  /** Items of one input. Default 100,000. */
  readonly items?: number;
}

export const defaultLimits: Required<Limits> = {
  bytes: 64 * 1024 * 1024,
  record: 8 * 1024 * 1024,
  text: 4 * 1024 * 1024,
  depth: 100,
  attributes: 2000,
  items: 100_000,
};

/** The limits of a call: the caller's over the defaults. */
export function resolveLimits(limits: Limits | undefined, functionName: string): Required<Limits> {
  if (limits === undefined) return defaultLimits;
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(defaultLimits, name)) {
      throw new FeedError('option-unknown', ['limits', name], `${functionName}: limits has no member ${name}`);
    }
    if (value !== undefined && !(typeof value === 'number' && value >= 1)) {
      const got = describeValue(value);
      throw new FeedError(
        'option-invalid',
        ['limits', name],
        `${functionName}: limits.${name} must be a number of at least 1, got ${got}`,
      );
    }
  }
  return { ...defaultLimits, ...limits };
}
