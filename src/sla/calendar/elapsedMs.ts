import type { Instant } from '../../internal/instant.js';
import { slaError } from '../errors.js';
import { locate, workedBefore } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { mergePauses } from './mergePauses.js';

/** A clock without events, read at an instant. */
export interface ElapsedClock {
  readonly startedAt: Instant;
  readonly at: Instant;
  /** Spans `[from, to)` that do not count, in any order; they may overlap and lie outside the clock. */
  readonly pauses?: readonly (readonly [Instant, Instant])[];
}

/**
 * Open time that a clock has counted in `[startedAt, at)`, in ms: without the union of the pauses (S-23).
 *
 * Errors: `range-reversed` when `at` lies before `startedAt` or a pause ends before it begins, `instant-invalid`,
 * `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { elapsedMs } from 'social-crm/sla';
 *
 * const calendar = { timeZone: 'UTC', week: { mon: [['09:00', '17:00']] } };
 * elapsedMs(calendar, {
 *   startedAt: '2026-03-02T08:00:00Z',
 *   at: '2026-03-02T12:00:00Z',
 *   pauses: [['2026-03-02T10:00:00Z', '2026-03-02T10:30:00Z']],
 * }) / 60_000 // => 150
 * ```
 */
export function elapsedMs(calendar: CalendarLike, { startedAt, at, pauses = [] }: ElapsedClock): number {
  const engine = engineOf(calendar);
  const start = locate(engine, startedAt, 'elapsedMs: startedAt');
  const end = locate(engine, at, 'elapsedMs: at');
  if (end < start) throw slaError('range-reversed', ['elapsedMs', 'at'], at);
  let elapsed = workedBefore(engine, end) - workedBefore(engine, start);
  for (const [from, to] of mergePauses(pauses, 'elapsedMs')) {
    if (to > start && from < end)
      elapsed -= workedBefore(engine, Math.min(to, end)) - workedBefore(engine, Math.max(from, start));
  }
  return elapsed;
}
