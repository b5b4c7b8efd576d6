import { MS_PER_DAY } from './instants.js';
import { type Rules, SCOPE_CALENDAR_DAY, SCOPE_SHIFT, weekdayOf } from './tree.js';

/** Rules left out of the predicate, to find out which of them closes an instant (S-52). */
export const WITHOUT_BREAKS = 1;
export const WITHOUT_HOLIDAYS = 2;
export const WITHOUT_DATES = 4;

const NONE: readonly number[] = [];

/** Whether an instant with civil day `day` and time of day `time` (ms) is open: the one normative predicate (S-12). */
export function isOpenOnDay(rules: Rules, [day, time]: readonly [number, number], without: number): boolean {
  if (!(without & WITHOUT_BREAKS) && breakAt(rules, day, time) !== null) return false;
  if (!(without & WITHOUT_HOLIDAYS) && hasScope(rules, day, SCOPE_CALENDAR_DAY)) return false;
  return covers(startsOn(rules, day, without), time) || covers(tailOn(rules, day, without), time + MS_PER_DAY);
}

/** The day whose break covers the time, or null. */
export function breakAt({ breaks }: Rules, day: number, time: number): number | null {
  if (covers(breaks.get(day) ?? NONE, time)) return day;
  return covers(breaks.get(day - 1) ?? NONE, time + MS_PER_DAY) ? day - 1 : null;
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

/** Whether one of the flat periods covers a time. */
export function covers(periods: readonly number[], time: number): boolean {
  for (let index = 0; index < periods.length; index += 2) {
    if ((periods[index] as number) <= time && time < (periods[index + 1] as number)) return true;
  }
  return false;
}

/** Times of a day (ms, ascending, 0 first, 24 h last) between which the predicate cannot change. */
export function cutsOfDay(rules: Rules, day: number): number[] {
  const cuts = new Set([0, MS_PER_DAY]);
  for (const back of [0, 1]) {
    const weekday = rules.week[weekdayOf(day - back)] as readonly number[];
    for (const periods of [weekday, rules.dates.get(day - back) ?? NONE, rules.breaks.get(day - back) ?? NONE]) {
      for (const time of periods) cuts.add(time - back * MS_PER_DAY);
    }
  }
  return [...cuts].filter((time) => time >= 0 && time <= MS_PER_DAY).sort((a, b) => a - b);
}

/** Open spans of a day as flat pairs of ms of the day. */
export function openSpansOfDay(rules: Rules, day: number): number[] {
  const spans: number[] = [];
  for (const cut of cutsOfDay(rules, day)) {
    const inside = cut < MS_PER_DAY && isOpenOnDay(rules, [day, cut], 0);
    if (inside !== (spans.length % 2 === 1)) spans.push(cut);
  }
  return spans;
}
