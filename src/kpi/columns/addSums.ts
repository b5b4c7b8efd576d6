import type { Plan, SumNeed } from '../compute/needs.js';
import { addToSum, type ComputeState, HALF } from '../compute/state.js';
import { count } from '../result/checks.js';
import { type CountColumn, place } from './interactionColumns.js';
import { forEachList, type RowList, startsOfGroups, type Table } from './table.js';

/** Adds fields over items by group for one need; in columns, either all items carry a field or none. */
export function addSums(state: ComputeState, plan: Plan, { table, need }: { table: Table; need: SumNeed }): void {
  const fields = need.fields.map((name) => table.columns[name]);
  if (fields.includes(undefined)) return;
  const starts = startsOfGroups(state, plan, need);
  for (let group = 0; group + 1 < starts.length; group += 1) {
    state.counters[group * plan.slots + need.slot] = (starts[group + 1] as number) - (starts[group] as number);
  }
  forEachList(table, need.mask, (list) => {
    fields.forEach((values, index) => {
      const sums = { counters: state.counters, slots: plan.slots, slot: need.slot + 1 + 2 * index };
      addColumn(sums, { table, list }, { values: values as CountColumn, name: need.fields[index] as string });
    });
  });
}

function addColumn(
  { counters, slots, slot }: { counters: Float64Array; slots: number; slot: number },
  { table: { groups }, list: { start, rows, from, to } }: { table: Table; list: RowList },
  { values, name }: { values: CountColumn; name: string },
): void {
  for (let index = from; index < to; index += 1) {
    const row = start + (rows[index] as number);
    const group = (groups[row] as number) - 1;
    if (group < 0) continue;
    const value = values[row] as number;
    const low = group * slots + slot;
    const sum = (counters[low] as number) + value;
    if (value >= 0 && sum < HALF && value === Math.floor(value)) counters[low] = sum;
    else addToSum(counters, low, count('computeColumns', place(name, row).path, value));
  }
}
