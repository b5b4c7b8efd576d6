import { KINDS } from '../compute/kpiItem.js';
import type { Plan } from '../compute/needs.js';
import { type ComputeState, skip } from '../compute/state.js';
import { dimensionsOf } from './dimensions.js';
import { groupNumbers } from './groupNumbers.js';
import { checkOrder, codeOf, type InteractionColumns } from './interactionColumns.js';
import { rowMarker } from './markRows.js';
import { CHUNK, createLists, type RowList, rowLister, type Table, useList } from './table.js';

/**
 * Puts each row into its group and counts it there by kind and sentiment; rows that do not count are counted by reason. One
 * column after the other, a few thousand rows at a time: one loop over all columns would take twice as long.
 */
export function scanGroups(state: ComputeState, plan: Plan, columns: InteractionColumns): Table {
  const { length, at, order } = columns;
  const { mark, skipped } = rowMarker(plan, columns);
  const dimensions = dimensionsOf(plan, columns);
  const { codes, groups, number } = groupNumbers({ state, plan, dimensions }, length);
  const table = { columns, groups, lists: createLists(columns) };
  const list = rowLister(columns, table.lists);
  const places = sentimentPlaces(columns);
  for (let start = 0; start < length; start += CHUNK) {
    const chunk = { start, end: Math.min(length, start + CHUNK) };
    if (order === 'time') checkOrder(at, start, chunk.end);
    mark(codes, chunk);
    for (const { fold } of dimensions) fold(codes, chunk);
    number(chunk);
    list(chunk);
    for (let kind = 0; kind < KINDS.length; kind += 1) {
      const first = { counters: state.counters, slots: plan.slots, first: kind * 4 };
      useList(table.lists, { chunk: start / CHUNK, kind }, (list) => countRows(first, { table, places }, list));
    }
  }
  for (const [reason, count] of Object.entries(skipped)) if (count > 0) skip(state, reason, count);
  return table;
}

/** The place of each code of a sentiment among the slots of a kind. */
function sentimentPlaces(columns: InteractionColumns): Uint8Array {
  const places = new Uint8Array(256).fill(3);
  ['positive', 'negative', 'neutral'].forEach((word, index) => {
    const code = codeOf(columns, 'sentiment', word);
    if (code >= 0) places[code] = index;
  });
  return places;
}

function countRows(
  { counters, slots, first }: { counters: Float64Array; slots: number; first: number },
  { table: { groups, columns }, places }: { table: Table; places: Uint8Array },
  { start, rows, from, to }: RowList,
): void {
  const { sentiment } = columns;
  for (let index = from; index < to; index += 1) {
    const row = start + (rows[index] as number);
    const group = (groups[row] as number) - 1;
    if (group < 0) continue;
    const feeling = sentiment === undefined ? 3 : (places[sentiment[row] as number] as number);
    const slot = group * slots + first + feeling;
    counters[slot] = (counters[slot] as number) + 1;
  }
}
