import fc from 'fast-check';
import type { Calendar } from '../../src/models/index.js';
import {
  addWorkingTime,
  compileCalendar,
  isHoliday,
  isOpen,
  latestWorkingTime,
  nextClose,
  nextOpen,
  nextWorking,
  openIntervals,
  previousClose,
  previousOpen,
  previousWorking,
  workingTimeBetween,
} from '../../src/sla/index.js';
import { type CivilMinute, civilMinutes, isHolidayAt, MINUTE, openMinutes } from './bruteForce.js';
import { calendarNear, changes } from './randomCalendars.js';

const DAY = 1440;
/** Four days of minutes around the change; questions are asked about the middle two. */
export const LENGTH = 4 * DAY;

export interface Place {
  readonly zone: string;
  readonly start: number;
  readonly minutes: readonly CivilMinute[];
}

export const places: readonly Place[] = changes.map(([zone, near]) => {
  const start = Math.floor(Date.parse(near) / MINUTE) * MINUTE - (LENGTH / 2) * MINUTE;
  return { zone, start, minutes: civilMinutes(zone, start, LENGTH) };
});

/** Random calendars at offset changes, each asked at random minutes; the differences found, as readable lines. */
export function disagreements({ seed, runs }: { seed: number; runs: number }): string[] {
  const found: string[] = [];
  const perPlace = Math.ceil(runs / places.length);
  places.forEach((place, index) => {
    const dates = [...new Set(place.minutes.map(({ date }) => date))];
    const asked = fc.array(fc.integer({ min: DAY, max: LENGTH - DAY }), { minLength: 2, maxLength: 2 });
    const cases = fc.sample(fc.tuple(calendarNear(place.zone, dates), asked), {
      seed: seed + index,
      numRuns: perPlace,
    });
    for (const [calendar, [a, b]] of cases) found.push(...compare(place, calendar, [a as number, b as number]));
  });
  return found;
}

/** The answers of a calendar at one minute and between two, compared with the grid. */
function compare(place: Place, calendar: Calendar, [a, b]: readonly [number, number]): string[] {
  const open = openMinutes(calendar, place.minutes);
  const worked = [0];
  for (const isMinuteOpen of open) worked.push((worked.at(-1) as number) + (isMinuteOpen ? 1 : 0));
  const at = (minute: number) => place.start + minute * MINUTE;
  const compiled = compileCalendar(calendar);
  const between = (worked[b] as number) - (worked[a] as number);
  const pieces: [number, number][] = [];
  for (let minute = Math.min(a, b); minute < Math.max(a, b); minute++) {
    if (!open[minute]) continue;
    const last = pieces.at(-1);
    if (last?.[1] === at(minute)) last[1] = at(minute + 1);
    else pieces.push([at(minute), at(minute + 1)]);
  }
  const find = (from: number, step: 1 | -1, holds: (minute: number) => boolean) => {
    for (let minute = from; minute > 0 && minute < LENGTH; minute += step) if (holds(minute)) return at(minute);
    return null;
  };
  const opens = (minute: number) => open[minute] === true && open[minute - 1] === false;
  const closes = (minute: number) => open[minute] === false && open[minute - 1] === true;
  const reach = Math.max(1, Math.abs(between));
  const w = (minute: number) => (worked[minute] as number) - (worked[a] as number);
  const latest = find(a, 1, (minute) => w(minute) === reach && open[minute] === true);
  const checks: [string, unknown, unknown][] = [
    ['isOpen', isOpen(compiled, at(a)), open[a]],
    ['isHoliday', isHoliday(compiled, at(a)), isHolidayAt(calendar, place.minutes[a] as CivilMinute)],
    ['workingTimeBetween', workingTimeBetween(compiled, at(a), at(b)), between * MINUTE],
    ['openIntervals', openIntervals(compiled, at(Math.min(a, b)), at(Math.max(a, b))), pieces],
    ['nextOpen', nextOpen(compiled, at(a)), find(a + 1, 1, opens)],
    ['nextClose', nextClose(compiled, at(a)), find(a + 1, 1, closes)],
    ['previousOpen', previousOpen(compiled, at(a)), find(a - 1, -1, opens)],
    ['previousClose', previousClose(compiled, at(a)), find(a - 1, -1, closes)],
    ['nextWorking', nextWorking(compiled, at(a)), find(a, 1, (minute) => open[minute] === true)],
    ['previousWorking', previousWorking(compiled, at(a)), find(a, -1, (minute) => open[minute - 1] === true)],
    ['addWorkingTime', addWorkingTime(compiled, at(a), reach * MINUTE), find(a, 1, (minute) => w(minute) === reach)],
    [
      'addWorkingTime back',
      addWorkingTime(compiled, at(a), -reach * MINUTE),
      find(a, -1, (minute) => w(minute) === -reach),
    ],
    ['latestWorkingTime', latestWorkingTime(compiled, at(a), reach * MINUTE), latest],
  ];
  // The grid knows nothing beyond its ends: null means "not within it".
  return checks
    .filter(([, got, expected]) => expected !== null && JSON.stringify(got) !== JSON.stringify(expected))
    .map(
      ([name, got, expected]) =>
        `${name} at ${new Date(at(a)).toISOString()} and ${new Date(at(b)).toISOString()}: got ${JSON.stringify(got)}, ` +
        `by minutes ${JSON.stringify(expected)}, ${JSON.stringify(calendar)}`,
    );
}
