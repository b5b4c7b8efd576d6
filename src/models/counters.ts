import * as z from 'zod';
import { instant, model, safeNames, safeRecord } from './schema.js';

/** What a source counts without naming the people: one snapshot of likes, shares, views, followers at one instant. */
export interface Counters {
  /** Integers >= 0 by name; only `score` (votes up minus votes down) may be negative. Further names are welcome. */
  readonly values: CounterValues;
  /** When the source showed these values. Growth is the difference of two snapshots, never a sum (M-28). */
  readonly asOf: string;
}

/** Counts by name. */
export interface CounterValues {
  readonly likes?: number | undefined;
  readonly shares?: number | undefined;
  readonly replies?: number | undefined;
  readonly views?: number | undefined;
  readonly followers?: number | undefined;
  readonly following?: number | undefined;
  readonly posts?: number | undefined;
  readonly score?: number | undefined;
  readonly [other: string]: number | undefined;
}

const count = (description: string) => z.int().min(0).describe(description).optional();

/** Schema of {@link Counters} (M-28). Refuses counter names that could reach a prototype (M-9). */
export const countersSchema = /* @__PURE__ */ model(() => {
  const values = z
    .object({
      likes: count('Likes and other positive reactions.'),
      shares: count('Shares, reposts, retweets.'),
      replies: count('Comments and replies.'),
      views: count('Views or plays.'),
      followers: count('Accounts that follow.'),
      following: count('Accounts that are followed.'),
      posts: count('Posts published.'),
      score: z.int().describe('Votes up minus votes down; may be negative.').optional(),
    })
    .catchall(z.int().min(0));
  return z
    .object({
      values: safeRecord<CounterValues>(values).meta({
        propertyNames: safeNames,
        description: 'Counts by name; names of your own are welcome.',
      }),
      asOf: instant('When the source showed these values.'),
    })
    .meta({ id: 'counters', title: 'Counters', description: 'One snapshot of what a source counts without people.' });
}) satisfies z.ZodType<Counters, Counters>;
