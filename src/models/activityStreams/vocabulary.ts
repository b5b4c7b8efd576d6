import type { InteractionKind } from '../interactionKinds.js';
import type { ReactionKind } from '../reaction.js';

/** Address of the vocabulary of Activity Streams 2.0 (W3C Recommendation, 2017). */
export const ACTIVITY_STREAMS = 'https://www.w3.org/ns/activitystreams';

/** The collection that stands for everybody. */
export const PUBLIC = `${ACTIVITY_STREAMS}#Public`;

/** Other spellings of {@link PUBLIC} that the standard allows. */
export const PUBLIC_NAMES: readonly string[] = [PUBLIC, 'as:Public', 'Public'];

/** Context of what we write: the standard, hashtags, and our own terms for what the standard has none for. */
export const CONTEXT = [ACTIVITY_STREAMS, { Hashtag: 'as:Hashtag', crm: 'urn:social-crm:vocabulary:' }] as const;

/** Activity type of the kinds that act on an object. */
export const activityOfKind: Partial<Readonly<Record<InteractionKind, string>>> = {
  visit: 'Arrive',
  share: 'Announce',
  follow: 'Follow',
  join: 'Join',
  leave: 'Leave',
  vote: 'Add',
  purchase: 'Activity',
  view: 'View',
  flag: 'Flag',
  block: 'Block',
};

/** Kind of an activity that does not name its kind in our terms. */
export const kindOfActivity: Readonly<Record<string, InteractionKind>> = {
  Arrive: 'visit',
  Like: 'reaction',
  Dislike: 'reaction',
  Announce: 'share',
  Follow: 'follow',
  Join: 'join',
  Leave: 'leave',
  View: 'view',
  Flag: 'flag',
  Block: 'block',
};

/** Reactions that are a `Like` or a `Dislike`; the others (angry, sad, other) are neither. */
export const activityOfReaction: Partial<Readonly<Record<ReactionKind, 'Like' | 'Dislike'>>> = {
  like: 'Like',
  love: 'Like',
  laugh: 'Like',
  wow: 'Like',
  care: 'Like',
  support: 'Like',
  upvote: 'Like',
  downvote: 'Dislike',
  dislike: 'Dislike',
};

/** Activities without a kind of ours: they are `other`, with the type as `kindRaw`. */
export const otherActivities: readonly string[] = [
  'Accept',
  'Add',
  'Ignore',
  'Invite',
  'Listen',
  'Move',
  'Offer',
  'Read',
  'Reject',
  'Remove',
  'TentativeAccept',
  'TentativeReject',
  'Travel',
];

/** Objects that somebody publishes. */
export const contentTypes: readonly string[] = [
  'Note',
  'Article',
  'Page',
  'Question',
  'Image',
  'Video',
  'Audio',
  'Document',
  'Event',
];
