import type { Instant } from '../../internal/instant.js';
import { firstAfter, locate, workedBefore } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { durationMs } from './instants.js';
import { moveByWorkingTime } from './moveByWorkingTime.js';

/**
 * The earliest instant that lies `ms` of open time after `at` (S-15): Monday 09:00 plus 8 h in 09-17 is Monday 17:00.
 * A negative `ms` goes back, to the latest such instant; 0 gives `at`.
 *
 * Returns epoch ms; `Infinity` when the calendar never opens for so long again, `-Infinity` when it never did before.
 * Errors: `duration-invalid`, `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { addWorkingTime } from 'social-crm/sla';
 *
 * const calendar = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } };
 * const due = addWorkingTime(calendar, '2026-03-02T09:00:00+01:00', 8 * 3_600_000);
 * new Date(due).toISOString() // => '2026-03-02T16:00:00.000Z'
 * addWorkingTime({ timeZone: 'Europe/Berlin', week: {} }, 0, 1) // => Infinity
 * ```
 */
export function addWorkingTime(calendar: CalendarLike, at: Instant, ms: number): number {
  const engine = engineOf(calendar);
  const from = locate(engine, at, 'addWorkingTime: at');
  if (ms > 0 && Math.floor(ms) === ms) {
    const worked = workedBefore(engine, from) + ms;
    // The very end of the window may be that of the supported range, which is beyond it.
    if (worked < engine.total) return firstAfter(engine, worked);
  }
  durationMs(ms, ['addWorkingTime', 'ms']);
  return ms === 0 ? from : moveByWorkingTime(engine, from, { ms, edge: ms > 0 ? 'first' : 'last' });
}
