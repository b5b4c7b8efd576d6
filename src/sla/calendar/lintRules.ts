import type { Path } from '../../internal/errors.js';
import { instantToMs } from '../../internal/instant.js';
import type { Calendar, Period } from '../../models/index.js';
import { openSpansOfDay, startsOn, tailOn, WITHOUT_HOLIDAYS } from './civilDay.js';
import type { Warning } from './findingCodes.js';
import { MS_PER_DAY } from './instants.js';
import { openSpans } from './openSpans.js';
import { type Rules, SCOPE_CALENDAR_DAY, SCOPE_SHIFT, WEEKDAYS } from './tree.js';

/** Oddities of one rule set, which is valid. */
export function lintRules(calendar: Calendar, rules: Rules, path: Path): Warning[] {
  return [
    ...lintWeek(calendar, rules, path),
    ...lintDates(calendar, rules, path),
    ...lintBreaks(calendar, rules, path),
    ...lintHolidays(calendar, rules, path),
  ];
}

function lintWeek({ week }: Calendar, rules: Rules, path: Path): Warning[] {
  const found: Warning[] = [];
  WEEKDAYS.forEach((name, weekday) => {
    const periods = week[name] ?? [];
    const next = week[WEEKDAYS[(weekday + 1) % 7] as 'mon'] ?? [];
    found.push(...lintPeriods(periods, rules.week[weekday] ?? [], [...path, 'week', name]));
    periods.forEach(([, close], index) => {
      const isHole = close.startsWith('23:59') && next.some(([open]) => open.startsWith('00:00'));
      if (isHole) found.push(['one-minute-hole', [...path, 'week', name, index]]);
    });
    if (tailsOverlap(rules.week[weekday] ?? [], rules.week[(weekday + 1) % 7] ?? []))
      found.push(['tail-overlap', [...path, 'week', name]]);
  });
  // Seven days on which no dated rule lies show the pattern that holds in the end.
  const plain: Rules = { ...rules, dates: new Map(), holidays: new Map(), breaks: new Map() };
  const days = WEEKDAYS.map((_, day) => openSpansOfDay(plain, day));
  if (days.every((spans) => spans.length === 0)) found.push(['always-closed', [...path, 'week']]);
  if (days.every(([start, end]) => start === 0 && end === MS_PER_DAY)) found.push(['always-open', [...path, 'week']]);
  return found;
}

function lintPeriods(periods: readonly Period[], flat: readonly number[], path: Path): Warning[] {
  return periods.flatMap(([open, close], index): Warning[] => {
    const own = [flat[2 * index] ?? 0, flat[2 * index + 1] ?? 0] as const;
    const earlier = periods
      .slice(0, index)
      .some((_, other) => overlap(own, [flat[2 * other] ?? 0, flat[2 * other + 1] ?? 0]));
    return [
      ...(earlier ? ([['period-overlap', [...path, index]]] as Warning[]) : []),
      ...(open === close ? ([['equal-ends', [...path, index]]] as Warning[]) : []),
    ];
  });
}

type Span = readonly [number, number];

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function tailsOverlap(before: readonly number[], day: readonly number[]): boolean {
  const latest = before.reduce((end, close, index) => (index % 2 ? Math.max(end, close - MS_PER_DAY) : end), 0);
  return day.some((open, index) => index % 2 === 0 && open < latest);
}

function lintDates({ dates = {} }: Calendar, rules: Rules, path: Path): Warning[] {
  return Object.entries(dates).flatMap(([date, periods]): Warning[] => {
    const day = dayOf(date);
    const at = [...path, 'dates', date];
    const flat = rules.dates.get(day) ?? [];
    const isCovered = rules.holidays.has(day) && !hasEffect(rules, day, { dates: new Map() });
    const gaps = periods.flatMap((_, index): Warning[] =>
      isGapOnly(rules, day, flat.slice(2 * index, 2 * index + 2)) ? [['gap-only-period', [...at, index]]] : [],
    );
    const hasTail = tailsOverlap(tailOn(rules, day, 0), flat);
    return [
      ...lintPeriods(periods, flat, at),
      ...(hasTail ? ([['tail-overlap', at]] as Warning[]) : []),
      ...(isCovered ? ([['override-under-holiday', at]] as Warning[]) : []),
      ...gaps,
    ];
  });
}

function lintBreaks({ breaks = {} }: Calendar, rules: Rules, path: Path): Warning[] {
  return Object.entries(breaks).flatMap(([date, periods]) => {
    const day = dayOf(date);
    const flat = rules.breaks.get(day) ?? [];
    return periods.flatMap((_, index): Warning[] => {
      const others = [...flat.slice(0, 2 * index), ...flat.slice(2 * index + 2)];
      return hasEffect(rules, day, { breaks: new Map([[day, others]]) })
        ? []
        : [['break-outside-hours', [...path, 'breaks', date, index]]];
    });
  });
}

function lintHolidays({ holidays = [], dayScope = 'calendarDay' }: Calendar, rules: Rules, path: Path): Warning[] {
  const seen = new Set<string>();
  return holidays.flatMap((entry, index): Warning[] => {
    const { date, scope = dayScope, enabled = true } = typeof entry === 'string' ? { date: entry } : entry;
    if (!enabled) return [];
    const key = `${date} ${scope}`;
    const isDuplicate = seen.has(key);
    seen.add(key);
    if (isDuplicate) return [['holiday-duplicate', [...path, 'holidays', index]]];
    const closes = takesAway(rules, dayOf(date), scope === 'shift' ? SCOPE_SHIFT : SCOPE_CALENDAR_DAY);
    return closes ? [] : [['holiday-on-closed-day', [...path, 'holidays', index]]];
  });
}

function takesAway(rules: Rules, day: number, scope: number): boolean {
  if (startsOn(rules, day, WITHOUT_HOLIDAYS).length > 0) return true;
  return scope === SCOPE_CALENDAR_DAY && tailsOverlap(tailOn(rules, day, 0), [0]);
}

/** Whether the day's own dated rules, changed so, open other hours on the day or the day after. */
function hasEffect(rules: Rules, day: number, changed: Partial<Pick<Rules, 'dates' | 'breaks'>>): boolean {
  const overlay = <Value>(usual: ReadonlyMap<number, Value>, own: ReadonlyMap<number, Value> | undefined) =>
    new Map(
      [day - 1, day, day + 1].flatMap((at) => {
        const value = (own !== undefined && at === day ? own : usual).get(at);
        return value === undefined ? [] : [[at, value] as const];
      }),
    );
  const other = { ...rules, dates: overlay(rules.dates, changed.dates), breaks: overlay(rules.breaks, changed.breaks) };
  return [day, day + 1].some((at) => openSpansOfDay(rules, at).join() !== openSpansOfDay(other, at).join());
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

function dayOf(date: string): number {
  return (instantToMs(`${date}T00:00Z`) as number) / MS_PER_DAY;
}
