import type { Emotions } from '../types.js';
import type { HeadSums } from './head.js';
import type { Reading } from './reading.js';

/** Certainty of an emotion for so many signs of it. */
const certainty = (strength: number) => (strength === 0 ? 0 : 1 - Math.exp(-strength));
/** The head is trained on as many angry texts as others; among messages they are fewer. */
const BASE_RATE = 1.2;
const logistic = (value: number) => 1 / (1 + Math.exp(-value));

/**
 * The four emotions of a text. Anger comes from its own word list and, where the analyzer has one, its own learned
 * head; it is never the negative polarity (a polarity used as an anger detector is hardly better than chance).
 * Impatience, joy and sadness come from word lists alone: no corpus under a fitting licence labels impatience.
 */
export function emotionsOf(reading: Reading, sums: HeadSums | null): Emotions {
  const stress = Math.min(1, reading.exclamations * 0.2 + reading.emphasised * 0.3);
  const irony = reading.isIronic ? 0.35 : 0;
  const blame = Math.min(1, reading.negative / 8);
  const ruledAnger = certainty(
    reading.anger * 0.8 + (reading.anger > 0 ? stress : stress * blame) + irony + blame * 0.25,
  );
  return {
    anger: sums === null ? ruledAnger : 1 - (1 - 0.85 * ruledAnger) * (1 - logistic(sums.anger - BASE_RATE)),
    impatience: certainty(reading.waiting * 0.75 + (reading.waiting > 0 ? stress * 0.5 + blame * 0.4 : 0)),
    joy: certainty(reading.joy * 0.6 + Math.max(0, reading.positive - reading.negative) * 0.08),
    sadness: certainty(reading.sadness * 0.7 + Math.max(0, reading.negative - reading.positive) * 0.03),
  };
}
