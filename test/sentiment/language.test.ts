import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/sentiment/index.js';

const folder = new URL('../../../shared/data/sentiment/', import.meta.url);

describe('detectLanguage', () => {
  test('confidence is 0..1, and 0 exactly where the language is open', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { language, confidence } = detectLanguage(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(confidence === 0).toBe(language === 'und');
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('capitals, handles, links, hashtags and emoji change nothing', () => {
    const sentences = ['Das Paket ist nicht da', 'my parcel is not here', 'mijn pakket is er nog niet', 'in Berlin'];
    const noise = ['@shop ', '#und ', 'https://example.org/the/and ', '👍🏽 ', 'der.die@example.org ', '&amp; '];
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.array(fc.constantFrom(...noise), { maxLength: 4 }),
        (text, marks) => {
          expect(detectLanguage(`${marks.join('')}${text.toUpperCase()}`)).toEqual(detectLanguage(text));
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  test.each([
    ['letters', 'a'.repeat(1_000_000)],
    ['apostrophes', "a'".repeat(500_000)],
    ['at signs', 'a@'.repeat(500_000)],
    ['emoji', '👍🏽'.repeat(250_000)],
    ['words', 'xyz '.repeat(250_000)],
    ['a word of sch', 'sch'.repeat(300_000)],
  ])('reads a million units of %s', (_, text) => {
    expect(detectLanguage(text).language).toBeTypeOf('string');
  });

  test.skipIf(!existsSync(folder))('is wrong on at most 0.5 % of the development texts of six words and more', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.tsv') && !name.startsWith('en_goemotions'));
    const texts = files.flatMap((name) => longTexts(name).map((text) => ({ text, label: name.slice(0, 2) })));
    const wrong = texts.filter(({ text, label }) => !['und', label].includes(detectLanguage(text).language));
    expect(wrong.length / texts.length).toBeLessThanOrEqual(0.005);
  });
});

function longTexts(name: string): string[] {
  const rows = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n').slice(1);
  const texts = rows.map((row) => row.split('\t')[1] ?? '');
  return texts.filter((text) => (text.match(/\p{L}[\p{L}'’-]*/gu) ?? []).length >= 6);
}
