import type { ZoneOffset } from '../../internal/zone.js';
import type { Plan } from '../compute/needs.js';
import { refuse } from '../errors.js';
import { type CodeColumn, type CodeName, type InteractionColumns, place } from './interactionColumns.js';
import type { Chunk } from './table.js';

/** The codes of the rows of a chunk, -1 for rows that do not count: whole numbers, doubles when there are very many keys. */
export type Codes = Int32Array | Float64Array;

/** One part of the key: its values as numbers from 0 on. */
export interface Dimension {
  readonly size: number;
  readonly nameOf: (value: number) => string | number | null;
  /** Replaces the code of every counted row of a chunk by code * size + value. */
  readonly fold: (codes: Codes, chunk: Chunk) => void;
}

const UNIT_MS: Readonly<Record<string, number>> = { day: 86_400_000, hour: 3_600_000 };

/** The parts of the key that the options ask for. */
export function dimensionsOf(plan: Plan, columns: InteractionColumns): Dimension[] {
  return plan.options.groupBy.map((name) =>
    name in UNIT_MS ? timeDimension(plan, columns, UNIT_MS[name] as number) : codeDimension(columns, name as CodeName),
  );
}

function codeDimension(columns: InteractionColumns, name: CodeName): Dimension {
  const column = columns[name];
  if (column === undefined) return { size: 1, nameOf: () => null, fold: () => {} };
  const words = columns.dictionaries[name] ?? [];
  const size = Math.max(1, words.length);
  return {
    size,
    nameOf: (value) => words[value] as string,
    fold: (codes, chunk) => foldCodes({ column, name, size }, codes, chunk),
  };
}

// The loops over rows are functions of their own: what is compiled for a closure is lost with the closure.

function foldCodes(
  { column, name, size }: { column: CodeColumn; name: string; size: number },
  codes: Codes,
  { start, end }: Chunk,
): void {
  for (let row = start; row < end; row += 1) {
    const code = codes[row - start] as number;
    if (code < 0) continue;
    const value = column[row] as number;
    if (value >= size) refuse('not-finite', place(name, row), [`below ${size}`, value]);
    codes[row - start] = code * size + value;
  }
}

/** Clocks change, and days and hours begin, at full quarters of an hour of UTC (but for some offsets of former times). */
const QUARTER_MS = 900_000;
/** Largest number of quarters that are remembered, 57 years. */
const QUARTERS = 2_000_000;

/** The local days or hours of the quarters of an hour from `origin` on, -1 where they are not known. */
interface Clock {
  readonly at: Float64Array;
  readonly offset: ZoneOffset;
  readonly unit: number;
  /** The value of unit `first` is 0. */
  readonly first: number;
  readonly size: number;
  /** Start of the first quarter. */
  readonly origin: number;
  readonly values: Int32Array;
}

function timeDimension({ options }: Plan, columns: InteractionColumns, unit: number): Dimension {
  const { offset } = options;
  const [earliest, latest] = rangeOf(columns, options);
  const first = unitOf({ offset, unit }, earliest) - 24;
  const size = unitOf({ offset, unit }, latest) + 24 - first + 1;
  const origin = Math.floor(earliest / QUARTER_MS) * QUARTER_MS;
  const quarters = Math.floor((latest - origin) / QUARTER_MS) + 1;
  const values = new Int32Array(quarters <= QUARTERS ? quarters : 0).fill(-1);
  const clock = { at: columns.at, offset, unit, first, size, origin, values };
  return { size, nameOf: (value) => first + value, fold: (codes, chunk) => foldTimes(clock, codes, chunk) };
}

const unitOf = ({ offset, unit }: Pick<Clock, 'offset' | 'unit'>, ms: number) => Math.floor((ms + offset(ms)) / unit);

function foldTimes(clock: Clock, codes: Codes, { start, end }: Chunk): void {
  const { at, size, origin, values } = clock;
  for (let row = start; row < end; row += 1) {
    const code = codes[row - start] as number;
    if (code < 0) continue;
    const ms = at[row] as number;
    const value = values[((ms - origin) / QUARTER_MS) | 0] as number;
    if (value >= 0) codes[row - start] = code * size + value;
    else codes[row - start] = code * size + learned(clock, ms);
  }
}

function learned(clock: Clock, ms: number): number {
  const { values, origin, first } = clock;
  const value = unitOf(clock, ms) - first;
  const quarter = Math.floor((ms - origin) / QUARTER_MS);
  if (quarter < values.length && clock.offset(ms) % QUARTER_MS === 0) values[quarter] = value;
  return value;
}

/** The earliest and the latest instant that a row that counts may have. */
function rangeOf(columns: InteractionColumns, { now, from, to }: Plan['options']): [number, number] {
  const extremes = extremesOf(columns);
  const earliest = Math.max(extremes[0], from);
  const latest = Math.min(extremes[1], now, to);
  if (earliest === -Infinity) refuse('not-finite', place('at'), ['instants', earliest]);
  return earliest <= latest ? [earliest, latest] : [0, 0];
}

function extremesOf({ at, order }: InteractionColumns): [earliest: number, latest: number] {
  if (order === 'time') return [at[0] ?? Infinity, at.at(-1) ?? -Infinity];
  let [earliest, latest] = [Infinity, -Infinity];
  for (const ms of at) {
    if (ms < earliest) earliest = ms;
    if (ms > latest) latest = ms;
  }
  return [earliest, latest];
}
