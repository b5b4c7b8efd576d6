import fc from 'fast-check';
import { describe, test } from 'vitest';
import { laws } from './laws.js';

describe('laws of the consent room', () => {
  test.each(Object.entries(laws))('%s', (name, property) => {
    fc.assert(property, { seed: 1, numRuns: name.startsWith('explain') ? 60 : 400 });
  });
});
