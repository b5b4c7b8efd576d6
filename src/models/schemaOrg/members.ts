import { defined } from '../conversions/conversion.js';
import type { Counters } from '../counters.js';

/** What a model becomes in schema.org, and the paths of it that have no place there. */
export interface Members {
  readonly type: string;
  readonly members: object;
  readonly lost: readonly string[];
}

/** A node of a type, or nothing when no member is there. */
export function node(type: string, members: object): object | undefined {
  const present = defined(members);
  return Object.keys(present).length === 0 ? undefined : { '@type': type, ...present };
}

export const reference = (type: string, identifier: string | undefined): object | undefined =>
  node(type, { identifier });

const actionTypes: Readonly<Record<string, string>> = {
  likes: 'LikeAction',
  shares: 'ShareAction',
  replies: 'CommentAction',
  views: 'ViewAction',
  followers: 'FollowAction',
  posts: 'WriteAction',
};

/** Counters as `InteractionCounter`s; `following` and `score` count no actions of others on the item. */
export function statistics(counters: Counters | undefined): object[] | undefined {
  const counted = Object.entries(counters?.values ?? {}).flatMap(([name, count]) => {
    const action = Object.hasOwn(actionTypes, name) ? actionTypes[name] : undefined;
    return action === undefined || count === undefined ? [] : [{ action, count }];
  });
  if (counted.length === 0) return undefined;
  return counted.map(({ action, count }) => ({
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${action}`,
    userInteractionCount: count,
    endTime: counters?.asOf,
  }));
}

/** Paths of counters that `statistics` leaves out. */
export function lostCounters(counters: Counters | undefined): string[] {
  return Object.keys(counters?.values ?? {})
    .filter((name) => !Object.hasOwn(actionTypes, name))
    .map((name) => `counters.values.${name}`);
}
