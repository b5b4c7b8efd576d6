import { checkLength, locateItem } from './batch.js';
import { type Engine, workedBefore } from './engine.js';
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
  for (let item = 0; item < from.length; item++) {
    item = betweenItems(engine, from, to, out, item);
    if (item < from.length) out[item] = betweenItem(engine, { from, to }, item);
  }
  return out;
}

/** Answers any item. */
function betweenItem(engine: Engine, { from, to }: { from: Float64Array; to: Float64Array }, item: number): number {
  const start = locateItem(engine, from, ['workingTimeBetweenBatch', item]);
  const end = locateItem(engine, to, ['workingTimeBetweenBatch', item]);
  return workedBefore(engine, end) - workedBefore(engine, start);
}

/** Answers items as long as both ends lie within the window; the index of the first that does not. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a measured loop: plain parameters and look-ups written out make it a third faster.
// biome-ignore lint/complexity/useMaxParams: as above.
function betweenItems(engine: Engine, starts: Float64Array, ends: Float64Array, out: Float64Array, first: number) {
  const { edges, worked, byTime, from, to, timeScale } = engine;
  for (let item = first; item < starts.length; item++) {
    const start = starts[item] as number;
    const end = ends[item] as number;
    if (!(start >= from && start < to && Math.floor(start) === start)) return item;
    if (!(end >= from && end < to && Math.floor(end) === end)) return item;
    let before = byTime[((start - from) * timeScale) | 0] as number;
    before += ((edges[before] as number) <= start ? 1 : 0) + ((edges[before + 1] as number) <= start ? 1 : 0);
    while ((edges[before] as number) <= start) before++;
    let passed = byTime[((end - from) * timeScale) | 0] as number;
    passed += ((edges[passed] as number) <= end ? 1 : 0) + ((edges[passed + 1] as number) <= end ? 1 : 0);
    while ((edges[passed] as number) <= end) passed++;
    out[item] = (worked[passed] as number) + (passed & 1) * end - ((worked[before] as number) + (before & 1) * start);
  }
  return starts.length;
}
