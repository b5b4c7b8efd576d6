import type { CalendarRules, DayScope, Holiday, Period } from '../../models/index.js';
import { openSpansOfDay, startsOn, tailOn, WITHOUT_HOLIDAYS } from './civilDay.js';
import { unionOf } from './combine.js';
import type { Warning } from './findingCodes.js';
import { MS_PER_DAY } from './instants.js';
import { openSpans } from './openSpans.js';
import { readDate, readPeriods } from './readCalendar.js';
import { type Rules, WEEKDAYS } from './tree.js';

type Warnings = Generator<Warning>;

/** Oddities of a rule set, which is valid; `written` is what it was read from. */
export function* lintRules(written: CalendarRules, rules: Rules): Warnings {
  yield* lintWeek(written, rules);
  yield* lintDates(written, rules);
  yield* lintBreaks(written, rules);
  yield* lintHolidays(written, rules);
}

function* lintWeek({ week }: CalendarRules, rules: Rules): Warnings {
  for (const [weekday, name] of WEEKDAYS.entries()) {
    const next = rules.week[(weekday + 1) % 7] as readonly number[];
    for (const [code, ...path] of lintPeriods(week[name] ?? [], next)) yield [code, ['week', name, ...path]];
    if (tailReaches(rules.week[weekday] as readonly number[], next)) yield ['tail-overlap', ['week', name]];
  }
}

/** The pattern of the week where it is the same all the time: where no dated rule lies any more. */
export function* lintPattern(rules: Rules): Warnings {
  const plain: Rules = { ...rules, dates: new Map(), holidays: new Map(), breaks: new Map() };
  const days = WEEKDAYS.map((_, day) => openSpansOfDay(plain, day));
  if (days.every((spans) => spans.length === 0)) yield ['always-closed', ['week']];
  if (days.every(([start, end]) => start === 0 && end === MS_PER_DAY)) yield ['always-open', ['week']];
}

/** Oddities of the periods of one day, given those of the next: the code and the index. */
function* lintPeriods(
  written: readonly Period[],
  next: readonly number[],
): Generator<[code: Warning[0], index: number]> {
  const periods = timesOf(written);
  for (const [index, [open, close]] of periods.entries()) {
    const overlaps = periods.slice(0, index).some((earlier) => open < earlier[1] && earlier[0] < close);
    const isWhole = close - open === MS_PER_DAY && !written[index]?.[1].startsWith('24');
    const isShort = close >= MS_PER_DAY - 60_000 && close < MS_PER_DAY && next.includes(0);
    if (overlaps) yield ['period-overlap', index];
    if (isWhole) yield ['equal-ends', index];
    if (isShort) yield ['one-minute-hole', index];
  }
}

/** Whether the night of a day reaches into a period of the next. */
function tailReaches(periods: readonly number[], next: readonly number[]): boolean {
  return (periods.at(-1) ?? 0) - MS_PER_DAY > (next[0] ?? Infinity);
}

function* lintDates({ dates }: CalendarRules, rules: Rules): Warnings {
  for (const [date, periods] of Object.entries(dates ?? {}))
    for (const [code, path] of lintDate(periods, rules, dayOf(date))) yield [code, ['dates', date, ...path]];
}

function* lintDate(periods: readonly Period[], rules: Rules, day: number): Warnings {
  for (const [code, index] of lintPeriods(periods, startsOn(rules, day + 1, 0))) yield [code, [index]];
  const nights = [day, day + 1].map((at) => tailReaches(tailOn(rules, at, 0), startsOn(rules, at, 0)));
  if (nights.includes(true)) yield ['tail-overlap', []];
  const without = { ...rules, dates: aroundDay(rules.dates, day, undefined) };
  if (rules.holidays.has(day) && !changesHours(rules, without, day)) yield ['override-under-holiday', []];
  for (const [index, period] of timesOf(periods).entries())
    if (isGapOnly(rules, day, period)) yield ['gap-only-period', [index]];
}

function* lintBreaks({ breaks }: CalendarRules, rules: Rules): Warnings {
  for (const [date, periods] of Object.entries(breaks ?? {})) {
    const day = dayOf(date);
    const times = timesOf(periods);
    for (const index of times.keys()) {
      const others = unionOf(times.filter((_, other) => other !== index));
      const without = { ...rules, breaks: aroundDay(rules.breaks, day, others) };
      if (!changesHours(rules, without, day)) yield ['break-outside-hours', ['breaks', date, index]];
    }
  }
}

function* lintHolidays({ holidays }: CalendarRules, rules: Rules): Warnings {
  const usual = rules.shift ? 'shift' : 'calendarDay';
  const seen = new Set<string>();
  const entries = (holidays ?? []).map((entry): Holiday => (typeof entry === 'string' ? { date: entry } : entry));
  for (const [index, { date, scope = usual, enabled }] of entries.entries()) {
    const key = `${date} ${scope}`;
    if (enabled === false) continue;
    if (seen.has(key)) yield ['holiday-duplicate', ['holidays', index]];
    else if (!takesAway(rules, dayOf(date), scope)) yield ['holiday-on-closed-day', ['holidays', index]];
    seen.add(key);
  }
}

/** Whether a holiday closes anything. */
function takesAway(rules: Rules, day: number, scope: DayScope): boolean {
  if (startsOn(rules, day, WITHOUT_HOLIDAYS).length > 0) return true;
  return scope === 'calendarDay' && tailReaches(tailOn(rules, day, 0), [0]);
}

/** Whether another rule set has other hours on a day or the day after. */
function changesHours(rules: Rules, other: Rules, day: number): boolean {
  return [day, day + 1].some((at) => openSpansOfDay(rules, at).join() !== openSpansOfDay(other, at).join());
}

/** What a map holds of a day and its neighbours, with another value for the day itself. */
function aroundDay<Value>(map: ReadonlyMap<number, Value>, day: number, own: Value | undefined): Map<number, Value> {
  const near = [day - 1, day, day + 1].map((at) => [at, at === day ? own : map.get(at)] as const);
  return new Map(near.filter((entry): entry is [number, Value] => entry[1] !== undefined));
}

/** Whether a period that starts on a day has no instant at all. */
function isGapOnly(rules: Rules, day: number, period: readonly number[]): boolean {
  const alone: Rules = {
    ...rules,
    week: WEEKDAYS.map(() => []),
    dates: new Map([[day, period]]),
    holidays: new Map(),
    breaks: new Map(),
  };
  const tree = { id: undefined, versions: [alone] };
  return openSpans(tree, (day - 2) * MS_PER_DAY, (day + 4) * MS_PER_DAY).length === 0;
}

/** Nothing is reported of what is valid. */
const nowhere = { path: [], report() {} };
const timesOf = (periods: readonly Period[]) => readPeriods(periods, nowhere);
const dayOf = (date: string) => readDate(date, nowhere);
