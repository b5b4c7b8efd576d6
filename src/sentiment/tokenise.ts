import { type EmoticonMatch, emoticonAt } from './engine/emoticons.js';
import {
  charClass,
  emojiKey,
  foldFirst,
  foldSecond,
  HASH_FACTOR,
  HASH_SEED,
  hashFolded,
  isLetter,
  mix,
  NUMBER_KEY,
  TABLE_SIZE,
} from './engine/hash.js';
import {
  CAPITALS,
  ELONGATED,
  EMOJI,
  EMOTICON,
  HANDLE,
  HASHTAG,
  LINK,
  MARK,
  NUMBER,
  QUOTED,
  type TokenBuffer,
  WORD,
} from './engine/tokenBuffer.js';

const IRONY_KEY = mix(hashFolded('/s'));
const face: EmoticonMatch = { length: 0, value: 0 };
const CLOSING: Readonly<Record<number, string>> = {
  34: '"',
  8222: '“',
  8220: '”',
  171: '»',
  187: '«',
  8218: '‘',
  8249: '›',
  8250: '‹',
};
/** Numbers of so many digits may stand in a phrase: *5 stars*. */
const LONGEST_NUMBER = 2;
const DOMAIN_END = /^(?:com|de|net|org|at|ch|eu|info|io|tv)(?!\p{L})/u;
const FACE_STARTS = new Set([...':;=()<>^-.*\\'].map((start) => start.charCodeAt(0)));

/**
 * Splits a text into tokens in one pass and writes them into `buffer`: words, numbers, emoji (one token each, with skin
 * tone, joined parts and flags), emoticons, marks, handles and links. Code between back-ticks and quoted lines (`> ...`)
 * give no token. Positions are UTF-16 indices. Time is linear in the length of the text.
 */
export function tokenise(text: string, buffer: TokenBuffer): void {
  buffer.count = 0;
  buffer.capitals = 0;
  buffer.lowers = 0;
  const scan: Scan = { text, buffer, quoteEnd: -1, nextTick: 0, flags: 0, quotable: true };
  let index = isQuotedLine(text, 0) ? lineEnd(text, 0) : 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 32) index += 1;
    else if (code < TABLE_SIZE ? charClass[code] === 1 : isLetter(code)) index = scanWord(scan, index);
    else index = scanOther(scan, index, code);
  }
}

interface Scan {
  readonly text: string;
  readonly buffer: TokenBuffer;
  /** Index of the closing quotation mark while inside a quotation, else -1. */
  quoteEnd: number;
  /** Where the next back-tick stands, as far as it is known; beyond the text when there is none. */
  nextTick: number;
  flags: number;
  /** Whether a quotation may still be closed: after one search without success there is nothing to find. */
  quotable: boolean;
}

