/** Kinds of token. */
export const WORD = 1;
export const NUMBER = 2;
export const EMOJI = 3;
export const EMOTICON = 4;
export const MARK = 5;
export const HANDLE = 6;
export const LINK = 7;

/** Flags of a token. */
export const CAPITALS = 1;
export const ELONGATED = 2;
export const QUOTED = 4;
export const HASHTAG = 8;
/** Set by a parser: under a negation, first of a sentence, of a part of speech that carries no polarity. */
export const PARSED_NEGATION = 16;
export const SENTENCE_START = 32;
export const SILENT = 64;

/** The tokens of one text as parallel arrays: no object per token, and the arrays serve the next text again. */
export interface TokenBuffer {
  count: number;
  /** Words in capitals, and words with lower case: capitals are emphasis only among lower case. */
  capitals: number;
  lowers: number;
  start: Int32Array;
  end: Int32Array;
  /** Words: key (see `wordKey`); emoji: key; emoticons: value times ten; marks: character code; numbers: 0. */
  key: Int32Array;
  /** Words: unmixed polynomial hash, for compounds. */
  hash: Int32Array;
  kind: Uint8Array;
  flags: Uint8Array;
}

/** An empty buffer for so many tokens. */
export function createTokenBuffer(capacity: number): TokenBuffer {
  return {
    count: 0,
    capitals: 0,
    lowers: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    key: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
  };
}
