import type { Holiday } from '../../models/index.js';
import { isDate, moveDate, type Unrepresented } from './imported.js';

/** An entry as date-holidays 3 gives it. */
export interface DateHolidaysEntry {
  readonly date: string;
  readonly start?: Date | string | number;
  readonly end?: Date | string | number;
  readonly name?: string;
  readonly type?: string;
}

const HOUR = 3_600_000;

/**
 * Reads the output of date-holidays 3 into holidays, one for each civil day: the date is the first ten characters of
 * `date`, never an instant.
 *
 * Entries of other types than `types` (default: `public`), and those that do not begin at midnight or do not last whole
 * days, are listed in `unrepresented`. The data of date-holidays are CC-BY-3.0: naming the source is up to you.
 *
 * @example
 * ```ts
 * import { holidaysFromDateHolidays } from 'social-crm/sla';
 *
 * const list = [{ date: '2024-12-25 00:00:00', type: 'public', name: 'Christmas Day' }];
 * holidaysFromDateHolidays(list).holidays // => [{ date: '2024-12-25', name: 'Christmas Day' }]
 * ```
 */
export function holidaysFromDateHolidays(
  list: readonly DateHolidaysEntry[],
  { types = ['public'] }: { types?: readonly string[] } = {},
): { holidays: Holiday[]; unrepresented: Unrepresented[] } {
  const unrepresented: Unrepresented[] = [];
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  if (!Array.isArray(list)) unrepresented.push({ path: [], value: list, reason: 'not-a-list' });
  const holidays = entries.flatMap((item, index): Holiday[] => {
    const entry = (item ?? {}) as DateHolidaysEntry;
    const reason = problemOf(entry, types);
    if (reason !== null) {
      unrepresented.push({ path: [index], value: item, reason });
      return [];
    }
    const name = typeof entry.name === 'string' ? { name: entry.name } : {};
    const first = entry.date.slice(0, 10);
    return Array.from({ length: daysOf(entry) }, (_, day) => ({ date: moveDate(first, day), ...name }));
  });
  return { holidays, unrepresented };
}

function problemOf(entry: DateHolidaysEntry, types: readonly string[]): string | null {
  const { date, type } = entry;
  if (typeof date !== 'string' || !isDate(date.slice(0, 10))) return 'date-unclear';
  if (!types.includes(type ?? 'public')) return 'type';
  if (!/^(?:[T ]00:00(?::00)?(?:\.0+)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?$/.test(date.slice(10))) return 'not-at-midnight';
  return Number.isInteger(daysOf(entry)) ? null : 'not-whole-days';
}

/** Whole days of an entry, an hour more or less at a change of clocks; a fraction when they are not whole. */
function daysOf({ start, end }: DateHolidaysEntry): number {
  if (start === undefined || end === undefined) return 1;
  const hours = (new Date(end).getTime() - new Date(start).getTime()) / HOUR;
  const days = Math.round(hours / 24);
  return days >= 1 && days <= 366 && [0, 0.5, 1].includes(Math.abs(hours - 24 * days)) ? days : 0.5;
}
