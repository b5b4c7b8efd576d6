import { checkLength, locateItem } from './batch.js';
import type { Engine } from './engine.js';
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
  for (let item = 0; item < at.length; item++) {
    item = addItems(engine, at, ms, out, item);
    if (item < at.length) out[item] = addItem(engine, { at, ms }, item);
  }
  return out;
}

/** Answers any item. */
function addItem(engine: Engine, { at, ms }: { at: Float64Array; ms: number | Float64Array }, item: number): number {
  const start = locateItem(engine, at, ['addWorkingTimeBatch', item]);
  const duration = durationMs(typeof ms === 'number' ? ms : (ms[item] as number), ['addWorkingTimeBatch', item]);
  if (duration === 0) return start;
  return moveByWorkingTime(engine, start, { ms: duration, edge: duration > 0 ? 'first' : 'last' });
}

/** Answers items as long as they and their answers lie within the window; the index of the first that does not. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a measured loop: plain parameters and look-ups written out make it a third faster.
// biome-ignore lint/complexity/useMaxParams: as above.
function addItems(engine: Engine, at: Float64Array, ms: number | Float64Array, out: Float64Array, first: number) {
  const { edges, worked, sums, byTime, byWork, from, to, timeScale, workScale, total } = engine;
  for (let item = first; item < at.length; item++) {
    const start = at[item] as number;
    const duration = typeof ms === 'number' ? ms : (ms[item] as number);
    if (!(start >= from && start < to && Math.floor(start) === start)) return item;
    let passed = byTime[((start - from) * timeScale) | 0] as number;
    passed += ((edges[passed] as number) <= start ? 1 : 0) + ((edges[passed + 1] as number) <= start ? 1 : 0);
    while ((edges[passed] as number) <= start) passed++;
    const reached = (worked[passed] as number) + (passed & 1) * start + duration;
    if (!(duration > 0 && reached < total && Math.floor(duration) === duration)) return item;
    let index = byWork[(reached * workScale) | 0] as number;
    index += (sums[index + 1] as number) < reached ? 1 : 0;
    while ((sums[index + 1] as number) < reached) index++;
    out[item] = (edges[2 * index + 1] as number) - ((sums[index + 1] as number) - reached);
  }
  return at.length;
}
