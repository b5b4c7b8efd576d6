import { sha256 } from '../../internal/hash.js';
import type { Contact } from '../contact.js';
import { type CheckedConversion, defined, isRecord, pathText } from '../conversions/conversion.js';
import { isDangerousName } from '../dangerousNames.js';
import { type ContactDraft, keep, type PlacedProperty } from './draft.js';
import type { JCardProperty } from './jCard.js';
import { propertyReaders } from './propertyReaders.js';
import { applyOwnProperty } from './readOwnProperty.js';

/**
 * The contact in a jCard (RFC 7095). Nothing is fetched, nothing is thrown; `value` is `null` when the input is no jCard.
 *
 * `TEL` may be text or a `tel:` URI and stays as written; a preference of 1 means `preferred`; `ORG` is read as
 * `organisationId`; `IMPP` and `URL` become profiles; a `ROLE` that is none of ours, `TZ` that is an offset and all
 * properties without a field go to `extra` in lower case. Without `UID` the id is the first 32 digits of the SHA-256 of
 * the JSON text. Without `KIND` it is a person (RFC 6350, section 6.1.4).
 *
 * Lost: `SOUND`, `KEY`, `RELATED`, `GEO`, groups, post-office box and extended address, and parameters without a field.
 *
 * ```ts
 * import { fromJCard } from 'social-crm/models';
 *
 * const { value } = fromJCard(['vcard', [
 *   ['version', {}, 'text', '4.0'],
 *   ['uid', {}, 'uri', 'urn:uuid:1'],
 *   ['fn', {}, 'text', 'Anna'],
 *   ['tel', { type: 'work', pref: '1' }, 'uri', 'tel:+41-44-000-00-00'],
 *   ['x-loyalty', {}, 'text', 'gold'],
 * ]]);
 * value.phones; // => [{ value: 'tel:+41-44-000-00-00', type: ['work'], preferred: true }]
 * value.extra; // => { 'x-loyalty': 'gold' }
 * ```
 */
export function fromJCard(json: unknown): CheckedConversion<Contact | null> {
  if (!Array.isArray(json) || json[0] !== 'vcard' || !Array.isArray(json[1])) {
    return {
      value: null,
      lost: [],
      issues: [{ code: 'not-an-object', path: [], message: 'must be ["vcard", [...]]' }],
    };
  }
  const draft: ContactDraft = {
    contact: { id: '', kind: 'person' },
    roles: [],
    extra: new Map(),
    languages: [],
    own: undefined,
    lost: [],
    issues: [],
  };
  json[1].forEach((property: unknown, index) => {
    const placed = place(property, index);
    if (placed === null) draft.issues.push({ code: 'type-invalid', path: [1, index], message: 'must be a property' });
    else readProperty(placed, draft);
  });
  return { value: finish(draft, json), lost: draft.lost, issues: draft.issues };
}

function place(property: unknown, index: number): PlacedProperty | null {
  if (!Array.isArray(property) || property.length < 4) return null;
  const [name, parameters, type, ...values] = property as unknown as JCardProperty;
  const isFormal = typeof name === 'string' && typeof type === 'string';
  if (!isFormal || !isRecord(parameters)) return null;
  return { name: name.toLowerCase(), parameters, type, values, index };
}

const LOST = ['sound', 'key', 'related', 'geo'];

function readProperty(property: PlacedProperty, draft: ContactDraft): void {
  const { name, index, parameters } = property;
  if (isDangerousName(name)) {
    draft.issues.push({ code: 'dangerous-name', path: [1, index, 0], message: `must not be ${name}` });
    return;
  }
  if (LOST.includes(name)) {
    draft.lost.push(`1.${index}`);
    return;
  }
  const reader = propertyReaders.get(name);
  const known = reader === undefined ? keep(property, draft) : reader(property, draft);
  for (const parameter of Object.keys(parameters)) {
    if (!known.includes(parameter)) draft.lost.push(pathText([1, index, 1, parameter]));
  }
}

function finish(draft: ContactDraft, json: unknown): Contact {
  const { contact, languages, extra, roles } = draft;
  if (contact.id === '') contact.id = sha256(JSON.stringify(json)).slice(0, 32);
  const preferred = [...languages].sort((a, b) => a.preference - b.preference).map(({ tag }) => tag);
  if (preferred.length > 0) contact.languages = preferred;
  if (roles.length > 0) contact.roles = roles;
  if (extra.size > 0) {
    const kept = Array.from(extra, ([name, values]) => [name, values.length === 1 ? values[0] : values]);
    contact.extra = Object.fromEntries(kept) as Contact['extra'];
  }
  applyOwnProperty(draft);
  return defined(contact);
}
