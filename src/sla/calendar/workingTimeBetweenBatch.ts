import { checkLength, coverItems } from './batch.js';
import { workedBefore } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';

/**
 * `workingTimeBetween` of many pairs of instants, in ms (S-24).
 *
 * Takes epoch ms; writes into `out` when it is given. Errors: as `workingTimeBetween`, with `path: [index]`;
 * `length-mismatch` when the arrays differ in length.
 *
 * @example
 * ```ts
 * import { compileCalendar, workingTimeBetweenBatch } from 'social-crm/sla';
 *
 * const calendar = compileCalendar({ timeZone: 'UTC', week: { thu: [['09:00', '17:00']] } });
 * const day = 24 * 3_600_000;
 * const open = workingTimeBetweenBatch(calendar, Float64Array.of(0, day), Float64Array.of(day, 0));
 * Array.from(open) // => [28_800_000, -28_800_000]
 * ```
 */
// biome-ignore lint/complexity/useMaxParams: the signature of S-24; an output array is the point of a batch.
export function workingTimeBetweenBatch(
  calendar: CalendarLike,
  from: Float64Array,
  to: Float64Array,
  out: Float64Array = new Float64Array(from.length),
): Float64Array {
  const engine = engineOf(calendar);
  checkLength(from, to, ['workingTimeBetweenBatch', 'to']);
  checkLength(from, out, ['workingTimeBetweenBatch', 'out']);
  coverItems(engine, from, 'workingTimeBetweenBatch');
  coverItems(engine, to, 'workingTimeBetweenBatch');
  for (let item = 0; item < from.length; item++)
    out[item] = workedBefore(engine, to[item] as number) - workedBefore(engine, from[item] as number);
  return out;
}
