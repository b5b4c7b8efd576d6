import { MS_PER_DAY } from './instants.js';
import { spansInForce } from './openSpans.js';
import type { Rules, RulesTree } from './tree.js';
import { offsetAt } from './zone.js';

/** The rules in force at an instant (S-10) with its civil day and time of day (ms) in their zone. */
export function civilAt({ versions }: RulesTree, at: number): { rules: Rules; day: number; time: number } {
  let index = versions.length - 1;
  while (spansInForce(versions[index] as Rules, at, at + 1).length === 0) index--;
  const rules = versions[index] as Rules;
  const local = at + offsetAt(rules.zone, at);
  const day = Math.floor(local / MS_PER_DAY);
  return { rules, day, time: local - day * MS_PER_DAY };
}

/** `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
