import { categories, classifyInteraction } from '../../src/listening/index.js';

/** A sentence with the category that its author meant. */
export interface LabelledSentence {
  readonly text: string;
  readonly language: string;
  readonly category: string;
}

/** The mean over all categories of F1 = 2 TP / (predicted + labelled). */
export function macroF1(sentences: readonly LabelledSentence[]): number {
  const answers = sentences.map((sentence) => ({
    label: sentence.category,
    answer: classifyInteraction(sentence.text, sentence.language).category,
  }));
  const scores = categories.map((category) => {
    const hits = answers.filter(({ label, answer }) => label === category && answer === category).length;
    const all =
      answers.filter(({ label }) => label === category).length +
      answers.filter(({ answer }) => answer === category).length;
    return all === 0 ? 0 : (2 * hits) / all;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
