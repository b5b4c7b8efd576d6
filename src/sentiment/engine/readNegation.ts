import { ABSENCE, BACKWARD, COPULA, rowOf } from './compileLexicon.js';
import type { Mark } from './reading.js';
import { add, DEGREE_REACH, type State, settle, unsettle, WISH_REACH, WISHED } from './readingState.js';
import { PARSED_NEGATION } from './tokenBuffer.js';
import { NEGATED_PRAISE, turned } from './turned.js';

/** Tokens that a negator reaches forward. */
export const NEGATION_REACH = 6;

/** Tokens between what is absent and the words that say so. */
const ABSENCE_REACH = 4;

/**
 * A negation after what it negates: its verb (*gefällt mir nicht*), the two parts of a separable verb around it (*sagt mir
 * nicht zu*), or a predicate in front at the end of the clause (*Gut ist das nicht*).
 */
export function negateBefore(state: State, end: number): void {
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
function predicateInFront(state: State, end: number): Mark | undefined {
  const { lexicon, tokens } = state.input;
  const first = state.reading.marks.slice(state.clauseMark).find(({ kind }) => kind === 'word');
  if (first === undefined || state.negatorEnd < end || first.from > state.clauseStart + DEGREE_REACH) return undefined;
  const row = rowOf(lexicon, tokens.key[first.to] as number);
  return ((lexicon.bits[row] as number) & COPULA) === 0 ? undefined : first;
}

/** Turns round what was read before its negation came. */
function turnBack(state: State, { from, to, rule }: { from: number; to: number; rule: string }): void {
  unsettle(state, from);
  settle(state, to);
  state.reading.negations += 1;
  add(state, { from: state.negator, to: state.negatorEnd, weight: to - from, kind: 'negation', rule });
}

/** Reads a negator: what follows in its clause is negated, or what stands before. */
export function readNegator(state: State, index: number): void {
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

/** Whether the word at a token stands under a negation. */
export function isNegated({ input, negator, isNegatorUsed, lastPolarEnd }: State, index: number): boolean {
  const isParsed = ((input.tokens.flags[index] as number) & PARSED_NEGATION) !== 0;
  if (negator < 0 || (index - negator > NEGATION_REACH && !isParsed)) return false;
  return !isNegatorUsed || index - lastPolarEnd <= 1;
}

/** Turns what a word says; returns the change. */
export function negate(state: State, index: number, sum: number): number {
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
