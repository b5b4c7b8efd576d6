import Table from 'cli-table3';
import type { KpiResult } from 'social-crm/models';
import type { Paint } from '../terminal.js';
import type { AngryEntry, BrandShare, ChannelReport, ClockEntry, Report } from './report.js';

/** How the report is shown: `paint` colours on a terminal and leaves a pipe plain; `width` is that of the terminal. */
export interface View {
  readonly paint: Paint;
  readonly width: number;
}

/** The report for people: one block a channel, then the brands in all of them. */
export function renderText(report: Report, view: View): string {
  const { paint } = view;
  const blocks = [
    `${paint('bold', 'Social CRM report')} at ${localTime(report.now, report)}`,
    ...report.assumptions.map((assumption) => paint('dim', `assumed: ${assumption}`)),
    ...report.channels.map((channel) => channelBlock(channel, { report, view })),
    shareBlock('Share of voice, all channels', report.shareOfVoice, view),
    ...report.files
      .filter(({ issues }) => issues.length > 0)
      .map(({ file, issues }) =>
        paint(
          'yellow',
          `${file}: ${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}, first: ${issues[0]?.code}: ${issues[0]?.message}`,
        ),
      ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function channelBlock(channel: ChannelReport, { report, view }: { report: Report; view: View }): string {
  const { paint } = view;
  const { negative, neutral, positive, netSentiment } = channel.sentiment;
  const rows: [string, string][] = [
    ['interactions', count(channel.interactions)],
    [
      'sentiment',
      `negative ${percent(negative)}, neutral ${percent(neutral)}, positive ${percent(positive)} (n = ${negative.n ?? 0}), net ${signed(netSentiment)}`,
    ],
    ['angry', String(channel.angry.length)],
    ['due', String(channel.due.length)],
    ['overdue', channel.overdue.length > 0 ? paint('red', String(channel.overdue.length)) : '0'],
    [
      'answers missing',
      channel.unansweredShare === null ? 'unknown: hostAuthorIds not configured' : missing(channel.unansweredShare),
    ],
  ];
  return [
    paint('bold', channel.name),
    aligned(rows),
    ...channel.angry.map((entry) => angryLines(entry, { report, view })),
    ...channel.overdue.map((entry) => clockLine('overdue', entry, { report, view })),
    ...channel.due.map((entry) => clockLine('due', entry, { report, view })),
    shareBlock('Share of voice', channel.shareOfVoice, view),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function angryLines(
  { at, author, text, anger, evidence, triage }: AngryEntry,
  { report, view }: { report: Report; view: View },
): string {
  const words = [...new Set(evidence.filter(({ weight }) => weight < 0).map((span) => span.text.trim()))];
  const first = `${view.paint('red', 'angry')} ${anger.toFixed(2)}  ${localTime(at, report)}  ${author ?? 'unknown'} -> ${triage.team} (${triage.priority})`;
  return [
    first,
    `  ${shortened(text, view.width - 4)}`,
    view.paint('dim', `  because of: ${words.join(', ') || 'the whole'}`),
  ].join('\n');
}

function clockLine(
  state: 'due' | 'overdue',
  entry: ClockEntry,
  { report, view }: { report: Report; view: View },
): string {
  const when = entry.dueAt === null ? 'never' : localTime(entry.dueAt, report);
  const late = entry.lateByMs === null ? `${duration(entry.remainingMs)} left` : `${duration(entry.lateByMs)} late`;
  const label = state === 'overdue' ? view.paint('red', 'overdue') : view.paint('yellow', 'due');
  return `${label} ${when}  ${late} of working time  ${entry.recordId} -> ${entry.team}`;
}

function shareBlock(title: string, shares: readonly BrandShare[], { paint }: View): string {
  if (shares.length === 0) return '';
  const rows = shares.map(({ brand, shareOfVoice }): [string, string] => [
    brand,
    `${percent(shareOfVoice)} of ${shareOfVoice.n} mentions${interval(shareOfVoice)}`,
  ]);
  return `${paint('dim', title)}\n${aligned(rows)}`;
}

function aligned(rows: readonly [string, string][]): string {
  const none = Object.fromEntries(
    [
      'top',
      'top-mid',
      'top-left',
      'top-right',
      'bottom',
      'bottom-mid',
      'bottom-left',
      'bottom-right',
      'left',
      'left-mid',
      'mid',
      'mid-mid',
      'right',
      'right-mid',
      'middle',
    ].map((part) => [part, '']),
  );
  const table = new Table({ chars: none, style: { 'padding-left': 2, 'padding-right': 0, head: [], border: [] } });
  table.push(...rows);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function shortened(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= width ? line : `${characters.slice(0, Math.max(1, width - 3)).join('')}...`;
}

const UNKNOWN = 'not known';
const count = ({ value }: KpiResult) => (value === null ? UNKNOWN : String(value));
const percent = ({ value }: KpiResult) => (value === null ? UNKNOWN : `${(value * 100).toFixed(0)} %`);
const signed = ({ value }: KpiResult) => (value === null ? UNKNOWN : `${value > 0 ? '+' : ''}${value.toFixed(2)}`);
const missing = (share: KpiResult) =>
  share.value === null ? UNKNOWN : `${share.details['numerator']} of ${share.n} (${percent(share)})`;

function interval({ interval: bounds }: KpiResult): string {
  if (bounds === null || bounds.high === null) return '';
  return ` (${(bounds.low * 100).toFixed(0)}-${(bounds.high * 100).toFixed(0)} %)`;
}

function duration(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

function localTime(at: string, { timeZone }: Report): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(at),
  );
  return `${parts} ${timeZone}`;
}
