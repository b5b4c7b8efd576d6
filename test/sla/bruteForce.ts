import type { Calendar, CalendarRules, Holiday, Period } from '../../src/models/index.js';

/**
 * An independent answer to "is it open at minute t": the predicate of S-12 on the civil date and time that `Intl` prints,
 * by comparing strings. It shares no code with the library: no day numbers, no offsets, no intervals.
 */
export interface CivilMinute {
  readonly date: string;
  readonly time: string;
  readonly yesterday: string;
}

export const MINUTE = 60_000;

/** The civil minutes of a zone from an instant on, one for each minute of absolute time. */
export function civilMinutes(timeZone: string, from: number, count: number): CivilMinute[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return Array.from({ length: count }, (_, index) => {
    const parts = Object.fromEntries(
      format.formatToParts(from + index * MINUTE).map(({ type, value }) => [type, value]),
    );
    const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
    return { date, time: `${parts['hour']}:${parts['minute']}`, yesterday: dayBefore(date) };
  });
}

/** Whether a calendar is open in each of the minutes, by S-12 and, for versions, S-10. */
export function openMinutes(calendar: Calendar, minutes: readonly CivilMinute[]): boolean[] {
  const days = new Map<string, Day>();
  return minutes.map((minute) => {
    const day = days.get(minute.date) ?? dayOf(rulesInForce(calendar, minute.date), minute);
    days.set(minute.date, day);
    return isOpenAt(day, minute.time);
  });
}

export type Kind = 'open' | 'break' | 'holiday' | 'override' | 'closed';

/** Why each of the minutes is open or closed (S-52), by leaving out one kind of rule after the other. */
export function kindsOfMinutes(calendar: Calendar, minutes: readonly CivilMinute[]): Kind[] {
  const without = (...fields: ('breaks' | 'holidays' | 'dates')[]) => {
    const none = Object.fromEntries(fields.map((field) => [field, undefined]));
    const versions = calendar.versions?.map((version) => ({ ...version, ...none }));
    return openMinutes({ ...calendar, ...none, versions }, minutes);
  };
  const ladder: readonly (readonly [Kind, readonly boolean[]])[] = [
    ['open', openMinutes(calendar, minutes)],
    ['break', without('breaks')],
    ['holiday', without('breaks', 'holidays')],
    ['override', without('breaks', 'holidays', 'dates')],
  ];
  return minutes.map((_, index) => ladder.find(([, open]) => open[index])?.[0] ?? 'closed');
}

/** Whether an enabled holiday of any scope lies on the date of a minute. */
export function isHolidayAt(calendar: Calendar, { date }: CivilMinute): boolean {
  const rules = rulesInForce(calendar, date);
  return isOff(rules, date, 'calendarDay') || isOff(rules, date, 'shift');
}

/** What S-12 asks of a civil date, written down once a date. */
interface Day {
  readonly breaks: readonly Period[];
  readonly breaksBefore: readonly Period[];
  readonly isHoliday: boolean;
  readonly starts: readonly Period[];
  readonly before: readonly Period[];
}

function dayOf(rules: CalendarRules, { date, yesterday }: CivilMinute): Day {
  const cut = rules.dates?.[date] !== undefined && (rules.dayScope ?? 'calendarDay') === 'calendarDay';
  return {
    breaks: rules.breaks?.[date] ?? [],
    breaksBefore: rules.breaks?.[yesterday] ?? [],
    isHoliday: isOff(rules, date, 'calendarDay'),
    starts: starts(rules, date),
    before: cut ? [] : starts(rules, yesterday),
  };
}

function rulesInForce(calendar: Calendar, date: string): CalendarRules {
  const inForce = (calendar.versions ?? [])
    .map((version, index) => ({ version, index }))
    .filter(({ version }) => version.validFrom <= date)
    .sort((a, b) => a.version.validFrom.localeCompare(b.version.validFrom) || a.index - b.index);
  return inForce.at(-1)?.version ?? calendar;
}

function isOpenAt({ breaks, breaksBefore, isHoliday, starts, before }: Day, time: string): boolean {
  if (within(breaks, time) || withinTail(breaksBefore, time) || isHoliday) return false;
  return within(starts, time) || withinTail(before, time);
}

function starts(rules: CalendarRules, date: string): readonly Period[] {
  if (isOff(rules, date, 'shift')) return [];
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const name = names[new Date(`${date}T12:00:00Z`).getUTCDay()] as 'sun';
  return rules.dates?.[date] ?? rules.week[name] ?? [];
}

function isOff(rules: CalendarRules, date: string, scope: string): boolean {
  return (rules.holidays ?? [])
    .map((entry): Holiday => (typeof entry === 'string' ? { date: entry } : entry))
    .some(
      (entry) =>
        entry.date === date && entry.enabled !== false && (entry.scope ?? rules.dayScope ?? 'calendarDay') === scope,
    );
}

const isOvernight = ([open, close]: Period) => close <= open;
const within = (periods: readonly Period[], time: string) =>
  periods.some((period) => period[0] <= time && (isOvernight(period) || time < period[1]));
const withinTail = (periods: readonly Period[], time: string) =>
  periods.some((period) => isOvernight(period) && time < period[1]);

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
