import type { DistinctNeed, Plan } from '../compute/needs.js';
import { type ComputeState, PRECISION } from '../compute/state.js';
import type { Source } from '../compute/view.js';
import { refuse } from '../errors.js';
import { highOfInteger, lowOfInteger } from '../sketches/hash.js';
import { countDistinct, type DistinctCount, EXACT_LIMIT, rankOf } from '../sketches/hyperLogLog.js';
import { codeOf, place } from './interactionColumns.js';
import { forEachList, type RowList, startsOfGroups, type Table } from './table.js';

/** The rows of a need and their authors. */
interface Scan {
  readonly table: Table;
  readonly need: DistinctNeed;
  readonly author: Int32Array;
  /** Where the authors of each group start when they lie group after group. */
  readonly starts: Int32Array;
  /** Rows with another sentiment code do not count; null when all do. */
  readonly negative: number | null;
  /** Rows whose author is not known, by group. */
  readonly unknown: Int32Array;
}

/** Counts distinct authors by group for each need. */
export function distinctSource(state: ComputeState, plan: Plan, table: Table): Source['distinct'] {
  const counts = plan.distincts.map((need) => {
    const { author = new Int32Array(table.groups.length).fill(-1) } = table.columns;
    const starts = startsOfGroups(state, plan, need);
    const negative = need.isNegative ? codeOf(table.columns, 'sentiment', 'negative') : null;
    const scan = { table, need, author, starts, negative, unknown: new Int32Array(starts.length) };
    const found = plan.options.isSketch ? sketchAuthors(scan) : countAuthors(scan, isBelow(starts, Infinity));
    keepKnown(state, plan, scan);
    return found;
  });
  return ({ index }, group) => counts[index]?.[group] as DistinctCount;
}

function keepKnown({ counters }: ComputeState, { slots }: Plan, { need, starts, unknown }: Scan): void {
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const slot = group * slots + need.slot;
    const all = (starts[group + 1] as number) - (starts[group] as number);
    counters[slot] = all - (unknown[group] as number);
    counters[slot + 1] = unknown[group] as number;
  }
}

/** 1 for each group with at most so many rows. */
function isBelow(starts: Int32Array, limit: number): Uint8Array {
  return Uint8Array.from({ length: starts.length - 1 }, (_, group) =>
    (starts[group + 1] as number) - (starts[group] as number) <= limit ? 1 : 0,
  );
}

/**
 * Distinct authors of the wanted groups: authors are put into the order of their groups, then one stamp per author says in
 * which group it was seen last. A table of all pairs would be ten times as large and miss the cache.
 */
