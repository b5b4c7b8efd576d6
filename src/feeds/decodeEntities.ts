import { namedEntities } from './namedEntities.js';
import { WINDOWS_1252 } from './platform.js';

/** The longest reference that can be one; a longer run after `&` is text. */
const LONGEST_REFERENCE = 32;

/**
 * Decodes character references and HTML entities once, in linear time: `&amp;lt;` becomes `&lt;`. A bare `&` ("AT&T"),
 * an unknown name and every entity of a DTD stay as they are written; a number that is no character becomes U+FFFD.
 */
export function decodeEntities(text: string): string {
  let ampersand = text.indexOf('&');
  if (ampersand < 0) return text;
  let decoded = '';
  let done = 0;
  while (ampersand >= 0) {
    const reference = angleAt(text, ampersand) ?? referenceAt(text, ampersand + 1);
    if (reference !== null) {
      decoded += text.slice(done, ampersand) + reference.value;
      done = ampersand + reference.length;
    }
    ampersand = text.indexOf('&', reference === null ? ampersand + 1 : done);
  }
  return decoded + text.slice(done);
}

interface Reference {
  readonly value: string;
  /** With `&` and `;`. */
  readonly length: number;
}

const LESS: Reference = { value: '<', length: 4 };
const GREATER: Reference = { value: '>', length: 4 };

/** `&lt;` and `&gt;` are nine of ten references in escaped HTML; looked at first they halve the time (bench/feeds.mjs). */
function angleAt(text: string, at: number): Reference | null {
  if (text.charCodeAt(at + 2) !== 0x74 || text.charCodeAt(at + 3) !== 0x3b) return null;
  const code = text.charCodeAt(at + 1);
  if (code === 0x6c) return LESS;
  return code === 0x67 ? GREATER : null;
}

function referenceAt(text: string, from: number): Reference | null {
  const to = referenceEnd(text, from);
  const value = to < 0 ? null : referenceValue(text, { from, to });
  return value === null ? null : { value, length: to - from + 2 };
}

function referenceEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + LONGEST_REFERENCE);
  for (let index = from; index < last; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x3b) return index;
    if (!isReferenceCharacter(code)) return -1;
  }
  return -1;
}

/** Letters, digits and `#`. */
const isReferenceCharacter = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x23;

function referenceValue(text: string, { from, to }: { from: number; to: number }): string | null {
  const known = namedEntities.get(text.slice(from, to));
  if (known !== undefined || text.charCodeAt(from) !== 0x23) return known ?? null;
  const marker = text.charCodeAt(from + 1) | 0x20;
  const digits = text.slice(marker === 0x78 ? from + 2 : from + 1, to);
  const radix = marker === 0x78 ? 16 : 10;
  const isNumber = radix === 16 ? /^[\da-f]+$/i.test(digits) : /^\d+$/.test(digits);
  return isNumber ? characterOf(Number.parseInt(digits, radix)) : null;
}

function characterOf(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0) return '\ufffd';
  if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return '';
  // The code points 128 to 159 mean windows-1252 in practice, as HTML rules.
  if (code >= 0x80 && code <= 0x9f) {
    const character = WINDOWS_1252.charAt(code - 0x80);
    return character === ' ' ? String.fromCharCode(code) : character;
  }
  return String.fromCodePoint(code);
}
