import type { Instant } from '../../internal/instant.js';
import { slaError } from '../errors.js';
import { edgesPassed, locate } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';

/**
 * The open intervals of a span as `[start, end]` pairs of epoch ms: merged, in order, clipped to `[from, to)`.
 *
 * Errors: `range-reversed` when `to` lies before `from`, `instant-invalid`, `instant-out-of-range`, and those of
 * `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { openIntervals } from 'social-crm/sla';
 *
 * const fold = { timeZone: 'Europe/Berlin', week: { sun: [['00:00', '02:30']] } };
 * const open = openIntervals(fold, '2024-10-26T12:00:00Z', '2024-10-27T12:00:00Z');
 * open.map((pair) => pair.map((ms) => new Date(ms).toISOString().slice(8, 16)))  // => [
 * //   ['26T22:00', '27T00:30'], ['27T01:00', '27T01:30']
 * // ]
 * ```
 */
export function openIntervals(calendar: CalendarLike, from: Instant, to: Instant): [number, number][] {
  const engine = engineOf(calendar);
  const start = locate(engine, from, 'openIntervals: from');
  const end = locate(engine, to, 'openIntervals: to');
  if (end < start) throw slaError('range-reversed', ['openIntervals', 'to'], to);
  const { edges } = engine;
  const intervals: [number, number][] = [];
  for (let index = edgesPassed(engine, start) & ~1; Math.max(edges[index] as number, start) < end; index += 2)
    intervals.push([Math.max(edges[index] as number, start), Math.min(edges[index + 1] as number, end)]);
  return intervals;
}
