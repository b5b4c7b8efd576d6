import type { CalendarLike } from './engineOf.js';
import { reachTarget, type TargetClock } from './reachTarget.js';

/**
 * The earliest instant at which a clock has counted its target (S-23); for a target of 0 the start.
 *
 * Returns epoch ms, `Infinity` when the target is never reached. Errors: `duration-invalid` (also for a negative target),
 * `range-reversed`, `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { dueAt } from 'social-crm/sla';
 *
 * const calendar = { timeZone: 'UTC', week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } };
 * const due = dueAt(calendar, { startedAt: '2026-03-02T09:00:00Z', targetMs: 8 * 3_600_000 });
 * new Date(due).toISOString() // => '2026-03-02T17:00:00.000Z'
 * ```
 */
export function dueAt(calendar: CalendarLike, clock: TargetClock): number {
  return reachTarget(calendar, clock, { edge: 'first', functionName: 'dueAt' });
}
