import { KINDS } from '../compute/kpiItem.js';
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
  /** All rows, kind after kind, ascending within one; `starts[kind]` to `starts[kind + 1]` are those of a kind. */
  readonly byKind: { readonly rows: Int32Array; readonly starts: readonly number[] };
}

/**
 * Orders rows by kind. Each need then walks over its own kinds only: asking every row for its kind costs more than the work
 * itself, because the answer cannot be predicted.
 */
export function orderByKind(kinds: Uint8Array): Table['byKind'] {
  const counts = new Int32Array(KINDS.length);
  for (let row = 0; row < kinds.length; row += 1)
    counts[kinds[row] as number] = (counts[kinds[row] as number] as number) + 1;
  const starts = [0];
  for (const count of counts) starts.push((starts.at(-1) as number) + count);
  const rows = new Int32Array(kinds.length);
  const free = Int32Array.from(starts);
  for (let row = 0; row < kinds.length; row += 1) {
    const kind = kinds[row] as number;
    rows[free[kind] as number] = row;
    free[kind] = (free[kind] as number) + 1;
  }
  return { rows, starts };
}

/** The rows of some kinds (bits), a list each. */
export function rowsOfKinds({ byKind: { rows, starts } }: Table, mask: number): Int32Array[] {
  return KINDS.flatMap((_, kind) =>
    (mask & (1 << kind)) === 0 ? [] : [rows.subarray(starts[kind], starts[kind + 1])],
  );
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

/** Counts distinct authors by group for one need. */
export function countAuthors(
  state: ComputeState,
  plan: Plan,
  { table, need }: { table: Table; need: DistinctNeed },
): void {
  const authored = authoredRows(state, plan, { table, need });
  if (plan.options.isSketch) sketchAuthors(state, need, authored);
  else
    (state.distinct as PairSet[])[need.index] = {
      ...createPairSet(0),
      counts: distinctByGroup(authored, state.keys.length),
    };
}

/** Known authors of the rows that count for a need, and the groups of these rows. */
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
): Authored {
  const { columns } = table;
  const { author = new Int32Array(columns.length).fill(-1), sentiment = new Uint8Array(0) } = columns;
  const negative = need.isNegative ? codeOf(columns, 'sentiment', 'negative') : null;
  const { counters } = state;
  const lists = rowsOfKinds(table, need.mask);
  const size = lists.reduce((sum, rows) => sum + rows.length, 0);
  const [groups, authors] = [new Int32Array(size), new Int32Array(size)];
  let [count, largest] = [0, -1];
  for (const rows of lists) {
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      const group = table.groups[row] as number;
      if (group < 0 || (negative !== null && sentiment[row] !== negative)) continue;
      const who = author[row] as number;
      const slot = group * plan.slots + need.slot + (who < 0 ? 1 : 0);
      counters[slot] = (counters[slot] as number) + 1;
      if (who < 0) continue;
      groups[count] = group;
      authors[count] = who;
      if (who > largest) largest = who;
      count += 1;
    }
  }
  const { authorCount } = columns;
  if (authorCount !== undefined && largest >= authorCount)
    refuse('not-finite', place('author'), [`below ${authorCount}`, largest]);
  return { groups: groups.subarray(0, count), authors: authors.subarray(0, count), authorCount: largest + 1 };
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
      count += stamps[author] === group ? 0 : 1;
      stamps[author] = group;
    }
    counts[group] = count;
  }
  return counts;
}

function orderedByGroup({ groups, authors }: Authored, groupCount: number): { ordered: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(groupCount + 1);
  for (let index = 0; index < groups.length; index += 1) {
    const next = (groups[index] as number) + 1;
    ends[next] = (ends[next] as number) + 1;
  }
  for (let group = 1; group <= groupCount; group += 1)
    ends[group] = (ends[group] as number) + (ends[group - 1] as number);
  const ordered = new Int32Array(groups.length);
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index] as number;
    const place = ends[group] as number;
    ordered[place] = authors[index] as number;
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
    const author = authors[row] as number;
    const slot = (groups[row] as number) * REGISTERS + (places[author] as number);
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
  const { columns, groups } = table;
  const fields = need.fields.map((name) => columns[name]);
  if (fields.includes(undefined)) return;
  const { counters } = state;
  for (const rows of rowsOfKinds(table, need.mask)) {
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] as number;
      const group = groups[row] as number;
      if (group < 0) continue;
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
}
