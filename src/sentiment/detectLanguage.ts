import { checkedText } from './checkedText.js';
import { english, german, languageCount, listedWeights, shapeWeights, type Weights } from './language/languageTable.js';
import { nextWord, type WordCursor } from './language/nextWord.js';

export interface DetectedLanguage {
  readonly language: 'de' | 'en' | 'und';
  /** 0..1: how far the language leads; 0 when nothing speaks for any. */
  readonly confidence: number;
}

/** Texts are read up to this many UTF-16 units: what follows does not change the language of a post. */
const maxLength = 20_000;
/** Least evidence of listed words: one function word. */
const leastListedScore = 1;
/** Least evidence of letters and shapes alone: three German or English looking words. */
const leastShapeScore = 2;
/** Least evidence for a word of the text: names and look-alikes alone decide nothing. */
const leastScorePerWord = 0.3;
/** Another family must stay below this share of the leader. */
const foreignShare = 0.7;
/** The other language of the two must stay below this share: German posts quote English, hardly ever the reverse. */
const englishInGermanShare = 0.6;
const germanInEnglishShare = 0.25;

/**
 * Tells whether a text is German or English, and says `und` rather than guess.
 *
 * Function words, letters and word shapes speak for German, English or a family of other languages (Dutch, Romance,
 * Nordic, Slavic, further ones and foreign scripts). The leader must have one clear word, enough evidence for the number
 * of words, and a lead over the runner-up; otherwise the language is `und`. Handles, hashtags, links, e-mail addresses and
 * words with digits do not count; `fuer` counts as `für`. Works on single clauses, so a mixed post can be asked clause by
 * clause. Linear; reads the first 20,000 UTF-16 units.
 *
 * @param text - A post, message or clause.
 * @returns The language and the confidence, 0..1; `{ language: 'und', confidence: 0 }` for a text without evidence.
 * @see specification T-19
 * @example
 * ```ts
 * import { detectLanguage } from 'social-crm/sentiment';
 *
 * detectLanguage('Wann kommt denn endlich mein Paket?').language; // => 'de'
 * detectLanguage('still waiting for my parcel').language; // => 'en'
 * detectLanguage('Ik wacht al drie weken op mijn pakket').language; // => 'und'
 * detectLanguage('@shop 👍'); // => { language: 'und', confidence: 0 }
 * ```
 */
export function detectLanguage(text: string): DetectedLanguage {
  const { listed, scores, wordCount } = languageScores(checkedText('detectLanguage', text));
  const [inGerman = 0, inEnglish = 0, ...inOthers] = scores;
  const isGerman = inGerman >= inEnglish;
  const [score, second, share] = isGerman
    ? [inGerman, inEnglish, englishInGermanShare]
    : [inEnglish, inGerman, germanInEnglishShare];
  const foreign = Math.max(...inOthers);
  const isEnough = (listed[isGerman ? german : english] ?? 0) >= leastListedScore || score >= leastShapeScore;
  const isKnown = isEnough && score >= leastScorePerWord * wordCount;
  if (!isKnown || second > share * score || foreign > foreignShare * score) return { language: 'und', confidence: 0 };
  return { language: isGerman ? 'de' : 'en', confidence: (score - Math.max(second, foreign)) / (score + 0.5) };
}

interface LanguageScores {
  /** Evidence of listed words, by language index. */
  readonly listed: readonly number[];
  /** Evidence of all words, by language index. */
  readonly scores: readonly number[];
  readonly wordCount: number;
}

function languageScores(text: string): LanguageScores {
  const listed = new Array<number>(languageCount).fill(0);
  const scores = new Array<number>(languageCount).fill(0);
  const cursor: WordCursor = { text: text.slice(0, maxLength).normalize('NFC').toLowerCase(), at: 0 };
  let wordCount = 0;
  for (let word = nextWord(cursor); word !== null; word = nextWord(cursor)) {
    const weights = listedWeights(word);
    if (weights !== null) addTo(listed, weights);
    addTo(scores, weights ?? shapeWeights(word));
    wordCount += 1;
  }
  return { listed, scores, wordCount };
}

function addTo(scores: number[], weights: Weights): void {
  for (let index = 0; index < weights.length; index += 2) {
    const language = weights[index] ?? 0;
    scores[language] = (scores[language] ?? 0) + (weights[index + 1] ?? 0);
  }
}
