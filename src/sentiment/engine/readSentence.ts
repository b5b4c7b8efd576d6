import { BACKWARD, BUT } from './compileLexicon.js';
import type { Mark } from './reading.js';
import { add, type State, settle, unsettle } from './readingState.js';
import { negateBefore } from './readNegation.js';
import { MARK } from './tokenBuffer.js';

const BEFORE_CONTRAST = 0.5;
const AFTER_CONTRAST = 1.5;
/** What is left of praise that is only asked for. */
const ASKED = 0.2;

/** Reads a mark: it ends a clause or a sentence, which settles contrast, question and emphasis. */
export function readMark(state: State, index: number): number {
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

/** Ends a sentence; the next one begins at the token `next`. */
export function endSentence(state: State, next: number): void {
  closeSentence(state, Math.max(0, next - 1));
  startSentence(state, next);
}

/** Settles what only the end of a sentence decides. */
export function closeSentence(state: State, end: number): void {
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

/** *but*, *obwohl*: ends the clause and remembers which side weighs more. */
export function readContrast(state: State, index: number): void {
  const { match, reading } = state;
  endClause(state, index);
  if ((match.bits & BUT) !== 0) state.contrast = index;
  else state.although = index;
  state.contrastEnd = index + match.length;
  state.contrastMark = reading.marks.length;
  reading.contrasts += 1;
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
