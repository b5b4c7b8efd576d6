/** A lower-case text and the place from which the next word is sought. */
export interface WordCursor {
  readonly text: string;
  at: number;
}

/** Handles, hashtags, links, e-mail addresses, entities and words with digits say nothing about the language. */
const noWord = /[@#\d_&]|:\/\/|^www\./;

/**
 * The next word of a text, or `null` at its end. An apostrophe between letters belongs to the word; chunks that are handles,
 * hashtags, links, e-mail addresses, HTML entities or carry digits are passed over.
 */
export function nextWord(cursor: WordCursor): string | null {
  const { text } = cursor;
  while (cursor.at < text.length) {
    const start = cursor.at;
    const startsChunk = start === 0 || isSpace(text.charCodeAt(start - 1));
    if (startsChunk) {
      const end = chunkEnd(text, start);
      if (noWord.test(text.slice(start, end))) {
        cursor.at = end + 1;
        continue;
      }
    }
    const end = wordEnd(text, start);
    if (end > start) {
      cursor.at = end;
      return text.slice(start, end).replace('’', "'");
    }
    cursor.at = start + 1;
  }
  return null;
}

function chunkEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || isInnerApostrophe(text, { start, at: end }))) end += 1;
  return end;
}

function isInnerApostrophe(text: string, { start, at }: { start: number; at: number }): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x27 || code === 0x2019) && at > start && isLetter(text.charCodeAt(at + 1));
}

const isSpace = (code: number) => code <= 0x20 || code === 0xa0;

/** Letters of the Latin script and of every other one below the surrogates; punctuation and symbols are none. */
function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (code < 0xc0) return false;
  return code < 0x2000 || (code >= 0x3040 && code < 0xd800) || (code >= 0x2c00 && code < 0x2e00);
}
