import type { Evidence, EvidenceKind } from '../types.js';
import type { Engine, Prepared } from './analyzeTokens.js';
import type { Features } from './features.js';
import { type Head, levelWorth, wordLevel } from './head.js';
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
  const evidence: Evidence[] = [];
  let base = sum;
  const tell = ({ from, to, weight, kind, rule }: Mark) => {
    if (weight === 0 && kind !== 'custom') return;
    const start = at(input, tokens.start[from] as number);
    const end = at(input, tokens.end[Math.min(to, tokens.count) - 1] as number);
    evidence.push({ start, end, text: original.slice(start, end), weight, kind: signKind(kind, rule), rule });
    base -= weight;
  };
  for (const mark of reading.marks) tell(mark);
  if (head !== null) tellLearned(head, engine.features, tell);
  evidence.sort((left, right) => left.start - right.start || left.end - right.end);
  return { base, evidence };
}

const at = ({ origins }: Prepared, index: number) => (origins === null ? index : (origins[index] as number));
const signKind = (kind: EvidenceKind, rule: string): EvidenceKind => (rule === 'emoticon' ? 'emoticon' : kind);

/** Every word has two features: itself, and the pair with the word before it. */
function tellLearned(head: Head, features: Features, tell: (mark: Mark) => void): void {
  const worth = levelWorth(head, features.count);
  for (let index = 0; index < features.count; index += 2) {
    const weight = wordLevel(head, features, index) * worth;
    if (weight < LEAST_LEARNED && weight > -LEAST_LEARNED) continue;
    const from = features.tokens[index] as number;
    tell({ from, to: from + 1, weight, kind: 'learned', rule: 'head' });
  }
}
