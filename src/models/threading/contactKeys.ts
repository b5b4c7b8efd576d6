import type { ThreadIssue, ThreadNode } from './node.js';

/** Outside authors of one channel: every name that they go by, and the ids behind. */
interface Outside {
  readonly byName: Map<string, string>;
  readonly ids: Set<string>;
}

/**
 * The pair of authors that a message belongs to (M-24), as a key. The host is one side however many agents write. Whom
 * the host speaks to is told by the answered message, the mentioned account or the target; where none is given and the
 * channel has but one author outside, it is that one. Otherwise the message stands alone: a pair is never guessed.
 */
export function contactKeys(nodes: readonly ThreadNode[], issues: ThreadIssue[]): (node: ThreadNode) => string {
  const channels = outsideByChannel(nodes);
  return (node) => {
    const pair = pairOf(node, channels.get(node.interaction.channelId));
    if (pair !== null) return JSON.stringify(pair);
    issues.push({
      code: 'counterpart-unknown',
      interactionId: node.interaction.id,
      path: ['authorId'],
      message: 'nothing tells between whom it was said; it stands alone',
    });
    return node.interaction.id;
  };
}

function outsideByChannel(nodes: readonly ThreadNode[]): Map<string, Outside> {
  const channels = new Map<string, Outside>();
  for (const { interaction } of nodes) {
    const { channelId, authorId, authorProfileId } = interaction;
    if (authorId === undefined || isHostSide(interaction.direction)) continue;
    const outside = channels.get(channelId) ?? { byName: new Map<string, string>(), ids: new Set<string>() };
    channels.set(channelId, outside);
    outside.ids.add(authorId);
    outside.byName.set(authorId, authorId);
    if (authorProfileId !== undefined) outside.byName.set(authorProfileId, authorId);
  }
  return channels;
}

const isHostSide = (direction: string) => direction === 'outbound' || direction === 'internal';

const HOST = '';

function pairOf(node: ThreadNode, outside: Outside | undefined): string[] | null {
  const { direction, authorId } = node.interaction;
  if (direction === 'inbound') return authorId === undefined ? null : [HOST, authorId];
  const other = counterpart(node, outside) ?? (direction === 'peer' ? undefined : soleAuthor(outside));
  const own = direction === 'peer' ? authorId : HOST;
  return own === undefined || other === undefined ? null : [own, other].sort();
}

function counterpart(node: ThreadNode, outside: Outside | undefined): string | undefined {
  const { authorId, mentions = [], targetId } = node.interaction;
  const named = [
    node.parent?.interaction.authorId,
    ...mentions.flatMap(({ profileId, handle }) => [profileId, handle]),
    targetId,
  ].filter((name): name is string => name !== undefined && name !== authorId);
  const known = named.find((name) => outside?.byName.has(name));
  return known === undefined ? named[0] : outside?.byName.get(known);
}

function soleAuthor(outside: Outside | undefined): string | undefined {
  return outside?.ids.size === 1 ? [...outside.ids][0] : undefined;
}
