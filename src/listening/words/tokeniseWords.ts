import { foldWord } from './foldWord.js';
import { letterAt, wordEnd } from './letters.js';

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

const NEWLINE = 10;
const HASH = 35;
const AT = 64;
const QUOTE = 62;
const UNDERSCORE = 95;

const LINK = /(?:https?:\/\/|www\.)[^\s<>"']+/iy;
const AFTER_LINK = '.,;:!?)]}*_’”“';
/** RFC 5321: the part before the sign of an e-mail address has at most 64 characters. */
const LONGEST_MAILBOX = 64;

/**
 * The words of a text in one pass. A hyphen separates (*A1-Netz* is two words), an apostrophe inside a word does not;
 * links are one token, also `@name@server` is; e-mail addresses and everything else between words yield none.
 */
export function tokeniseWords(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let quotedUntil = quoteEnd(text, 0);
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === NEWLINE) quotedUntil = Math.max(quotedUntil, quoteEnd(text, position + 1));
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
  if (text.charCodeAt(lineStart) !== QUOTE) return 0;
  const end = text.indexOf('\n', lineStart);
  return end < 0 ? text.length : end;
}

function startsToken(text: string, position: number, code: number): boolean {
  if (code === HASH || code === AT) return letterAt(text, position + 1) > 0;
  return code !== UNDERSCORE && letterAt(text, position) > 0;
}

interface Begin {
  readonly start: number;
  readonly quoted: boolean;
}

function readToken(text: string, begin: Begin): Token {
  const { start, quoted } = begin;
  const sign = text.charCodeAt(start);
  if (sign === HASH) return signedToken(text, 'hashtag', begin);
  if (sign === AT) return signedToken(text, 'handle', begin);
  const link = linkEnd(text, start);
  if (link > 0) return { kind: 'link', start, end: link, folded: text.slice(start, link), quoted };
  const full = wordEnd(text, start);
  const mailbox = mailboxEnd(text, start, full);
  if (mailbox > 0) return { kind: 'word', start, end: domainEnd(text, mailbox), folded: '', quoted };
  const end = withoutUnderscores(text, full);
  return { kind: 'word', start, end, folded: foldWord(text.slice(start, end)), quoted };
}

function signedToken(text: string, kind: 'hashtag' | 'handle', { start, quoted }: Begin): Token {
  const end = wordEnd(text, start + 1);
  const folded = foldWord(text.slice(start + 1, end));
  const isOnServer = kind === 'handle' && isSignOfAddress(text, end);
  return { kind, start, end: isOnServer ? domainEnd(text, end) : end, folded, quoted };
}

/** Emphasis such as `_word_` is no part of the word. */
function withoutUnderscores(text: string, wordEndsAt: number): number {
  let end = wordEndsAt;
  while (text.charCodeAt(end - 1) === UNDERSCORE) end -= 1;
  return end;
}

function linkEnd(text: string, start: number): number {
  const code = text.charCodeAt(start) | 32;
  if (code !== 104 && code !== 119) return 0;
  LINK.lastIndex = start;
  if (!LINK.test(text)) return 0;
  let end = LINK.lastIndex;
  while (AFTER_LINK.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

const isSignOfAddress = (text: string, position: number) =>
  text.charCodeAt(position) === AT && letterAt(text, position + 1) > 0;

/** Where the sign of an e-mail address stands whose mailbox begins with the word from `start` to `end`; 0 for no address. */
function mailboxEnd(text: string, start: number, end: number): number {
  let until = end;
  while (until - start <= LONGEST_MAILBOX && joinsMailbox(text.charCodeAt(until)) && letterAt(text, until + 1) > 0) {
    until = wordEnd(text, until + 1);
  }
  return isSignOfAddress(text, until) ? until : 0;
}

/** Full stop, plus or hyphen. */
const joinsMailbox = (code: number) => code === 46 || code === 43 || code === 45;

function domainEnd(text: string, sign: number): number {
  let until = wordEnd(text, sign + 1);
  while ('.-'.includes(text.charAt(until) || ' ') && letterAt(text, until + 1) > 0) until = wordEnd(text, until + 1);
  return until;
}
