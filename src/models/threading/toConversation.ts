import type { Conversation } from '../conversation.js';
import { isHumanReply } from '../isHumanReply.js';
import type { ThreadNode } from './node.js';

/** The conversation of nodes in reading order; `id` is unique among all conversations. */
export function toConversation(nodes: readonly ThreadNode[], id: string): Conversation {
  const interactions = nodes.map(({ interaction }) => interaction);
  const [first] = nodes as [ThreadNode, ...ThreadNode[]];
  const authors = interactions.flatMap(({ authorId }) => (authorId === undefined ? [] : [authorId]));
  const [earliest, latest] = [extreme(nodes, -1), extreme(nodes, 1)];
  return {
    id,
    channelId: first.interaction.channelId,
    rootId: first.missingParentId ?? first.interaction.id,
    ...(first.interaction.title === undefined ? {} : { subject: first.interaction.title }),
    participantIds: [...new Set(authors)],
    interactionIds: interactions.map((interaction) => interaction.id),
    openedAt: earliest.interaction.at,
    lastAt: latest.interaction.at,
    ...firstTurns(nodes),
  };
}

/** The earliest (-1) or latest (1) node; the first in reading order where several are. */
function extreme(nodes: readonly ThreadNode[], sign: 1 | -1): ThreadNode {
  return nodes.reduce((best, node) => (sign * (node.ms - best.ms) > 0 ? node : best));
}

function firstTurns(nodes: readonly ThreadNode[]): Pick<Conversation, 'firstInboundId' | 'firstHumanReplyId'> {
  const counted = nodes.map(({ interaction }) => interaction).filter(isCounted);
  const asked = counted.findIndex(({ direction }) => direction === 'inbound');
  if (asked < 0) return {};
  const reply = counted.slice(asked).find(isHumanReply);
  return {
    firstInboundId: counted[asked]?.id,
    ...(reply === undefined ? {} : { firstHumanReplyId: reply.id }),
  };
}

/** Deleted interactions and spam hold the thread together, but are nobody's first turn (M-25). */
const isCounted = ({ moderation, deletedAt }: ThreadNode['interaction']) =>
  deletedAt === undefined && moderation !== 'spam' && moderation !== 'deleted';
