import type { Emotions, Label, Sentiment } from '../types.js';
import { agreeing, squash } from './polarity.js';

/** A stretch of a text and what its own analyzer said. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly language: Sentiment['language'];
  readonly result: Sentiment;
}

/** Joins the results of the stretches of a mixed text: by length where they average, by maximum where one is enough. */
export function mergeSentiments(parts: readonly Part[], text: string): Sentiment {
  const size = parts.reduce((sum, part) => sum + weightOf(part), 0);
  const mean = (of: (result: Sentiment) => number) =>
    parts.reduce((sum, part) => sum + (of(part.result) * weightOf(part)) / size, 0);
  const highest = (of: (result: Sentiment) => number) => Math.max(...parts.map(({ result }) => of(result)));
  const emotion = (name: keyof Emotions) => highest(({ emotions }) => emotions[name]);
  const scores = {
    negative: mean((result) => result.scores.negative),
    neutral: mean((result) => result.scores.neutral),
    positive: mean((result) => result.scores.positive),
  };
  const label = (['neutral', 'negative', 'positive'] as const).reduce<Label>(
    (best, candidate) => (scores[candidate] > scores[best] ? candidate : best),
    'neutral',
  );
  const largest = parts.reduce((best, part) => (part.end - part.start > best.end - best.start ? part : best));
  const evidence = parts.flatMap(({ start, result }) =>
    result.evidence.map((span) => ({
      ...span,
      start: span.start + start,
      end: span.end + start,
      text: text.slice(span.start + start, span.end + start),
    })),
  );
  const explained = evidence.reduce((total, { weight }) => total + weight, 0);
  const bases = parts.reduce((total, { result }) => total + result.base, 0);
  const sum = agreeing(explained + bases, label);
  return {
    language: largest.language,
    analyzer: [...new Set(parts.map(({ result }) => result.analyzer))].join('+'),
    polarity: squash(sum),
    label,
    confidence: scores[label] * Math.min(...parts.map(({ result }) => trustIn(result))),
    scores,
    emotions: {
      anger: emotion('anger'),
      impatience: emotion('impatience'),
      joy: emotion('joy'),
      sadness: emotion('sadness'),
    },
    urgency: highest(({ urgency }) => urgency),
    base: sum - explained,
    evidence,
    truncatedAt: null,
  };
}

/** Long stretches count for more, and so do those that say something. */
const weightOf = ({ start, end, result }: Part) => (end - start) * (0.3 + Math.abs(result.polarity));

/** How far irony lowers the confidence in a result. */
const trustIn = ({ confidence, label, scores }: Sentiment) =>
  scores[label] === 0 ? 1 : confidence / scores[label] || 1;
