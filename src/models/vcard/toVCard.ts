import type { Contact } from '../contact.js';
import type { Conversion } from '../conversions/conversion.js';
import { foldLine } from './foldLine.js';
import type { JCardProperty } from './jCard.js';
import { toJCard } from './toJCard.js';

/**
 * A contact as the text of a vCard 4.0 (RFC 6350, with RFC 6868 in parameters and the properties of RFC 9554): lines
 * end in CRLF and are folded at 75 bytes, never inside a character. Control characters, which vCard forbids, are left
 * out. What is lost is lost in `toJCard`, too.
 *
 * ```ts
 * import { toVCard } from 'social-crm/models';
 *
 * const { value } = toVCard({ id: 'c1', kind: 'person', displayName: 'Anna, the first' });
 * value.split('\r\n'); // => [
 * //   'BEGIN:VCARD', 'VERSION:4.0', 'KIND:individual', 'UID;VALUE=text:c1', 'FN:Anna\\, the first', 'END:VCARD', '',
 * // ]
 * ```
 */
export function toVCard(contact: Contact): Conversion<string> {
  const { value, lost } = toJCard(contact);
  const lines = ['BEGIN:VCARD', ...value[1].map(lineOf), 'END:VCARD'];
  return { value: lines.map((line) => `${foldLine(line)}\r\n`).join(''), lost };
}

/** Value type that a property has without `VALUE`, where it is not text (RFC 6350, section 6). */
const defaultTypes: Readonly<Record<string, string>> = {
  uid: 'uri',
  photo: 'uri',
  source: 'uri',
  socialprofile: 'uri',
  lang: 'language-tag',
  rev: 'timestamp',
  created: 'timestamp',
};

function lineOf([name, parameters, type, ...values]: JCardProperty): string {
  const stated = type === (defaultTypes[name] ?? 'text') ? [] : [`VALUE=${type}`];
  const given = Object.entries(parameters).map(
    ([parameter, value]) => `${parameter.toUpperCase()}=${[value].flat().map(parameterText).join(',')}`,
  );
  const texts = values.map((value) => (Array.isArray(value) ? value.map(escaped).join(';') : valueText(value, type)));
  return `${[name.toUpperCase(), ...stated, ...given].join(';')}:${texts.join(',')}`;
}

function valueText(value: unknown, type: string): string {
  if (type === 'timestamp')
    return String(value)
      .replace(/[-:](?=.*T)|:/g, '')
      .replace(/([+-]\d\d):?(\d\d)$/, '$1$2');
  return type === 'text' ? escaped(value) : withoutControls(String(value));
}

/** Backslash, comma, semicolon and line break, escaped (RFC 6350, section 3.4). */
const escaped = (value: unknown): string =>
  withoutControls(
    String(value)
      .replace(/[\\,;]/g, '\\$&')
      .replace(/\r\n|[\r\n]/g, '\\n'),
  );

/** A parameter value: caret codes for caret, line break and quote (RFC 6868), in quotes where a delimiter demands them. */
function parameterText(value: string): string {
  const coded = withoutControls(
    value
      .replaceAll('^', '^^')
      .replace(/\r\n|[\r\n]/g, '^n')
      .replaceAll('"', "^'"),
  );
  return /[,;:]/.test(coded) ? `"${coded}"` : coded;
}

const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, '');
