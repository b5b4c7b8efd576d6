/**
 * A transformer as a `SentimentAnalyzer`: the adapter is synchronous like every analyzer, so the texts of a batch are
 * classified first and looked up afterwards. Needs `npm install @huggingface/transformers`; the model is loaded from the
 * network on first use. Shown as a pattern, not run by the tests.
 */
import type { AnalyzeOptions, Label, Sentiment, SentimentAnalyzer } from 'social-crm/sentiment';

type Scores = Record<Label, number>;
type Classify = (texts: string[], options: { top_k: number }) => Promise<{ label: string; score: number }[][]>;

const MODELS = {
  de: 'Xenova/bert-base-multilingual-uncased-sentiment',
  en: 'Xenova/twitter-roberta-base-sentiment-latest',
} as const;

/** Classifies a batch and returns an analyzer that knows those texts; others go to the fallback, whose words explain. */
export async function transformersAnalyzer(
  language: 'de' | 'en',
  texts: readonly string[],
  fallback: SentimentAnalyzer,
): Promise<SentimentAnalyzer> {
  const { pipeline } = await import('@huggingface/transformers');
  const classify = (await pipeline('text-classification', MODELS[language])) as unknown as Classify;
  const results = await classify([...texts], { top_k: 5 });
  const known = new Map(texts.map((text, index) => [text, toScores(results[index] ?? [])]));
  return {
    language,
    id: `transformers-${MODELS[language]}`,
    analyze(text: string, options?: AnalyzeOptions): Sentiment {
      const explained = fallback.analyze(text, options);
      const scores = known.get(text);
      return scores === undefined ? explained : withScores(explained, scores);
    },
  };
}

/** Emotions, urgency and evidence stay those of the fallback: the transformer gives classes only. */
function withScores(explained: Sentiment, scores: Scores): Sentiment {
  const labels = ['negative', 'neutral', 'positive'] as const;
  const label = labels.reduce<Label>((best, next) => (scores[next] > scores[best] ? next : best), 'neutral');
  return { ...explained, label, scores, confidence: scores[label], polarity: scores.positive - scores.negative };
}

/** Star ratings (1 to 5) and named classes to our three. */
function toScores(classes: readonly { label: string; score: number }[]): Scores {
  const scores: Scores = { negative: 0, neutral: 0, positive: 0 };
  for (const { label, score } of classes) scores[toLabel(label.toLowerCase())] += score;
  return scores;
}

function toLabel(name: string): Label {
  if (name.startsWith('neg') || name.startsWith('1') || name.startsWith('2')) return 'negative';
  return name.startsWith('pos') || name.startsWith('4') || name.startsWith('5') ? 'positive' : 'neutral';
}
