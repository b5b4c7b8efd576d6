import type { Contact, SocialProfile } from '../models/index.js';
import type { DraftAuthor } from './draft.js';
import type { ResolvedOptions } from './importOptions.js';

/** The contact of an author. E-mail, IP address and URL are left out unless the caller keeps them (F-13). */
export function contactOf(author: DraftAuthor, id: string, options: ResolvedOptions): Contact {
  const { channel, keepPersonal } = options;
  const { name, email, ip } = author;
  const displayName = name ?? author.handle;
  return {
    id: `${channel.id}:${id}`,
    kind: author.kind ?? 'unknown',
    ...(displayName === undefined ? {} : { displayName }),
    ...(email !== undefined && keepPersonal.has('email') ? { emails: [{ value: email }] } : {}),
    profiles: [profileOf(author, id, options)],
    source: { channelId: channel.id },
    ...(ip !== undefined && keepPersonal.has('ip') ? { extra: { ip } } : {}),
  };
}

function profileOf({ name, handle, uri }: DraftAuthor, id: string, options: ResolvedOptions): SocialProfile {
  const { channel, keepPersonal } = options;
  const isKept = uri !== undefined && keepPersonal.has('url') && /^https?:\S+$/i.test(uri);
  return {
    id: `${channel.id}:${id}`,
    platform: channel.platform,
    ...(handle === undefined ? {} : { handle }),
    ...(isKept ? { url: uri } : {}),
    ...(name === undefined ? {} : { displayName: name }),
    contactId: `${channel.id}:${id}`,
  };
}
