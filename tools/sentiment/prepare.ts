import { createEngine } from '../../src/sentiment/createSentimentAnalyzer.js';
import { readWith } from '../../src/sentiment/engine/analyzeTokens.js';
import { decodeEntities } from '../../src/sentiment/engine/decodeEntities.js';
import { collectFeatures, DENSE_COUNT, denseFeatures } from '../../src/sentiment/engine/features.js';
import { featureScale } from '../../src/sentiment/engine/head.js';
import { englishLexicon } from '../../src/sentiment/english/english.js';
import { germanLexicon } from '../../src/sentiment/german/german.js';

export interface Prepared {
  readonly keys: Int32Array;
  readonly dense: Float32Array;
  readonly scale: number;
  readonly ruleTotal: number;
  readonly reading: ReturnType<typeof readWith>;
}

/** The features of a text, from the same code that the analyzers run. */
export function preparer(language: 'de' | 'en'): (text: string) => Prepared {
  const engine = createEngine({
    language,
    id: 'training',
    lexicon: language === 'de' ? germanLexicon : englishLexicon,
    head: null,
  });
  return (text) => {
    const reading = readWith(engine, decodeEntities(text).text, {});
    collectFeatures(engine.tokens, engine.negatedTokens, engine.features);
    const dense = new Float32Array(DENSE_COUNT);
    denseFeatures(reading, engine.tokens, dense);
    const { count, keys } = engine.features;
    return { keys: keys.slice(0, count), dense, scale: featureScale(count), ruleTotal: reading.total, reading };
  };
}
