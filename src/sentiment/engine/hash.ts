/**
 * Folding and hashing of words, shared by the tokeniser and the lexicon compiler so that both agree on what is the same
 * word: lower case, `ä` as `ae`, `ß` as `ss`, accents dropped. A word is known by a 32-bit polynomial hash: prefixes and
 * suffixes of a compound then have hashes that cost no second pass.
 */
export const HASH_FACTOR = 0x01000193;
export const HASH_SEED = 0x3c6ef372;

/** Character codes below this have rows in the tables. */
export const TABLE_SIZE = 0x250;

/** 1 letter, 2 digit, 3 apostrophe, 0 everything else. */
export const charClass = new Uint8Array(TABLE_SIZE);
/** Folded first letter of a letter. */
export const foldFirst = new Uint16Array(TABLE_SIZE);
/** Folded second letter (`e` of `ä`, `s` of `ß`), 0 when there is none. */
export const foldSecond = new Uint16Array(TABLE_SIZE);

/** Letters that are written out, and those that no decomposition leads to a plain letter. */
const WRITTEN_OUT = 'ä:ae ö:oe ü:ue æ:ae œ:oe ß:ss ø:o đ:d ð:d ł:l ı:i ŧ:t ŀ:l ŉ:n';

function fillTables(): void {
  for (let code = 0; code < TABLE_SIZE; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    foldFirst[code] = lower.normalize('NFD').charCodeAt(0);
    charClass[code] = Number(/^\p{L}$/u.test(lower));
  }
  for (const digit of '0123456789') charClass[digit.charCodeAt(0)] = 2;
  for (const apostrophe of "'´") charClass[apostrophe.charCodeAt(0)] = 3;
  for (const pair of WRITTEN_OUT.split(' ')) writeOut(pair);
}

function writeOut(pair: string): void {
  const [letter = '', letters = ''] = pair.split(':');
  for (const variant of [letter, letter.toUpperCase()]) {
    if (variant.length > 1) continue;
    foldFirst[variant.charCodeAt(0)] = letters.charCodeAt(0);
    foldSecond[variant.charCodeAt(0)] = letters.charCodeAt(1) || 0;
  }
}

fillTables();

/** Spreads a hash over all 32 bits, so that its top bits may index a table. */
export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/** Key of the phrase made of a phrase and one more word, both given by key. */
export function joinKeys(left: number, right: number): number {
  return mix(Math.imul(left, 0x9e3779b1) + right + 0x7f4a7c15);
}

/** Whether a character may stand in a word: letters of any script, digits and apostrophes apart. */
export function isLetter(code: number): boolean {
  if (code < TABLE_SIZE) return charClass[code] === 1;
  return code < 0x2000 || (code > 0x2e7f && code < 0x3000) || (code > 0x303f && code < 0xd800);
}

/** Polynomial hash of an already folded word. */
export function hashFolded(folded: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < folded.length; index++) {
    hash = (Math.imul(hash, HASH_FACTOR) + folded.charCodeAt(index)) | 0;
  }
  return hash;
}

/** A word as it is hashed: lower case, umlauts written out, accents dropped. */
export function foldWord(word: string): string {
  let folded = '';
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    folded += code < TABLE_SIZE ? String.fromCharCode(foldFirst[code] ?? 0) + secondOf(code) : foldRare(code);
  }
  return folded;
}

function foldRare(code: number): string {
  if (code === 0x308) return 'e';
  if (code === 0x2019) return "'";
  return code >= 0x300 && code <= 0x36f ? '' : String.fromCharCode(code);
}

function secondOf(code: number): string {
  const second = foldSecond[code] ?? 0;
  return second === 0 ? '' : String.fromCharCode(second);
}

/** Key of one word in the lexicon and in the learned head. */
export function wordKey(word: string): number {
  return mix(hashFolded(foldWord(word)));
}

/** Key of an emoji, by its first code point: skin tone, variation selector and joined parts do not change the value. */
export function emojiKey(codePoint: number): number {
  return mix(codePoint ^ 0x5bd1e995);
}

/** Key of any number: `#` in a phrase of the lexicon. */
export const NUMBER_KEY = mix(0x23);
