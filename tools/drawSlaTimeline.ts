import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateSla, type LedgerEntry, type SlaEvent, type SlaPolicy } from '../src/sla/index.js';

/** Draws docs/images/sla-timeline.svg: the worked case of docs/sla.md, computed by the library. */
const HOUR = 3_600_000;
const office = {
  timeZone: 'Europe/Berlin',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  breaks: { '2026-03-03': [['12:00', '13:00']] },
} as const;
const policy: SlaPolicy = {
  id: 'care',
  version: '1',
  targets: [{ id: 'wait', metric: 'requesterWait', targetMs: 8 * HOUR, calendar: 'office' }],
};
const events: SlaEvent[] = [
  { id: 'created', at: '2026-03-02T13:00:00+01:00', kind: 'created' },
  { id: 'asked back', at: '2026-03-03T10:00:00+01:00', kind: 'status', status: 'pendingCustomer' },
  { id: 'answered', at: '2026-03-03T15:00:00+01:00', kind: 'status', status: 'open' },
];
const report = evaluateSla(events, { policy, calendars: { office }, now: '2026-03-03T16:00:00+01:00' });
const [clock] = report.clocks;
if (clock === undefined || clock.dueAt === null) throw new Error('the worked case has a due time');

const LEFT = 70;
const WIDTH = 820;
const start = Date.parse('2026-03-02T12:00:00+01:00');
const end = Date.parse('2026-03-04T14:00:00+01:00');
const x = (at: string | number) =>
  (LEFT + ((typeof at === 'number' ? at : Date.parse(at)) - start) / ((end - start) / WIDTH)).toFixed(1);

const TOP = { counted: 60, paused: 100, other: 140 };
const row = ({ kind }: LedgerEntry) => (kind === 'counted' || kind === 'paused' ? TOP[kind] : TOP.other);
const bars = (entries: readonly LedgerEntry[], isPlan: boolean) =>
  entries.map(
    (entry) =>
      `<rect class="${entry.kind}${isPlan ? ' plan' : ''}" x="${x(entry.from)}" y="${row(entry)}" width="${(Number(x(entry.to)) - Number(x(entry.from))).toFixed(1)}" height="28"><title>${entry.kind}, ${entry.ms / HOUR} h</title></rect>`,
  );
const marks = [
  ['created', String(clock.startedAt)],
  ['now', report.now],
  ['due', clock.dueAt],
].map(
  ([name, at = '']) =>
    `<line x1="${x(at)}" x2="${x(at)}" y1="46" y2="176"/><text x="${x(at)}" y="40" text-anchor="middle">${name}</text>`,
);
const hours = Array.from({ length: (end - start) / (6 * HOUR) + 1 }, (_, index) => start + index * 6 * HOUR).map(
  (at) =>
    `<text class="small" x="${x(at)}" y="196" text-anchor="middle">${new Date(at + HOUR).toISOString().slice(11, 16)}</text>`,
);
const days = ['Mon 2', 'Tue 3', 'Wed 4'].map((name, index) => {
  const at = Math.max(start, Date.parse('2026-03-02T00:00:00+01:00') + index * 24 * HOUR);
  return `<text class="small" x="${x(at)}" y="214" text-anchor="start">${name} March 2026</text>`;
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 920 226" role="img" aria-label="A clock of eight working hours counts Monday afternoon and Tuesday morning, pauses for five hours, and is due on Wednesday at 10:00" font-family="system-ui, sans-serif" font-size="14">
<style>
text{fill:currentColor}.small{font-size:11px}line{stroke:currentColor;stroke-width:1.5}svg{color:#222}
rect{stroke:currentColor;stroke-width:1}.counted{fill:#3f7cac}.paused{fill:#e0a458}.closed,.break,.holiday,.override{fill:none;stroke-dasharray:3 3}.plan{fill-opacity:.35}
@media (prefers-color-scheme:dark){svg{color:#eee}}
</style>
<text x="0" y="79">counted</text><text x="0" y="119">paused</text><text x="0" y="159">closed</text>
${[...bars(clock.ledger, false), ...bars(clock.plan, true), ...marks, ...hours, ...days].join('\n')}
</svg>
`;
const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}sla-timeline.svg`, svg);
process.stdout.write(`${clock.dueAt}\n`);
