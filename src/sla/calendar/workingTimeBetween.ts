import type { Instant } from '../../internal/instant.js';
import { locate, workedBefore } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';

/**
 * Open time between two instants, in ms: that of `[from, to)`, negative when `to` lies before `from` (S-14).
 *
 * Errors: `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { workingTimeBetween } from 'social-crm/sla';
 *
 * const night = { timeZone: 'Europe/Berlin', week: { sat: [['22:00', '06:00']] } };
 * const hours = workingTimeBetween(night, '2024-03-30T12:00:00Z', '2024-03-31T12:00:00Z') / 3_600_000;
 * hours // => 7
 * ```
 */
export function workingTimeBetween(calendar: CalendarLike, from: Instant, to: Instant): number {
  const engine = engineOf(calendar);
  const start = locate(engine, from, 'workingTimeBetween: from');
  const end = locate(engine, to, 'workingTimeBetween: to');
  return workedBefore(engine, end) - workedBefore(engine, start);
}
