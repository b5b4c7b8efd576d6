import { readdirSync, readFileSync } from 'node:fs';
import { definitions } from '../src/kpi/definitions.js';
import { type Concept, concepts } from './concepts.js';

const vectors = readdirSync('test/vectors/kpi').flatMap(
  (file) =>
    (JSON.parse(readFileSync(`test/vectors/kpi/${file}`, 'utf8')) as { cases: { id: string; call: string }[] }).cases,
);

const titles = new Map(definitions.map(({ id, title }) => [id, title]));

/** The page of the 93 concepts: concept, functions, vectors. Throws when a concept has no function or no vector. */
export function conceptPages(all: readonly Concept[] = concepts): Record<string, string> {
  const page = [
    '# The concepts of the source articles',
    '',
    'Five articles on Social CRM name 93 things that can be counted. Each is a working function with its page and its vectors;',
    'the build fails if one has none.',
    '',
    '| id | concept | function and page | vectors |',
    '|---|---|---|---|',
    ...all.map(rowOf),
    '',
  ];
  return { 'docs/concepts.md': page.join('\n') };
}

function rowOf({ id, concept, functions }: Concept): string {
  const links = functions.map((name) => {
    if (name === 'KpiResult') return '[`KpiResult`](models.md)';
    if (!titles.has(name)) throw new Error(`${id}: no KPI is named ${name}`);
    return `[${titles.get(name)}](kpi/${name}.md)`;
  });
  const own = vectors.filter(({ id: vector }) => vector === `worked.${id}` || vector.startsWith(`worked.${id}.`));
  const all = vectors.filter(({ call }) => functions.includes(call));
  if (links.length === 0) throw new Error(`${id} has no function`);
  if (all.length === 0 && !functions.includes('KpiResult')) throw new Error(`${id} has no vector`);
  const named = own.map(({ id: vector }) => `\`${vector}\``).join(', ');
  return `| ${id} | ${concept} | ${links.join(', ')} | ${all.length}${named === '' ? '' : `, worked: ${named}`} |`;
}
