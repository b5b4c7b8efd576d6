import { analyzeTokens, type Engine } from './engine/analyzeTokens.js';
import { compileLexicon, type Lexicon, type LexiconSource } from './engine/compileLexicon.js';
import { createFeatures } from './engine/features.js';
import { type HeadSource, readHead } from './engine/head.js';
import { signs } from './engine/signs.js';
import { createTokenBuffer } from './engine/tokenBuffer.js';
import { tokenise } from './tokenise.js';
import type { SentimentAnalyzer } from './types.js';

/** What makes a language: words, inflection, and weights where there are some. */
export interface AnalyzerDefinition {
  readonly language: 'de' | 'en' | 'und';
  /** Name and version, such as `german@1.0.0`. */
  readonly id: string;
  readonly lexicon: LexiconSource | null;
  /** Weights of the learned head; without it the rules alone answer. */
  readonly head: HeadSource | null;
}

/**
 * Makes a `SentimentAnalyzer` from a lexicon and, where there is one, a learned head. Nothing is compiled before the
 * first text. Emoji and emoticons are known without any lexicon.
 *
 * @param definition - Language, name, lexicon and weights.
 * @returns An analyzer; it holds working memory, so that one call reuses what the last one needed, but no state that a
 * result could depend on.
 * @throws SentimentError `invalid-lexicon` or `invalid-weights`, with the first text, when the definition is damaged.
 * @example
 * ```ts
 * import { createSentimentAnalyzer } from 'social-crm/sentiment';
 *
 * const lines = ['2: prima', '-2 F: kaputt', 'not: nicht'];
 * const tiny = createSentimentAnalyzer({
 *   language: 'de',
 *   id: 'tiny@1.0.0',
 *   lexicon: { lines, inflect: (term) => [term] },
 *   head: null,
 * });
 * tiny.analyze('Das ist prima').label // => 'positive'
 * tiny.analyze('nicht prima 😡').label // => 'negative'
 * ```
 */
export function createSentimentAnalyzer(definition: AnalyzerDefinition): SentimentAnalyzer {
  let engine: Engine | null = null;
  return {
    language: definition.language,
    id: definition.id,
    analyze(text, options = {}) {
      engine ??= createEngine(definition);
      return analyzeTokens(engine, text, options);
    },
  };
}

/** The compiled form of a definition. */
export function createEngine({ language, id, lexicon, head }: AnalyzerDefinition): Engine {
  const compiled: Lexicon = compileLexicon([
    { lines: signs, inflect: (term) => [term] },
    ...(lexicon === null ? [] : [lexicon]),
  ]);
  return {
    language,
    id,
    lexicon: compiled,
    head: head === null ? null : readHead(head),
    tokens: createTokenBuffer(256),
    features: createFeatures(512),
    dense: new Float32Array(40),
    negatedTokens: new Uint8Array(256),
    tokenise,
  };
}
