import { defined } from '../conversions/conversion.js';
import { isAbsoluteIri } from '../conversions/iri.js';
import type { SocialProfile } from '../socialProfile.js';
import { type ContactDraft, invalid, type PlacedProperty } from './draft.js';

const addProfile = ({ contact }: ContactDraft, profile: SocialProfile) => {
  contact.profiles = [...(contact.profiles ?? []), defined(profile)];
};

/** A profile of RFC 9554: an address, or the name alone. */
export function readSocialProfile(property: PlacedProperty, draft: ContactDraft): readonly string[] {
  const { parameters, type, values } = property;
  const [value] = values;
  if (typeof value !== 'string') return invalid(property, draft);
  const platform = textParameter(parameters['service-type']) ?? 'unknown';
  const isAddress = type !== 'text' && isAbsoluteIri(value);
  const username = parameters['username'];
  const handle = typeof username === 'string' ? username : isAddress || value === '' ? undefined : value;
  const url = isAddress ? value : undefined;
  addProfile(draft, { id: url ?? `${platform}:${handle ?? ''}`, platform, handle, url });
  return ['service-type', 'username'];
}

export const textParameter = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** An address of a person as a profile; the scheme of an instant-messaging address is its platform. */
export function readAddressAsProfile(property: PlacedProperty, draft: ContactDraft): readonly string[] {
  const [url] = property.values;
  if (typeof url !== 'string' || !isAbsoluteIri(url)) {
    draft.issues.push({ code: 'url-relative', path: [1, property.index, 3], message: 'must be an absolute URL' });
    return [];
  }
  const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
  const platform = property.name === 'url' ? 'website' : (textParameter(property.parameters['service-type']) ?? scheme);
  addProfile(draft, { id: url, platform, url });
  return property.name === 'url' ? [] : ['service-type'];
}
