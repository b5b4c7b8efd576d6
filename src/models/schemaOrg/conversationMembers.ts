import type { Conversation } from '../conversation.js';
import { type Members, reference } from './members.js';

export function conversationMembers(conversation: Conversation): Members {
  const members = {
    identifier: conversation.id,
    name: conversation.subject,
    dateCreated: conversation.openedAt,
    dateModified: conversation.lastAt,
    contributor: conversation.participantIds?.map((id) => reference('Person', id)),
    hasPart: conversation.interactionIds.map((id) => reference('CreativeWork', id)),
  };
  const lost = ['channelId', 'rootId', 'closedAt', 'status', 'firstInboundId', 'firstHumanReplyId', 'caseId'];
  return { type: 'Conversation', members, lost };
}