// One loop over the letters of a word: folding, hashing, capitals and elongation together. Measured: splitting it into
// calls for each matter halves the speed of the whole analysis.
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the measured hot loop of the room
function scanWord(scan: Scan, from: number): number {
  const { text, buffer } = scan;
  const length = text.length;
  let hash = HASH_SEED;
  let index = from;
  let uppers = 0;
  let run = 0;
  let longest = 0;
  let previous = 0;
  for (; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code > 96 && code < 123) {
      if (code === previous) {
        run += 1;
        if (run > longest) longest = run;
      } else {
        run = 1;
        previous = code;
      }
      hash = (Math.imul(hash, HASH_FACTOR) + code) | 0;
    } else if (code < TABLE_SIZE) {
      const kind = charClass[code];
      if (kind !== 1) {
        if (kind === 2) {
          hash = (Math.imul(hash, HASH_FACTOR) + code) | 0;
          continue;
        }
        if (kind === 3 && isInnerApostrophe(text, index)) {
          if (isFinalS(text, index)) break;
          hash = (Math.imul(hash, HASH_FACTOR) + 39) | 0;
          continue;
        }
        break;
      }
      const first = foldFirst[code] as number;
      const second = foldSecond[code] as number;
      if (first !== code && code < 0xe0) uppers += 1;
      run = first === previous ? run + 1 : 1;
      if (run > longest) longest = run;
      previous = first;
      hash = (Math.imul(hash, HASH_FACTOR) + first) | 0;
      if (second !== 0) hash = (Math.imul(hash, HASH_FACTOR) + second) | 0;
    } else if (code === 0x2019 && isInnerApostrophe(text, index)) {
      if (isFinalS(text, index)) break;
      hash = (Math.imul(hash, HASH_FACTOR) + 39) | 0;
    } else if (code >= 0x300 && code <= 0x36f) {
      if (code === 0x308) hash = (Math.imul(hash, HASH_FACTOR) + 101) | 0;
    } else if (isLetter(code)) {
      hash = (Math.imul(hash, HASH_FACTOR) + code) | 0;
    } else break;
  }
  const size = index - from;
  if (size > 2 && isAddress(text, from, index)) return pushAddress(scan, from);
  const at = push(scan, { from, to: index, kind: WORD });
  buffer.hash[at] = hash;
  buffer.key[at] = mix(hash);
  if (size > 1) {
    if (uppers === size) {
      buffer.flags[at] = (buffer.flags[at] as number) | CAPITALS;
      buffer.capitals += 1;
    } else if (uppers < 2) buffer.lowers += 1;
  }
  if (longest > 2) buffer.flags[at] = (buffer.flags[at] as number) | ELONGATED;
  return index < length &&
    (text.charCodeAt(index) === 39 || text.charCodeAt(index) === 0x2019 || text.charCodeAt(index) === 0xb4) &&
    isFinalS(text, index)
    ? index + 2
    : index;
}

function isInnerApostrophe(text: string, index: number): boolean {
  return index + 1 < text.length && isLetter(text.charCodeAt(index + 1));
}

/** `'s` at the end of a word: possessive, *is*, *es*; it does not make another word. */
function isFinalS(text: string, index: number): boolean {
  const next = text.charCodeAt(index + 1) | 32;
  return next === 115 && !(index + 2 < text.length && isLetter(text.charCodeAt(index + 2)));
}

/** Whether a word begins a link (`https://`, `www.`) or is the name in `name.de`. */
function isAddress(text: string, from: number, to: number): boolean {
  const next = text.charCodeAt(to);
  if (next === 58) return /^https?:\/\//i.test(text.slice(from, from + 8));
  if (next !== 46 || !isLetter(text.charCodeAt(to + 1))) return false;
  return /^www$/i.test(text.slice(from, to)) || DOMAIN_END.test(text.slice(to + 1, to + 6));
}

function pushAddress(scan: Scan, from: number): number {
  const end = wordEnd(scan.text, from);
  push(scan, { from, to: end, kind: LINK });
  return end;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

function push({ buffer, quoteEnd, flags }: Scan, { from, to, kind }: Piece): number {
  if (buffer.count === buffer.start.length) grow(buffer);
  const at = buffer.count;
  buffer.count = at + 1;
  buffer.start[at] = from;
  buffer.end[at] = to;
  buffer.kind[at] = kind;
  buffer.key[at] = 0;
  buffer.flags[at] = from < quoteEnd ? flags | QUOTED : flags;
  return at;
}

function grow(buffer: TokenBuffer): void {
  const size = buffer.start.length * 2;
  for (const field of ['start', 'end', 'key', 'hash'] as const) {
    const next = new Int32Array(size);
    next.set(buffer[field]);
    buffer[field] = next;
  }
  for (const field of ['kind', 'flags'] as const) {
    const next = new Uint8Array(size);
    next.set(buffer[field]);
    buffer[field] = next;
  }
}

function scanOther(scan: Scan, index: number, code: number): number {
  if (code >= 48 && code <= 57) return scanNumber(scan, index);
  if (code === 10 || code === 13) return scanLineBreak(scan, index);
  if (code === 33 || code === 63) return scanMark(scan, index, code);
  if (FACE_STARTS.has(code)) {
    emoticonAt(scan.text, index, face);
    if (face.length > 0) return pushFace(scan, index);
  }
  return code < 128 ? scanAscii(scan, index, code) : scanBeyondAscii(scan, index, code);
}

function pushFace(scan: Scan, index: number): number {
  const at = push(scan, { from: index, to: index + face.length, kind: EMOTICON });
  scan.buffer.key[at] = face.value;
  return index + face.length;
}

function scanNumber(scan: Scan, from: number): number {
  const { text } = scan;
  let index = from + 1;
  while (index < text.length && isNumberPart(text, index)) index += 1;
  const at = push(scan, { from, to: index, kind: NUMBER });
  scan.buffer.key[at] = index - from > LONGEST_NUMBER ? NUMBER_KEY : mix(hashFolded(text.slice(from, index)));
  return index;
}

function isNumberPart(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code >= 48 && code <= 57) return true;
  const next = text.charCodeAt(index + 1);
  return (code === 44 || code === 46 || code === 58) && next >= 48 && next <= 57;
}

