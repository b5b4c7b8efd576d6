import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laws } from './laws.js';

test.each(Object.entries(laws))('%s', (_, law) => {
  const result = fc.check(law as fc.IProperty<unknown>, { seed: 1, numRuns: 300 });
  expect(result.failed, fc.defaultReportMessage(result) ?? '').toBe(false);
});
