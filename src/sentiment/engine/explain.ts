import type { Evidence, EvidenceKind } from '../types.js';
import type { Engine, Prepared } from './analyzeTokens.js';
import { type Head, wordWeight } from './head.js';
import type { Mark, Reading } from './reading.js';

/** A learned weight below this stays in `base`. */
const LEAST_LEARNED = 0.3;

interface Explanation {
  readonly engine: Engine;
  /** The head, where it had a say. */
  readonly head: Head | null;
  readonly reading: Reading;
  readonly sum: number;
  readonly input: Prepared;
  readonly original: string;
}

/** Turns the marks of the rules and the heavier words of the head into spans of the original text. */
export function explain({ engine, head, reading, sum, input, original }: Explanation): {
  base: number;
  evidence: Evidence[];
} {
  const { tokens } = engine;
  const toEvidence = ({ from, to, weight, kind, rule }: Mark): Evidence => {
    const start = at(input, tokens.start[from] as number);
    const end = at(input, tokens.end[Math.min(to, tokens.count) - 1] as number);
    return { start, end, text: original.slice(start, end), weight, kind: signKind(kind, rule), rule };
  };
  const marks = head === null ? reading.marks : [...reading.marks, ...learnedMarks(engine, head)];
  const evidence = marks.filter(({ weight, kind }) => weight !== 0 || kind === 'custom').map(toEvidence);
  evidence.sort((left, right) => left.start - right.start || left.end - right.end);
  return { base: sum - evidence.reduce((total, { weight }) => total + weight, 0), evidence };
}

const at = ({ origins }: Prepared, index: number) => (origins === null ? index : (origins[index] as number));
const signKind = (kind: EvidenceKind, rule: string): EvidenceKind => (rule === 'emoticon' ? 'emoticon' : kind);

function learnedMarks({ features }: Engine, head: Head): Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < features.count; index++) {
    const token = features.tokens[index] as number;
    if (token < 0) continue;
    const weight = wordWeight(head, features, index);
    if (Math.abs(weight) >= LEAST_LEARNED)
      marks.push({ from: token, to: token + 1, weight, kind: 'learned', rule: 'head' });
  }
  return marks;
}
