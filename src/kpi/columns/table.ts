import { KINDS } from '../compute/kpiItem.js';
import type { Plan } from '../compute/needs.js';
import type { ComputeState } from '../compute/state.js';
import { refuse } from '../errors.js';
import { type InteractionColumns, kindsOf, place } from './interactionColumns.js';

/** The columns with the group of each row, and the rows of each kind. */
export interface Table {
  readonly columns: InteractionColumns;
  /** Group + 1, or 0 for a row that does not count. */
  readonly groups: Uint16Array | Int32Array;
  readonly lists: KindLists;
}

/**
 * The rows of each chunk by kind: each need walks over its own kinds only. Asking every row for its kind would cost more than
 * the work itself, because the answer cannot be predicted.
 */
export interface KindLists {
  /** Rows, counted from the start of their chunk: chunk after chunk, kind after kind, ascending within one. */
  readonly rows: Uint16Array;
  /** Where each kind of each chunk starts in `rows`, and where the last one ends. */
  readonly starts: Int32Array;
}

/** Rows from `start` to before `end`. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** The rows `start + rows[from]` to `start + rows[to - 1]`, all of one kind. */
export interface RowList {
  readonly start: number;
  readonly rows: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** Rows worked on together: what one loop writes is still in the cache when the next loop reads it. */
export const CHUNK = 4096;

/** Lists without rows, and a place where the rows of one chunk are sorted. */
export function createLists({ length }: InteractionColumns): KindLists {
  const starts = new Int32Array(Math.ceil(length / CHUNK) * KINDS.length + 1);
  return { rows: new Uint16Array(length), starts };
}

/** A function that puts the rows of a chunk into the lists of their kinds. */
export function rowLister(columns: InteractionColumns, { rows, starts }: KindLists): (chunk: Chunk) => void {
  const sorting = {
    known: kindsOf(columns),
    kind: columns.kind,
    sorted: new Uint16Array((KINDS.length + 1) * CHUNK),
    ends: new Int32Array(KINDS.length + 1),
  };
  return ({ start, end }) => {
    sortByKind(sorting, start, end);
    let free = start;
    for (let kind = 0; kind < KINDS.length; kind += 1) {
      const ofKind = sorting.sorted.subarray(kind * CHUNK, sorting.ends[kind]);
      starts[(start / CHUNK) * KINDS.length + kind] = free;
      rows.set(ofKind, free);
      free += ofKind.length;
    }
    starts[(start / CHUNK + 1) * KINDS.length] = free;
    if (free < end) refuseKind(columns, sorting.known, start);
  };
}

function sortByKind(
  { known, kind, sorted, ends }: { known: Uint8Array; kind: Uint8Array; sorted: Uint16Array; ends: Int32Array },
  start: number,
  end: number,
): void {
  for (let index = 0; index < ends.length; index += 1) ends[index] = index * CHUNK;
  for (let row = start; row < end; row += 1) {
    const index = known[kind[row] as number] as number;
    const place = ends[index] as number;
    sorted[place] = row - start;
    ends[index] = place + 1;
  }
}

function refuseKind({ kind }: InteractionColumns, known: Uint8Array, start: number): never {
  let row = start;
  while ((known[kind[row] as number] as number) < KINDS.length) row += 1;
  return refuse('kpi-needs-input', place('kind', row), ['in the dictionary', kind[row]]);
}

/** Calls back with the list of a chunk and a kind (an index of `KINDS`). */
export function useList(
  { rows, starts }: KindLists,
  at: { chunk: number; kind: number },
  use: (list: RowList) => void,
) {
  const index = at.chunk * KINDS.length + at.kind;
  const [from = 0, to = 0] = [starts[index], starts[index + 1]];
  if (from < to) use({ start: at.chunk * CHUNK, rows, from, to });
}

/** Calls back with the rows of some kinds (bits), list by list. */
export function forEachList({ lists }: Table, mask: number, use: (list: RowList) => void): void {
  for (let start = 0; start < lists.rows.length; start += CHUNK) {
    for (let kind = 0; kind < KINDS.length; kind += 1) {
      if ((mask & (1 << kind)) !== 0) useList(lists, { chunk: start / CHUNK, kind }, use);
    }
  }
}

/** Where the rows of each group start when those of some kinds lie group after group; one more entry for the end. */
export function startsOfGroups(
  { counters, keys }: ComputeState,
  { slots }: Plan,
  { mask, isNegative = false }: { mask: number; isNegative?: boolean },
): Int32Array {
  const starts = new Int32Array(keys.length + 1);
  const isCounted = (slot: number) => (mask & (1 << (slot >> 2))) !== 0 && (!isNegative || slot % 4 === 1);
  const counted = Array.from({ length: KINDS.length * 4 }, (_, slot) => slot).filter(isCounted);
  for (let group = 0; group < keys.length; group += 1) {
    const count = counted.reduce((sum, slot) => sum + (counters[group * slots + slot] as number), 0);
    starts[group + 1] = (starts[group] as number) + count;
  }
  return starts;
}
