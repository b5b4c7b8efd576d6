import type { Contact } from '../contact.js';
import { type Members, node, reference } from './members.js';

const types = { person: 'Person', organisation: 'Organization', group: 'Organization', unknown: 'Thing' } as const;

export function contactMembers(contact: Contact): Members {
  const { name, organisationId, country, addresses } = contact;
  const address = [
    ...(addresses ?? []).map(({ street, locality, region, postalCode, country: addressCountry }) =>
      node('PostalAddress', {
        streetAddress: street,
        addressLocality: locality,
        addressRegion: region,
        postalCode,
        addressCountry,
      }),
    ),
    ...(country === undefined ? [] : [node('PostalAddress', { addressCountry: country })]),
  ];
  const links = (contact.profiles ?? []).flatMap(({ url }) => (url === undefined ? [] : [url]));
  const members = {
    identifier: contact.id,
    name: contact.displayName,
    givenName: name?.given,
    additionalName: name?.additional,
    familyName: name?.family,
    honorificPrefix: name?.prefix,
    honorificSuffix: name?.suffix,
    alternateName: contact.nicknames,
    email: contact.emails?.map(({ value }) => value),
    telephone: contact.phones?.map(({ value }) => value),
    address: address.length === 0 ? undefined : address,
    sameAs: links.length === 0 ? undefined : links,
    image: contact.photoUrl,
    knowsLanguage: contact.languages,
    jobTitle: contact.jobTitle,
    worksFor: reference('Organization', organisationId),
    keywords: contact.tags,
    dateCreated: contact.createdAt,
    dateModified: contact.updatedAt,
  };
  return { type: types[contact.kind], members, lost: lostOf(contact) };
}

function lostOf({ emails = [], phones = [], addresses = [], profiles = [] }: Contact): string[] {
  const labels = (list: string, items: readonly { type?: unknown; preferred?: unknown }[]) =>
    items.flatMap(({ type, preferred }, index) => [
      ...(type === undefined ? [] : [`${list}.${index}.type`]),
      ...(preferred === undefined ? [] : [`${list}.${index}.preferred`]),
    ]);
  const details = profiles.flatMap((profile, index) =>
    Object.keys(profile)
      .filter((name) => name !== 'url')
      .map((name) => `profiles.${index}.${name}`),
  );
  return [
    ...['addressForm', 'timeZone', 'roles', 'source', 'extra'],
    ...[...labels('emails', emails), ...labels('phones', phones), ...labels('addresses', addresses), ...details],
  ];
}
