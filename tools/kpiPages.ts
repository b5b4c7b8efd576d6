import { readdirSync, readFileSync } from 'node:fs';
import { definitions } from '../src/kpi/definitions.js';
import type { KpiDescription, KpiFamily } from '../src/kpi/describe.js';
import * as kpi from '../src/kpi/index.js';
import type { KpiResult } from '../src/models/kpiResult.js';

const FAMILIES: Readonly<Record<KpiFamily, string>> = {
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

/** The guide of a family, where there is one. */
const GUIDES: Readonly<Partial<Record<KpiFamily, string>>> = { fans: 'fans', community: 'community', crisis: 'crisis' };

const PICTURES: Readonly<Record<string, readonly [file: string, finding: string]>> = {
  fanScore: ['fan-score-caps', 'Fan score by the number of acts of one kind: likes stay below .058.'],
  communityIndex: [
    'community-index',
    'Community index by the share of replies between members: no part can be made up for.',
  ],
  burst: ['crisis-burst', 'The evidence crosses the threshold within hours of the rise.'],
  burstBaseline: ['crisis-counts', 'Critics per hour and what the hour of the day usually brings.'],
};

/** What the letters of the small-sample codes mean. */
const CODES: Readonly<Record<string, string>> = {
  W: 'Wilson interval; flag `small` if n < 30 or the interval is wider than .2.',
  M: 'Interval of order statistics; none below six observations.',
  KM: 'Kaplan-Meier: what is still open counts as "not yet", flag `censored`; null when the quantile is never reached.',
  P: 'Poisson interval (Garwood).',
  R: 'Exact conditional interval of a ratio of rates.',
  D: 'Interval of a difference (Newcombe, MOVER).',
  T: 'Adjusted Wald interval with pseudo-counts, joined with the value.',
  S: 'Shrunk towards a Beta prior.',
  B: 'Seeded bootstrap (BCa) from 20 observations on; without a seed no interval and the flag `no-seed`.',
  X: 'An exact count: no sampling error, no interval.',
  K: 'Cells below five are hidden, flag `suppressed`.',
  C: 'Null below 40 % of the weight, flag `low-coverage`.',
  PI: 'Bounds over what is unknown, no sampling error.',
};

/** Where a peer shows another number for the same name. */
const PEERS: Readonly<Record<string, string>> = {
  engagementRate: '`compat.hootsuiteEngagementRate` is a mean of ratios: it lets the small post rule.',
  stickiness: '`compat.discourseDauMau` is one day in per cent, rounded up, and 0 without people in the month.',
  firstResponseTime:
    '`compat.chaossTimeToFirstResponse`, `discourseTimeToFirstResponse`, `lfxAverageResponse` and `chatwootAverageFirstResponse` are means of the answered only: silence makes them look quick.',
  responseTimeAnswered: '`compat.facebookResponseTime` is the mean of the fastest nine tenths.',
  responseRate: '`compat.facebookResponseRate` counts answers within 24 hours to new messages only.',
  commitmentLevel: '`compat.orbitLevel` has no hysteresis: it may fall two levels in a day.',
  love: '`compat.orbitLove` is the same sum; it takes months instead of instants as well.',
  activityValue: '`compat.orbitActivityValue` is the same number without the flag `assumed-weights`.',
  connectionReach: '`compat.orbitReach` adds up criteria without decay.',
  gravity:
    '`compat.orbitGravity` takes the two weighted commitments as given; `orbitGravityLoveReach` is the older love times reach.',
  absenceFactor: '`compat.chaossElephantFactor` is the same count over organisations.',
  peerPoints: '`compat.discourseGamificationScore` pays presence and has no caps.',
  compositeScore: '`compat.lfxHealthScore` is rounded and has no coverage rule: one known part is enough for 100.',
};

/** A page a KPI and one catalogue of all, made from the definitions, the docstrings and the vectors. */
export function kpiPages(): Record<string, string> {
  const pages = definitions.map((one) => [`docs/kpi/${one.id}.md`, pageOf(one)] as const);
  return { ...Object.fromEntries(pages), 'docs/kpi/catalogue.md': catalogue() };
}

function catalogue(): string {
  const sections = (Object.keys(FAMILIES) as KpiFamily[]).flatMap((family) => {
    const rows = definitions.filter((one) => one.family === family);
    return [
      `## ${FAMILIES[family]}`,
      '',
      `*Beware.* ${rows[0]?.criticism}`,
      '',
      'KPI | function | symbol | range | unit | small samples',
      '---|---|---|---|---|---',
      ...rows.map(({ id, title, symbol, range, unit, smallSample }) =>
        [title, `[\`${id}\`](${id}.md)`, cell(symbol), cell(range), unit, smallSample].join(' | '),
      ),
      '',
    ];
  });
  const codes = Object.entries(CODES).map(([code, meaning]) => `| ${code} | ${meaning} |`);
  return [
    '# Catalogue of KPIs',
    '',
    ...sections,
    '## Small-sample codes',
    '',
    '| code | meaning |',
    '|---|---|',
    ...codes,
    '',
  ].join('\n');
}

const cell = (text: string) => text.replaceAll('|', '\\|');

function pageOf(definition: KpiDescription): string {
  const { id, title, tex, input, range, unit, source, smallSample, criticism, family, version } = definition;
  const { summary, example } = docstringOf(definition);
  const guide = GUIDES[family];
  const picture = PICTURES[id];
  const codes = smallSample.match(/\b(KM|PI|[A-Z])\b/g) ?? [];
  return [
    `# ${title}`,
    '',
    `\`${id}\`, version ${version}; ${FAMILIES[family].toLowerCase()}${guide === undefined ? '' : `, see [the guide](../${guide}.md)`}.`,
    '',
    '## Definition',
    summary,
    '',
    `$$${tex}$$`,
    '',
    `Range ${cell(range)}, unit \`${unit}\`.`,
    '',
    ...(picture === undefined ? [] : [`![${picture[1]}](../images/${picture[0]}.svg)`, '']),
    '| field | type |',
    '|---|---|',
    ...Object.entries(input).map(([name, type]) => `| \`${name}\` | \`${cell(type)}\` |`),
    '',
    '## Worked example',
    '```ts',
    example,
    '```',
    ...workedResult(id),
    '',
    '## Limits',
    ...[...new Set(codes)].flatMap((code) => (CODES[code] === undefined ? [] : [`- ${CODES[code]}`])),
    `- ${criticism}`,
    ...(PEERS[id] === undefined ? [] : [`- Another number under the same name: ${PEERS[id]}`]),
    '',
    `Sources: ${source}.`,
    '',
  ].join('\n');
}

const sources = readdirSync('src/kpi', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => readFileSync(`src/kpi/${path}`, 'utf8'));

function docstringOf({ id }: KpiDescription): { readonly summary: string; readonly example: string } {
  const pattern = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nexport (?:function|const) ${id}\\b`);
  const found = sources.map((source) => pattern.exec(source)?.[1]).find((text) => text !== undefined);
  const lines = (found ?? '').split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const summary = lines
    .slice(
      0,
      lines.findIndex((line) => line.startsWith('@')),
    )
    .join('\n')
    .trim();
  const example = /```ts\n(.*?)\n```/s.exec(lines.join('\n'))?.[1];
  if (summary === '' || example === undefined) throw new Error(`${id} has no docstring with an example`);
  return { summary: summary.replace(/\{@link (\w+)\}/g, '`$1`'), example };
}

interface Vector {
  readonly call: string;
  readonly input: object;
  readonly throws?: object;
}

const vectors = readdirSync('test/vectors/kpi')
  .sort((a, b) => Number(b.startsWith('worked')) - Number(a.startsWith('worked')) || (a < b ? -1 : 1))
  .flatMap((file) => (JSON.parse(readFileSync(`test/vectors/kpi/${file}`, 'utf8')) as { cases: Vector[] }).cases);

/** The whole answer to the first short vector that has one, as a reader meets it. */
function workedResult(id: string): string[] {
  const formula = (kpi as unknown as Readonly<Record<string, (input: object) => KpiResult<unknown>>>)[id];
  const short = vectors.filter(
    ({ call, throws, input }) => call === id && throws === undefined && JSON.stringify(input).length < 300,
  );
  const results = short.map(({ input }) => ({ input, result: formula?.(input) }));
  const shown = results.find(({ result }) => result?.value !== null && result !== undefined);
  if (shown?.result === undefined) return [];
  const { value, unit, n, interval, flags } = shown.result;
  const limits =
    interval === null
      ? 'none'
      : `${rounded(interval.low)} to ${interval.high === null ? 'open' : rounded(interval.high)} (${interval.method}, level ${rounded(interval.level)})`;
  return [
    '',
    `In full, for \`${JSON.stringify(shown.input)}\`:`,
    '',
    '| value | unit | n | interval | flags |',
    '|---|---|---|---|---|',
    `| ${cell(rounded(value))} | ${unit} | ${n === null ? 'unknown' : rounded(n)} | ${limits} | ${flags.join(', ') || 'none'} |`,
  ];
}

function rounded(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'number' ? Number(member.toPrecision(4)) : member,
  );
}
