const LETTER = 1;
const MARK = 2;
const OTHER_LETTER = /[\p{L}\p{N}]/u;
const OTHER_MARK = /\p{M}/u;

/** The first 768 characters looked up once: Latin letters of all of Europe, without an expression a character. */
const table = new Uint8Array(768);
for (let code = 0; code < table.length; code += 1) table[code] = slowClassOf(String.fromCharCode(code));

function slowClassOf(character: string): number {
  if (character === '_' || OTHER_LETTER.test(character)) return LETTER;
  return OTHER_MARK.test(character) ? MARK : 0;
}

/** The letter, digit or underscore at a position: its length in UTF-16 units, 0 when there is none. */
export function letterAt(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if (code < table.length) return table[code] === LETTER ? 1 : 0;
  if (Number.isNaN(code)) return 0;
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  return OTHER_LETTER.test(character) ? character.length : 0;
}

/** Soft hyphen, zero-width joiner and non-joiner: they may stand inside a word and are no part of it. */
export const INVISIBLE = /[\u00ad\u200c\u200d]/g;

const isInvisible = (code: number) => code === 0xad || code === 0x200c || code === 0x200d;

/**
 * Where the word ends that begins at a position. Marks belong to it; an apostrophe inside a word does, at its end not.
 * Plain letters are run through without a call each: reading words is half of the cost of matching.
 */
export function wordEnd(text: string, start: number): number {
  let end = runEnd(text, start);
  for (let step = goesOn(text, end); step > 0; step = goesOn(text, end)) end = runEnd(text, end + step);
  return end;
}

function runEnd(text: string, start: number): number {
  let end = start;
  while (table[text.charCodeAt(end)] === LETTER) end += 1;
  return end;
}

function goesOn(text: string, position: number): number {
  const letter = letterAt(text, position);
  if (letter > 0) return letter;
  const code = text.charCodeAt(position);
  if (code === 39 || code === 0x2019 || code === 0x2bc || isInvisible(code)) {
    return letterAt(text, position + 1) > 0 ? 1 : 0;
  }
  return code > 0x2ff && markAt(text, position) ? 1 : 0;
}

/** Variation selectors are marks by their category, but they belong to signs such as hearts, never to words. */
function markAt(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  const isSelector = code >= 0xfe00 && code <= 0xfe0f;
  return !isSelector && OTHER_MARK.test(text.charAt(position));
}
