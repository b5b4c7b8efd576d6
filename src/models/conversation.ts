import * as z from 'zod';
import { identifier, identifiers, instant, model, text } from './schema.js';

/** A thread of interactions on one channel; `buildConversations` makes it. */
export interface Conversation {
  readonly id: string;
  readonly channelId: string;
  /** The interaction that starts the thread; where it is missing from the data, its id all the same. */
  readonly rootId?: string | undefined;
  readonly subject?: string | undefined;
  readonly participantIds?: readonly string[] | undefined;
  /** In reading order: by instant, no child before its parent. */
  readonly interactionIds: readonly string[];
  readonly openedAt: string;
  readonly lastAt: string;
  readonly closedAt?: string | undefined;
  readonly status?: 'open' | 'pending' | 'resolved' | 'spam' | undefined;
  readonly firstInboundId?: string | undefined;
  readonly firstHumanReplyId?: string | undefined;
  readonly caseId?: string | undefined;
}

/** Schema of {@link Conversation}. */
export const conversationSchema = /* @__PURE__ */ model(() =>
  z
    .object({
      id: identifier('Identifier of the thread.'),
      channelId: identifier('Channel of the thread.'),
      rootId: identifier('Interaction that starts the thread, also where it is missing from the data.').optional(),
      subject: text('What it is about.').optional(),
      participantIds: identifiers('Authors in order of appearance.').optional(),
      interactionIds: identifiers('Interactions in reading order.'),
      openedAt: instant('Instant of the earliest interaction.'),
      lastAt: instant('Instant of the latest interaction.'),
      closedAt: instant('When it was closed.').optional(),
      status: z.enum(['open', 'pending', 'resolved', 'spam']).describe('State of the thread.').optional(),
      firstInboundId: identifier('First interaction from outside.').optional(),
      firstHumanReplyId: identifier('First human reply of the host to it.').optional(),
      caseId: identifier('Service case that the thread belongs to.').optional(),
    })
    .meta({ id: 'conversation', title: 'Conversation', description: 'A thread of interactions on one channel.' }),
) satisfies z.ZodType<Conversation, Conversation>;
