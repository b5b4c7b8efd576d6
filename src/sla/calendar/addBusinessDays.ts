import type { CivilDate } from '../../models/index.js';
import { slaError } from '../errors.js';
import { dateOfDay } from './civilAt.js';
import { hasScope, startsOn } from './civilDay.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { durationMs, EARLIEST, LATEST, MS_PER_DAY } from './instants.js';
import { readDate } from './readCalendar.js';
import { SCOPE_CALENDAR_DAY, type Tree } from './tree.js';

export interface BusinessDayOptions {
  /** How many business days; negative counts back. */
  readonly days: number;
  /** `none` counts days strictly beyond the date; `first` moves to a business day before it counts. */
  readonly roll: 'first' | 'none';
}

/**
 * The date that lies so many business days after another (S-18). A business day is a date, not a `calendarDay` holiday,
 * on which at least one period starts. From a Saturday one day on is Monday with `roll: 'none'` and Tuesday with
 * `'first'`: libraries disagree, so the rule has to be named. In an expression a union has a business day where any
 * operand has, an intersection where all have, a difference where its first operand has; `intervals` do not matter.
 *
 * Returns `null` when there is none within 1900-2199. Errors: `date-invalid`, `duration-invalid` (`days` no integer),
 * `field-unknown` (`roll`), and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { addBusinessDays } from 'social-crm/sla';
 *
 * const week = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] };
 * const calendar = { timeZone: 'Europe/Berlin', week };
 * addBusinessDays(calendar, '2026-02-28', { days: 1, roll: 'none' }) // => '2026-03-02'
 * addBusinessDays(calendar, '2026-02-28', { days: 1, roll: 'first' }) // => '2026-03-03'
 * ```
 */
export function addBusinessDays(
  calendar: CalendarLike,
  date: CivilDate,
  { days, roll }: BusinessDayOptions,
): CivilDate | null {
  const { tree } = engineOf(calendar);
  durationMs(days, ['addBusinessDays', 'days']);
  if (roll !== 'first' && roll !== 'none') throw slaError('field-unknown', ['addBusinessDays', 'roll'], roll);
  const step = days < 0 ? -1 : 1;
  let day = readDate(date, {
    path: ['date'],
    report(code, path, value) {
      throw slaError(code, ['addBusinessDays', ...path], value);
    },
  });
  if (roll === 'first') while (isInRange(day) && !isBusinessDay(tree, day)) day += step;
  for (let left = Math.abs(days); left > 0 && isInRange(day); ) {
    day += step;
    left -= Number(isBusinessDay(tree, day));
  }
  return isInRange(day) ? dateOfDay(day) : null;
}

function isInRange(day: number): boolean {
  return day >= EARLIEST / MS_PER_DAY && day < LATEST / MS_PER_DAY;
}

function isBusinessDay(tree: Tree, day: number): boolean {
  return judgeDay(tree, day) ?? true;
}

/** Null where only absolute spans are asked, which have no civil days. */
function judgeDay(tree: Tree, day: number): boolean | null {
  if ('spans' in tree) return null;
  if ('versions' in tree) {
    const rules = tree.versions.filter(({ since }) => since <= day).at(-1);
    return rules !== undefined && !hasScope(rules, day, SCOPE_CALENDAR_DAY) && startsOn(rules, day, 0).length > 0;
  }
  const parts = tree.operation === 'subtract' ? tree.parts.slice(0, 1) : tree.parts;
  const answers = parts.map((part) => judgeDay(part, day)).filter((answer) => answer !== null);
  if (answers.length === 0) return null;
  return tree.operation === 'union' ? answers.includes(true) : !answers.includes(false);
}
