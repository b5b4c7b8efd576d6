import { definitions } from '../src/kpi/definitions.js';
import type { KpiFamily } from '../src/kpi/describe.js';
import { kpiCodes } from './kpiCodes.js';
import { kpiQuestions } from './kpiQuestions.js';

/** The families in the order of the catalogue. */
export const kpiFamilies: Readonly<Record<KpiFamily, string>> = {
  response: 'Response and service',
  engagement: 'Engagement and reach',
  fans: 'Fans and likes',
  community: 'Community and audience',
  advocacy: 'Advocacy and loyalty',
  listening: 'Listening and share of voice',
  crisis: 'Crisis',
  enrichment: 'Enrichment and consent',
  value: 'Value: savings, points, funnels',
  surveys: 'Surveys, ratings, votes and ideas',
};

/** Text that stands in a cell of a Markdown table. */
export const cell = (text: string) => text.replaceAll('|', '\\|');

/** One table by family, with links. */
export function kpiCatalogue(): string {
  return [
    '---',
    'title: Catalogue of KPIs',
    'children:',
    ...definitions.map(({ id }) => `  - ./${id}.md`),
    '---',
    '# Catalogue of KPIs',
    '',
    `${definitions.length} formulas, each a function of \`social-crm/kpi\` with a page of its own: question, definition, worked numbers,`,
    'picture, and when it misleads. The letters under *small samples* are [explained below](#small-sample-codes). See also',
    '[Statistics](../statistics.md), [from streams to numbers](../kpi-compute.md) and the',
    '[93 concepts](../concepts.md) that the formulas answer.',
    '',
    ...(Object.keys(kpiFamilies) as KpiFamily[]).flatMap(sectionOf),
    '## Small-sample codes',
    '',
    '| code | meaning |',
    '|---|---|',
    ...Object.entries(kpiCodes).map(([code, meaning]) => `| ${code} | ${meaning} |`),
    '',
  ].join('\n');
}

function sectionOf(family: KpiFamily): string[] {
  const rows = definitions.filter((one) => one.family === family);
  return [
    `## ${kpiFamilies[family]}`,
    '',
    `*Beware.* ${rows[0]?.criticism}`,
    '',
    '| KPI, function | question | symbol | range, unit | small samples |',
    '|---|---|---|---|---|',
    ...rows.map(({ id, title, symbol, range, unit, smallSample }) => {
      const cells = [
        `${title}<br>[\`${id}\`](${id}.md)`,
        kpiQuestions[id]?.question ?? '',
        symbol,
        unit === 'boolean' || unit === '1' ? range : `${range} (${unit})`,
        smallSample,
      ];
      return `| ${cells.map(cell).join(' | ')} |`;
    }),
    '',
  ];
}
