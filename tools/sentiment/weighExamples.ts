import type { Corpus, Sample } from './corpora.js';
import type { Prepared } from './prepare.js';
import type { Example } from './trainHead.js';

export interface Loaded {
  readonly corpus: Corpus;
  readonly items: readonly { readonly sample: Sample; readonly prepared: Prepared }[];
}

const HEAVIEST = 4;
/** 1 would weigh all classes of a corpus alike, 0 would leave them as frequent as they are. */
const BALANCE = 0.9;
/** Corpora beyond so many texts count less a text. */
const FULL_SIZE = 5000;

/** Texts with a class: each class of a corpus weighs nearly the same, and large corpora do not drown small ones. */
export function classExamples(loaded: readonly Loaded[]): Example[] {
  return loaded.flatMap(({ corpus, items }) => {
    const labelled = items.filter(({ sample }) => sample.label >= 0);
    const counts = [0, 1, 2].map((label) => labelled.filter(({ sample }) => sample.label === label).length);
    const size = Math.min(1.5, Math.sqrt(FULL_SIZE / labelled.length));
    return labelled.map(({ sample, prepared }) => {
      const rarity = (labelled.length / 3 / (counts[sample.label] ?? 1)) ** BALANCE;
      return { ...prepared, label: sample.label, weight: Math.min(HEAVIEST, corpus.weight * rarity * size) };
    });
  });
}

/** Texts that are known to be angry or not; both halves weigh the same. */
export function angerExamples(loaded: readonly Loaded[]): Example[] {
  return loaded.flatMap(({ items }) => {
    const labelled = items.filter(({ sample }) => sample.anger >= 0);
    const angry = labelled.filter(({ sample }) => sample.anger === 1).length;
    const size = Math.min(1.5, Math.sqrt(FULL_SIZE / labelled.length));
    return labelled.map(({ sample, prepared }) => {
      const share = sample.anger === 1 ? angry : labelled.length - angry;
      const weight = Math.min(HEAVIEST, (size * labelled.length) / 2 / share);
      return { ...prepared, label: sample.anger, weight };
    });
  });
}
