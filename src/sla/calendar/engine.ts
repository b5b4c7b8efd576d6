import type { Instant } from '../../internal/instant.js';
import { EARLIEST, instantMs, LATEST } from './instants.js';
import { openSpans } from './openSpans.js';
import type { Tree } from './tree.js';

/**
 * The prepared window of a calendar: its edges (open, close, open, ...) in a typed array, so that the number of edges
 * passed says by its parity whether it is open; an index from time to edge and one from working time to interval. Plain
 * loops and fields: every query of the room runs through these look-ups, whose goals are a few nanoseconds.
 */
export interface Engine {
  readonly tree: Tree;
  /** Prepared window [from, to) in epoch ms; empty before the first query. */
  from: number;
  to: number;
  /** Number of intervals. */
  count: number;
  /** Open time in the window, in ms. */
  total: number;
  /** Interval i is [edges[2i], edges[2i+1]); two Infinities stand at the end. */
  edges: Float64Array;
  /** With k edges passed, the open ms of the window before t are `worked[k]`, plus t when k is odd. */
  worked: Float64Array;
  /** Open ms of the window before interval i; `sums[count]` is the total. */
  sums: Float64Array;
  /** Edges before `from + k / timeScale`. */
  byTime: Int32Array;
  timeScale: number;
  /** First interval up to whose end at least `k / workScale` ms are open. */
  byWork: Int32Array;
  workScale: number;
}

export function createEngine(tree: Tree): Engine {
  const none = new Float64Array(0);
  const nowhere = new Int32Array(0);
  return {
    tree,
    from: 0,
    to: 0,
    count: 0,
    total: 0,
    edges: none,
    worked: none,
    sums: none,
    byTime: nowhere,
    timeScale: 0,
    byWork: nowhere,
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
  // One buffer for the three: each allocation outside the heap costs as much as a month of days.
  const size = 2 * count + 2;
  const numbers = new Float64Array(2 * size + count + 1);
  const edges = numbers.subarray(0, size);
  const worked = numbers.subarray(size, 2 * size);
  const sums = numbers.subarray(2 * size);
  let total = 0;
  for (let index = 0; index < count; index++) {
    const start = spans[2 * index] as number;
    const end = spans[2 * index + 1] as number;
    edges[2 * index] = start;
    edges[2 * index + 1] = end;
    worked[2 * index] = total;
    worked[2 * index + 1] = total - start;
    total += end - start;
    sums[index + 1] = total;
  }
  edges[2 * count] = edges[2 * count + 1] = Infinity;
  worked[2 * count] = total;
  engine.count = count;
  engine.total = total;
  engine.edges = edges;
  engine.worked = worked;
  engine.sums = sums;
  engine.timeScale = scaleFor(engine.to - engine.from, count);
  engine.byTime = bucketIndex(engine.to - engine.from, engine.timeScale, { limits: edges, base: engine.from, skip: 0 });
  engine.workScale = scaleFor(total, count);
  engine.byWork = bucketIndex(total, engine.workScale, { limits: sums, base: 0, skip: 1 });
}

/** So many that a look-up rarely takes more than two steps, whose number a processor cannot foresee. */
const BUCKETS_PER_INTERVAL = 2;

/** Buckets per ms: a power of two, so that scaling is exact. */
function scaleFor(span: number, count: number): number {
  return 2 ** Math.ceil(Math.log2((BUCKETS_PER_INTERVAL * count + 1) / Math.max(span, 1)));
}

interface Limits {
  readonly limits: Float64Array;
  /** What the limits are counted from. */
  readonly base: number;
  /** Limits before the first that counts. */
  readonly skip: number;
}

/** For each bucket the first position whose limit lies at or beyond the beginning of the bucket. */
function bucketIndex(span: number, scale: number, { limits, base, skip }: Limits): Int32Array {
  const index = new Int32Array(Math.floor(span * scale) + 2);
  let bucket = 0;
  let position = 0;
  for (; position + skip < limits.length; position++) {
    const last = Math.min(((limits[position + skip] as number) - base) * scale, index.length - 1);
    while (bucket <= last) index[bucket++] = position;
  }
  return index.fill(position, bucket);
}

/** An instant as epoch ms within the prepared window, which grows where needed. `place` is "function: argument". */
export function locate(engine: Engine, value: Instant, place: string): number {
  if (typeof value === 'number' && value >= engine.from && value < engine.to && Math.floor(value) === value)
    return value;
  const at = instantMs(value, place.split(': ') as [string, ...string[]]);
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

/** How many edges of the window lie at or before an instant of it; odd when the calendar is open there. */
export function edgesPassed(engine: Engine, at: number): number {
  const edges = engine.edges;
  let passed = engine.byTime[((at - engine.from) * engine.timeScale) | 0] as number;
  // Two steps without a branch: a wrongly foreseen one costs as much as the whole look-up.
  passed += ((edges[passed] as number) <= at ? 1 : 0) + ((edges[passed + 1] as number) <= at ? 1 : 0);
  while ((edges[passed] as number) <= at) passed++;
  return passed;
}

/** Open ms from the beginning of the window to an instant of it. */
export function workedBefore(engine: Engine, at: number): number {
  const passed = edgesPassed(engine, at);
  return (engine.worked[passed] as number) + (passed & 1) * at;
}

/** First instant before which `worked` ms of the window are open; 0 < worked <= total. */
export function firstAfter(engine: Engine, worked: number): number {
  const sums = engine.sums;
  let index = engine.byWork[(worked * engine.workScale) | 0] as number;
  index += (sums[index + 1] as number) < worked ? 1 : 0;
  while ((sums[index + 1] as number) < worked) index++;
  return (engine.edges[2 * index + 1] as number) - ((sums[index + 1] as number) - worked);
}

/** Last instant before which `worked` ms of the window are open; 0 <= worked < total. */
export function lastAfter(engine: Engine, worked: number): number {
  const sums = engine.sums;
  let index = engine.byWork[(worked * engine.workScale) | 0] as number;
  while ((sums[index + 1] as number) <= worked) index++;
  return (engine.edges[2 * index] as number) + worked - (sums[index] as number);
}
