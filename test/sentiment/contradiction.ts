import type { Sentiment } from '../../src/sentiment/index.js';

/** What contradicts itself in a result; `null` when nothing does. */
export function contradiction({ label, polarity, scores, confidence }: Sentiment): string | null {
  if (label === 'positive' && polarity <= 0) return `positive with ${polarity}`;
  if (label === 'negative' && polarity >= 0) return `negative with ${polarity}`;
  if (Math.max(...Object.values(scores)) !== scores[label]) return `${label} is not the most probable class`;
  return confidence < 0 || confidence > scores[label] ? `confidence ${confidence} of ${scores[label]}` : null;
}