function scanLineBreak(scan: Scan, index: number): number {
  pushMark(scan, index, 10);
  return isQuotedLine(scan.text, index + 1) ? lineEnd(scan.text, index + 1) : index + 1;
}

/** A line that begins with `>` is what somebody else wrote, unless the sign begins a face. */
function isQuotedLine(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== 62) return false;
  emoticonAt(text, index, face);
  return face.length === 0;
}

function lineEnd(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end < 0 ? text.length : end;
}

function scanMark(scan: Scan, index: number, code: number): number {
  pushMark(scan, index, code);
  return index + 1;
}

function pushMark(scan: Scan, index: number, code: number): void {
  const at = push(scan, { from: index, to: index + 1, kind: MARK });
  scan.buffer.key[at] = code;
}

function scanAscii(scan: Scan, index: number, code: number): number {
  if (code === 64) return scanHandle(scan, index);
  if (code === 35) return scanHashtag(scan, index);
  if (code === 96) return scanCode(scan, index);
  if (code === 34) return scanQuote(scan, index, code);
  if (code === 47) return scanSlash(scan, index);
  if (code === 45 && isLetter(scan.text.charCodeAt(index - 1))) return index + 1;
  if (code === 44 || code === 46 || code === 58 || code === 59 || code === 40 || code === 41 || code === 45) {
    return scanMark(scan, index, code);
  }
  return index + 1;
}

/** `@name`, or the tail of an e-mail address, whose head then is no word. */
function scanHandle(scan: Scan, index: number): number {
  const { text, buffer } = scan;
  const last = buffer.count - 1;
  const isMail = last >= 0 && buffer.end[last] === index && buffer.kind[last] !== MARK;
  const end = isMail ? wordEnd(text, index) : handleEnd(text, index + 1);
  if (end === index + 1) return end;
  if (isMail) dropHead(buffer, index);
  push(scan, { from: index, to: end, kind: isMail ? LINK : HANDLE });
  return end;
}

function dropHead(buffer: TokenBuffer, index: number): void {
  let edge = index;
  while (buffer.count > 0 && buffer.end[buffer.count - 1] === edge) {
    buffer.count -= 1;
    edge = buffer.start[buffer.count] as number;
  }
}

function handleEnd(text: string, from: number): number {
  let index = from;
  while (index < text.length && isHashtagPart(text.charCodeAt(index))) index += 1;
  return index;
}

function wordEnd(text: string, from: number): number {
  let index = from;
  while (index < text.length && !isSpace(text.charCodeAt(index))) index += 1;
  return index;
}

const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b);

/** The parts of a hashtag are words: `#FailDay` is `Fail` and `Day`. */
function scanHashtag(scan: Scan, index: number): number {
  const { text } = scan;
  let at = index + 1;
  scan.flags = HASHTAG;
  while (at < text.length && isHashtagPart(text.charCodeAt(at))) at = scanHashtagPart(scan, at);
  scan.flags = 0;
  return at;
}

const isHashtagPart = (code: number) => code === 95 || (code >= 48 && code <= 57) || isLetter(code);

