import { describe, expect, test } from 'vitest';
import { readExamples } from '../tools/readExamples.js';
import { type Entries, runExample } from './spec/runExample.js';

const entries: Entries = {
  'social-crm': () => import('../src/index.js'),
  'social-crm/models': () => import('../src/models/index.js'),
  'social-crm/feeds': () => import('../src/feeds/index.js'),
  'social-crm/sentiment': () => import('../src/sentiment/index.js'),
  'social-crm/sentiment/english': () => import('../src/sentiment/english/index.js'),
  'social-crm/sentiment/german': () => import('../src/sentiment/german/index.js'),
  'social-crm/sentiment/wink': () => import('../src/sentiment/wink.js'),
  'social-crm/listening': () => import('../src/listening/index.js'),
  'social-crm/consent': () => import('../src/consent/index.js'),
  'social-crm/sla': () => import('../src/sla/index.js'),
  'social-crm/kpi': () => import('../src/kpi/index.js'),
  'social-crm/kpi/definitions': () => import('../src/kpi/definitions.js'),
};

describe('examples of the documentation', () => {
  const only = process.env['EXAMPLES'];
  test.each(readExamples().filter(({ place }) => only === undefined || place.startsWith(only)))(
    '$place',
    async ({ code }) => {
      const claims = await runExample(code, entries);
      expect(claims, 'an example must claim something: `// =>`, `// ≈` or `// throws`').toBeGreaterThan(0);
    },
  );
});

describe('the example runner', () => {
  const run = (code: string) => runExample(code, {});

  test('fails on a wrong value', async () => {
    await expect(run('1 + 1 // => 3')).rejects.toThrow();
    await expect(run('1 / 3 // ≈ 0.34')).rejects.toThrow();
    await expect(run('({ a: 1, b: 2 }) // => { a: 2, ... }')).rejects.toThrow();
    await expect(run('1 // throws zone-unknown')).rejects.toThrow();
    await expect(run('if (true) {\n  1; // => 2\n}')).rejects.toThrow('claims are written');
  });

  test('accepts what holds and counts it', async () => {
    expect(
      await run('const a = { b: [1, 2], c: 3 }; // => {\n//   b: [1, 2], ...\n// }\n1 / 3; // ≈ 0.33\na.c // => 3'),
    ).toBe(3);
  });
});
