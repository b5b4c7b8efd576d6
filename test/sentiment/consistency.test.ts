import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { english } from '../../src/sentiment/english/index.js';
import { german } from '../../src/sentiment/german/index.js';
import { analyzeSentiment, createSentimentAnalyzer, type Sentiment } from '../../src/sentiment/index.js';
import { winkEnglish } from '../../src/sentiment/wink.js';
import { contradiction } from './contradiction.js';

const folder = new URL('../../../shared/data/sentiment/', import.meta.url);
const analyzers = [english, german];
const rulesAlone = createSentimentAnalyzer({
  language: 'de',
  id: 'rules@1.0.0',
  lexicon: { lines: ['2: gut, toll', '-2 F: Ausfall, schlecht', 'not: nicht', 'but: aber'], inflect: (term) => [term] },
  head: null,
});

const clauses = fc.constantFrom(
  'Was für ein toller Tag',
  'und dann das: Ausfall',
  'nicht gut',
  'the food was great',
  'but nobody came',
  'aber schlecht beraten',
  'I hate waiting',
  'really not bad at all',
  'weder schnell noch freundlich',
  'Wann kommt mein Paket',
  'my parcel is not here',
  'super, schon wieder Störung',
  'würde mich freuen',
  '😡',
  '🎉',
  ':-)',
  'xqz',
);
const texts = fc
  .array(fc.tuple(clauses, fc.constantFrom('. ', ', ', '! ', '? ', ' ', '\n')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

/** Whether the polarity stays as it is, or grows, without the strongest span on its side. */
function isUnexplained(text: string, analyze: (text: string) => Sentiment): boolean {
  const before = analyze(text);
  const side = Math.sign(before.polarity);
  const [strongest] = before.evidence
    .filter(({ weight }) => weight * side > 0)
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight));
  if (strongest === undefined || Math.abs(before.polarity) < 0.1) return false;
  const after = analyze(text.slice(0, strongest.start) + text.slice(strongest.end));
  return after.polarity * side >= Math.abs(before.polarity);
}

describe('label, class scores and polarity agree', () => {
  test.prop([texts], { seed: 1, numRuns: 300 })('in generated texts, by every analyzer', (text) => {
    for (const analyzer of [...analyzers, rulesAlone]) expect(contradiction(analyzer.analyze(text))).toBeNull();
    expect(contradiction(analyzeSentiment(text, { analyzers }))).toBeNull();
  });

  test('by the analyzer on a parse too', () => {
    for (const text of ['Great, another outage', 'Never been worse. Not bad at all!'])
      expect(contradiction(winkEnglish.analyze(text))).toBeNull();
  });

  test('praise before a failure that outweighs it', () => {
    const result = german.analyze('Was für ein toller Tag, und dann das: Ausfall.');
    expect(contradiction(result)).toBeNull();
  });

  test.skipIf(!existsSync(folder))('in the development texts', () => {
    const wrong = developmentTexts().flatMap(({ text, analyzer }) => contradiction(analyzer.analyze(text)) ?? []);
    expect(wrong).toEqual([]);
  });
});

describe('evidence explains the polarity', () => {
  test.skipIf(!existsSync(folder))('of at least 98 % of the development texts', () => {
    const all = developmentTexts();
    const unexplained = all.filter(({ text, analyzer }) => isUnexplained(text, (part) => analyzer.analyze(part)));
    expect(unexplained.length / all.length).toBeLessThan(0.02);
  });
});

/** Every 20th text of each set. */
function developmentTexts(): { text: string; analyzer: typeof english }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) => {
      const rows = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n').slice(1);
      const analyzer = name.startsWith('de_') ? german : english;
      return rows.filter((_, index) => index % 20 === 0).map((row) => ({ text: row.split('\t')[1] ?? '', analyzer }));
    });
}
