import { checkLength, coverItems } from './batch.js';
import { edgesPassed } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';

/**
 * `isOpen` of many instants: 1 where open, 0 where closed (S-24).
 *
 * Takes epoch ms; writes into `out` when it is given. Errors: as `isOpen`, with `path: [index]`; `length-mismatch` when
 * `out` has another length.
 *
 * @example
 * ```ts
 * import { compileCalendar, isOpenBatch } from 'social-crm/sla';
 *
 * const calendar = compileCalendar({ timeZone: 'UTC', week: { thu: [['09:00', '17:00']] } });
 * Array.from(isOpenBatch(calendar, Float64Array.of(0, 9 * 3_600_000, 17 * 3_600_000))) // => [0, 1, 0]
 * ```
 */
export function isOpenBatch(
  calendar: CalendarLike,
  at: Float64Array,
  out: Uint8Array = new Uint8Array(at.length),
): Uint8Array {
  const engine = engineOf(calendar);
  checkLength(at, out, ['isOpenBatch', 'out']);
  coverItems(engine, at, 'isOpenBatch');
  for (let item = 0; item < at.length; item++) out[item] = edgesPassed(engine, at[item] as number) & 1;
  return out;
}
