import type { Contact } from '../contact.js';
import { contactSchema } from '../contact.js';
import { defined, isRecord, type JsonRecord } from '../conversions/conversion.js';
import { socialProfileSchema } from '../socialProfile.js';
import type { ContactDraft } from './draft.js';

/**
 * Adds what our own property says: country, channel, whole instants, details of profiles, `extra`. It comes from
 * outside like everything else, so each part must fit the model, or it is an issue and not used.
 */
export function applyOwnProperty(draft: ContactDraft): void {
  const { own, contact } = draft;
  if (own === undefined) return;
  if (!isRecord(own)) {
    refuse(draft, 'must hold a JSON object');
    return;
  }
  const { createdAt, updatedAt, country, channelId, extra } = own;
  const source = channelId === undefined ? contact.source : { ...contact.source, channelId };
  const parts = defined({ createdAt, updatedAt, country, source, extra: mergedExtra(contact, extra) });
  const checked = contactSchema.partial().safeParse(parts);
  if (checked.success) Object.assign(contact, parts);
  else refuse(draft, checked.error.issues[0]?.message ?? 'must fit the model');
  contact.profiles = contact.profiles?.map((profile, index) => {
    const details = Array.isArray(own['profiles']) ? own['profiles'][index] : undefined;
    return isRecord(details) ? withDetails(profile, details, draft) : profile;
  });
}

function mergedExtra({ extra }: ContactDraft['contact'], own: unknown): unknown {
  return isRecord(own) && extra !== undefined ? { ...extra, ...own } : (own ?? extra);
}

type Profile = NonNullable<Contact['profiles']>[number];

function withDetails(profile: Profile, details: JsonRecord, draft: ContactDraft): Profile {
  const checked = socialProfileSchema.safeParse({ ...details, ...profile, id: details['id'] ?? profile.id });
  if (checked.success) return checked.data;
  refuse(draft, checked.error.issues[0]?.message ?? 'must fit the model');
  return profile;
}

function refuse(draft: ContactDraft, message: string): void {
  draft.issues.push({ code: 'schema-invalid', path: [1], message: `x-social-crm: ${message}` });
}
