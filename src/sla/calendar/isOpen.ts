import type { Instant } from '../../internal/instant.js';
import { edgesPassed, locate } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';

/**
 * Whether a calendar is open at an instant. Periods are half-open: at the closing instant it is closed (S-12, S-17).
 *
 * Errors: `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { isOpen } from 'social-crm/sla';
 *
 * const calendar = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']] } };
 * isOpen(calendar, '2026-03-02T09:00:00+01:00') // => true
 * isOpen(calendar, '2026-03-02T17:00:00+01:00') // => false
 * ```
 */
export function isOpen(calendar: CalendarLike, at: Instant): boolean {
  const engine = engineOf(calendar);
  const ms = locate(engine, at, 'isOpen: at');
  return (edgesPassed(engine, ms) & 1) === 1;
}
