import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as kpi from '../../../src/kpi/index.js';
import { workedVectors } from '../../../tools/conceptPages.js';
import { articleOf, concepts } from '../../../tools/concepts.js';

/** K-20 is about who is left out, K-93 about the shape of every result: neither has one number. */
const WITHOUT_NUMBER = ['K-20', 'K-93'];

describe('the 93 concepts', () => {
  test.each(concepts.map((concept) => [concept.id, concept]))(
    '%s has functions, pages and a worked example',
    (id, concept) => {
      const functions = concept.functions.filter((name) => name !== 'KpiResult');
      expect(functions.length).toBeGreaterThan(id === 'K-93' ? -1 : 0);
      for (const name of functions) {
        expect(typeof (kpi as unknown as Readonly<Record<string, unknown>>)[name], name).toBe('function');
        expect(existsSync(`docs/kpi/${name}.md`), name).toBe(true);
      }
      const worked = workedVectors(id).map(({ id: vector }) => vector);
      expect(worked.length > 0, `${id}: ${worked.join()}`).toBe(!WITHOUT_NUMBER.includes(id));
    },
  );

  test('stand under the article that names them', () => {
    expect(articleOf('K-20')).toBe('Article 1: K-1 to K-20');
    expect(articleOf('K-21')).toBe('Article 2: K-21 to K-34');
    expect(articleOf('K-93')).toBe('Article 5: K-72 to K-93');
  });
});
