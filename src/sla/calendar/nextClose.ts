import type { Instant } from '../../internal/instant.js';
import { locate } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { seekForward } from './seek.js';

/**
 * The first closing strictly after an instant (S-17).
 *
 * Returns epoch ms, `Infinity` when the calendar never closes again within 1900-2199.
 * Errors: `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { nextClose } from 'social-crm/sla';
 *
 * const mondays = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']] } };
 * new Date(nextClose(mondays, '2026-03-02T09:00:00+01:00')).toISOString() // => '2026-03-02T16:00:00.000Z'
 * ```
 */
export function nextClose(calendar: CalendarLike, at: Instant): number {
  const engine = engineOf(calendar);
  return seekForward(engine, locate(engine, at, 'nextClose: at'), pick);
}

const pick: Parameters<typeof seekForward>[2] = (edges, passed) => edges[passed + 1 - (passed & 1)];
