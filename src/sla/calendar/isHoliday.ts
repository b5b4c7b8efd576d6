import type { Instant } from '../../internal/instant.js';
import { civilAt } from './civilAt.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { instantMs } from './instants.js';
import type { Tree } from './tree.js';

/**
 * Whether an enabled holiday of any scope lies on the civil date of an instant. In an expression: whether any operand
 * that is a calendar has one there (S-20).
 *
 * Errors: `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { isHoliday } from 'social-crm/sla';
 *
 * const calendar = { timeZone: 'Europe/Berlin', week: {}, holidays: ['2024-12-25'] };
 * isHoliday(calendar, '2024-12-24T23:30:00Z') // => true
 * isHoliday(calendar, '2024-12-24T22:30:00Z') // => false
 * ```
 */
export function isHoliday(calendar: CalendarLike, at: Instant): boolean {
  return hasHoliday(engineOf(calendar).tree, instantMs(at, ['isHoliday', 'at']));
}

function hasHoliday(tree: Tree, at: number): boolean {
  if ('spans' in tree) return false;
  if ('parts' in tree) return tree.parts.some((part) => hasHoliday(part, at));
  const { rules, day } = civilAt(tree, at);
  return rules.holidays.has(day);
}
