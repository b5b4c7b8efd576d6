import type { Channel } from './channel.js';
import { type ChannelCatalogue, type ChannelTraits, channelCatalogue } from './channelCatalogue.js';

const unknownTraits: ChannelTraits = { visibility: 'unknown', mode: 'unknown', class: 'unknown' };

/**
 * Visibility, mode and class of a channel: what the channel itself says comes first, then the catalogue, else
 * `unknown`. An unknown type is legal and never guessed (M-26).
 *
 * ```ts
 * import { channelTraits } from 'social-crm/models';
 *
 * channelTraits({ type: 'forum' }); // => { visibility: 'public', mode: 'many-to-many', class: 'social' }
 * channelTraits({ type: 'forum', visibility: 'private' }).visibility; // => 'private'
 * channelTraits({ type: 'holodeck' }).mode; // => 'unknown'
 * ```
 */
export function channelTraits(
  channel: Pick<Channel, 'type' | 'visibility' | 'mode'>,
  catalogue: ChannelCatalogue = channelCatalogue,
): ChannelTraits {
  const known = Object.hasOwn(catalogue, channel.type) ? catalogue[channel.type] : undefined;
  const traits = known ?? unknownTraits;
  return {
    visibility: channel.visibility ?? traits.visibility,
    mode: channel.mode ?? traits.mode,
    class: traits.class,
  };
}
