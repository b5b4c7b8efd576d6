import { checkLength, locateItem } from './batch.js';
import { type Engine, edgesPassed } from './engine.js';
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
  for (let item = 0; item < at.length; item++) {
    item = openItems(engine, at, out, item);
    if (item < at.length) out[item] = edgesPassed(engine, locateItem(engine, at, ['isOpenBatch', item])) & 1;
  }
  return out;
}

/** Answers items as long as they lie within the window; the index of the first that does not. */
// biome-ignore lint/complexity/useMaxParams: a measured loop: plain parameters and look-ups written out make it a third faster.
function openItems(engine: Engine, at: Float64Array, out: Uint8Array, first: number): number {
  const { edges, byTime, from, to, timeScale } = engine;
  for (let item = first; item < at.length; item++) {
    const ms = at[item] as number;
    if (!(ms >= from && ms < to && Math.floor(ms) === ms)) return item;
    let passed = byTime[((ms - from) * timeScale) | 0] as number;
    passed += ((edges[passed] as number) <= ms ? 1 : 0) + ((edges[passed + 1] as number) <= ms ? 1 : 0);
    while ((edges[passed] as number) <= ms) passed++;
    out[item] = passed & 1;
  }
  return at.length;
}
