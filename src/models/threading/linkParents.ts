import type { ThreadIssue, ThreadNode } from './node.js';

/**
 * Links each node to its parent, looked up by `id`, then by `sourceId`, within the same channel (M-20). A missing
 * parent and a cycle are issues; a cycle is cut at its smallest (`at`, `id`), which is its first node here (M-22).
 */
export function linkParents(nodes: readonly ThreadNode[], issues: ThreadIssue[]): void {
  const channels = indexByChannel(nodes);
  for (const node of nodes) {
    const { channelId, parentId, id } = node.interaction;
    if (parentId === undefined) continue;
    node.parent = channels.get(channelId)?.get(parentId) ?? null;
    if (node.parent !== null) continue;
    node.missingParentId = parentId;
    issues.push({
      code: 'orphan-reference',
      interactionId: id,
      path: ['parentId'],
      message: 'the parent is not among the interactions of the channel',
    });
  }
  cutCycles(nodes, issues);
}

function indexByChannel(nodes: readonly ThreadNode[]): Map<string, Map<string, ThreadNode>> {
  const channels = new Map<string, Map<string, ThreadNode>>();
  for (const node of nodes) {
    const { channelId, id } = node.interaction;
    const channel = channels.get(channelId) ?? new Map<string, ThreadNode>();
    channels.set(channelId, channel.set(id, node));
  }
  for (const node of nodes) {
    const { channelId, sourceId } = node.interaction;
    const channel = channels.get(channelId);
    if (channel?.has(sourceId) === false) channel.set(sourceId, node);
  }
  return channels;
}

function cutCycles(nodes: readonly ThreadNode[], issues: ThreadIssue[]): void {
  const rank = new Map(nodes.map((node, index) => [node, index]));
  const walkOf = new Map<ThreadNode, ThreadNode>();
  for (const start of nodes) {
    let node: ThreadNode | null = start;
    while (node !== null && !walkOf.has(node)) {
      walkOf.set(node, start);
      node = node.parent;
    }
    if (node !== null && walkOf.get(node) === start) cut(firstOfCycle(node, rank), issues);
  }
}

function firstOfCycle(member: ThreadNode, rank: ReadonlyMap<ThreadNode, number>): ThreadNode {
  const rankOf = (node: ThreadNode) => rank.get(node) ?? 0;
  let first = member;
  for (let node = member.parent; node !== null && node !== member; node = node.parent) {
    if (rankOf(node) < rankOf(first)) first = node;
  }
  return first;
}

function cut(node: ThreadNode, issues: ThreadIssue[]): void {
  node.parent = null;
  issues.push({
    code: 'reference-cycle',
    interactionId: node.interaction.id,
    path: ['parentId'],
    message: 'the parents lead back to the interaction; it starts the thread',
  });
}
