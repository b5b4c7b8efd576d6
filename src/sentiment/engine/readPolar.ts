import type { EvidenceKind } from '../types.js';
import { CUSTOM, PHRASE, VERB, WISH } from './compileLexicon.js';
import { add, DEGREE_REACH, type State, settle, WISH_REACH, WISHED } from './readingState.js';
import { isNegated, negate } from './readNegation.js';
import { CAPITALS, ELONGATED, EMOJI, QUOTED } from './tokenBuffer.js';

const QUOTED_SHARE = 0.4;

/** Reads an emoticon. */
export function readSign(state: State, index: number, value: number): void {
  state.reading.signTotal += value;
  settle(state, value);
  if (value !== 0) add(state, { from: index, to: index + 1, weight: value, kind: 'emoticon', rule: 'emoticon' });
}

/** Reads a word, phrase or emoji that is praise or blame, with degree, emphasis, negation and wish around it. */
export function readPolar(state: State, index: number): void {
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
