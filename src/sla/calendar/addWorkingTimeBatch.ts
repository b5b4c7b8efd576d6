import { checkLength, coverItems } from './batch.js';
import { type Engine, firstAfter, workedBefore } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { durationMs } from './instants.js';
import { moveByWorkingTime } from './moveByWorkingTime.js';

/**
 * `addWorkingTime` of many instants with one duration or one for each, in ms (S-24).
 *
 * Takes epoch ms; writes into `out` when it is given. Errors: as `addWorkingTime`, with `path: [index]`;
 * `length-mismatch` when the arrays differ in length.
 *
 * @example
 * ```ts
 * import { addWorkingTimeBatch, compileCalendar } from 'social-crm/sla';
 *
 * const calendar = compileCalendar({ timeZone: 'UTC', week: { thu: [['09:00', '17:00']] } });
 * Array.from(addWorkingTimeBatch(calendar, Float64Array.of(0), 3_600_000)) // => [36_000_000]
 * ```
 */
// biome-ignore lint/complexity/useMaxParams: the signature of S-24; an output array is the point of a batch.
export function addWorkingTimeBatch(
  calendar: CalendarLike,
  at: Float64Array,
  ms: number | Float64Array,
  out: Float64Array = new Float64Array(at.length),
): Float64Array {
  const engine = engineOf(calendar);
  checkLength(at, out, ['addWorkingTimeBatch', 'out']);
  if (typeof ms !== 'number') checkLength(at, ms, ['addWorkingTimeBatch', 'ms']);
  coverItems(engine, at, 'addWorkingTimeBatch');
  for (let item = 0; item < at.length; item++) {
    const from = at[item] as number;
    const duration = typeof ms === 'number' ? ms : (ms[item] as number);
    const worked = workedBefore(engine, from) + duration;
    const isCommon = duration > 0 && worked < engine.total && Math.floor(duration) === duration;
    out[item] = isCommon ? firstAfter(engine, worked) : addItem(engine, from, { ms: duration, item });
  }
  return out;
}

function addItem(engine: Engine, from: number, { ms, item }: { ms: number; item: number }): number {
  durationMs(ms, ['addWorkingTimeBatch', item]);
  return ms === 0 ? from : moveByWorkingTime(engine, from, { ms, edge: ms > 0 ? 'first' : 'last' });
}
