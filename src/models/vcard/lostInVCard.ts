import type { Contact } from '../contact.js';
import { isRecord, pathText } from '../conversions/conversion.js';

/** Paths of a contact that vCard cannot hold: four fields by rule, and what is empty where it cannot be told from absent. */
export function lostInVCard(contact: Contact): string[] {
  return [
    ...emptyPaths('name', contact.name),
    ...emptyLists(contact),
    ...[...points(contact, 'emails'), ...points(contact, 'phones')],
    ...(contact.addresses ?? []).flatMap((address, index) => emptyMembers(['addresses', index], address)),
    ...(contact.profiles ?? []).flatMap(({ counters }, index) =>
      counters === undefined ? [] : [`profiles.${index}.counters`],
    ),
    ...(['addressForm', 'organisationId', 'roles'] as const).filter((name) => contact[name] !== undefined),
    ...(contact.source !== undefined && isEmpty(contact.source) ? ['source'] : []),
  ];
}

const listNames = ['nicknames', 'emails', 'phones', 'addresses', 'profiles', 'languages', 'tags'] as const;

const emptyLists = (contact: Contact): string[] => listNames.filter((name) => contact[name]?.length === 0);

const isEmpty = (value: object): boolean => Object.values(value).every((member) => member === undefined);

function emptyPaths(name: string, value: Contact['name']): string[] {
  if (value === undefined) return [];
  const isNothing = !Object.values(value).some(Boolean);
  return isNothing ? [name] : emptyMembers([name], value);
}

function points(contact: Contact, name: 'emails' | 'phones'): string[] {
  return (contact[name] ?? []).flatMap((point, index) => [
    ...emptyMembers([name, index], { type: point.type }),
    ...(point.preferred === false ? [`${name}.${index}.preferred`] : []),
  ]);
}

function emptyMembers(path: readonly (string | number)[], value: unknown): string[] {
  const members = isRecord(value) ? Object.entries(value) : [];
  return members.flatMap(([name, member]) => {
    const isNothing = member === '' || (Array.isArray(member) && member.length === 0);
    return isNothing ? [pathText([...path, name])] : [];
  });
}
