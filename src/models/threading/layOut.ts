import type { ThreadIssue, ThreadNode } from './node.js';

/**
 * Gives each node its thread key, depth and place in time, ancestors first and without recursion. A child never comes
 * before its parent: it takes the parent's instant if its own is earlier, which is an issue (M-23).
 */
export function layOut(nodes: readonly ThreadNode[], keyOf: (node: ThreadNode) => string, issues: ThreadIssue[]): void {
  for (const node of ancestorsFirst(nodes)) {
    node.key = keyOf(node);
    if (node.parent !== null && node.parent.key === node.key) placeBelow(node, node.parent, issues);
  }
}

function placeBelow(node: ThreadNode, parent: ThreadNode, issues: ThreadIssue[]): void {
  node.depth = parent.depth + 1;
  node.orderMs = Math.max(node.ms, parent.orderMs);
  if (node.ms >= parent.ms) return;
  issues.push({
    code: 'time-order',
    interactionId: node.interaction.id,
    path: ['at'],
    message: 'the interaction is older than its parent',
  });
}

function ancestorsFirst(nodes: readonly ThreadNode[]): ThreadNode[] {
  const children = new Map<ThreadNode, ThreadNode[]>();
  const ordered: ThreadNode[] = [];
  for (const node of nodes) {
    if (node.parent === null) ordered.push(node);
    else if (children.get(node.parent)?.push(node) === undefined) children.set(node.parent, [node]);
  }
  for (const node of ordered) for (const child of children.get(node) ?? []) ordered.push(child);
  return ordered;
}
