import type { Json } from '../../internal/json.js';
import type { Contact, ContactPoint, PostalAddress } from '../contact.js';
import { type Conversion, defined } from '../conversions/conversion.js';
import { isAbsoluteIri } from '../conversions/iri.js';
import type { SocialProfile } from '../socialProfile.js';
import { type JCard, type JCardProperty, OWN_PROPERTY } from './jCard.js';
import { lostInVCard } from './lostInVCard.js';

/**
 * A contact as jCard (RFC 7095), the JSON form of vCard 4.0 (RFC 6350) with the social profiles and `CREATED` of
 * RFC 9554. What vCard has no property for (country, channel, details of profiles, `extra`) goes as JSON into one
 * property `x-social-crm`. A contact without a name gets the `FN` that vCard demands with the parameter `derived`.
 *
 * Lost: `addressForm`, `roles`, `organisationId`, the counters of profiles, and the difference between what is empty
 * (`''`, `[]`, `preferred: false`) and what is absent.
 *
 * ```ts
 * import { toJCard } from 'social-crm/models';
 *
 * const { value, lost } = toJCard({ id: 'c1', kind: 'person', displayName: 'Anna', addressForm: 'du' });
 * value; // => ['vcard', [
 * //   ['version', {}, 'text', '4.0'],
 * //   ['kind', {}, 'text', 'individual'],
 * //   ['uid', {}, 'text', 'c1'],
 * //   ['fn', {}, 'text', 'Anna'],
 * // ]]
 * lost; // => ['addressForm']
 * ```
 */
export function toJCard(contact: Contact): Conversion<JCard> {
  const properties: JCardProperty[] = [
    text('version', '4.0'),
    text('kind', kinds[contact.kind]),
    ['uid', {}, isAbsoluteIri(contact.id) ? 'uri' : 'text', contact.id],
    contact.displayName === undefined
      ? ['fn', { derived: 'true' }, 'text', nameOf(contact)]
      : text('fn', contact.displayName),
    ...nameProperties(contact),
    ...list('nickname', contact.nicknames),
    ...(contact.emails ?? []).map((email) => pointProperty('email', email, 'text')),
    ...(contact.phones ?? []).map((phone) => pointProperty('tel', phone, /^tel:/i.test(phone.value) ? 'uri' : 'text')),
    ...(contact.addresses ?? []).map(addressProperty),
    ...(contact.profiles ?? []).map(profileProperty),
    ...single('photo', 'uri', contact.photoUrl),
    ...(contact.languages ?? []).map(languageProperty),
    ...single('tz', 'text', contact.timeZone),
    ...single('title', 'text', contact.jobTitle),
    ...list('categories', contact.tags),
    ...single('created', 'timestamp', wholeSeconds(contact.createdAt)),
    ...single('rev', 'timestamp', wholeSeconds(contact.updatedAt)),
    ...single('prodid', 'text', contact.source?.format),
    ...single('source', 'uri', contact.source?.url),
    ...ownProperty(contact),
  ];
  return { value: ['vcard', properties], lost: lostInVCard(contact) };
}

const kinds = { person: 'individual', organisation: 'org', group: 'group', unknown: 'x-unknown' } as const;

const text = (name: string, value: string): JCardProperty => [name, {}, 'text', value];

const single = (name: string, type: string, value: string | undefined): JCardProperty[] =>
  value === undefined ? [] : [[name, {}, type, value]];

const list = (name: string, values: readonly string[] = []): JCardProperty[] =>
  values.length === 0 ? [] : [[name, {}, 'text', ...values]];

function nameOf({ name, nicknames, emails, id }: Contact): string {
  const parts = [name?.prefix, name?.given, name?.additional, name?.family, name?.suffix].filter(Boolean);
  return [parts.join(' '), nicknames?.[0], emails?.[0]?.value].find(Boolean) ?? id;
}

function nameProperties({ name }: Contact): JCardProperty[] {
  if (name === undefined || !Object.values(name).some(Boolean)) return [];
  const { family = '', given = '', additional = '', prefix = '', suffix = '' } = name;
  return [['n', {}, 'text', [family, given, additional, prefix, suffix]]];
}

function pointProperty(name: string, { value, type = [], preferred }: ContactPoint, valueType: string): JCardProperty {
  return [name, { ...typeParameter(type), ...(preferred ? { pref: '1' } : {}) }, valueType, value];
}

function addressProperty(address: PostalAddress): JCardProperty {
  const { street = '', locality = '', region = '', postalCode = '', country = '', type = [] } = address;
  return ['adr', typeParameter(type), 'text', ['', '', street, locality, region, postalCode, country]];
}

const typeParameter = (types: readonly string[]): Record<string, string | readonly string[]> => {
  const [only] = types;
  if (only === undefined) return {};
  return { type: types.length === 1 ? only : types };
};

function profileProperty({ platform, handle, url }: SocialProfile): JCardProperty {
  const parameters = { 'service-type': platform, ...(handle === undefined ? {} : { username: handle }) };
  return url === undefined
    ? ['socialprofile', parameters, 'text', handle ?? '']
    : ['socialprofile', parameters, 'uri', url];
}

const languageProperty = (tag: string, index: number): JCardProperty => [
  'lang',
  { pref: String(Math.min(index + 1, 100)) },
  'language-tag',
  tag,
];

/** A timestamp of vCard has no fraction of a second; the whole instant then stands in our own property. */
const wholeSeconds = (instant: string | undefined) => instant?.replace(/\.\d+/, '');

function ownProperty(contact: Contact): JCardProperty[] {
  const { createdAt, updatedAt, country, source, extra } = contact;
  const profiles = contact.profiles?.map(({ platform: _, handle: _h, url: _u, counters: _c, ...rest }) =>
    defined(rest),
  );
  const own = defined({
    createdAt: createdAt === wholeSeconds(createdAt) ? undefined : createdAt,
    updatedAt: updatedAt === wholeSeconds(updatedAt) ? undefined : updatedAt,
    country,
    channelId: source?.channelId,
    profiles: profiles?.length === 0 ? undefined : profiles,
    extra,
  });
  return Object.keys(own).length === 0 ? [] : [text(OWN_PROPERTY, JSON.stringify(own as Json))];
}
