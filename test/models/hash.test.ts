import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/internal/hash.js';

test('sha256 agrees with the platform on every text, lone surrogates and block borders included', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.integer({ min: 0, max: 200 }).map((length) => 'x'.repeat(length)),
    fc.constantFrom('\ud800', 'a\udc00b', '😀'),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
    { seed: 1, numRuns: 500 },
  );
});
