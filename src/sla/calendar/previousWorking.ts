import type { Instant } from '../../internal/instant.js';
import { locate } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { seekBackward } from './seek.js';

/**
 * The last instant at or before an instant that has open time immediately before it (S-17).
 *
 * Returns epoch ms, `-Infinity` when it never was open before within 1900-2199.
 * Errors: `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { previousWorking } from 'social-crm/sla';
 *
 * const mondays = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']] } };
 * new Date(previousWorking(mondays, '2026-03-03T12:00:00+01:00')).toISOString() // => '2026-03-02T16:00:00.000Z'
 * ```
 */
export function previousWorking(calendar: CalendarLike, at: Instant): number {
  const engine = engineOf(calendar);
  return seekBackward(engine, locate(engine, at, 'previousWorking: at'), pick);
}

const pick: Parameters<typeof seekBackward>[2] = (edges, passed, ms) => (passed & 1 ? ms : edges[passed - 1]);
