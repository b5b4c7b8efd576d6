import fc from 'fast-check';
import { english } from '../../src/sentiment/english/index.js';
import { german } from '../../src/sentiment/german/index.js';
import { analyzeSentiment, detectAddressForm, detectLanguage, type Sentiment } from '../../src/sentiment/index.js';
import { contradiction } from '../sentiment/contradiction.js';
import { readVectorFiles } from '../spec/vectorFiles.js';

const analyzers = [english, german];
const sentences = readVectorFiles()
  .filter(({ room }) => room === 'sentiment')
  .flatMap(({ cases }) => cases)
  .flatMap(({ input }) => (typeof input === 'string' ? input : ((input as { text?: string }).text ?? [])));
const words = [...new Set(sentences.flatMap((sentence) => sentence.split(/\s+/)))];
const noise = [
  '\u0308',
  '\u200d',
  '\ufe0f',
  '\ud83d',
  '👨‍👩‍👧',
  '🇩🇪',
  '👍🏽',
  '\r\n',
  '> ',
  '`',
  '„',
  '&lt;3',
  ':-)',
  '?!',
  '/s',
  '#',
  '@',
];

/** Words of our own vectors in any order, mixed with what breaks tokenisers. */
const texts = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...words, ...noise), fc.constantFrom(' ', '', ', ', '. ', '\n')), { maxLength: 25 })
    .map((pieces) => pieces.flat().join('')),
  fc.tuple(fc.constantFrom(...sentences), fc.nat(60), fc.string({ unit: 'grapheme', maxLength: 4 })).map(insert),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

function insert([sentence, place, piece]: [string, number, string]): string {
  return sentence.slice(0, place) + piece + sentence.slice(place);
}

/** The laws of a result; the name of one that is broken, else `null`. */
function brokenLaw(text: string, result: Sentiment): string | null {
  const { scores, evidence, base, polarity } = result;
  const sum = evidence.reduce((total, { weight }) => total + weight, base);
  const numbers = [...Object.values(scores), ...Object.values(result.emotions), result.urgency, result.confidence];
  if (numbers.some((value) => !(value >= 0 && value <= 1))) return 'a number outside 0..1';
  if (Math.abs(scores.negative + scores.neutral + scores.positive - 1) > 1e-9) return 'scores that do not add up to 1';
  if (evidence.some((span) => span.text !== text.slice(span.start, span.end))) return 'a span that is not the text';
  if (Math.abs(polarity - sum / Math.hypot(sum, 2.6)) > 1e-9 && sum !== 0) return 'evidence that does not add up';
  return contradiction(result);
}

function problem(text: string): string | null {
  for (const analyzer of analyzers) {
    const result = analyzer.analyze(text);
    const broken = brokenLaw(text, result);
    if (broken !== null) return `${analyzer.id}: ${broken}`;
    if (JSON.stringify(analyzer.analyze(text)) !== JSON.stringify(result)) return `${analyzer.id}: not repeatable`;
  }
  const { language, confidence } = detectLanguage(text);
  if ((language === 'und') !== (confidence === 0)) return 'detectLanguage: confidence without a language';
  const wrong = detectAddressForm(text).evidence.find((span) => span.text !== text.slice(span.start, span.end));
  if (wrong !== undefined) return 'detectAddressForm: a span that is not the text';
  return brokenLaw(text, analyzeSentiment(text, { analyzers }));
}

/** Runs every law of the room on as many generated texts; a failure tells the law and the smallest text that breaks it. */
export function run({ seed, runs }: { seed: number; runs: number }): { runs: number; failures: string[] } {
  const law = fc.property(texts, (text) => {
    const found = problem(text);
    if (found !== null) throw new Error(found);
  });
  const result = fc.check(law, { seed, numRuns: runs });
  return { runs, failures: result.failed ? [String(fc.defaultReportMessage(result))] : [] };
}
