import type { Instant } from '../../internal/instant.js';
import { locate } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { seekBackward } from './seek.js';

/**
 * The last opening strictly before an instant (S-17).
 *
 * Returns epoch ms, `-Infinity` when it never opened before within 1900-2199.
 * Errors: `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { previousOpen } from 'social-crm/sla';
 *
 * const mondays = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']] } };
 * new Date(previousOpen(mondays, '2026-03-02T09:00:00+01:00')).toISOString() // => '2026-02-23T08:00:00.000Z'
 * ```
 */
export function previousOpen(calendar: CalendarLike, at: Instant): number {
  const engine = engineOf(calendar);
  return seekBackward(engine, locate(engine, at, 'previousOpen: at'), pick);
}

const pick: Parameters<typeof seekBackward>[2] = (edges, passed) => edges[passed - 2 + (passed & 1)];