function scanHashtagPart(scan: Scan, from: number): number {
  const { text } = scan;
  if (!isLetter(text.charCodeAt(from))) return from + 1;
  let to = from + 1;
  while (to < text.length && isLetter(text.charCodeAt(to)) && !isCaseBreak(text, to)) to += 1;
  const inner: Scan = { ...scan, text: text.slice(0, to) };
  scanWord(inner, from);
  return to;
}

function isCaseBreak(text: string, index: number): boolean {
  return isUpper(text.charCodeAt(index)) && !isUpper(text.charCodeAt(index - 1));
}

const isUpper = (code: number) => code < TABLE_SIZE && foldFirst[code] !== code && code < 0xe0;

/** ` /s` marks irony; it counts as a hashtag of that name. */
function scanSlash(scan: Scan, index: number): number {
  const { text, buffer } = scan;
  const isMark = text[index + 1] === 's' && isEdge(text, index - 1) && isEdge(text, index + 2);
  if (!isMark) return index + 1;
  const at = push(scan, { from: index, to: index + 2, kind: WORD });
  buffer.key[at] = IRONY_KEY;
  buffer.flags[at] = (buffer.flags[at] as number) | HASHTAG;
  return index + 2;
}

const isEdge = (text: string, index: number) => index < 0 || index >= text.length || isSpace(text.charCodeAt(index));

/** Text between two back-ticks is code. */
function scanCode(scan: Scan, index: number): number {
  if (scan.nextTick <= index) {
    const found = scan.text.indexOf('`', index + 1);
    scan.nextTick = found < 0 ? scan.text.length : found;
  }
  return scan.nextTick < scan.text.length ? scan.nextTick + 1 : index + 1;
}

function scanQuote(scan: Scan, index: number, code: number): number {
  if (index <= scan.quoteEnd || !scan.quotable) return index + 1;
  const found = scan.text.indexOf(CLOSING[code] ?? '"', index + 1);
  scan.quotable = found > 0;
  scan.quoteEnd = found;
  return index + 1;
}

function scanBeyondAscii(scan: Scan, index: number, code: number): number {
  if (CLOSING[code] !== undefined) return scanQuote(scan, index, code);
  if (code === 0x2013 || code === 0x2014) return scanMark(scan, index, 45);
  if (code === 0x2026) return scanMark(scan, index, 46);
  const isPair = code >= 0xd800 && code < 0xdc00 && index + 1 < scan.text.length;
  if (isPair || (code >= 0x2190 && code < 0x2c00) || code === 0x203c) return scanEmoji(scan, index);
  return index + 1;
}

/** One emoji with everything that belongs to it. */
function scanEmoji(scan: Scan, from: number): number {
  const { text } = scan;
  const point = text.codePointAt(from) ?? 0;
  let index = from + (point > 0xffff ? 2 : 1);
  if (isFlagPart(point) && isFlagPart(text.codePointAt(index) ?? 0)) index += 2;
  index = emojiTail(text, index);
  if (point >= 0x2600 || point === 0x203c) {
    const at = push(scan, { from, to: index, kind: EMOJI });
    scan.buffer.key[at] = emojiKey(point);
  }
  return index;
}

const isFlagPart = (point: number) => point >= 0x1f1e6 && point <= 0x1f1ff;

function emojiTail(text: string, from: number): number {
  let index = from;
  while (index < text.length) {
    const point = text.codePointAt(index) ?? 0;
    if (point === 0x200d) index = afterJoiner(text, index + 1);
    else if (isSelector(point)) index += 1;
    else if (isModifier(point)) index += 2;
    else break;
  }
  return index;
}

const isSelector = (point: number) => point === 0xfe0f || point === 0xfe0e || point === 0x20e3;
/** A skin tone, or a letter of a regional flag. */
const isModifier = (point: number) => (point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0xe0020 && point <= 0xe007f);

function afterJoiner(text: string, index: number): number {
  const point = text.codePointAt(index) ?? 0;
  if (point > 0xffff) return index + 2;
  return point >= 0x2600 && point < 0x2c00 ? index + 1 : index;
}
