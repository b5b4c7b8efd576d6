import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conceptPages } from '../../../tools/conceptPages.js';
import { concepts } from '../../../tools/concepts.js';
import { kpiPages } from '../../../tools/kpiPages.js';

describe('pages of KPIs and concepts', () => {
  test('every concept of the articles has a function, a page and vectors', () => {
    expect(concepts.map(({ id }) => id)).toEqual(Array.from({ length: 93 }, (_, index) => `K-${index + 1}`));
    expect(readFileSync('docs/concepts.md', 'utf8')).toBe(conceptPages()['docs/concepts.md']);
  });

  test('a concept without a function or with an unknown one fails the build', () => {
    expect(() => conceptPages([{ id: 'K-0', concept: 'nothing', functions: [] }])).toThrow('K-0');
    expect(() => conceptPages([{ id: 'K-0', concept: 'nothing', functions: ['likes'] }])).toThrow('likes');
  });

  test('every KPI has its page, made of what the library computes now', () => {
    const pages = Object.entries(kpiPages());
    expect(pages.length).toBe(183);
    const stale = pages.filter(([path, content]) => readFileSync(path, 'utf8') !== content).map(([path]) => path);
    expect(stale).toEqual([]);
  });
});
