import { createSentimentAnalyzer } from '../createSentimentAnalyzer.js';
import type { SentimentAnalyzer } from '../types.js';
import { domainLexicon } from './domainLexicon.js';
import { functionWords } from './functionWords.js';
import { corrections, generalLexicon } from './generalLexicon.js';
import { inflectGerman } from './inflect.js';
import { serviceLexicon } from './serviceLexicon.js';
import { tooMuch } from './tooMuch.js';
import { waiting } from './waiting.js';
import { weights } from './weights.js';

/** The German lexicon: own lists only. */
export const germanLexicon = {
  lines: [functionWords, domainLexicon, tooMuch, generalLexicon, serviceLexicon, waiting, corrections],
  inflect: inflectGerman,
};

/**
 * Reads German posts and messages by our own lexicon, rules and learned head.
 *
 * @see docs/sentiment-model-card.md for data, licences, results and limits.
 * @example
 * ```ts
 * import { german } from 'social-crm/sentiment/german';
 *
 * german.analyze('Der Service war nicht gut').label // => 'negative'
 * german.analyze('Hat super geklappt, vielen Dank!').label // => 'positive'
 * ```
 */
export const german: SentimentAnalyzer = createSentimentAnalyzer({
  language: 'de',
  id: 'german@1.0.0',
  lexicon: germanLexicon,
  head: weights,
});
