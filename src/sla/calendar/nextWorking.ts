import type { Instant } from '../../internal/instant.js';
import { locate } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { type Pick, seekForward } from './seek.js';

/**
 * The first open instant at or after an instant: the instant itself when it is open (S-17).
 *
 * Returns epoch ms, `Infinity` when the calendar never opens again within 1900-2199.
 * Errors: `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { nextWorking } from 'social-crm/sla';
 *
 * const mondays = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']] } };
 * new Date(nextWorking(mondays, '2026-03-01T12:00:00+01:00')).toISOString() // => '2026-03-02T08:00:00.000Z'
 * ```
 */
export function nextWorking(calendar: CalendarLike, at: Instant): number {
  const engine = engineOf(calendar);
  return seekForward(engine, locate(engine, at, 'nextWorking: at'), pickNextWorking);
}

/** Picks the first open instant at or after another. */
export const pickNextWorking: Pick = (edges, passed, ms) => (passed & 1 ? ms : edges[passed]);
