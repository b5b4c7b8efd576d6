import { grown } from '../compute/grown.js';
import type { DistinctNeed, Plan, SumNeed } from '../compute/needs.js';
import { addPair, createPairSet } from '../compute/pairSet.js';
import { addToSum, type ComputeState, sketchOf } from '../compute/state.js';
import { count } from '../result/checks.js';
import { type Hash, hashInteger } from '../sketches/hash.js';
import { addHash } from '../sketches/hyperLogLog.js';
import { type CodeName, codeOf, type InteractionColumns } from './interactionColumns.js';

/** A table with the kind (index in `KINDS`) and group (-1 = not counted) of each row. */
export interface Table {
  readonly columns: InteractionColumns;
  readonly kinds: Uint8Array;
  readonly groups: Int32Array;
}

/** Largest set of bits that says which author was seen in which group: 64 MB. Beyond, a hash table does. */
const BITS_LIMIT = 536_870_912;

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
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a loop over all rows that the benchmark measures; calls per row cost a third
export function countAuthors(
  state: ComputeState,
  plan: Plan,
  { table, need }: { table: Table; need: DistinctNeed },
): void {
  const { columns, kinds, groups } = table;
  const { author } = columns;
  const negative = need.isNegative ? codeOf(columns, 'sentiment', 'negative') : null;
  const add = authorAdder(state, plan, { need, authorCount: columns.authorCount ?? 0 });
  const [base, { counters }] = [need.slot, state];
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    if (group < 0 || (need.mask & (1 << (kinds[row] as number))) === 0) continue;
    if (negative !== null && columns.sentiment?.[row] !== negative) continue;
    const who = author === undefined ? -1 : (author[row] as number);
    const slot = group * plan.slots + base + (who < 0 ? 1 : 0);
    counters[slot] = (counters[slot] as number) + 1;
    if (who >= 0) add(group, who);
  }
}

type AddAuthor = (group: number, author: number) => void;

function authorAdder(state: ComputeState, plan: Plan, of: { need: DistinctNeed; authorCount: number }): AddAuthor {
  const { need, authorCount } = of;
  if (plan.options.isSketch) return sketchAdder(state, need);
  const pairs = createPairSet(16);
  (state.distinct as ComputeState['distinct'][number][])[need.index] = pairs;
  if (authorCount === 0 || authorCount * state.keys.length > BITS_LIMIT)
    return (group, author) => addPair(pairs, group, author);
  const bits = new Int32Array(Math.ceil((authorCount * state.keys.length) / 32));
  pairs.counts = grown(pairs.counts, state.keys.length);
  const { counts } = pairs;
  return (group, author) => {
    const at = group * authorCount + author;
    const word = bits[at >>> 5] as number;
    const bit = 1 << (at & 31);
    if ((word & bit) !== 0) return;
    bits[at >>> 5] = word | bit;
    counts[group] = (counts[group] as number) + 1;
  };
}

function sketchAdder(state: ComputeState, need: DistinctNeed): AddAuthor {
  const hash: Hash = { high: 0, low: 0 };
  const sketches = state.keys.map((_, group) => sketchOf(state, need.index, group));
  return (group, author) => addHash(sketches[group] as (typeof sketches)[number], hashInteger(author, hash));
}

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
      if (!Number.isSafeInteger(value) || value < 0)
        count('computeColumns', ['columns', need.fields[index] as string, row], value);
      addToSum(counters, slot + 1 + 2 * index, value);
    }
  }
}
