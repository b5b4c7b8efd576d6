import type { CalendarLike } from './engineOf.js';
import { reachTarget, type TargetClock } from './reachTarget.js';

/**
 * The instant from which a clock counts more than its target (S-23): later than `dueAt` when the target is reached at
 * closing time. An answer at or before it is in time.
 *
 * Returns epoch ms, `Infinity` when the target is never exceeded. Errors: `duration-invalid` (also for a negative
 * target), `range-reversed`, `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { breachAt } from 'social-crm/sla';
 *
 * const calendar = { timeZone: 'UTC', week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } };
 * const breach = breachAt(calendar, { startedAt: '2026-03-02T09:00:00Z', targetMs: 8 * 3_600_000 });
 * new Date(breach).toISOString() // => '2026-03-03T09:00:00.000Z'
 * ```
 */
export function breachAt(calendar: CalendarLike, clock: TargetClock): number {
  return reachTarget(calendar, clock, { edge: 'last', functionName: 'breachAt' });
}
