import { describeValue } from '../../internal/errors.js';
import { instantToMs } from '../../internal/instant.js';
import { ModelsError } from '../errors.js';
import type { Interaction } from '../interaction.js';
import { compareText, type ThreadIssue, type ThreadNode } from './node.js';

/**
 * One node for each id, ordered by (`at`, `id`), so that nothing after this depends on the input's order. Of duplicates
 * the one with the latest `editedAt ?? at` stays (M-25); where that is equal, the greater JSON text decides.
 */
export function distinctNodes(interactions: readonly Interaction[], issues: ThreadIssue[]): ThreadNode[] {
  const latest = new Map<string, Version>();
  const duplicated = new Set<string>();
  interactions.forEach((interaction, index) => {
    const version = versionOf(interaction, index);
    const known = latest.get(interaction.id);
    if (known !== undefined) duplicated.add(interaction.id);
    if (known === undefined || isLater(version, known)) latest.set(interaction.id, version);
  });
  for (const id of duplicated) {
    issues.push({
      code: 'duplicate-id',
      interactionId: id,
      path: ['id'],
      message: 'the id occurs more than once; the latest version is used',
    });
  }
  return Array.from(latest.values(), toNode).sort(
    (first, second) => first.ms - second.ms || compareText(first.interaction.id, second.interaction.id),
  );
}

interface Version {
  readonly interaction: Interaction;
  readonly ms: number;
  readonly versionMs: number;
}

function versionOf(interaction: Interaction, index: number): Version {
  const ms = milliseconds(interaction.at, [index, 'at']);
  const { editedAt } = interaction;
  return { interaction, ms, versionMs: editedAt === undefined ? ms : milliseconds(editedAt, [index, 'editedAt']) };
}

function isLater(candidate: Version, known: Version): boolean {
  if (candidate.versionMs !== known.versionMs) return candidate.versionMs > known.versionMs;
  return compareText(JSON.stringify(candidate.interaction), JSON.stringify(known.interaction)) > 0;
}

function milliseconds(value: string, path: (string | number)[]): number {
  const ms = instantToMs(value);
  if (ms !== null) return ms;
  const message = `buildConversations: ${path[1]} must be an instant with offset, got ${describeValue(value)}`;
  throw new ModelsError('instant-invalid', path, message);
}

const toNode = ({ interaction, ms }: Version): ThreadNode => ({
  interaction,
  ms,
  parent: null,
  missingParentId: null,
  key: interaction.id,
  orderMs: ms,
  depth: 0,
});
