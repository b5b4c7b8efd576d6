import { createSentimentAnalyzer } from './createSentimentAnalyzer.js';
import { detectLanguage } from './detectLanguage.js';
import { mergeSentiments, type Part } from './engine/mergeSentiments.js';
import type { AnalyzeOptions, LexiconEntry, Sentiment, SentimentAnalyzer } from './types.js';

/** Analyzers to choose from, and what is known of the text. */
export interface AnalyzeSentimentOptions {
  readonly analyzers: readonly SentimentAnalyzer[];
  /** ISO 639-1 code when the language is known; else it is detected, never guessed. */
  readonly language?: string;
  readonly custom?: readonly LexiconEntry[];
}

/** Reads emoji and emoticons, and no word of any language. */
const signReader = createSentimentAnalyzer({ language: 'und', id: 'signs@1.0.0', lexicon: null, head: null });

/**
 * Analyses a text with the analyzer of its language. A text whose sentences are in two languages is analysed sentence by
 * sentence; the result then carries the language of the larger part.
 *
 * Without an analyzer for the language, or when the language cannot be told, only emoji and emoticons are read and
 * `language` is `und`; without any of them the answer is neutral with polarity 0 and confidence 0.
 *
 * @param text - One post or message.
 * @param options - The analyzers, the language when it is known, and words of your domain.
 * @throws SentimentError `invalid-text`, `invalid-custom-entry`.
 * @example
 * ```ts
 * import { analyzeSentiment } from 'social-crm/sentiment';
 * import { english } from 'social-crm/sentiment/english';
 * import { german } from 'social-crm/sentiment/german';
 *
 * const analyzers = [english, german];
 * analyzeSentiment('Die Hotline ist leider nie erreichbar, das ist eine Frechheit', { analyzers }).language // => 'de'
 * analyzeSentiment('qwzk', { analyzers }).confidence // => 0
 * analyzeSentiment('Netzausfall', {
 *   analyzers,
 *   language: 'de',
 *   custom: [{ term: 'Netzausfall', weight: -3 }],
 * }).evidence[0] // => { text: 'Netzausfall', weight: -3, kind: 'custom', ... }
 * ```
 */
export function analyzeSentiment(text: string, options: AnalyzeSentimentOptions): Sentiment {
  const given = options.custom === undefined ? {} : { custom: options.custom };
  const analyzerOf = (language: string) => options.analyzers.find((analyzer) => analyzer.language === language);
  if (options.language !== undefined) return readBy(analyzerOf(options.language), text, given);
  const whole = typeof text === 'string' ? detectLanguage(text).language : 'und';
  const parts = typeof text === 'string' ? partsOf(text, whole) : [];
  if (parts.every(({ language }) => language === whole)) return readBy(analyzerOf(whole), text, given);
  return mergeSentiments(
    parts.map((part) => ({
      ...part,
      result: readBy(analyzerOf(part.language), text.slice(part.start, part.end), given),
    })),
    text,
  );
}

function readBy(analyzer: SentimentAnalyzer | undefined, text: string, options: AnalyzeOptions): Sentiment {
  if (analyzer !== undefined) return analyzer.analyze(text, options);
  const result = signReader.analyze(text, options);
  return result.evidence.length > 0 ? result : { ...result, ...NO_STATEMENT };
}

const NO_STATEMENT = {
  label: 'neutral',
  polarity: 0,
  confidence: 0,
  scores: { negative: 0, neutral: 1, positive: 0 },
} as const;

/** Neighbouring sentences of one language; a sentence whose language cannot be told goes with the whole text. */
function partsOf(text: string, whole: Sentiment['language']): Omit<Part, 'result'>[] {
  const parts: { start: number; end: number; language: Sentiment['language'] }[] = [];
  for (const { 0: sentence, index } of text.matchAll(/[^.!?\n]+[.!?\n]*|[.!?\n]+/g)) {
    const own = detectLanguage(sentence).language;
    const last = parts.at(-1);
    const language = own === 'und' ? (last?.language ?? whole) : own;
    if (last !== undefined && (last.language === language || last.language === 'und')) {
      last.end = index + sentence.length;
      last.language = language;
    } else parts.push({ start: index, end: index + sentence.length, language });
  }
  return parts;
}