function countAuthors(scan: Scan, isWanted: Uint8Array): DistinctCount[] {
  const { table, need, starts, unknown } = scan;
  unknown.fill(0);
  const into = { ordered: new Int32Array(starts.at(-1) as number), ends: starts.slice(), isWanted };
  let largest = -1;
  forEachList(table, need.mask, (list) => {
    largest = Math.max(largest, orderAuthors(scan, into, list));
  });
  checkAuthor(table.columns.authorCount, largest);
  const stamps = new Int32Array(largest + 1).fill(-1);
  return Array.from(isWanted, (_, group) => {
    const { ordered, ends } = into;
    const count = stamped({ ordered, stamps, group }, starts[group] as number, ends[group] as number);
    return { count, standardError: 0 };
  });
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a loop over all rows that the benchmark measures; calls per row cost a third
function orderAuthors(
  { table: { groups, columns }, author, unknown, negative }: Scan,
  { ordered, ends, isWanted }: { ordered: Int32Array; ends: Int32Array; isWanted: Uint8Array },
  { start, rows, from, to }: RowList,
): number {
  let largest = -1;
  for (let index = from; index < to; index += 1) {
    const row = start + (rows[index] as number);
    const group = (groups[row] as number) - 1;
    if (group < 0 || (negative !== null && columns.sentiment?.[row] !== negative)) continue;
    const who = author[row] as number;
    if (who < 0) unknown[group] = (unknown[group] as number) + 1;
    else if (isWanted[group] === 1) {
      if (who > largest) largest = who;
      const end = ends[group] as number;
      ordered[end] = who;
      ends[group] = end + 1;
    }
  }
  return largest;
}

function stamped(
  { ordered, stamps, group }: { ordered: Int32Array; stamps: Int32Array; group: number },
  start: number,
  end: number,
): number {
  let count = 0;
  for (let index = start; index < end; index += 1) {
    const author = ordered[index] as number;
    count += stamps[author] === group ? 0 : 1;
    stamps[author] = group;
  }
  return count;
}

function checkAuthor(authorCount: number | undefined, largest: number): void {
  if (authorCount !== undefined && largest >= authorCount)
    refuse('not-finite', place('author'), [`below ${authorCount}`, largest]);
}

const REGISTERS = 2 ** PRECISION;
/** An estimate above this never stands for 256 or fewer authors (7 standard errors). */
const SURELY_MANY = 330;

/** Estimates the authors of each group; the few groups that may lie below the exact limit are counted exactly. */
function sketchAuthors(scan: Scan): DistinctCount[] {
  const { table, need, starts } = scan;
  const isFew = isBelow(starts, EXACT_LIMIT);
  const registers = new Uint8Array(isFew.length * REGISTERS);
  const marks = marksOf(table.columns.authorCount ?? largestOf(scan.author) + 1);
  let largest = -1;
  forEachList(table, need.mask, (list) => {
    largest = Math.max(largest, raiseRegisters(scan, { registers, marks }, list));
  });
  checkAuthor(table.columns.authorCount, largest);
  const counts = Array.from(isFew, (_, group) => {
    const ofGroup = registers.subarray(group * REGISTERS, (group + 1) * REGISTERS);
    return countDistinct({ hashes: null, registers: ofGroup });
  });
  counts.forEach(({ count }, group) => {
    if (count <= SURELY_MANY) isFew[group] = 1;
  });
  if (!isFew.includes(1)) return counts;
  return countAuthors(scan, isFew).map((exact, group) =>
    isFew[group] === 1 && exact.count <= EXACT_LIMIT ? exact : (counts[group] as DistinctCount),
  );
}

/** Register and rank (times 2^PRECISION) of each author: each is hashed once, however often it writes. */
function marksOf(authorCount: number): Uint16Array {
  const marks = new Uint16Array(authorCount);
  for (let author = 0; author < authorCount; author += 1) {
    const high = highOfInteger(author);
    marks[author] = (high & (REGISTERS - 1)) | (rankOf(lowOfInteger(author, high)) << PRECISION);
  }
  return marks;
}

function largestOf(author: Int32Array): number {
  let largest = -1;
  for (let row = 0; row < author.length; row += 1) {
    const who = author[row] as number;
    if (who > largest) largest = who;
  }
  return largest;
}

function raiseRegisters(
  { table: { groups, columns }, author, unknown, negative }: Scan,
  { registers, marks }: { registers: Uint8Array; marks: Uint16Array },
  { start, rows, from, to }: RowList,
): number {
  let largest = -1;
  for (let index = from; index < to; index += 1) {
    const row = start + (rows[index] as number);
    const group = (groups[row] as number) - 1;
    if (group < 0 || (negative !== null && columns.sentiment?.[row] !== negative)) continue;
    const who = author[row] as number;
    if (who > largest) largest = who;
    if (who < 0) unknown[group] = (unknown[group] as number) + 1;
    else {
      const mark = marks[who] as number;
      const slot = group * REGISTERS + (mark & (REGISTERS - 1));
      const rank = registers[slot] as number;
      // The larger of two ranks without a branch: which one it is cannot be predicted.
      const above = (mark >> PRECISION) - rank;
      registers[slot] = rank + (above & ~(above >> 31));
    }
  }
  return largest;
}
