import type { EvidenceKind } from '../types.js';
import {
  ABSENCE,
  ALTHOUGH,
  ANGER,
  BACKWARD,
  BUT,
  COPULA,
  CUSTOM,
  DEGREE,
  FAILURE,
  IRONY,
  JOIN,
  JOY,
  type Lexicon,
  NEGATOR,
  PHRASE,
  POLAR,
  rowOf,
  SADNESS,
  SAFETY,
  THREAT,
  VERB,
  WAITING,
  WISH,
} from './compileLexicon.js';
import { createMatch, findMatch, type Match } from './findMatch.js';
import { createReading, type Mark, type Reading } from './reading.js';
import {
  CAPITALS,
  ELONGATED,
  EMOJI,
  EMOTICON,
  HASHTAG,
  MARK,
  NUMBER,
  PARSED_NEGATION,
  QUOTED,
  SENTENCE_START,
  SILENT,
  type TokenBuffer,
  WORD,
} from './tokenBuffer.js';
import { NEGATED_PRAISE, turned } from './turned.js';

/** Tokens that a negator reaches forward. */
const NEGATION_REACH = 6;
/** Tokens between a word of degree and what it grades. */
const DEGREE_REACH = 3;
const WISH_REACH = 9;
/** Tokens between what is absent and the words that say so. */
const ABSENCE_REACH = 4;
/** Praise that is only wished for says that it is missing. */
const WISHED = -0.3;
const ASKED = 0.2;
const QUOTED_SHARE = 0.4;
const BEFORE_CONTRAST = 0.5;
const AFTER_CONTRAST = 1.5;

/** What the rules need to read one text. */
export interface ReadingInput {
  readonly text: string;
  readonly tokens: TokenBuffer;
  readonly lexicon: Lexicon;
  readonly custom: Lexicon | null;
  /** 1 for each token under a negation; the learned head marks those words. */
  readonly negatedTokens: Uint8Array;
}

/** What was found last; no text is read within another, so that one serves all. */
const match: Match = createMatch();

