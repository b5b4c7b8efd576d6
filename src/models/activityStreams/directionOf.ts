import type { Channel } from '../channel.js';
import { channelTraits } from '../channelTraits.js';
import type { Interaction } from '../interaction.js';

/** Who speaks to whom, as far as the channel tells (M-17): without it everybody is outside. */
export function directionOf(
  { authorId, visibility }: Pick<Interaction, 'authorId' | 'visibility'>,
  channel: Pick<Channel, 'type' | 'hostAuthorIds' | 'mode' | 'visibility'> | undefined,
): Interaction['direction'] {
  if (visibility === 'note') return 'internal';
  if (authorId !== undefined && channel?.hostAuthorIds?.includes(authorId)) return 'outbound';
  return channel !== undefined && channelTraits(channel).mode === 'many-to-many' ? 'peer' : 'inbound';
}
