import type { Instant } from '../../internal/instant.js';
import { locate } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { durationMs } from './instants.js';
import { moveByWorkingTime } from './moveByWorkingTime.js';

/**
 * The latest instant that has `ms` of open time between `at` and itself (S-16): Monday 09:00 plus 8 h in 09-17 is Tuesday
 * 09:00, the moment from which more than 8 h have passed. For a negative `ms` the earliest such instant before `at`; 0
 * gives the next working instant.
 *
 * Returns epoch ms, `Infinity` or `-Infinity` when there is no such bound within 1900-2199.
 * Errors: `duration-invalid`, `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { latestWorkingTime } from 'social-crm/sla';
 *
 * const calendar = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } };
 * const breach = latestWorkingTime(calendar, '2026-03-02T09:00:00+01:00', 8 * 3_600_000);
 * new Date(breach).toISOString() // => '2026-03-03T08:00:00.000Z'
 * ```
 */
export function latestWorkingTime(calendar: CalendarLike, at: Instant, ms: number): number {
  const engine = engineOf(calendar);
  const from = locate(engine, at, 'latestWorkingTime: at');
  durationMs(ms, ['latestWorkingTime', 'ms']);
  return moveByWorkingTime(engine, from, { ms, edge: ms < 0 ? 'first' : 'last' });
}
