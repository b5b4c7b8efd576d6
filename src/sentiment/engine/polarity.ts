import type { Label } from '../types.js';

/** Sum of weights at which the polarity is 0.71: fitted to the mean ratings of the VADER development sets. */
const HALF_WAY = 2.6;
/** What at least speaks for a label. */
const LEAST = 0.1;

/** The polarity (-1..1) of a sum of weights. */
export function squash(sum: number): number {
  return sum === 0 ? 0 : sum / Math.sqrt(sum * sum + HALF_WAY * HALF_WAY);
}

/** A sum of weights on the side of its label: the classes see more than the spans, and the two must not contradict. */
export function agreeing(sum: number, label: Label): number {
  if (label === 'positive') return Math.max(sum, LEAST);
  return label === 'negative' ? Math.min(sum, -LEAST) : sum;
}
