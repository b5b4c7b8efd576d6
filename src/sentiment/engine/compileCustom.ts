import { describeValue } from '../../internal/errors.js';
import { SentimentError } from '../errors.js';
import type { LexiconEntry } from '../types.js';
import { addForm, compileLexicon, type Entry, extendLexicon, type Lexicon, POLAR } from './compileLexicon.js';

/** Compiles the entries of a caller; `null` when there are none. */
export function compileCustom(custom: readonly LexiconEntry[] | undefined): Lexicon | null {
  if (custom === undefined || custom.length === 0) return null;
  const forms = custom.map((entry, index) => {
    check(entry, index);
    return { form: entry.term, entry: { value: entry.weight, negated: Number.NaN, bits: POLAR } };
  });
  return extendLexicon(compileLexicon([]), forms);
}

function check({ term, weight }: LexiconEntry, index: number): void {
  if (typeof weight !== 'number' || !(Math.abs(weight) <= 4)) {
    const message = `analyze: custom.${index}.weight must be a number from -4 to 4, got ${describeValue(weight)}`;
    throw new SentimentError('invalid-custom-entry', ['custom', index, 'weight'], message);
  }
  const probe = new Map<number, Entry>();
  if (typeof term === 'string') addForm(probe, term, { value: 0, negated: 0, bits: 0 });
  if (probe.size > 0) return;
  const message = `analyze: custom.${index}.term must hold a word, got ${describeValue(term)}`;
  throw new SentimentError('invalid-custom-entry', ['custom', index, 'term'], message);
}
