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

export const slaAdapter: Adapter = {
  isOpen: ({ calendar, at }: Input) => ({ value: sla.isOpen(calendar, at) }),
  isHoliday: ({ calendar, at }: Input) => ({ value: sla.isHoliday(calendar, at) }),
  between: (input: Input) => ({ value: seconds(sla.workingTimeBetween(input.calendar, input.start, input.end)) }),
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
  intervals: (input: Input) => ({ value: intervals(input, input.calendar) }),
  slaDue: (input: Input) => ({
    value: instant(sla.dueAt(input.calendar, clock(input))),
    latest: instant(sla.breachAt(input.calendar, clock(input))),
  }),
  slaElapsed: (input: Input) => ({ value: seconds(elapsed(input, input.end)) }),
  slaBreached: (input: Input) => ({ value: elapsed(input, input.at) > input.seconds * 1000 }),
};
