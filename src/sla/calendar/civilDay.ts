import { combine } from './combine.js';
import { MS_PER_DAY } from './instants.js';
import { type Rules, SCOPE_CALENDAR_DAY, SCOPE_SHIFT, weekdayOf } from './tree.js';

/** Rules left out of the predicate, to find out which of them closes an instant (S-52). */
export const WITHOUT_BREAKS = 1;
export const WITHOUT_HOLIDAYS = 2;
export const WITHOUT_DATES = 4;

const NONE: readonly number[] = [];
const WHOLE_DAY: readonly number[] = [0, MS_PER_DAY];

/** Open spans of a civil day as flat pairs of ms of the day: the one normative predicate (S-12). */
export function openSpansOfDay(rules: Rules, day: number, without = 0): number[] {
  if (!(without & WITHOUT_HOLIDAYS) && hasScope(rules, day, SCOPE_CALENDAR_DAY)) return [];
  const open = partOnDay(startsOn(rules, day, without), tailOn(rules, day, without));
  return without & WITHOUT_BREAKS ? open : combine(open, partOnDay(...breaksOn(rules, day)), 'subtract');
}

/** What falls on a day of the periods that start on it and of those of the night before. */
function partOnDay(periods: readonly number[], before: readonly number[]): number[] {
  const tails = before.map((time) => time - MS_PER_DAY);
  return combine(combine(periods, tails, 'union'), WHOLE_DAY, 'intersect');
}

/** The breaks that start on a day, and those of the day before. */
function breaksOn({ breaks }: Rules, day: number): [readonly number[], readonly number[]] {
  return [breaks.get(day) ?? NONE, breaks.get(day - 1) ?? NONE];
}

/** The day whose break covers a time at which there is one. */
export function dayOfBreak(rules: Rules, day: number, time: number): number {
  return covers(breaksOn(rules, day)[0], time) ? day : day - 1;
}

/** Whether a holiday of the scope lies on the day. */
export function hasScope({ holidays }: Rules, day: number, scope: number): boolean {
  return ((holidays.get(day) ?? 0) & scope) !== 0;
}

/** The periods that start on a day. */
export function startsOn(rules: Rules, day: number, without: number): readonly number[] {
  if (!(without & WITHOUT_HOLIDAYS) && hasScope(rules, day, SCOPE_SHIFT)) return NONE;
  const replaced = without & WITHOUT_DATES ? undefined : rules.dates.get(day);
  return replaced ?? (rules.week[weekdayOf(day)] as readonly number[]);
}

/** The periods of the day before, whose overnight part may reach into the day. */
export function tailOn(rules: Rules, day: number, without: number): readonly number[] {
  if (!(without & WITHOUT_DATES) && !rules.shift && rules.dates.has(day)) return NONE;
  return startsOn(rules, day - 1, without);
}

/** Whether one of the flat spans covers a time. */
export function covers(spans: readonly number[], time: number): boolean {
  return spans.some((start, index) => index % 2 === 0 && start <= time && time < (spans[index + 1] as number));
}
