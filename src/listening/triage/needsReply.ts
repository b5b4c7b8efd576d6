import type { Interaction, InteractionKind } from '../../models/index.js';
import type { Category } from '../classify/category.js';
import type { TriageSignals } from './signals.js';

/** Kinds of group `act` but the share; a list of our own, so that this room pulls in no schema library. */
const ACTS: ReadonlySet<InteractionKind> = /* @__PURE__ */ new Set<InteractionKind>([
  'reaction',
  'follow',
  'join',
  'leave',
  'vote',
  'purchase',
  'view',
  'flag',
  'block',
]);

/**
 * Whether somebody waits for an answer. Never for acts such as reactions, shares without text, spam, private notes,
 * threads that are solved, what is deleted, and our own words. Praise and small talk stay with a person: a category is an
 * opinion of word lists, and an answer to praise makes fans (decision 0081).
 */
export function needsReply(
  interaction: Interaction,
  { category, thread }: { category: Category; thread: TriageSignals['thread'] },
): boolean {
  return !(
    isOurs(interaction) ||
    isGone(interaction) ||
    isSilent(interaction) ||
    category === 'spam' ||
    isSolved(thread)
  );
}

function isOurs({ direction, visibility, kind }: Interaction): boolean {
  return direction === 'outbound' || direction === 'internal' || visibility === 'note' || kind === 'note';
}

function isGone({ moderation, deletedAt }: Interaction): boolean {
  return moderation === 'spam' || moderation === 'deleted' || deletedAt !== undefined;
}

function isSilent({ kind, title, text }: Interaction): boolean {
  return ACTS.has(kind) || (kind === 'share' && `${title ?? ''}${text ?? ''}`.trim() === '');
}

/** A thread in which nothing is left unanswered needs no answer, unless the caller says that it is not solved. */
function isSolved(thread: TriageSignals['thread']): boolean {
  return thread?.isSolved ?? thread?.unansweredCount === 0;
}
