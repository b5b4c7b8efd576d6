import type { Contact, ContactPoint, PersonName, PostalAddress } from '../../models/index.js';
import { withoutAbsent } from '../finishDrafts.js';
import type { ReadRecord } from '../itemReader.js';
import { linkKind } from '../safeLink.js';
import { all, type Element, first, firstText, textOf } from '../xml/element.js';
import type { DialectContext } from './dialect.js';

/** A card of xCard (RFC 6351) as a contact. What a caller imports as an address book is no incidental personal data. */
export function readCard({ item, element }: ReadRecord, { options }: DialectContext): Contact {
  const contact = {
    id: `${options.channel.id}:${item.id}`,
    kind: kindOf(propertyOf(element, 'kind')),
    displayName: propertyOf(element, 'fn'),
    name: nameOf(first(element, 'n')),
    nicknames: listOf(all(element, 'nickname').flatMap(textsOf)),
    emails: listOf(all(element, 'email').map(pointOf)),
    phones: listOf(all(element, 'tel').map(pointOf)),
    addresses: listOf(all(element, 'adr').map(addressOf)),
    photoUrl: absolute(propertyOf(element, 'photo')),
    languages: listOf(all(element, 'lang').map((one) => firstText(one, 'language-tag'))),
    timeZone: propertyOf(element, 'tz'),
    jobTitle: propertyOf(element, 'title'),
    tags: listOf(all(element, 'categories').flatMap(textsOf)),
    source: { channelId: options.channel.id, format: 'xcard' },
    extra: extraOf(element),
  };
  return withoutAbsent(contact) as Contact;
}

const listOf = <Item>(items: readonly Item[]) => (items.length === 0 ? undefined : items);

const textsOf = (property: Element) => all(property, 'text').map(textOf);

function propertyOf(card: Element, name: string): string | undefined {
  const property = first(card, name);
  return property === undefined ? undefined : firstText(property, 'text', 'uri') || undefined;
}

const absolute = (url: string | undefined) =>
  url !== undefined && linkKind(url) === 'safe' && !/\s/.test(url) ? url : undefined;

function kindOf(kind: string | undefined): Contact['kind'] {
  if (kind === 'org') return 'organisation';
  if (kind === 'group') return 'group';
  return kind === undefined || kind === 'individual' ? 'person' : 'unknown';
}

function nameOf(element: Element | undefined): PersonName | undefined {
  if (element === undefined) return undefined;
  const part = (name: string) =>
    all(element, name)
      .map(textOf)
      .filter((text) => text !== '')
      .join(' ') || undefined;
  const name = {
    given: part('given'),
    family: part('surname'),
    prefix: part('prefix'),
    suffix: part('suffix'),
    additional: part('additional'),
  };
  return withoutAbsent(name) as PersonName;
}

function pointOf(element: Element): ContactPoint {
  const value = firstText(element, 'text', 'uri').replace(/^(?:tel|mailto):/i, '');
  const parameters = first(element, 'parameters');
  const types = first(parameters ?? element, 'type');
  const type = parameters === undefined || types === undefined ? undefined : textsOf(types);
  return withoutAbsent({ value, type }) as ContactPoint;
}

function addressOf(element: Element): PostalAddress {
  const part = (name: string) => firstText(element, name) || undefined;
  const address = {
    street: part('street'),
    locality: part('locality'),
    region: part('region'),
    postalCode: part('code'),
    country: part('country'),
  };
  return withoutAbsent(address) as PostalAddress;
}

function extraOf(card: Element): Contact['extra'] {
  const org = first(card, 'org');
  const organisation = org === undefined ? [] : textsOf(org);
  return organisation.length === 0 ? undefined : { organisation };
}