interface State {
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

function createState(input: ReadingInput): State {
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

function readMark(state: State, index: number): number {
  const code = state.input.tokens.key[index] as number;
  if (code === 33 || code === 63) return readShout(state, index);
  if (code === 44 || code === 45 || code === 40 || code === 41 || code === 58) endClause(state, index);
  else endSentence(state, index + 1);
  return index + 1;
}

/** A run of exclamation and question marks. */
function readShout(state: State, index: number): number {
  const { tokens } = state.input;
  let bangs = 0;
  let next = index;
  for (; next < tokens.count && tokens.kind[next] === MARK; next++) {
    const code = tokens.key[next];
    if (code === 33) bangs += 1;
    else if (code === 63) state.reading.questions += 1;
    else break;
  }
  state.reading.exclamations += bangs;
  closeSentence(state, index);
  if (bangs > 0) emphasise(state, { index, next, bangs: Math.min(3, bangs) });
  else ask(state, index, next);
  startSentence(state, next);
  return next;
}

/** Exclamation marks strengthen what their sentence says. */
function emphasise(state: State, { index, next, bangs }: { index: number; next: number; bangs: number }): void {
  const { marks } = state.reading;
  let sum = 0;
  for (let at = state.sentenceMark; at < marks.length; at++) sum += (marks[at] as Mark).weight;
  add(state, { from: index, to: next, weight: sum * 0.08 * bangs, kind: 'emphasis', rule: 'exclamation' });
}

/** Praise that is only asked for is none: *Is the hotel any good?* Blame stays. */
function ask(state: State, from: number, to: number): void {
  const sum = state.reading.marks.slice(state.sentenceMark).reduce((total, { weight }) => total + weight, 0);
  if (sum <= 0) return;
  unsettle(state, sum);
  settle(state, sum * ASKED);
  add(state, { from, to, weight: sum * (ASKED - 1), kind: 'diminisher', rule: 'question' });
}

/** Ends a clause before the token at `end`. */
function endClause(state: State, end: number): void {
  if (state.negator >= 0 && !state.isNegatorUsed && (state.negatorBits & BACKWARD) !== 0) negateBefore(state, end);
  state.negator = -1;
  state.isNegatorUsed = false;
  state.isDouble = false;
  state.degree = -9;
  state.verbMark = -1;
  state.clauseMark = state.reading.marks.length;
  state.clauseStart = end;
  if (state.although >= 0 && state.although === state.sentenceStart) closeAlthough(state);
}

/**
 * A negation after what it negates: its verb (*gefällt mir nicht*), the two parts of a separable verb around it (*sagt mir
 * nicht zu*), or a predicate in front at the end of the clause (*Gut ist das nicht*).
 */
function negateBefore(state: State, end: number): void {
  const { marks } = state.reading;
  if (state.verbMark >= 0) {
    const { weight } = marks[state.verbMark] as Mark;
    const negated = Number.isNaN(state.verbNegated) ? weight * NEGATED_PRAISE : state.verbNegated;
    turnBack(state, { from: weight, to: negated, rule: 'negation-after-verb' });
    return;
  }
  const around = marks.slice(state.clauseMark).find(({ from, to }) => from < state.negator && to > state.negator);
  const negated = around ?? predicateInFront(state, end);
  if (negated === undefined) return;
  turnBack(state, { from: negated.weight, to: turned(Number.NaN, negated.weight), rule: 'negation-after' });
}

/** The predicate before its copula in a clause that ends with the negator. */
function predicateInFront({ input, reading, ...state }: State, end: number): Mark | undefined {
  const first = reading.marks.slice(state.clauseMark).find(({ kind }) => kind === 'word');
  if (first === undefined || state.negatorEnd < end || first.from > state.clauseStart + DEGREE_REACH) return undefined;
  const row = rowOf(input.lexicon, input.tokens.key[first.to] as number);
  return ((input.lexicon.bits[row] as number) & COPULA) === 0 ? undefined : first;
}

/** Turns round what was read before its negation came. */
function turnBack(state: State, { from, to, rule }: { from: number; to: number; rule: string }): void {
  unsettle(state, from);
  settle(state, to);
  state.reading.negations += 1;
  add(state, { from: state.negator, to: state.negatorEnd, weight: to - from, kind: 'negation', rule });
}

function endSentence(state: State, next: number): void {
  closeSentence(state, Math.max(0, next - 1));
  startSentence(state, next);
}

function closeSentence(state: State, end: number): void {
  endClause(state, end);
  if (state.although >= 0) closeAlthough(state);
  if (state.contrast >= 0) closeContrast(state);
}

function startSentence(state: State, next: number): void {
  state.sentenceMark = state.reading.marks.length;
  state.sentenceStart = next;
  state.contrast = -1;
  state.wish = -99;
}

function closeContrast(state: State): void {
  const { marks } = state.reading;
  let change = 0;
  for (let at = state.sentenceMark; at < marks.length; at++) {
    const { weight } = marks[at] as Mark;
    const more = weight * ((at < state.contrastMark ? BEFORE_CONTRAST : AFTER_CONTRAST) - 1);
    change += more;
    if (weight > 0) state.reading.positive = Math.max(0, state.reading.positive + more);
    else state.reading.negative = Math.max(0, state.reading.negative - more);
  }
  if (change !== 0) {
    add(state, {
      from: state.contrast,
      to: state.contrast + 1,
      weight: change,
      kind: 'contrast',
      rule: 'after-contrast',
    });
  }
}

/** What follows *obwohl* or *although* weighs less. */
function closeAlthough(state: State): void {
  const { marks } = state.reading;
  let sum = 0;
  for (let at = state.contrastMark; at < marks.length; at++) sum += (marks[at] as Mark).weight;
  if (sum !== 0) {
    const weight = sum * (BEFORE_CONTRAST - 1);
    add(state, { from: state.although, to: state.contrastEnd, weight, kind: 'contrast', rule: 'concession' });
  }
  state.although = -1;
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

function readContrast(state: State, index: number): void {
  const { match, reading } = state;
  endClause(state, index);
  if ((match.bits & BUT) !== 0) state.contrast = index;
  else state.although = index;
  state.contrastEnd = index + match.length;
  state.contrastMark = reading.marks.length;
  reading.contrasts += 1;
}

function readNegator(state: State, index: number): void {
  state.isDouble = state.negator >= 0 && !state.isNegatorUsed && index - state.negator <= 3;
  if (state.negator >= 0 && !state.isNegatorUsed && !state.isDouble && (state.negatorBits & BACKWARD) !== 0)
    negateBefore(state, index);
  state.negator = index;
  state.negatorEnd = index + state.match.length;
  state.negatorBits = state.match.bits;
  state.isNegatorUsed = false;
  state.reading.negations += 1;
  if ((state.match.bits & ABSENCE) !== 0) denyBefore(state, index);
}

/** What is said to be absent stands before: *von Kulanz keine Spur*, *Freundlichkeit? Fehlanzeige*. */
function denyBefore(state: State, index: number): void {
  const last = state.reading.marks
    .slice(-2)
    .filter(({ kind }) => kind !== 'diminisher')
    .at(-1);
  state.isNegatorUsed = true;
  if (last === undefined || index - last.to > ABSENCE_REACH || last.weight <= 0) return;
  turnBack(state, { from: last.weight, to: last.weight * NEGATED_PRAISE, rule: 'absence' });
}

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

function readSign(state: State, index: number, value: number): void {
  state.reading.signTotal += value;
  settle(state, value);
  if (value !== 0) add(state, { from: index, to: index + 1, weight: value, kind: 'emoticon', rule: 'emoticon' });
}

function readPolar(state: State, index: number): void {
  const { match, input } = state;
  const isSign = input.tokens.kind[index] === EMOJI;
  const flags = input.tokens.flags[index] as number;
  const value = (flags & QUOTED) !== 0 ? match.value * QUOTED_SHARE : match.value;
  const to = index + match.span;
  const firstMark = state.reading.marks.length;
  let sum = value;
  add(state, { from: index, to, weight: value, kind: kindOf(match.bits, isSign), rule: ruleOf(match.bits, flags) });
  if (!isSign && value !== 0) sum += grade(state, index, value) + stress(state, index, value);
  if (!isSign) sum += soften(state, index, sum);
  if (isSign) state.reading.signTotal += sum;
  settle(state, sum);
  if ((match.bits & VERB) !== 0) {
    state.verbMark = firstMark;
    state.verbNegated = match.negated;
  }
  if ((match.bits & WISH) !== 0) {
    state.wish = index;
    state.wishEnd = to;
    state.reading.wishes += 1;
  }
  state.lastPolarEnd = index + match.length - 1;
}

function kindOf(bits: number, isSign: boolean): EvidenceKind {
  if ((bits & CUSTOM) !== 0) return 'custom';
  if (isSign) return 'emoji';
  return (bits & PHRASE) !== 0 ? 'phrase' : 'word';
}

function ruleOf(bits: number, flags: number): string {
  if ((flags & QUOTED) !== 0) return 'quotation';
  return (bits & CUSTOM) !== 0 ? 'custom' : 'lexicon';
}

/** *sehr gut*, *kaum schlecht*: a word of degree shortly before. */
function grade(state: State, index: number, value: number): number {
  if (index - state.degree > DEGREE_REACH) return 0;
  const weight = value * (state.degreeFactor - 1);
  const kind = state.degreeFactor > 1 ? 'intensifier' : 'diminisher';
  add(state, { from: state.degreeFrom, to: state.degree + 1, weight, kind, rule: 'degree' });
  state.degree = -9;
  return weight;
}

/** Capitals and elongation. */
function stress(state: State, index: number, value: number): number {
  const flags = state.input.tokens.flags[index] as number;
  let share = 0;
  if (state.isShouted && (flags & CAPITALS) !== 0) share += 0.25;
  if ((flags & ELONGATED) !== 0) share += 0.2;
  if (share === 0) return 0;
  state.reading.emphasised += 1;
  const rule = (flags & ELONGATED) !== 0 ? 'elongation' : 'capitals';
  add(state, { from: index, to: index + 1, weight: value * share, kind: 'emphasis', rule });
  return value * share;
}

/** Negation and wish turn or lower what a word says. */
function soften(state: State, index: number, sum: number): number {
  if (isNegated(state, index)) return negate(state, index, sum);
  if (sum > 0 && index - state.wish <= WISH_REACH) {
    const weight = (WISHED - 1) * sum;
    add(state, { from: state.wish, to: state.wishEnd, weight, kind: 'diminisher', rule: 'wish' });
    return weight;
  }
  return 0;
}

function isNegated({ input, negator, isNegatorUsed, lastPolarEnd }: State, index: number): boolean {
  const isParsed = ((input.tokens.flags[index] as number) & PARSED_NEGATION) !== 0;
  if (negator < 0 || (index - negator > NEGATION_REACH && !isParsed)) return false;
  return !isNegatorUsed || index - lastPolarEnd <= 1;
}

function negate(state: State, index: number, sum: number): number {
  const { match, input } = state;
  input.negatedTokens[index] = 1;
  state.isNegatorUsed = true;
  const plain = state.isDouble ? sum * 0.6 : turned(match.negated, sum);
  const meant = plain > 0 && index - state.wish <= WISH_REACH ? plain * WISHED : plain;
  const weight = meant - sum;
  const rule = state.isDouble ? 'double-negation' : 'negation';
  add(state, { from: state.negator, to: state.negatorEnd, weight, kind: 'negation', rule });
  return weight;
}

function settle({ reading }: State, sum: number): void {
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
function unsettle({ reading }: State, sum: number): void {
  if (sum > 0.2) {
    reading.positiveCount = Math.max(0, reading.positiveCount - 1);
    reading.positive = Math.max(0, reading.positive - sum);
  } else if (sum < -0.2) {
    reading.negativeCount = Math.max(0, reading.negativeCount - 1);
    reading.negative = Math.max(0, reading.negative + sum);
  }
}

function add({ reading }: State, mark: Mark): void {
  if (mark.weight === 0 && mark.kind !== 'word' && mark.kind !== 'phrase' && mark.kind !== 'custom') return;
  reading.total += mark.weight;
  reading.marks.push(mark);
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
