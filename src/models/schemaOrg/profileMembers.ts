import type { SocialProfile } from '../socialProfile.js';
import { lostCounters, type Members, node, reference, statistics } from './members.js';

export function profileMembers(profile: SocialProfile): Members {
  const members = {
    identifier: profile.id,
    url: profile.url,
    dateCreated: profile.joinedAt,
    isPartOf: node('WebSite', { name: profile.platform }),
    mainEntity: node('Person', {
      name: profile.displayName,
      alternateName: profile.handle,
      description: profile.bio,
      address: node('PostalAddress', { addressCountry: profile.country }),
      interactionStatistic: statistics(profile.counters),
    }),
    about: reference('Person', profile.contactId),
  };
  return { type: 'ProfilePage', members, lost: ['verified', 'storage', 'extra', ...lostCounters(profile.counters)] };
}
