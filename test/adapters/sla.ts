import * as sla from '../../src/sla/index.js';
import type { Adapter } from '../spec/adapter.js';

interface Input {
  readonly calendar: sla.CalendarLike;
  readonly at: string;
  readonly start: string;
  readonly end: string;
  readonly seconds: number;
  readonly pauses: readonly (readonly [string, string])[];
  readonly osm?: string;
}

type Query = (calendar: sla.CalendarLike, at: string) => number;

const instant = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString() : null);
const instantOf = (query: Query) => (input: Input) => ({ value: instant(query(input.calendar, input.at)) });

function transition(input: Input, queries: readonly [Query, Query], pick: (...times: number[]) => number) {
  const times = queries.map((query) => query(input.calendar, input.at));
  const value = pick(...times);
  return { value: instant(value), kind: value === times[0] ? 'open' : 'close' };
}

const seconds = (ms: number) => ms / 1000;
const intervals = ({ start, end }: Input, calendar: sla.CalendarLike) =>
  sla.openIntervals(calendar, start, end).map((pair) => pair.map(instant));
const clock = ({ start, seconds: target, pauses }: Input) => ({ startedAt: start, targetMs: target * 1000, pauses });
const elapsed = (input: Input, at: string) =>
  sla.elapsedMs(input.calendar, { startedAt: input.start, at, pauses: input.pauses });

/** The same clock through events (S-69): pauses become states of the record. */
function clockOf({ calendar, start, seconds: target, pauses }: Input, now: string): sla.SlaClock {
  const events: sla.SlaEvent[] = [{ id: 'created', at: start, kind: 'created' }];
  mergedPauses(pauses).forEach(([from, to], index) => {
    events.push({ id: `pause-${index}`, at: from, kind: 'status', status: 'pendingCustomer' });
    events.push({ id: `resume-${index}`, at: to, kind: 'status', status: 'open' });
  });
  const policy: sla.SlaPolicy = {
    id: 'policy',
    version: '1',
    targets: [
      {
        id: 't',
        metric: 'totalResolution',
        targetMs: target * 1000,
        calendar: 'calendar',
        pauseOn: ['pendingCustomer'],
        reopen: 'resume',
      },
    ],
  };
  const { clocks } = sla.evaluateSla(events, { policy, calendars: { calendar }, now, ledger: 'none' });
  return clocks.find(({ id }) => id === 't#1') as sla.SlaClock;
}

function mergedPauses(pauses: Input['pauses']): [string, string][] {
  const merged: [string, string][] = [];
  for (const [from, to] of [...pauses].sort()) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to > last[1] ? to : last[1];
    else merged.push([from, to]);
  }
  return merged;
}

/** Instants as strings, or numbers where they are wrong on purpose; `size` is that of an output array to reuse. */
interface Batch {
  readonly calendar: sla.CalendarLike;
  readonly instants: readonly (string | number)[];
  readonly ends: readonly (string | number)[];
  readonly ms: number;
  readonly size?: number;
}

const numbers = (list: readonly (string | number)[]) =>
  Float64Array.from(list, (item) => (typeof item === 'string' ? Date.parse(item) : item));
const sized = (size: number | undefined) => (size === undefined ? undefined : new Float64Array(size));

interface Evaluation {
  readonly events: readonly sla.SlaEvent[];
  readonly context: { readonly policy: string | sla.SlaPolicy | (string | sla.SlaPolicy)[]; readonly now: string };
}

interface Fixtures {
  readonly policies?: Readonly<Record<string, sla.SlaPolicy>>;
  readonly calendars?: sla.SlaContext['calendars'];
}

/** Policies may be named by the key of the fixtures; calendars of the fixtures are always there. */
function withFixtures(context: Evaluation['context'], { policies = {}, calendars = {} }: Fixtures): sla.SlaContext {
  const named = (policy: string | sla.SlaPolicy) => (typeof policy === 'string' ? policies[policy] : policy);
  const policy = Array.isArray(context.policy) ? context.policy.map(named) : named(context.policy);
  return { calendars, ...context, policy: policy as sla.SlaPolicy };
}

