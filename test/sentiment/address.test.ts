import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressAdvice, detectAddressForm, mirrorAddressForm } from '../../src/sentiment/index.js';

const marked = new URL('../../../shared/data/sentiment/de_address_form_train.tsv', import.meta.url);
const words = fc.constantFrom(
  ...'Sie sie Ihr ihr Ihnen du dich euch Könnt könnt habt sind haben bitte mir Gib Komm „ “ " > . , ? ! \n 👍🏽 ü u\u0308 Termin'.split(
    ' ',
  ),
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
);

describe('detectAddressForm', () => {
  test('evidence quotes the text, in order and without overlap, and fits the form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { form, confidence, evidence } = detectAddressForm(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        let end = 0;
        for (const item of evidence) {
          expect(text.slice(item.start, item.end)).toBe(item.text);
          expect(item.start).toBeGreaterThanOrEqual(end);
          end = item.end;
        }
        const forms = [...new Set(evidence.map((item) => item.form))].sort();
        expect(forms).toEqual({ none: [], mixed: ['du', 'sie'], du: ['du'], sie: ['sie'] }[form]);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('what is only quoted addresses nobody', () => {
    const quoted = [
      'Kannst du warten?',
      'Rufen Sie mich an!',
      'Habt ihr offen?',
      'Gib mir Zeit.',
      'Ihre Rechnung fehlt.',
    ];
    const marks = [
      ['„', '“'],
      ['»', '«'],
      ['"', '"'],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...quoted), fc.constantFrom(...marks), (sentence, [open, close]) => {
        expect(detectAddressForm(`Der Fahrer rief ${open}${sentence}${close} und ging.`).form).toBe('none');
        expect(detectAddressForm(sentence).form).not.toBe('none');
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test.each([
    ['quotation marks', '„'.repeat(1_000_000)],
    ['open quotation', `${'„a '.repeat(300_000)}`],
    ['at signs', 'a@'.repeat(500_000)],
    ['letters', 'a'.repeat(1_000_000)],
    ['emoji', '👍🏽'.repeat(250_000)],
    ['pronouns', 'ihr '.repeat(250_000)],
    ['greater-than signs', '> '.repeat(500_000)],
    ['blanks', ' '.repeat(1_000_000)],
  ])('reads a million units of %s', (_, text) => {
    expect(detectAddressForm(text).form).toBeTypeOf('string');
  });

  test.skipIf(!existsSync(marked))('reads at least 99 % of the marked development sentences right', () => {
    const rows = readFileSync(marked, 'utf8').trimEnd().split('\n').slice(1);
    const cases = rows.map((row) => row.split('\t'));
    const right = cases.filter(([, text = '', label]) => detectAddressForm(text).form === label);
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.99);
  });
});

describe('mirrorAddressForm', () => {
  test('every advice has its sentence', () => {
    const forms = ['du', 'sie', 'mixed', 'none'] as const;
    const codes = forms.flatMap((theirs) => forms.map((ours) => mirrorAddressForm(theirs, ours).advice));
    expect(new Set(codes)).toEqual(new Set(Object.keys(addressAdvice)));
  });
});
