import { foldWord } from './foldWord.js';

/** What a token is by its first sign: a plain word, a `#hashtag`, an `@handle` or a link. */
export type TokenKind = 'word' | 'hashtag' | 'handle' | 'link';

/** A word of a text with its place (UTF-16 offsets, the sign of hashtags and handles included). */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The folded word without its sign; of a link the link itself. */
  readonly folded: string;
  /** Inside a quoted line (`> ...`). */
  readonly quoted: boolean;
}

const LETTER = 1;
const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9_]/.test(character)) ascii[code] = LETTER;
}

const OTHER_LETTER = /[\p{L}\p{N}\p{M}]/u;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"']+/giy;

/**
 * The words of a text in one pass. A hyphen separates (*A1-Netz* is two words), an apostrophe inside a word does not;
 * links are one token; e-mail addresses and everything else between words yield none.
 */
export function tokeniseWords(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let quotedUntil = quoteEnd(text, 0);
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === 10) quotedUntil = Math.max(quotedUntil, quoteEnd(text, position + 1));
    if (!startsToken(text, position, code)) {
      position += 1;
      continue;
    }
    const token = readToken(text, { start: position, quoted: position < quotedUntil });
    if (token.folded !== '') tokens.push(token);
    position = token.end;
  }
  return tokens;
}

function quoteEnd(text: string, lineStart: number): number {
  if (text.charCodeAt(lineStart) !== 62) return 0;
  const end = text.indexOf('\n', lineStart);
  return end < 0 ? text.length : end;
}

function startsToken(text: string, position: number, code: number): boolean {
  if (code === 35 || code === 64) return isLetter(text, position + 1);
  return isLetter(text, position);
}

function isLetter(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  if (code < 128) return ascii[code] === LETTER;
  return position < text.length && OTHER_LETTER.test(String.fromCodePoint(text.codePointAt(position) ?? 0));
}

function readToken(text: string, { start, quoted }: { start: number; quoted: boolean }): Token {
  const link = linkEnd(text, start);
  if (link > 0) return { kind: 'link', start, end: link, folded: text.slice(start, link), quoted };
  const sign = text.charCodeAt(start);
  const isHashtag = sign === 35;
  const isHandle = sign === 64;
  const wordStart = isHashtag || isHandle ? start + 1 : start;
  const end = wordEnd(text, wordStart);
  if (!isHandle && text.charCodeAt(end) === 64 && isLetter(text, end + 1))
    return emailToken(text, { start, end, quoted });
  const kind = isHashtag ? 'hashtag' : isHandle ? 'handle' : 'word';
  return { kind, start, end, folded: foldWord(text.slice(wordStart, end)), quoted };
}

function linkEnd(text: string, start: number): number {
  const code = text.charCodeAt(start) | 32;
  if (code !== 104 && code !== 119) return 0;
  LINK.lastIndex = start;
  return LINK.test(text) ? LINK.lastIndex : 0;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  for (let step = letterLength(text, end); step > 0; step = letterLength(text, end)) end += step;
  return end;
}

/** How many UTF-16 units of a word stand at a position: an apostrophe counts only before a further letter. */
function letterLength(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if (code < 128 && ascii[code] === LETTER) return 1;
  if (code === 39 || code === 0x2019) return isLetter(text, position + 1) ? 1 : 0;
  if (!isLetter(text, position)) return 0;
  return (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
}

/** An e-mail address is skipped whole: it names nobody's brand. */
function emailToken(text: string, { start, end, quoted }: { start: number; end: number; quoted: boolean }): Token {
  let until = wordEnd(text, end + 1);
  while (/[.-]/.test(text[until] ?? '') && isLetter(text, until + 1)) until = wordEnd(text, until + 1);
  return { kind: 'word', start, end: until, folded: '', quoted };
}