/** The same question to the calendar that the hours in OpenStreetMap syntax mean (S-25, S-68). */
function viaOsm({ calendar, osm }: Input, ask: (calendar: sla.CalendarLike) => unknown): unknown {
  if (osm === undefined) return undefined;
  const read = sla.fromOsmSubset(osm, calendar as sla.Calendar);
  return read.calendar === null || read.unrepresented.length > 0 ? read.unrepresented : ask(read.calendar);
}

export const slaAdapter: Adapter = {
  isOpen: ({ calendar, at }: Input) => ({ value: sla.isOpen(calendar, at) }),
  isHoliday: ({ calendar, at }: Input) => ({ value: sla.isHoliday(calendar, at) }),
  between: (input: Input) => ({
    value: seconds(sla.workingTimeBetween(input.calendar, input.start, input.end)),
    viaOsm: viaOsm(input, (calendar) => seconds(sla.workingTimeBetween(calendar, input.start, input.end))),
  }),
  add: ({ calendar, start, seconds }: Input) => ({
    value: instant(sla.addWorkingTime(calendar, start, seconds * 1000)),
    latest: instant(sla.latestWorkingTime(calendar, start, seconds * 1000)),
  }),
  nextWorking: instantOf(sla.nextWorking),
  prevWorking: instantOf(sla.previousWorking),
  nextOpen: instantOf(sla.nextOpen),
  nextClose: instantOf(sla.nextClose),
  prevOpen: instantOf(sla.previousOpen),
  prevClose: instantOf(sla.previousClose),
  nextTransition: (input: Input) => transition(input, [sla.nextOpen, sla.nextClose], Math.min),
  prevTransition: (input: Input) => transition(input, [sla.previousOpen, sla.previousClose], Math.max),
  intervals: (input: Input) => ({
    value: intervals(input, input.calendar),
    viaOsm: viaOsm(input, (calendar) => intervals(input, calendar)),
  }),
  slaDue: (input: Input) => {
    const now = input.pauses.reduce((latest, [, to]) => (to > latest ? to : latest), input.start);
    const viaEvents = clockOf(input, now);
    return {
      value: instant(sla.dueAt(input.calendar, clock(input))),
      latest: instant(sla.breachAt(input.calendar, clock(input))),
      viaEvents: viaEvents.dueAt,
      latestViaEvents: viaEvents.breachAt,
    };
  },
  slaElapsed: (input: Input) => ({
    value: seconds(elapsed(input, input.end)),
    viaEvents: seconds(clockOf({ ...input, seconds: 1e9 }, input.end).elapsedMs),
  }),
  slaBreached: (input: Input) => ({
    value: elapsed(input, input.at) > input.seconds * 1000,
    viaEvents: clockOf(input, input.at).state === 'missed',
  }),
  compileCalendar: ({ calendar, options }: Input & { options?: sla.CompileOptions }) =>
    sla.compileCalendar(calendar, options),
  lintCalendar: ({ calendar }: Input) => sla.lintCalendar(calendar as sla.Calendar),
  explainOpen: ({ calendar, at }: Input) => sla.explainOpen(calendar, at),
  addBusinessDays: ({ calendar, date, days, roll }: Input & { date: string } & sla.BusinessDayOptions) =>
    sla.addBusinessDays(calendar, date, { days, roll }),
  isOpenBatch: ({ calendar, instants, size }: Batch) => [
    ...sla.isOpenBatch(calendar, numbers(instants), size === undefined ? undefined : new Uint8Array(size)),
  ],
  workingTimeBetweenBatch: ({ calendar, instants, ends, size }: Batch) => [
    ...sla.workingTimeBetweenBatch(calendar, numbers(instants), numbers(ends), sized(size)),
  ],
  addWorkingTimeBatch: ({ calendar, instants, ms, size }: Batch) =>
    [...sla.addWorkingTimeBatch(calendar, numbers(instants), Array.isArray(ms) ? numbers(ms) : ms, sized(size))].map(
      instant,
    ),
  evaluateSla: ({ events, context }: Evaluation, fixtures: Fixtures) =>
    sla.evaluateSla(events, withFixtures(context, fixtures)),
  whatIf: ({ events, context }: Evaluation & { context: { then: object } }, fixtures: Fixtures) =>
    sla.whatIf(events, withFixtures(context, fixtures) as sla.WhatIfContext),
};
