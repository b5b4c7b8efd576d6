import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { english } from '../../src/sentiment/english/index.js';
import { german } from '../../src/sentiment/german/index.js';
import { analyzeSentiment, type Sentiment, threadUrgency } from '../../src/sentiment/index.js';
import { readVectorFiles } from '../spec/vectorFiles.js';

const runs = { seed: 1, numRuns: 300 };
const pieces = fc.constantFrom(
  'nicht',
  'not',
  'sehr',
  'gut',
  'bad',
  'aber',
  '👍🏽',
  '👨‍👩‍👧',
  ':)',
  '!!!',
  '?',
  '\r\n',
  '&amp;',
  '&lt;3',
  'u\u0308bel',
  '#FailDay',
  '@x',
  'a@b.c',
  'https://a.b',
  '„',
  '“',
  '"',
  '`',
  '> ',
  'sooooo',
  'fällt',
  'aus',
  '🇩🇪',
  '\ud83d',
  'Straße',
  '3,5',
  '(',
  '-',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const analyzers = [english, german];

function checkShape(text: string, result: Sentiment): void {
  const { negative, neutral, positive } = result.scores;
  expect(negative + neutral + positive).toBeCloseTo(1, 6);
  expect(Math.abs(result.polarity)).toBeLessThanOrEqual(1);
  for (const value of [...Object.values(result.emotions), result.urgency, result.confidence]) {
    expect(value >= 0 && value <= 1).toBe(true);
  }
  for (const span of result.evidence) expect(span.text).toBe(text.slice(span.start, span.end));
}

describe('laws of every analyzer', () => {
  test.prop([texts], runs)('spans are right, numbers stay in their ranges, results repeat', (text) => {
    for (const analyzer of analyzers) {
      const result = analyzer.analyze(text);
      checkShape(text, result);
      expect(analyzer.analyze(text)).toEqual(result);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }
  });

  test.prop([texts], runs)('evidence and base add up to what the polarity is made from', (text) => {
    for (const analyzer of analyzers) {
      const result = analyzer.analyze(text);
      const sum = result.evidence.reduce((total, { weight }) => total + weight, result.base);
      const bare = analyzer.analyze(text, { explain: 'none' });
      expect(bare.base).toBeCloseTo(sum, 6);
      expect(bare.polarity).toBe(result.polarity);
      expect(bare.evidence).toEqual([]);
    }
  });

  test.prop([texts], runs)('a mixed or unknown text keeps the shape too', (text) => {
    checkShape(text, analyzeSentiment(text, { analyzers }));
  });

  test.prop([texts, fc.integer({ min: 1, max: 50 })], runs)(
    'a text is cut at maxLength, never inside a pair',
    (text, maxLength) => {
      const { truncatedAt, evidence } = english.analyze(text, { maxLength });
      if (text.length <= maxLength) expect(truncatedAt).toBeNull();
      else expect(truncatedAt).toBeGreaterThanOrEqual(maxLength - 1);
      for (const { end } of evidence) expect(end).toBeLessThanOrEqual(maxLength);
    },
  );
});

describe('evidence explains', () => {
  const sentences = readVectorFiles()
    .filter(({ room, topic }) => room === 'sentiment' && /^(?:german|english)-/.test(topic))
    .flatMap(({ cases }) => cases)
    .filter(({ call }) => call === 'analyze')
    .map(({ input }) => input as { text: string; language: 'de' | 'en' });

  test('deleting the strongest span moves the polarity towards zero or across it', () => {
    const wrong = sentences.filter(({ text, language }) => {
      const analyzer = language === 'de' ? german : english;
      const before = analyzer.analyze(text);
      const strongest = [...before.evidence].sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight))[0];
      if (
        strongest === undefined ||
        Math.abs(before.polarity) < 0.1 ||
        Math.sign(strongest.weight) !== Math.sign(before.polarity)
      )
        return false;
      const after = analyzer.analyze(text.slice(0, strongest.start) + text.slice(strongest.end));
      return Math.sign(before.polarity) * after.polarity >= Math.abs(before.polarity);
    });
    expect(wrong).toEqual([]);
  });
});

describe('urgency of a thread', () => {
  const context = fc.record({
    unansweredCount: fc.nat(20),
    oldestUnansweredMs: fc.nat(1e9),
    repetitionCount: fc.nat(10),
  });

  test.prop([fc.double({ min: 0, max: 1, noNaN: true }), context], runs)(
    'never falls below the text and stays within 1',
    (urgency, given) => {
      const result = threadUrgency({ urgency }, given);
      expect(result).toBeGreaterThanOrEqual(urgency - 1e-12);
      expect(result).toBeLessThanOrEqual(1);
    },
  );
});

describe('custom words and limits', () => {
  test('a custom word wins over the lexicon and is shown as such', () => {
    const custom = [
      { term: 'Netzausfall', weight: -4 },
      { term: 'brutal gut', weight: 3 },
    ];
    expect(german.analyze('Netzausfall', { custom }).evidence[0]).toMatchObject({ kind: 'custom', weight: -4 });
    expect(german.analyze('Brutal gut', { custom }).evidence[0]).toMatchObject({
      kind: 'custom',
      weight: 3,
      text: 'Brutal gut',
    });
    expect(german.analyze('NETZAUSFALL', { custom: [{ term: 'Netzausfall', weight: 0 }] }).evidence[0]).toMatchObject({
      weight: 0,
    });
  });

  test.each([
    [() => english.analyze(7 as never), 'invalid-text'],
    [() => english.analyze('x', { maxLength: 0 }), 'invalid-max-length'],
    [() => english.analyze('x', { custom: [{ term: '', weight: 1 }] }), 'invalid-custom-entry'],
    [() => english.analyze('x', { custom: [{ term: 'x', weight: 9 }] }), 'invalid-custom-entry'],
    [() => threadUrgency({ urgency: 0 }, { unansweredCount: -1, oldestUnansweredMs: 0 }), 'invalid-context'],
  ])('a caller’s mistake has a code', (call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });

  test('no language and no sign: no statement', () => {
    expect(analyzeSentiment('xqz vlk', { analyzers })).toMatchObject({
      language: 'und',
      label: 'neutral',
      polarity: 0,
      confidence: 0,
    });
    expect(analyzeSentiment('xqz 😡', { analyzers })).toMatchObject({ language: 'und', label: 'negative' });
    expect(analyzeSentiment('Dit is echt heel leuk', { analyzers: [english], language: 'nl' })).toMatchObject({
      language: 'und',
    });
  });

  test('each sentence of a mixed text is read in its own language', () => {
    const text = 'Die Hotline war wirklich sehr freundlich. The delivery was terrible and I want my money back.';
    const found = analyzeSentiment(text, { analyzers }).evidence.map((span) => span.text);
    expect(found).toContain('freundlich');
    expect(found).toContain('terrible');
  });
});
