import type { Interaction } from './interaction.js';
import { interactionKinds } from './interactionKinds.js';

/**
 * Whether an interaction is a reply that a human of the host gave and the other side can see: direction `outbound`,
 * actor `human`, not a note, and a kind that speaks (also call, e-mail, letter, visit). Private notes, bots, system
 * messages and templates never start or stop a clock (M-6): this is the one predicate for it.
 *
 * ```ts
 * import { isHumanReply } from 'social-crm/models';
 *
 * isHumanReply({ direction: 'outbound', actorKind: 'human', kind: 'reply' }); // => true
 * isHumanReply({ direction: 'outbound', actorKind: 'human', kind: 'reply', visibility: 'note' }); // => false
 * isHumanReply({ direction: 'outbound', actorKind: 'bot', kind: 'reply' }); // => false
 * isHumanReply({ direction: 'outbound', actorKind: 'human', kind: 'share' }); // => false
 * ```
 */
export function isHumanReply(
  interaction: Pick<Interaction, 'direction' | 'actorKind' | 'visibility' | 'kind'>,
): boolean {
  const group = interactionKinds[interaction.kind];
  return (
    interaction.direction === 'outbound' &&
    interaction.actorKind === 'human' &&
    interaction.visibility !== 'note' &&
    (group === 'speech' || group === 'offline')
  );
}
