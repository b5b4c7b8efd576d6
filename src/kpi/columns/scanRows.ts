import type { DistinctNeed, Plan, SumNeed } from '../compute/needs.js';
import { createPairSet, type PairSet } from '../compute/pairSet.js';
import { addToSum, type ComputeState, HALF, PRECISION, sketchOf } from '../compute/state.js';
import { refuse } from '../errors.js';
import { count } from '../result/checks.js';
import { type Hash, hashInteger } from '../sketches/hash.js';
import { addHash, countDistinct, type DistinctState, rankOf } from '../sketches/hyperLogLog.js';
import { type CodeName, codeOf, type InteractionColumns, place } from './interactionColumns.js';

/** A table with the kind (index in `KINDS`) and group (-1 = not counted) of each row. */
export interface Table {
  readonly columns: InteractionColumns;
  readonly kinds: Uint8Array;
  readonly groups: Int32Array;
}

/** Counts items by group, kind and sentiment. */
export function countRows(state: ComputeState, { slots }: Plan, { columns, kinds, groups }: Table): void {
  const { counters } = state;
  const { sentiment } = columns;
  const places = new Uint8Array(256).fill(3);
  ['positive', 'negative', 'neutral'].forEach((word, index) => {
    const code = codeOf(columns, 'sentiment' satisfies CodeName, word);
    if (code >= 0) places[code] = index;
  });
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    if (group < 0) continue;
    const feeling = sentiment === undefined ? 3 : (places[sentiment[row] as number] as number);
    const slot = group * slots + (kinds[row] as number) * 4 + feeling;
    counters[slot] = (counters[slot] as number) + 1;
  }
}

/** One more than the largest author; a larger one than `authorCount` says is a mistake. */
function authorCountOf({ author, authorCount }: InteractionColumns): number {
  let largest = -1;
  const rows = author?.length ?? 0;
  for (let row = 0; row < rows; row += 1) largest = Math.max(largest, author?.[row] as number);
  if (authorCount !== undefined && largest >= authorCount)
    refuse('not-finite', place('author'), [`below ${authorCount}`, largest]);
  return largest + 1;
}

/** Counts distinct authors by group for one need. */
export function countAuthors(
  state: ComputeState,
  plan: Plan,
  { table, need }: { table: Table; need: DistinctNeed },
): void {
  const authorCount = authorCountOf(table.columns);
  const groups = authoredRows(state, plan, { table, need });
  const rows = { groups, authors: table.columns.author ?? new Int32Array(0), authorCount };
  if (plan.options.isSketch) sketchAuthors(state, need, rows);
  else
    (state.distinct as PairSet[])[need.index] = {
      ...createPairSet(0),
      counts: distinctByGroup(rows, state.keys.length),
    };
}

/** Rows with a group (-1 = does not count for the need) and an author. */
interface Authored {
  readonly groups: Int32Array;
  readonly authors: Int32Array;
  readonly authorCount: number;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a loop over all rows that the benchmark measures; calls per row cost a third
function authoredRows(
  state: ComputeState,
  plan: Plan,
  { table, need }: { table: Table; need: DistinctNeed },
): Int32Array {
  const { columns, kinds, groups } = table;
  const { author = new Int32Array(groups.length).fill(-1), sentiment = new Uint8Array(0) } = columns;
  const negative = need.isNegative ? codeOf(columns, 'sentiment', 'negative') : null;
  const authored = new Int32Array(groups.length).fill(-1);
  const { counters } = state;
  const { mask, slot } = need;
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    if (group < 0 || (mask & (1 << (kinds[row] as number))) === 0) continue;
    if (negative !== null && sentiment[row] !== negative) continue;
    const place = group * plan.slots + slot;
    if ((author[row] as number) >= 0) {
      counters[place] = (counters[place] as number) + 1;
      authored[row] = group;
    } else counters[place + 1] = (counters[place + 1] as number) + 1;
  }
  return authored;
}

/**
 * Distinct authors of each group: authors are put into the order of their groups by counting, then one stamp per author
 * says in which group it was seen last. A table of all pairs would be ten times as large and miss the cache.
 */
