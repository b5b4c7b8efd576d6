import type { Interaction } from '../interaction.js';
import type { InteractionKind } from '../interactionKinds.js';
import { lostCounters, type Members, node, reference, statistics } from './members.js';

const types: Readonly<Record<InteractionKind, string>> = {
  post: 'SocialMediaPosting',
  mention: 'SocialMediaPosting',
  comment: 'Comment',
  reply: 'Comment',
  question: 'Question',
  answer: 'Answer',
  message: 'Message',
  note: 'Message',
  review: 'Review',
  call: 'CommunicateAction',
  email: 'CommunicateAction',
  letter: 'CommunicateAction',
  visit: 'CommunicateAction',
  reaction: 'LikeAction',
  share: 'ShareAction',
  follow: 'FollowAction',
  join: 'JoinAction',
  leave: 'LeaveAction',
  vote: 'VoteAction',
  purchase: 'BuyAction',
  view: 'ViewAction',
  flag: 'Action',
  block: 'Action',
  other: 'Action',
};

/** Without a place in schema.org, whatever the kind. */
const LOST = [
  ...['sourceId', 'channelId', 'kindRaw', 'direction', 'actorRole', 'authorProfileId', 'atRaw', 'atPrecision'],
  ...['deletedAt', 'moderation', 'html', 'rootId', 'visibility', 'idDerived', 'provenance', 'extra'],
];

/** Members of an interaction: a creative work for what was said, an action for what was done. */
export function interactionMembers(interaction: Interaction): Members {
  const type = typeOf(interaction);
  const isAction = type.endsWith('Action');
  const { at, parentId, targetId, conversationId } = interaction;
  const common = {
    identifier: interaction.id,
    [isAction ? 'agent' : type === 'Message' ? 'sender' : 'author']: authorOf(interaction),
    [isAction ? 'startTime' : type === 'Message' ? 'dateSent' : 'dateCreated']: at,
    url: interaction.url,
  };
  const members = isAction
    ? { ...common, name: interaction.title, description: interaction.text, object: reference('Thing', targetId) }
    : { ...common, ...workMembers(interaction), parentItem: reference('CreativeWork', parentId) };
  const isPartOf = isAction ? undefined : reference('Conversation', conversationId);
  return { type, members: { ...members, isPartOf }, lost: lostOf(interaction, isAction) };
}

function typeOf({ kind, reaction }: Interaction): string {
  if (kind !== 'reaction') return types[kind];
  const negative = ['dislike', 'downvote'];
  if (negative.includes(reaction?.kind ?? '')) return 'DislikeAction';
  return ['angry', 'sad', 'other'].includes(reaction?.kind ?? 'other') ? 'Action' : 'LikeAction';
}

function authorOf({ authorId, authorName, actorKind }: Interaction) {
  const type = actorKind === 'bot' || actorKind === 'system' ? 'SoftwareApplication' : 'Person';
  return node(type, { identifier: authorId, name: authorName });
}

function workMembers(interaction: Interaction) {
  const { rating, media, mentions } = interaction;
  return {
    headline: interaction.title,
    text: interaction.text,
    inLanguage: interaction.language,
    dateModified: interaction.editedAt,
    keywords: interaction.tags,
    mentions: mentions?.map(({ handle, url, profileId }) =>
      node('Person', { name: handle, url, identifier: profileId }),
    ),
    associatedMedia: media?.map(({ url, type, length }) =>
      node('MediaObject', {
        contentUrl: url,
        encodingFormat: type,
        contentSize: length === undefined ? undefined : `${length} B`,
      }),
    ),
    reviewRating:
      rating && node('Rating', { ratingValue: rating.value, bestRating: rating.best, worstRating: rating.worst }),
    interactionStatistic: statistics(interaction.counters),
  };
}

function lostOf(interaction: Interaction, isAction: boolean): string[] {
  if (!isAction) return [...LOST, 'targetId', 'reaction', ...lostCounters(interaction.counters)];
  const workOnly = ['language', 'editedAt', 'tags', 'mentions', 'media', 'rating', 'counters'];
  return [...LOST, ...workOnly, 'parentId', 'conversationId', ...(interaction.kind === 'reaction' ? [] : ['reaction'])];
}
