import type { Instant } from '../../internal/instant.js';
import { EARLIEST, instantMs, LATEST } from './instants.js';
import { openSpans } from './openSpans.js';
import type { Tree } from './tree.js';

/**
 * The prepared window of a calendar: open intervals as typed arrays with prefix sums, an index from time to interval and
 * one from working time to interval. Plain loops and plain fields: every query of the room runs through these look-ups,
 * and the goals are tens of nanoseconds (docs/sla.md, "Speed").
 */
export interface Engine {
  readonly tree: Tree;
  /** Prepared window [from, to) in epoch ms; empty before the first query. */
  from: number;
  to: number;
  count: number;
  /** Open time in the window, in ms. */
  total: number;
  /** Interval i is [starts[i], ends[i]); one past the last stands Infinity. */
  starts: Float64Array;
  ends: Float64Array;
  /** Open ms of the window before interval i; `sums[count]` is the total. */
  sums: Float64Array;
  /** First interval that ends at or after `from + k / timeScale`. */
  byTime: Int32Array;
  timeScale: number;
  /** First interval after which at least `k / workScale` ms of open time have passed. */
  byWork: Int32Array;
  workScale: number;
}

const EMPTY = new Float64Array(0);

export function createEngine(tree: Tree): Engine {
  return {
    tree,
    from: 0,
    to: 0,
    count: 0,
    total: 0,
    starts: EMPTY,
    ends: EMPTY,
    sums: EMPTY,
    byTime: new Int32Array(0),
    timeScale: 0,
    byWork: new Int32Array(0),
    workScale: 0,
  };
}

/** Prepares a window that contains [from, to) and what was prepared before. */
export function prepare(engine: Engine, from: number, to: number): void {
  const isFirst = engine.from === engine.to;
  engine.from = Math.max(EARLIEST, isFirst ? from : Math.min(from, engine.from));
  engine.to = Math.min(LATEST, isFirst ? to : Math.max(to, engine.to));
  const spans = openSpans(engine.tree, engine.from, engine.to);
  const count = spans.length / 2;
  const starts = new Float64Array(count + 1);
  const ends = new Float64Array(count + 1);
  const sums = new Float64Array(count + 1);
  let total = 0;
  for (let index = 0; index < count; index++) {
    const start = spans[2 * index] as number;
    const end = spans[2 * index + 1] as number;
    starts[index] = start;
    ends[index] = end;
    total += end - start;
    sums[index + 1] = total;
  }
  starts[count] = ends[count] = Infinity;
  Object.assign(engine, { count, total, starts, ends, sums });
  engine.timeScale = scaleFor(engine.to - engine.from, count);
  engine.byTime = bucketIndex(engine, ends, engine.timeScale);
  engine.workScale = scaleFor(total, count);
  engine.byWork = bucketIndex({ from: 0, to: total, count }, sums.subarray(1), engine.workScale);
}

/** So many that a look-up rarely takes a second step, which a processor cannot foresee. */
const BUCKETS_PER_INTERVAL = 8;

/** Buckets per ms: a power of two, so that scaling is exact. */
function scaleFor(span: number, count: number): number {
  return 2 ** Math.ceil(Math.log2((BUCKETS_PER_INTERVAL * count + 1) / Math.max(span, 1)));
}

/** For each bucket the first position whose limit lies at or beyond the beginning of the bucket. */
function bucketIndex(
  { from, to, count }: Pick<Engine, 'from' | 'to' | 'count'>,
  limits: Float64Array,
  scale: number,
): Int32Array {
  const index = new Int32Array(Math.floor((to - from) * scale) + 2).fill(count);
  let bucket = 0;
  for (let position = 0; position < count; position++) {
    const last = ((limits[position] as number) - from) * scale;
    while (bucket <= last) index[bucket++] = position;
  }
  return index;
}

/** An instant as epoch ms within the prepared window, which grows where needed. `place` is "function: argument". */
export function locate(engine: Engine, value: Instant, place: string): number {
  if (typeof value === 'number' && value >= engine.from && value < engine.to && Math.floor(value) === value)
    return value;
  const at = instantMs(value, place.split(/: |\./) as [string, ...string[]]);
  cover(engine, at);
  return at;
}

/** Extends the window to an instant within S-2: by its calendar year at first, later at least to double size. */
export function cover(engine: Engine, at: number): void {
  if (at >= engine.from && at < engine.to) return;
  const year = new Date(at).getUTCFullYear();
  const size = engine.to - engine.from;
  if (size === 0) prepare(engine, Date.UTC(year, 0), Date.UTC(year + 1, 0));
  else if (at < engine.from) prepare(engine, Math.min(Date.UTC(year, 0), engine.from - size), engine.to);
  else prepare(engine, engine.from, Math.max(Date.UTC(year + 1, 0), engine.to + size));
}

/** Extends the window one step forward or backward; false at the edge of the supported range. */
export function extend(engine: Engine, direction: 1 | -1): boolean {
  if (direction > 0 ? engine.to >= LATEST : engine.from <= EARLIEST) return false;
  cover(engine, direction > 0 ? engine.to : engine.from - 1);
  return true;
}

/** First interval that ends after an instant of the window. */
export function intervalAt(engine: Engine, at: number): number {
  const ends = engine.ends;
  let index = engine.byTime[((at - engine.from) * engine.timeScale) | 0] as number;
  while ((ends[index] as number) <= at) index++;
  return index;
}

/** Open ms from the beginning of the window to an instant of it. */
export function workedBefore(engine: Engine, at: number): number {
  const index = intervalAt(engine, at);
  return (engine.sums[index] as number) + Math.max(at - (engine.starts[index] as number), 0);
}

/** First instant before which `worked` ms of the window are open; 0 < worked <= total. */
export function firstAfter(engine: Engine, worked: number): number {
  const sums = engine.sums;
  let index = engine.byWork[(worked * engine.workScale) | 0] as number;
  while ((sums[index + 1] as number) < worked) index++;
  return (engine.ends[index] as number) - ((sums[index + 1] as number) - worked);
}

/** Last instant before which `worked` ms of the window are open; 0 <= worked < total. */
export function lastAfter(engine: Engine, worked: number): number {
  const sums = engine.sums;
  let index = engine.byWork[(worked * engine.workScale) | 0] as number;
  while ((sums[index + 1] as number) <= worked) index++;
  return (engine.starts[index] as number) + worked - (sums[index] as number);
}
