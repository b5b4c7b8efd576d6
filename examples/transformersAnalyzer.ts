/**
 * A transformer as a `SentimentAnalyzer`. Analyzers answer at once, models do not: so the texts of a batch are classified
 * first and looked up afterwards, and a text outside the batch is read by the fallback.
 *
 * Needs `npm install @huggingface/transformers`; the model is loaded from its hub on first use. With it:
 *
 *   const classify = await loadClassifier(models.de);
 *   const analyzer = await transformersAnalyzer({ classify, texts, fallback: german });
 *   analyzeSentiment(texts[0], { analyzers: [analyzer] });
 */
import type { AnalyzeOptions, Label, Sentiment, SentimentAnalyzer } from 'social-crm/sentiment';

/** Models in the form that transformers.js loads. */
export const models = {
  de: 'Xenova/bert-base-multilingual-uncased-sentiment',
  en: 'Xenova/twitter-roberta-base-sentiment-latest',
} as const;

/** What a text-classification pipeline of transformers.js does: all classes of every text, with scores that sum to 1. */
export type Classify = (
  texts: string[],
  options: { top_k: number },
) => Promise<readonly (readonly { label: string; score: number }[])[]>;

/** The part of `@huggingface/transformers` that is used. */
interface Transformers {
  pipeline(task: 'text-classification', model: string): Promise<Classify>;
}

/** A variable, so that this file compiles and bundles where the package is not installed. */
const packageName: string = '@huggingface/transformers';

/** Loads the package and a model. */
export async function loadClassifier(model: string): Promise<Classify> {
  const transformers = (await import(packageName)) as Transformers;
  return transformers.pipeline('text-classification', model);
}

/** A batch for `transformersAnalyzer`. */
export interface Batch {
  readonly classify: Classify;
  readonly texts: readonly string[];
  /** Reads what the batch does not hold; its words explain, and give emotions and urgency, for all. */
  readonly fallback: SentimentAnalyzer;
}

/** Star ratings need five classes, named classes three. */
const ALL_CLASSES = 5;
const BATCH_SIZE = 32;

/** Classifies the texts of a batch and returns an analyzer that knows them. */
export async function transformersAnalyzer({ classify, texts, fallback }: Batch): Promise<SentimentAnalyzer> {
  const known = new Map<string, Scores>();
  for (let from = 0; from < texts.length; from += BATCH_SIZE) {
    const batch = texts.slice(from, from + BATCH_SIZE);
    const results = await classify(batch, { top_k: ALL_CLASSES });
    for (const [index, text] of batch.entries()) known.set(text, toScores(results[index] ?? []));
  }
  const id = `transformers+${fallback.id}`;
  return {
    language: fallback.language,
    id,
    analyze(text: string, options?: AnalyzeOptions): Sentiment {
      const explained = fallback.analyze(text, options);
      const scores = known.get(text);
      return scores === undefined ? explained : { ...withScores(explained, scores), analyzer: id };
    },
  };
}

type Scores = Record<Label, number>;

function withScores(explained: Sentiment, scores: Scores): Sentiment {
  const labels = ['negative', 'neutral', 'positive'] as const;
  const label = labels.reduce<Label>((best, next) => (scores[next] > scores[best] ? next : best), 'neutral');
  return { ...explained, label, scores, confidence: scores[label] };
}

/** Star ratings (1 to 5) and named classes to our three. */
function toScores(classes: readonly { label: string; score: number }[]): Scores {
  const scores: Scores = { negative: 0, neutral: 0, positive: 0 };
  for (const { label, score } of classes) scores[toLabel(label.toLowerCase())] += score;
  return scores;
}

function toLabel(name: string): Label {
  if (/^(?:neg|1|2)/.test(name)) return 'negative';
  return /^(?:pos|4|5)/.test(name) ? 'positive' : 'neutral';
}
