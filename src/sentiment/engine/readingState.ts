import type { Lexicon } from './compileLexicon.js';
import { createMatch, type Match } from './findMatch.js';
import { createReading, type Mark, type Reading } from './reading.js';
import type { TokenBuffer } from './tokenBuffer.js';

/** Tokens between a word of degree and what it grades. */
export const DEGREE_REACH = 3;
/** Tokens that a wish reaches forward. */
export const WISH_REACH = 9;
/** Praise that is only wished for says that it is missing. */
export const WISHED = -0.3;

/** What the rules need to read one text. */
export interface ReadingInput {
  readonly text: string;
  readonly tokens: TokenBuffer;
  readonly lexicon: Lexicon;
  readonly custom: Lexicon | null;
  /** 1 for each token under a negation; the learned head marks those words. */
  readonly negatedTokens: Uint8Array;
}

/** Where the reading of one text stands: the last negator, word of degree, wish, contrast and verb by token. */
export interface State {
  readonly input: ReadingInput;
  readonly reading: Reading;
  readonly match: Match;
  readonly isShouted: boolean;
  negator: number;
  negatorEnd: number;
  negatorBits: number;
  isNegatorUsed: boolean;
  isDouble: boolean;
  lastPolarEnd: number;
  degree: number;
  degreeFrom: number;
  degreeFactor: number;
  wish: number;
  wishEnd: number;
  clauseMark: number;
  clauseStart: number;
  sentenceMark: number;
  contrast: number;
  contrastEnd: number;
  contrastMark: number;
  although: number;
  verbMark: number;
  verbNegated: number;
  sentenceStart: number;
}

/** What was found last; no text is read within another, so that one serves all. */
const match: Match = createMatch();

/** The state before the first token. */
export function createState(input: ReadingInput): State {
  const { tokens } = input;
  return {
    input,
    reading: createReading(),
    match,
    isShouted: tokens.capitals > 0 && tokens.lowers > 0,
    negator: -1,
    negatorEnd: 0,
    negatorBits: 0,
    isNegatorUsed: false,
    isDouble: false,
    lastPolarEnd: -9,
    degree: -9,
    degreeFrom: 0,
    degreeFactor: 1,
    wish: -99,
    wishEnd: 0,
    clauseMark: 0,
    clauseStart: 0,
    sentenceMark: 0,
    contrast: -1,
    contrastEnd: 0,
    contrastMark: -1,
    although: -1,
    verbMark: -1,
    verbNegated: Number.NaN,
    sentenceStart: 0,
  };
}

/** Counts praise or blame. */
export function settle({ reading }: State, sum: number): void {
  if (sum > 0.2) {
    reading.positiveCount += 1;
    reading.positive += sum;
    if (sum > reading.strongest) reading.strongest = sum;
  } else if (sum < -0.2) {
    reading.negativeCount += 1;
    reading.negative -= sum;
  }
}

/** Takes back what `settle` counted. */
export function unsettle({ reading }: State, sum: number): void {
  if (sum > 0.2) {
    reading.positiveCount = Math.max(0, reading.positiveCount - 1);
    reading.positive = Math.max(0, reading.positive - sum);
  } else if (sum < -0.2) {
    reading.negativeCount = Math.max(0, reading.negativeCount - 1);
    reading.negative = Math.max(0, reading.negative + sum);
  }
}

/** Adds a span of evidence to the reading. */
export function add({ reading }: State, mark: Mark): void {
  if (mark.weight === 0 && mark.kind !== 'word' && mark.kind !== 'phrase' && mark.kind !== 'custom') return;
  reading.total += mark.weight;
  reading.marks.push(mark);
}
