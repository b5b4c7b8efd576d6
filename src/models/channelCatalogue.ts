import type { ChannelMode, ChannelVisibility } from './channel.js';

/** What is known of a type of channel. */
export interface ChannelTraits {
  readonly visibility: ChannelVisibility;
  readonly mode: ChannelMode;
  readonly class: 'established' | 'social' | 'unknown';
}

/** Traits by type of channel. */
export type ChannelCatalogue = Readonly<Record<string, ChannelTraits>>;

const private1to1 = { visibility: 'private', mode: 'one-to-one', class: 'established' } as const;
const chat = { visibility: 'private', mode: 'one-to-one', class: 'social' } as const;
const network = { visibility: 'public', mode: 'many-to-many', class: 'social' } as const;
const broadcast = { visibility: 'public', mode: 'one-to-many', class: 'social' } as const;

/**
 * The known types of channels (M-26): data, to be extended by a spread and passed to `channelTraits`. A messenger
 * (WhatsApp, Signal, Telegram) is `messenger`; a direct message on any network is a channel of its own of type
 * `direct_message` with the network as `platform`. Comments under a video, podcast or blog post are many-to-many,
 * the channel itself is one-to-many.
 *
 * ```ts
 * import { channelCatalogue } from 'social-crm/models';
 *
 * channelCatalogue['newsletter']; // => { visibility: 'private', mode: 'one-to-many', class: 'established' }
 * ```
 */
export const channelCatalogue: ChannelCatalogue = {
  email: private1to1,
  phone: private1to1,
  letter: private1to1,
  fax: private1to1,
  sms: private1to1,
  visit: private1to1,
  counter: private1to1,
  website: { visibility: 'public', mode: 'one-to-many', class: 'established' },
  newsletter: { visibility: 'private', mode: 'one-to-many', class: 'established' },
  chat,
  messenger: chat,
  direct_message: chat,
  facebook: network,
  instagram: network,
  x: network,
  xing: network,
  linkedin: network,
  tiktok: network,
  mastodon: network,
  bluesky: network,
  threads: network,
  youtube: broadcast,
  podcast: broadcast,
  blog: broadcast,
  forum: network,
  community: network,
  reddit: network,
  question_site: network,
  review_site: network,
  wiki: network,
};
