import type { Instant } from '../../internal/instant.js';
import { locate } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { seekForward } from './seek.js';

/**
 * The first opening strictly after an instant (S-17). Touching periods are one: midnight between 24:00 and 00:00 opens
 * nothing.
 *
 * Returns epoch ms, `Infinity` when the calendar never opens again within 1900-2199.
 * Errors: `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { nextOpen } from 'social-crm/sla';
 *
 * const mondays = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']] } };
 * new Date(nextOpen(mondays, '2026-03-02T09:00:00+01:00')).toISOString() // => '2026-03-09T08:00:00.000Z'
 * ```
 */
export function nextOpen(calendar: CalendarLike, at: Instant): number {
  const engine = engineOf(calendar);
  return seekForward(engine, locate(engine, at, 'nextOpen: at'), pick);
}

const pick: Parameters<typeof seekForward>[2] = (edges, passed) => edges[passed + (passed & 1)];
