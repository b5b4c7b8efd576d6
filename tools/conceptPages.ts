import { definitions } from '../src/kpi/definitions.js';
import { articleOf, type Concept, concepts } from './concepts.js';
import { inWords } from './kpiWords.js';
import { answerOf, type KpiVector, kpiVectors } from './kpiWorked.js';

const described = new Map(definitions.map((one) => [one.id, one]));

/** The page of the 93 concepts: concept, functions, worked numbers. Throws when a concept has no function or no vector. */
export function conceptPages(all: readonly Concept[] = concepts): Record<string, string> {
  const page = [
    '---',
    'title: Concepts of the source articles',
    '---',
    '# The concepts of the source articles',
    '',
    'Five articles on Social CRM name 93 things that can be counted. Each is a working function with its page and its vectors;',
    'the build fails if one has none. The numbers are computed by the library from the inputs of the vectors named',
    '(numbers made up unless an article gives them), with the interval in brackets.',
    '',
    ...[...new Set(all.map(({ id }) => articleOf(id)))].flatMap((article) => [
      `## ${article}`,
      '',
      '| id | concept | function and page | worked example | vectors |',
      '|---|---|---|---|---|',
      ...all.filter(({ id }) => articleOf(id) === article).map(rowOf),
      '',
    ]),
  ];
  return { 'docs/concepts.md': page.join('\n') };
}

/** The vectors that work through a concept: `worked.K-9`, `worked.K-9.2`. */
export const workedVectors = (concept: string) =>
  kpiVectors.filter(({ id }) => id === `worked.${concept}` || id.startsWith(`worked.${concept}.`));

function rowOf({ id, concept, functions }: Concept): string {
  if (functions.length === 0) throw new Error(`${id} has no function`);
  const links = functions.map((name) => {
    if (name === 'KpiResult') return '[`KpiResult`](models.md)';
    const title = described.get(name)?.title;
    if (title === undefined) throw new Error(`${id}: no KPI is named ${name}`);
    return `[${title}](kpi/${name}.md)`;
  });
  const count = kpiVectors.filter(({ call }) => functions.includes(call)).length;
  if (count === 0 && !functions.includes('KpiResult')) throw new Error(`${id} has no vector`);
  const worked = workedVectors(id).map(workedCell).join('<br>');
  return `| ${id} | ${concept} | ${links.join(', ')} | ${worked} | ${count} |`;
}

/** The number of a vector in words, its interval and its id. */
function workedCell({ id, call, input }: KpiVector): string {
  const definition = described.get(call);
  if (definition === undefined) return `\`${call}\` (\`${id}\`)`;
  const { value, interval, unit } = answerOf(call, input);
  const said = (number: number) => inWords(number, { unit, range: definition.range });
  const limits =
    interval === null ? '' : ` [${said(interval.low)} – ${interval.high === null ? '∞' : said(interval.high)}]`;
  const number = typeof value === 'number' ? said(value) : value === null ? 'null' : 'a record';
  return `\`${call}\`: ${number}${limits} (\`${id}\`)`;
}
