import { definitions } from '../src/kpi/definitions.js';
import type { KpiDescription, KpiFamily } from '../src/kpi/describe.js';
import { articleAnchor, concepts } from './concepts.js';
import { cell, kpiCatalogue, kpiFamilies } from './kpiCatalogue.js';
import { codesOf, kpiCodes, pictureLines } from './kpiCodes.js';
import { docstringOf } from './kpiDocstrings.js';
import { peerLines } from './kpiPeers.js';
import { kpiQuestions } from './kpiQuestions.js';
import { answerOf, workedInput, workedLines } from './kpiWorked.js';

/** The guide of a family, where there is one. */
const GUIDES: Readonly<Partial<Record<KpiFamily, string>>> = { fans: 'fans', community: 'community', crisis: 'crisis' };

/** A page a KPI and one catalogue of all, made from the definitions, the docstrings and the vectors. */
export function kpiPages(): Record<string, string> {
  const pages = definitions.map((one) => [`docs/kpi/${one.id}.md`, pageOf(one)] as const);
  return { ...Object.fromEntries(pages), 'docs/kpi/catalogue.md': kpiCatalogue() };
}

function pageOf(definition: KpiDescription): string {
  const { id, title, tex } = definition;
  const asked = kpiQuestions[id];
  if (asked === undefined) throw new Error(`${id} has no question in tools/kpiQuestions.ts`);
  return [
    '---',
    `title: ${title}`,
    '---',
    `# ${title}`,
    '',
    `**Question.** ${asked.question}`,
    '',
    ...definitionLines(definition),
    `$$${tex}$$`,
    '',
    ...inputLines(definition),
    ...exampleLines(definition),
    ...pictureLines(definition),
    ...misleadingLines(definition, asked.misleads),
    ...peerLines(id),
    ...sourceLines(definition),
  ].join('\n');
}

function definitionLines({ id, symbol, version, family, range, unit, ...rest }: KpiDescription): string[] {
  const worked = workedInput(id);
  const n = worked === null ? '' : String(answerOf(id, worked.input).n ?? 'unknown');
  return [
    '## Definition',
    docstringOf(id).summary,
    '',
    '| function | symbol | version | range | unit | n in the example | small samples |',
    '|---|---|---|---|---|---|---|',
    `| \`${id}\` | ${cell(symbol)} | ${version} | ${cell(range)} | \`${unit}\` | ${n} | ${cell(rest.smallSample)} |`,
    '',
    `Family: [${kpiFamilies[family]}](catalogue.md).`,
    '',
  ];
}

function inputLines({ input }: KpiDescription): string[] {
  const rows = Object.entries(input).map(([name, type]) => `| \`${name}\` | \`${cell(type)}\` |`);
  return [
    '| field | type |',
    '|---|---|',
    ...rows,
    '| `conf`, `definition` | `fraction?` (.95), partial definition |',
    '',
  ];
}

/** The worked numbers, and the example of the code where it shows more than they do. */
function exampleLines(definition: KpiDescription): string[] {
  const worked = workedLines(definition);
  const { example } = docstringOf(definition.id);
  const calls = worked.join(' ').match(new RegExp(`${definition.id}\\(.*?\\)(?=[.;])`, 'g')) ?? [];
  const claims = example.split('\n').filter((line) => /\/\/ (=>|≈|throws)/.test(line));
  const isNew = claims.some((line) => !calls.some((call) => line.startsWith(call)));
  const shown = isNew ? ['```ts', example, '```', ''] : [];
  const between = worked.length > 0 && shown.length > 0 ? ['More cases:', ''] : [];
  return ['## Worked example', ...worked, ...between, ...shown];
}

function misleadingLines(definition: KpiDescription, own: string | undefined): string[] {
  const family = kpiFamilies[definition.family].toLowerCase();
  return [
    '## When it misleads',
    ...(own === undefined ? [] : [`- ${own}`]),
    ...codesOf(definition).map((code) => `- Small samples (${code}): ${kpiCodes[code]}`),
    `- Of all numbers on ${family}: ${definition.criticism}`,
    '',
  ];
}

function sourceLines({ id, source, family }: KpiDescription): string[] {
  const asking = concepts.filter(({ functions }) => functions.includes(id));
  const guide = GUIDES[family];
  const guides = [
    ...(guide === undefined ? [] : [`[${kpiFamilies[family]}](../${guide}.md)`]),
    '[Statistics](../statistics.md)',
    '[from streams to numbers](../kpi-compute.md)',
    '[catalogue](catalogue.md)',
  ];
  return [
    ...(asking.length === 0 ? [] : ['## Concepts that ask for it']),
    ...asking.map(
      ({ id: concept, concept: sentence }) => `- [${concept}](../concepts.md#${articleAnchor(concept)}) ${sentence}`,
    ),
    ...(asking.length === 0 ? [] : ['']),
    '## Sources',
    `${source.charAt(0).toUpperCase()}${source.slice(1)}. See also: ${guides.join(', ')}.`,
    '',
  ];
}
