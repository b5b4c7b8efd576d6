import type { Interaction, InteractionKind } from '../../models/index.js';
import type { Category } from '../classify/category.js';

/** The kinds of group `act`; a list of our own, so that this room pulls in no schema library. */
const ACTS: ReadonlySet<InteractionKind> = new Set([
  'reaction',
  'share',
  'follow',
  'join',
  'leave',
  'vote',
  'purchase',
  'view',
  'flag',
  'block',
]);

/** Whether somebody waits for an answer: never for acts, shares without text, spam, notes, solved threads or our own words. */
export function needsReply(
  { kind, visibility, moderation, direction, text, title }: Interaction,
  { category, isSolved }: { category: Category; isSolved: boolean },
): boolean {
  const isOurs = direction === 'outbound' || direction === 'internal' || visibility === 'note';
  const isGone = moderation === 'spam' || moderation === 'deleted';
  const isSilent = kind === 'share' ? `${title ?? ''}${text ?? ''}`.trim() === '' : ACTS.has(kind);
  const isUnasked = category === 'spam' || category === 'chatter' || category === 'praise';
  return !(isOurs || isGone || isSilent || isUnasked || isSolved);
}
