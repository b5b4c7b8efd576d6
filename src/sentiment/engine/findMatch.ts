import {
  COMPOUND_SHIFT,
  CUSTOM,
  FRONT,
  FRONT_SALT,
  GAP,
  type Lexicon,
  MEMBER,
  NEGATOR,
  POLAR,
  rowOf,
  STARTS,
  TAIL,
  TAIL_SALT,
} from './compileLexicon.js';
import {
  foldFirst,
  foldSecond,
  foldWord,
  HASH_FACTOR,
  HASH_SEED,
  hashFolded,
  joinKeys,
  mix,
  NUMBER_KEY,
  TABLE_SIZE,
} from './hash.js';
import type { ReadingInput } from './readingState.js';
import { ELONGATED, HASHTAG, MARK, NUMBER, type TokenBuffer, WORD } from './tokenBuffer.js';
import { turned } from './turned.js';

const PHRASE_TOKENS = 7;
const GAP_TOKENS = 10;
const COMPOUND_LETTERS = 7;
const LONGEST_COMPOUND = 60;

/** What was found at a token: how many tokens it takes (0: nothing), how many its span covers, and the entry. */
export interface Match {
  length: number;
  span: number;
  value: number;
  negated: number;
  bits: number;
}

export function createMatch(): Match {
  return { length: 0, span: 0, value: 0, negated: Number.NaN, bits: 0 };
}

/** Finds the longest entry that starts at a token: custom entries first, then phrases, words, and parts of a compound. */
export function findMatch(input: ReadingInput, index: number, match: Match): void {
  match.length = 0;
  const { tokens, lexicon, custom } = input;
  if (custom !== null) {
    lookUp({ tokens, lexicon: custom }, index, match);
    if (match.length > 0) {
      match.bits |= CUSTOM;
      return;
    }
  }
  if (((tokens.flags[index] as number) & ELONGATED) !== 0) collapse(input, index);
  lookUp({ tokens, lexicon }, index, match);
  if (match.length === 0) lookFurther(input, index, match);
}

/** A number that no entry names begins those of any number; a word may be a compound. */
function lookFurther(input: ReadingInput, index: number, match: Match): void {
  const { tokens, lexicon } = input;
  if (tokens.kind[index] === NUMBER) {
    tokens.key[index] = NUMBER_KEY;
    lookUp({ tokens, lexicon }, index, match);
  } else if (
    tokens.kind[index] === WORD &&
    (lexicon.compounds.length > 0 || ((tokens.flags[index] as number) & HASHTAG) !== 0)
  )
    lookInside(input, index, match);
}

interface Place {
  readonly tokens: TokenBuffer;
  readonly lexicon: Lexicon;
}

function lookUp({ tokens, lexicon }: Place, index: number, match: Match): void {
  let key = tokens.key[index] as number;
  let row = rowOf(lexicon, key);
  if (row === 0) return;
  let bits = lexicon.bits[row] as number;
  if ((bits & MEMBER) !== 0) accept(match, { lexicon, row, length: 1 });
  let at = index + 1;
  while ((bits & STARTS) !== 0) {
    if (
      (bits & GAP) !== 0 &&
      lookAcross({ tokens, lexicon }, { key: joinKeys(key, GAP), from: at, first: index }, match)
    )
      return;
    if (!mayGoOn(tokens, index, at)) return;
    key = nextKey({ tokens, lexicon }, key, at);
    row = rowOf(lexicon, key);
    bits = lexicon.bits[row] as number;
    at += 1;
    if ((bits & MEMBER) !== 0) accept(match, { lexicon, row, length: at - index });
  }
}

/** A number counts as itself where the lexicon knows it so (*5 stars*), else as any number (*# hours later*). */
function nextKey({ tokens, lexicon }: Place, key: number, at: number): number {
  const joined = joinKeys(key, tokens.key[at] as number);
  return tokens.kind[at] === NUMBER && rowOf(lexicon, joined) === 0 ? joinKeys(key, NUMBER_KEY) : joined;
}

const mayGoOn = (tokens: TokenBuffer, first: number, at: number) =>
  at < tokens.count && at - first < PHRASE_TOKENS && tokens.kind[at] !== MARK;

interface Found {
  readonly lexicon: Lexicon;
  readonly row: number;
  readonly length: number;
}

function accept(match: Match, { lexicon, row, length }: Found): void {
  match.length = length;
  match.span = length;
  match.value = lexicon.values[row] as number;
  match.negated = lexicon.negated[row] as number;
  match.bits = lexicon.bits[row] as number;
}

interface Across {
  readonly key: number;
  readonly from: number;
  readonly first: number;
}

/** A separable verb: its particle stands at the end of the clause. */
function lookAcross({ tokens, lexicon }: Place, { key, from, first }: Across, match: Match): boolean {
  const last = Math.min(tokens.count, from + GAP_TOKENS);
  for (let at = from; at < last && tokens.kind[at] !== MARK; at++) {
    const row = rowOf(lexicon, joinKeys(key, tokens.key[at] as number));
    if (row === 0 || ((lexicon.bits[row] as number) & MEMBER) === 0) continue;
    accept(match, { lexicon, row, length: from - first });
    match.span = at + 1 - first;
    return true;
  }
  return false;
}

