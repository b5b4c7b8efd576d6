import { MS_PER_DAY } from './instants.js';
import type { Rules, RulesTree } from './tree.js';
import { offsetAt } from './zone.js';

/** The rules in force at an instant (S-10) with its civil day and time of day (ms) in their zone. */
export function civilAt({ versions }: RulesTree, at: number): { rules: Rules; day: number; time: number } {
  for (let index = versions.length - 1; ; index--) {
    const rules = versions[index] as Rules;
    const local = at + offsetAt(rules.zone, at);
    const day = Math.floor(local / MS_PER_DAY);
    // The first is in force since ever.
    if (day >= rules.since) return { rules, day, time: local - day * MS_PER_DAY };
  }
}

/** `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