function distinctByGroup(rows: Authored, groupCount: number): Int32Array {
  const { ordered, ends } = orderedByGroup(rows, groupCount);
  const stamps = new Int32Array(rows.authorCount).fill(-1);
  const counts = new Int32Array(groupCount);
  for (let group = 0, at = 0; group < groupCount; group += 1) {
    let count = 0;
    for (const end = ends[group] as number; at < end; at += 1) {
      const author = ordered[at] as number;
      if (stamps[author] === group) continue;
      stamps[author] = group;
      count += 1;
    }
    counts[group] = count;
  }
  return counts;
}

function orderedByGroup({ groups, authors }: Authored, groupCount: number): { ordered: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(groupCount + 1);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    if (group >= 0) ends[group + 1] = (ends[group + 1] as number) + 1;
  }
  for (let group = 1; group <= groupCount; group += 1)
    ends[group] = (ends[group] as number) + (ends[group - 1] as number);
  const ordered = new Int32Array(ends[groupCount] as number);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    if (group < 0) continue;
    const place = ends[group] as number;
    ordered[place] = authors[row] as number;
    ends[group] = place + 1;
  }
  return { ordered, ends };
}

/** Hashes each author once, then raises registers; the few groups that may lie below the exact limit are counted anew. */
function sketchAuthors(state: ComputeState, need: DistinctNeed, { groups, authors, authorCount }: Authored): void {
  const places = new Uint16Array(authorCount);
  const ranks = new Uint8Array(authorCount);
  const hash: Hash = { high: 0, low: 0 };
  for (let author = 0; author < authorCount; author += 1) {
    const { high, low } = hashInteger(author, hash);
    places[author] = high & (REGISTERS - 1);
    ranks[author] = rankOf(low);
  }
  const registers = new Uint8Array(state.keys.length * REGISTERS);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    if (group < 0) continue;
    const author = authors[row] as number;
    const slot = group * REGISTERS + (places[author] as number);
    if ((ranks[author] as number) > (registers[slot] as number)) registers[slot] = ranks[author] as number;
  }
  keepSketches(state, need, { groups, authors, registers });
}

function keepSketches(
  state: ComputeState,
  need: DistinctNeed,
  { groups, authors, registers }: { groups: Int32Array; authors: Int32Array; registers: Uint8Array },
): void {
  const few = new Set<number>();
  state.keys.forEach((_, group) => {
    const sketch = { hashes: null, registers: registers.subarray(group * REGISTERS, (group + 1) * REGISTERS) };
    if (countDistinct(sketch).count <= SURELY_MANY) few.add(group);
    else (state.sketches[need.index] as DistinctState[])[group] = sketch;
  });
  if (few.size === 0) return;
  const hash: Hash = { high: 0, low: 0 };
  groups.forEach((group, row) => {
    if (few.has(group)) addHash(sketchOf(state, need.index, group), hashInteger(authors[row] as number, hash));
  });
}

const REGISTERS = 2 ** PRECISION;
/** An estimate above this never stands for 256 or fewer authors (7 standard errors). */
const SURELY_MANY = 330;

/** Adds fields over items by group for one need. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a loop over all rows that the benchmark measures; calls per row cost a third
export function addRows(state: ComputeState, { slots }: Plan, { table, need }: { table: Table; need: SumNeed }): void {
  const { columns, kinds, groups } = table;
  const fields = need.fields.map((name) => columns[name]);
  if (fields.includes(undefined)) return;
  const { counters } = state;
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    if (group < 0 || (need.mask & (1 << (kinds[row] as number))) === 0) continue;
    const slot = group * slots + need.slot;
    counters[slot] = (counters[slot] as number) + 1;
    for (let index = 0; index < fields.length; index += 1) {
      const value = (fields[index] as Float64Array)[row] as number;
      const low = slot + 1 + 2 * index;
      const sum = (counters[low] as number) + value;
      if (value >= 0 && sum < HALF && value === Math.floor(value)) counters[low] = sum;
      else addToSum(counters, low, count('computeColumns', ['columns', need.fields[index] as string, row], value));
    }
  }
}
