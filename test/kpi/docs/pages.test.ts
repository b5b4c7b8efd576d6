import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import temml from 'temml';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../../src/kpi/definitions.js';
import { kpiInputs } from '../../../tools/kpiInputs.js';
import { kpiPages } from '../../../tools/kpiPages.js';
import { kpiQuestions } from '../../../tools/kpiQuestions.js';

const ids = definitions.map(({ id }) => id);
const pages = kpiPages();
const pageOf = (id: string) => pages[`docs/kpi/${id}.md`] ?? '';

describe('pages of KPIs', () => {
  test('every KPI has a question and a warning of its own; no other name has one', () => {
    expect(Object.keys(kpiQuestions).sort()).toEqual([...ids].sort());
    for (const [id, { question, misleads }] of Object.entries(kpiQuestions)) {
      expect(question, id).toMatch(/^[A-Z"].*\?$/);
      expect(misleads, id).toMatch(/^.{20,}\.$/);
    }
    expect(Object.keys(kpiInputs).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(ids)('%s has all parts', (id) => {
    const page = pageOf(id);
    const parts = [
      '**Question.**',
      '## Definition',
      '$$',
      '## Worked example',
      '```ts',
      '## When it misleads',
      '## Sources',
    ];
    expect(parts.filter((part) => !page.includes(part))).toEqual([]);
    expect(page).toMatch(/^---\ntitle: \S.*\n---\n# /);
    expect(page).not.toMatch(/undefined|NaN|Infinity/);
  });

  test('worked numbers are shown for all but the three whose input is no line', () => {
    const without = ids.filter(
      (id) => !pageOf(id).includes('const result = ') || !pageOf(id).includes('result.flags;'),
    );
    expect(without.sort()).toEqual(['burstBaseline', 'interestClusters', 'rfm']);
  });

  test.each(definitions.map(({ id, tex }) => [id, tex]))('the formula of %s becomes MathML', (_, tex) => {
    expect(temml.renderToString(tex, { displayMode: true, throwOnError: true })).toContain('<math');
  });

  test('the folder holds no page that no KPI asks for', () => {
    expect(readdirSync('docs/kpi').sort()).toEqual([...ids.map((id) => `${id}.md`), 'catalogue.md'].sort());
  });

  test('links lead to files and to headings', () => {
    const broken = [...Object.keys(pages), 'docs/concepts.md'].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !leadsSomewhere(path, target))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

function leadsSomewhere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : join(dirname(from), file);
  if (!existsSync(path)) return false;
  return anchor === undefined || headingsOf(path).includes(anchor);
}

const headingsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
