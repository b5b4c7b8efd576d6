import {
  ALTHOUGH,
  ANGER,
  BUT,
  DEGREE,
  FAILURE,
  IRONY,
  JOIN,
  JOY,
  NEGATOR,
  PHRASE,
  POLAR,
  SADNESS,
  SAFETY,
  THREAT,
  WAITING,
  WISH,
} from './compileLexicon.js';
import { findMatch, type Match } from './findMatch.js';
import type { Reading } from './reading.js';
import { createState, type ReadingInput, type State } from './readingState.js';
import { NEGATION_REACH, readNegator } from './readNegation.js';
import { readPolar, readSign } from './readPolar.js';
import { closeSentence, endSentence, readContrast, readMark } from './readSentence.js';
import { EMOJI, EMOTICON, HASHTAG, MARK, NUMBER, SENTENCE_START, SILENT, WORD } from './tokenBuffer.js';

/** Reads a tokenised text by the rules of lexicon, negation, degree, contrast, wish and emphasis. */
export function readText(input: ReadingInput): Reading {
  const { tokens } = input;
  const state = createState(input);
  const { reading } = state;
  let index = 0;
  while (index < tokens.count) {
    const kind = tokens.kind[index] as number;
    if (kind === MARK) index = readMark(state, index);
    else if (kind === WORD || kind === EMOJI || kind === NUMBER) index = readWord(state, index);
    else index = readOther(state, index);
  }
  closeSentence(state, tokens.count);
  reading.isIronic ||= reading.positiveCount > 0 && reading.failure > 0 && reading.strongest > 1.5;
  return reading;
}

function readWord(state: State, index: number): number {
  const { input, match, reading } = state;
  const flags = input.tokens.flags[index] as number;
  reading.words += input.tokens.kind[index] === WORD ? 1 : 0;
  if ((flags & SENTENCE_START) !== 0 && state.sentenceStart !== index) endSentence(state, index);
  findMatch(input, index, match);
  if (match.length === 0 || isSilenced(match, flags)) {
    const isUnder = state.negator >= 0 && index - state.negator <= NEGATION_REACH;
    input.negatedTokens[index] = isUnder ? 1 : 0;
    return index + 1;
  }
  const { bits } = match;
  if ((bits & POLAR) !== 0) readPolar(state, index);
  else if (bits !== 0) readFunction(state, index);
  tallyBits(state, bits);
  return index + match.length;
}

/** A single word in a part of speech that carries no polarity. */
const isSilenced = ({ length, bits }: Match, flags: number) =>
  (flags & SILENT) !== 0 && length === 1 && (bits & POLAR) !== 0;

function readFunction(state: State, index: number): void {
  const { match, reading } = state;
  const { bits } = match;
  if ((bits & NEGATOR) !== 0) readNegator(state, index);
  else if ((bits & DEGREE) !== 0) readDegree(state, index);
  else if ((bits & (BUT | ALTHOUGH)) !== 0) readContrast(state, index);
  else if ((bits & IRONY) !== 0) reading.isIronic ||= isIronyMark(state, index);
  else if ((bits & WISH) !== 0) {
    state.wish = index;
    state.wishEnd = index + match.length;
    reading.wishes += 1;
  } else if ((bits & JOIN) !== 0 && index - state.lastPolarEnd <= 1) state.isNegatorUsed = false;
}

/** A hashtag or phrase that says so itself; *Ironie* alone is only a word. */
const isIronyMark = ({ match, input }: State, index: number) =>
  (match.bits & PHRASE) !== 0 || ((input.tokens.flags[index] as number) & HASHTAG) !== 0;

function readDegree(state: State, index: number): void {
  state.degreeFrom = index - state.degree <= 1 ? state.degreeFrom : index;
  state.degreeFactor = index - state.degree <= 1 ? state.degreeFactor * state.match.value : state.match.value;
  state.degree = index + state.match.length - 1;
}

function readOther(state: State, index: number): number {
  const { tokens } = state.input;
  if (tokens.kind[index] === EMOTICON) readSign(state, index, (tokens.key[index] as number) / 10);
  return index + 1;
}

function tallyBits({ reading, negator, isNegatorUsed }: State, bits: number): void {
  if ((bits & (ANGER | WAITING | THREAT | FAILURE | SAFETY | JOY | SADNESS)) === 0) return;
  if ((bits & WAITING) !== 0) reading.waiting += 1;
  if ((bits & THREAT) !== 0) reading.threat += 1;
  if (negator >= 0 && isNegatorUsed) return;
  if ((bits & ANGER) !== 0) reading.anger += 1;
  if ((bits & FAILURE) !== 0) reading.failure += 1;
  if ((bits & SAFETY) !== 0) reading.safety += 1;
  if ((bits & JOY) !== 0) reading.joy += 1;
  if ((bits & SADNESS) !== 0) reading.sadness += 1;
}
