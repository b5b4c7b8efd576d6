import { createSentimentAnalyzer } from '../createSentimentAnalyzer.js';
import type { SentimentAnalyzer } from '../types.js';
import { domainLexicon } from './domainLexicon.js';
import { inflectEnglish } from './inflect.js';
import { ownLexicon } from './ownLexicon.js';
import { publicLexicon } from './publicLexicon.js';
import { waiting } from './waiting.js';
import { weights } from './weights.js';

/** The English lexicon: VADER and AFINN, pruned, then our own words, which win. */
export const englishLexicon = { lines: [publicLexicon, domainLexicon, ownLexicon, waiting], inflect: inflectEnglish };

/**
 * Reads English posts and messages by lexicon, rules and learned head.
 *
 * @see docs/sentiment-model-card.md for data, licences, results and limits.
 * @example
 * ```ts
 * import { english } from 'social-crm/sentiment/english';
 *
 * english.analyze('The support was not helpful at all').label // => 'negative'
 * english.analyze('Thanks, that was quick and friendly!').label // => 'positive'
 * ```
 */
export const english: SentimentAnalyzer = createSentimentAnalyzer({
  language: 'en',
  id: 'english@1.0.0',
  lexicon: englishLexicon,
  head: weights,
});
