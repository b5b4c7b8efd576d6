import { instantToMs } from '../../internal/instant.js';
import type { ContactPoint, ContactRole } from '../contact.js';
import { defined } from '../conversions/conversion.js';
import { isAbsoluteIri } from '../conversions/iri.js';
import { type ContactDraft, invalid, keep, type PlacedProperty } from './draft.js';
import { OWN_PROPERTY } from './jCard.js';
import { readAddressAsProfile, readSocialProfile, textParameter } from './profileReaders.js';
import { addressOf, textsOf } from './structured.js';

/** Reads one property into the draft; returns the names of the parameters that it used. */
type PropertyReader = (property: PlacedProperty, draft: ContactDraft) => readonly string[];

/** One reader for each property that has a field; `version` says nothing. */
export const propertyReaders: ReadonlyMap<string, PropertyReader> = /* @__PURE__ */ allReaders();

function allReaders(): Map<string, PropertyReader> {
  return new Map<string, PropertyReader>([
    ['version', () => []],
    ['kind', withText(({ contact }, text) => Object.assign(contact, { kind: kindOf(text) }))],
    ['uid', withText(({ contact }, text) => Object.assign(contact, { id: text }))],
    ['fn', readFullName],
    ['n', readName],
    ['nickname', readTexts('nicknames')],
    ['categories', readTexts('tags')],
    ['email', readPoint('emails')],
    ['tel', readPoint('phones')],
    ['adr', readAddress],
    ['socialprofile', readSocialProfile],
    ['impp', readAddressAsProfile],
    ['url', readAddressAsProfile],
    ['photo', withUrl(({ contact }, photoUrl) => Object.assign(contact, { photoUrl }))],
    ['source', withUrl(({ contact }, url) => Object.assign(contact, { source: { ...contact.source, url } }))],
    ['prodid', withText(({ contact }, format) => Object.assign(contact, { source: { ...contact.source, format } }))],
    ['lang', readLanguage],
    ['tz', readZone],
    ['title', withText(({ contact }, jobTitle) => Object.assign(contact, { jobTitle }))],
    ['org', readOrganisation],
    ['role', readRole],
    ['created', readInstant('createdAt')],
    ['rev', readInstant('updatedAt')],
    [OWN_PROPERTY, readOwn],
  ]);
}

type Fill = (draft: ContactDraft, text: string) => unknown;

/** A reader of a property with one text; an empty or wrong one is kept aside. */
function withText(fill: Fill): PropertyReader {
  return (property, draft) => {
    const [text] = property.values;
    if (typeof text !== 'string') return invalid(property, draft);
    fill(draft, text);
    return [];
  };
}

function withUrl(fill: Fill): PropertyReader {
  return (property, draft) => {
    const [text] = property.values;
    if (typeof text === 'string' && isAbsoluteIri(text)) fill(draft, text);
    else draft.issues.push({ code: 'url-relative', path: [1, property.index, 3], message: 'must be an absolute URL' });
    return [];
  };
}

function kindOf(text: string) {
  const kinds = new Map([
    ['individual', 'person'],
    ['org', 'organisation'],
    ['group', 'group'],
  ] as const);
  return kinds.get(text.toLowerCase() as 'org') ?? 'unknown';
}

function readFullName(property: PlacedProperty, draft: ContactDraft): readonly string[] {
  const [text] = property.values;
  if (typeof text !== 'string') return invalid(property, draft);
  if (property.parameters['derived'] === 'true') return ['derived'];
  if (draft.contact.displayName === undefined) draft.contact.displayName = text;
  else draft.lost.push(`1.${property.index}`);
  return [];
}

function readName(property: PlacedProperty, draft: ContactDraft): readonly string[] {
  const [family, given, additional, prefix, suffix] = textsOf(property.values[0]);
  draft.contact.name = defined({ given, family, prefix, suffix, additional });
  return [];
}

function readTexts(field: 'nicknames' | 'tags'): PropertyReader {
  return ({ values }, { contact }) => {
    const texts = values.filter((value) => typeof value === 'string');
    if (texts.length > 0) contact[field] = [...(contact[field] ?? []), ...texts];
    return [];
  };
}

function readPoint(field: 'emails' | 'phones'): PropertyReader {
  return (property, draft) => {
    const [value] = property.values;
    if (typeof value !== 'string' || value === '') return invalid(property, draft);
    const isPreferred = property.parameters['pref'] === '1';
    const point: ContactPoint = defined({ value, type: typesOf(property), preferred: isPreferred ? true : undefined });
    draft.contact[field] = [...(draft.contact[field] ?? []), point];
    return isPreferred ? ['type', 'pref'] : ['type'];
  };
}

function typesOf({ parameters }: PlacedProperty): string[] | undefined {
  const types = [parameters['type']].flat().filter((type) => typeof type === 'string');
  return types.length === 0 ? undefined : types;
}

function readAddress(property: PlacedProperty, { contact, lost }: ContactDraft): readonly string[] {
  const { address, unused } = addressOf(property.values[0]);
  lost.push(...unused.map((position) => `1.${property.index}.3.${position}`));
  contact.addresses = [...(contact.addresses ?? []), defined({ ...address, type: typesOf(property) })];
  return ['type'];
}

/** Comes after every preference, which is 1 to 100. */
const NO_PREFERENCE = 101;

function readLanguage(property: PlacedProperty, draft: ContactDraft): readonly string[] {
  const [tag] = property.values;
  if (typeof tag !== 'string' || !/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) return invalid(property, draft);
  const given = textParameter(property.parameters['pref']) ?? '';
  draft.languages.push({ tag, preference: /^\d+$/.test(given) ? Number(given) : NO_PREFERENCE });
  return ['pref'];
}

function readZone(property: PlacedProperty, draft: ContactDraft): readonly string[] {
  const [zone] = property.values;
  const isZone = property.type === 'text' && typeof zone === 'string' && zone !== '';
  if (!isZone || draft.contact.timeZone !== undefined) return keep(property, draft);
  draft.contact.timeZone = zone;
  return [];
}

function readOrganisation(property: PlacedProperty, draft: ContactDraft): readonly string[] {
  const [name] = textsOf(property.values[0]);
  if (name === undefined || draft.contact.organisationId !== undefined) return keep(property, draft);
  draft.contact.organisationId = name;
  return [];
}

const roles: readonly unknown[] = ['member', 'customer', 'prospect', 'partner', 'press', 'applicant', 'other'];

function readRole(property: PlacedProperty, draft: ContactDraft): readonly string[] {
  const [role] = property.values;
  if (!roles.includes(role)) return keep(property, draft);
  draft.roles.push(role as ContactRole);
  return [];
}

function readInstant(field: 'createdAt' | 'updatedAt'): PropertyReader {
  return ({ values, index }, { contact, issues }) => {
    const [value] = values;
    const ms = typeof value === 'string' ? instantToMs(value) : null;
    if (ms === null) {
      issues.push({ code: 'instant-invalid', path: [1, index, 3], message: 'must be a date and time with offset' });
      return [];
    }
    const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value as string);
    contact[field] = isWhole ? (value as string) : new Date(ms).toISOString();
    return [];
  };
}

function readOwn(property: PlacedProperty, draft: ContactDraft): readonly string[] {
  const [text] = property.values;
  if (typeof text !== 'string') return invalid(property, draft);
  try {
    draft.own = JSON.parse(text);
    return [];
  } catch {
    return invalid(property, draft);
  }
}
