import { describeValue } from '../../internal/errors.js';
import { instantToMs } from '../../internal/instant.js';
import type { Conversation } from '../conversation.js';
import { ModelsError } from '../errors.js';
import type { Interaction } from '../interaction.js';
import { contactKeys } from './contactKeys.js';
import { distinctNodes } from './distinctNodes.js';
import { layOut } from './layOut.js';
import { linkParents } from './linkParents.js';
import { compareText, type ThreadIssue, type ThreadNode } from './node.js';
import { toConversation } from './toConversation.js';

export interface ConversationOptions {
  /** `thread` (default) follows `conversationId` and parents; `contact` groups by pair of authors and silence. */
  readonly groupBy?: 'thread' | 'contact' | undefined;
  /** With `contact`: a silence longer than this starts a new conversation; absent means never. */
  readonly gapMs?: number | undefined;
}

/** Conversations by (`openedAt`, `id`) and issues by (`interactionId`, `code`). */
export interface ConversationsResult {
  readonly conversations: readonly Conversation[];
  readonly issues: readonly ThreadIssue[];
}

/**
 * Sorts interactions into conversations (M-20 to M-25). An interaction belongs to its `conversationId`, else to the
 * conversation of its parent, else it starts one. Missing parents, cycles, duplicates and children older than their
 * parent are tolerated and reported. The result does not depend on the order of the input; depth is unlimited;
 * O(n log n).
 *
 * Throws `instant-invalid` for an `at` or `editedAt` that is no instant, `group-by-unknown`, `gap-invalid`.
 *
 * ```ts
 * import { buildConversations } from 'social-crm/models';
 *
 * const said = { channelId: 'page', kind: 'comment', actorKind: 'human' };
 * const { conversations, issues } = buildConversations([
 *   { ...said, id: 'page:2', sourceId: '2', parentId: '1', direction: 'outbound', at: '2026-03-02T09:20:00Z' },
 *   { ...said, id: 'page:1', sourceId: '1', direction: 'inbound', at: '2026-03-02T09:00:00Z' },
 *   { ...said, id: 'page:3', sourceId: '3', parentId: '0', direction: 'inbound', at: '2026-03-02T10:00:00Z' },
 * ]);
 * conversations.map(({ interactionIds }) => interactionIds); // => [['page:1', 'page:2'], ['page:3']]
 * conversations[0].firstHumanReplyId; // => 'page:2'
 * issues.map(({ code, interactionId }) => [code, interactionId]); // => [['orphan-reference', 'page:3']]
 * ```
 */
export function buildConversations(
  interactions: readonly Interaction[],
  options: ConversationOptions = {},
): ConversationsResult {
  const { groupBy, gapMs } = checked(options);
  const issues: ThreadIssue[] = [];
  const nodes = distinctNodes(interactions, issues);
  linkParents(nodes, issues);
  layOut(nodes, groupBy === 'thread' ? threadKey : contactKeys(nodes, issues), issues);
  const threads = inReadingOrder(nodes);
  const groups = groupBy === 'thread' ? threads : threads.flatMap((thread) => splitAtSilence(thread, gapMs));
  return {
    conversations: inOrder(groups.map(conversationOf(groups, groupBy))),
    issues: issues.sort((a, b) => compareText(a.interactionId, b.interactionId) || compareText(a.code, b.code)),
  };
}

function checked({ groupBy = 'thread', gapMs = Number.POSITIVE_INFINITY }: ConversationOptions) {
  if (groupBy !== 'thread' && groupBy !== 'contact') {
    const message = `buildConversations: groupBy must be 'thread' or 'contact', got ${describeValue(groupBy)}`;
    throw new ModelsError('group-by-unknown', ['groupBy'], message);
  }
  if (typeof gapMs !== 'number' || !(gapMs >= 0)) {
    const message = `buildConversations: gapMs must be a number >= 0, got ${describeValue(gapMs)}`;
    throw new ModelsError('gap-invalid', ['gapMs'], message);
  }
  return { groupBy, gapMs };
}

const threadKey = ({ interaction, parent, missingParentId }: ThreadNode): string =>
  interaction.conversationId ?? parent?.key ?? missingParentId ?? interaction.id;

function inReadingOrder(nodes: readonly ThreadNode[]): ThreadNode[][] {
  const threads = new Map<string, ThreadNode[]>();
  for (const node of nodes) {
    const key = JSON.stringify([node.interaction.channelId, node.key]);
    const thread = threads.get(key);
    if (thread === undefined) threads.set(key, [node]);
    else thread.push(node);
  }
  for (const thread of threads.values()) {
    thread.sort(
      (a, b) => a.orderMs - b.orderMs || a.depth - b.depth || compareText(a.interaction.id, b.interaction.id),
    );
  }
  return [...threads.values()];
}

function splitAtSilence(thread: readonly ThreadNode[], gapMs: number): ThreadNode[][] {
  const parts: ThreadNode[][] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const node of thread) {
    if (node.orderMs - lastMs > gapMs || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(node);
    lastMs = node.orderMs;
  }
  return parts;
}

/** The id is the thread's key, or the first interaction's id; with the channel before it where two channels share it. */
function conversationOf(groups: readonly ThreadNode[][], groupBy: 'thread' | 'contact') {
  const idOf = ([first]: ThreadNode[]) => (groupBy === 'thread' ? first?.key : first?.interaction.id) ?? '';
  const counts = new Map<string, number>();
  for (const id of groups.map(idOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (group: ThreadNode[]): Conversation => {
    const id = idOf(group);
    return toConversation(group, counts.get(id) === 1 ? id : `${group[0]?.interaction.channelId}:${id}`);
  };
}

function inOrder(conversations: readonly Conversation[]): Conversation[] {
  return conversations
    .map((conversation) => ({ conversation, ms: instantToMs(conversation.openedAt) ?? 0 }))
    .sort((a, b) => a.ms - b.ms || compareText(a.conversation.id, b.conversation.id))
    .map(({ conversation }) => conversation);
}
