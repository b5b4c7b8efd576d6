import { expect, test } from 'vitest';
import { run } from './fuzz/vectors.fuzz.js';

test('hostile values in the places of the vectors are answered or refused by name (npm run fuzz -- vectors: any number)', () => {
  expect(run({ seed: 1, runs: 10_000 })).toEqual({ runs: 10_000, failures: [] });
});