/** *sooooo* is *so*, *niiiie* is *nie*, *cooool* is *cool*: the first spelling that the lexicon knows. */
function collapse({ text, tokens, lexicon }: ReadingInput, index: number): void {
  const word = foldWord(
    text.slice(tokens.start[index], Math.min(tokens.end[index] as number, (tokens.start[index] as number) + 200)),
  );
  const single = word.replace(/(.)\1\1+/g, '$1');
  const double = word.replace(/(.)\1\1+/g, '$1$1');
  const candidates = [double, single, word.replace(/(.)\1+/g, '$1')];
  const known = candidates.find((candidate) => rowOf(lexicon, mix(hashFolded(candidate))) !== 0) ?? single;
  tokens.hash[index] = hashFolded(known);
  tokens.key[index] = mix(tokens.hash[index] as number);
}

/** The polar front or head of a compound (*Katastrophenservice*, *Netzausfall*), or of a hashtag without case. */
function lookInside({ text, tokens, lexicon }: ReadingInput, index: number, match: Match): void {
  const isHashtag = ((tokens.flags[index] as number) & HASHTAG) !== 0;
  const letters = foldInto(text, tokens.start[index] as number, tokens.end[index] as number);
  const hash = tokens.hash[index] as number;
  let prefix = HASH_SEED;
  let power = powerOf(letters);
  for (let at = 0; at < letters - 3; at++) {
    prefix = (Math.imul(prefix, HASH_FACTOR) + (folded[at] as number)) | 0;
    power = Math.imul(power, INVERSE);
    if (at < 2) continue;
    const suffix = (hash - Math.imul((prefix - HASH_SEED) | 0, power)) | 0;
    const row = innerRow(lexicon, { front: mix(prefix), tail: mix(suffix) }, isHashtag);
    if (row === 0) continue;
    accept(match, { lexicon, row, length: 1 });
    if (((lexicon.bits[row] as number) & FRONT) !== 0) return;
    if (isHashtag) turnBehind(lexicon, mix(prefix), match);
  }
}

const folded = new Uint16Array(LONGEST_COMPOUND * 2);

/** Writes the folded letters of a word into `folded` and returns their number; 0 when no compound has that size. */
function foldInto(text: string, from: number, to: number): number {
  if (to - from < COMPOUND_LETTERS || to - from > LONGEST_COMPOUND) return 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const second = code < TABLE_SIZE ? (foldSecond[code] as number) : 0;
    folded[count] = code < TABLE_SIZE ? (foldFirst[code] as number) : code;
    count += 1;
    if (second !== 0) {
      folded[count] = second;
      count += 1;
    }
  }
  return count;
}

/** Multiplicative inverse of the hash factor modulo 2^32. */
const INVERSE = inverseOf(HASH_FACTOR);

function inverseOf(factor: number): number {
  let inverse = factor;
  for (let step = 0; step < 5; step++) inverse = Math.imul(inverse, 2 - Math.imul(factor, inverse));
  return inverse;
}

function powerOf(exponent: number): number {
  let power = 1;
  for (let step = 0; step < exponent; step++) power = Math.imul(power, HASH_FACTOR);
  return power;
}

interface Halves {
  readonly front: number;
  readonly tail: number;
}

function innerRow(lexicon: Lexicon, { front, tail }: Halves, isHashtag: boolean): number {
  const { compounds } = lexicon;
  if (((compounds[front >>> COMPOUND_SHIFT] ?? 0) & 1) !== 0) {
    const row = boundRow(lexicon, front ^ FRONT_SALT, FRONT);
    if (row !== 0) return row;
  }
  if (((compounds[tail >>> COMPOUND_SHIFT] ?? 0) & 2) !== 0) {
    const row = boundRow(lexicon, tail ^ TAIL_SALT, TAIL);
    if (row !== 0) return row;
  }
  return isHashtag ? plainRow(lexicon, front) || plainRow(lexicon, tail) : 0;
}

function boundRow(lexicon: Lexicon, key: number, bit: number): number {
  const row = rowOf(lexicon, key);
  return ((lexicon.bits[row] as number) & bit) === 0 ? 0 : row;
}

/** A negator in front, as in *#nichtgut*, turns what follows. */
function turnBehind(lexicon: Lexicon, front: number, match: Match): void {
  const bits = lexicon.bits[rowOf(lexicon, front)] as number;
  if ((bits & NEGATOR) !== 0) match.value = turned(match.negated, match.value);
}

function plainRow(lexicon: Lexicon, key: number): number {
  const row = rowOf(lexicon, key);
  return ((lexicon.bits[row] as number) & (POLAR | MEMBER)) === (POLAR | MEMBER) ? row : 0;
}
