import type { Channel } from '../channel.js';
import { type Members, reference } from './members.js';

const SITES = ['website', 'blog', 'forum', 'community', 'wiki', 'question_site', 'review_site'];

/** A channel as `WebSite` where it is one, else as `ContactPoint`. */
export function channelMembers(channel: Channel): Members {
  const isSite = SITES.includes(channel.type);
  const common = { identifier: channel.id, name: channel.name, url: channel.url };
  const members = isSite
    ? { ...common, inLanguage: channel.language, publisher: reference('Organization', channel.organisationId) }
    : { ...common, contactType: channel.type, availableLanguage: channel.language, areaServed: channel.markets };
  const lost = ['platform', 'timeZone', 'calendarId', 'hostAuthorIds', 'visibility', 'mode', 'extra'];
  const ownLost = isSite ? ['type', 'markets'] : ['organisationId'];
  return { type: isSite ? 'WebSite' : 'ContactPoint', members, lost: [...lost, ...ownLost] };
}
