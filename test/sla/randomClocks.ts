import fc from 'fast-check';
import type * as sla from '../../src/sla/index.js';

export const HOUR = 3_600_000;
export const MONDAY = Date.parse('2026-03-02T00:00:00Z');
const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
    day,
    [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
  ]),
);
export const calendars: sla.SlaContext['calendars'] = {
  office: { timeZone: 'Europe/Berlin', week, holidays: ['2026-03-04'], breaks: { '2026-03-03': [['10:00', '10:30']] } },
  late: { timeZone: 'America/New_York', week, dates: { '2026-03-03': [['12:00', '20:00']] } },
};
const steps: sla.EscalationStep[] = [
  { id: 'half', at: { ratio: 0.5 }, notify: 'immediately', actions: [] },
  { id: 'left', at: { beforeDueMs: HOUR }, notify: 'whenOpen', actions: [] },
  { id: 'working', at: { afterBreachMs: HOUR, clock: 'working' }, notify: 'whenOpen', actions: [] },
  { id: 'wall', at: { afterBreachMs: HOUR, clock: 'wall' }, notify: 'immediately', actions: [] },
];

const metrics: sla.SlaMetric[] = [
  'firstReply',
  'nextReply',
  'periodicUpdate',
  'pausableUpdate',
  'requesterWait',
  'agentWork',
  'firstResolution',
  'totalResolution',
];
const hours = (maximum: number) => fc.integer({ min: 0, max: maximum * 4 }).map((quarters) => (quarters * HOUR) / 4);
const calendarKey = fc.constantFrom('office', 'late', 'wallClock');
const targetsOf = (metric: sla.SlaMetric) =>
  fc
    .record({
      usual: hours(20),
      urgent: hours(8),
      calendar: calendarKey,
      reopen: fc.constantFrom('resume' as const, 'restart' as const, 'countThrough' as const),
      cap: fc.option(hours(30), { nil: undefined }),
    })
    .map(({ usual, urgent, calendar, reopen, cap }): sla.SlaTarget[] => [
      { id: `${metric}-urgent`, metric, targetMs: urgent, calendar, reopen, when: { priority: ['urgent'] } },
      { id: metric, metric, targetMs: usual, calendar, reopen, wallClockCapMs: cap },
    ]);
/** Policies of up to three metrics, with a cap, a target for urgent records, a tightening by anger and a ladder. */
export const policies = fc.uniqueArray(fc.constantFrom(...metrics), { minLength: 1, maxLength: 3 }).chain((chosen) =>
  fc.record({ targets: fc.tuple(...chosen.map(targetsOf)), tightenMs: hours(4) }).map(
    ({ targets, tightenMs }): sla.SlaPolicy => ({
      id: 'policy',
      version: '1',
      targets: targets.flat(),
      tighten: [{ id: 'anger', on: { label: ['anger'] }, metrics, targetMs: tightenMs }],
      escalation: steps,
    }),
  ),
);

type Loose = Record<string, unknown> & { kind: string };
const happening = fc.oneof(
  fc.constant<Loose>({ kind: 'inbound' }),
  fc.constant<Loose>({ kind: 'outbound', author: 'human', visibility: 'public' }),
  fc.constant<Loose>({ kind: 'outbound', author: 'bot', visibility: 'public' }),
  fc
    .constantFrom('new', 'open', 'pendingCustomer', 'onHoldThirdParty', 'solved', 'closed')
    .map((status): Loose => ({ kind: 'status', status })),
  fc.constantFrom('anger', 'joy').map((label): Loose => ({ kind: 'sentiment', score: 0, label })),
  fc.constantFrom('urgent', 'normal').map((priority): Loose => ({ kind: 'priority', priority })),
  fc
    .constantFrom('office', 'late', undefined)
    .map((calendar): Loose => ({ kind: 'assignee', assigneeId: 'a', calendar })),
  fc.constant<Loose>({ kind: 'outbound', author: 'human', visibility: 'internal' }),
);
/** Events at quarters of an hour, several at one instant unless they are kept apart. */
const streamOf = (list: readonly (readonly [Loose, number])[]): sla.SlaEvent[] => [
  { id: 'created', at: MONDAY, kind: 'created', priority: 'normal', channel: 'email' },
  ...list.map(
    ([event, quarters], index) => ({ id: `e${index}`, at: MONDAY + (quarters * HOUR) / 4, ...event }) as sla.SlaEvent,
  ),
];
const placed = fc.tuple(happening, fc.integer({ min: 1, max: 24 * 4 * 6 }));
export const streams = fc.array(placed, { maxLength: 12 }).map(streamOf);
export const streamsApart = fc.uniqueArray(placed, { maxLength: 14, selector: ([, quarter]) => quarter }).map(streamOf);
export const now = fc.integer({ min: 0, max: 24 * 4 * 8 }).map((quarters) => MONDAY + (quarters * HOUR) / 4);
