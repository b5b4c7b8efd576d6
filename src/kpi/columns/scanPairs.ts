import type { Plan } from '../compute/needs.js';
import type { Responder } from '../compute/options.js';
import type { ComputeState } from '../compute/state.js';
import type { InteractionColumns } from './interactionColumns.js';
import { rowsOfKinds, type Table } from './scanRows.js';

const REPLY = 2;

/** Enters the requests of a table and the first reply to each. */
export function scanPairs(state: ComputeState, plan: Plan, table: Table): void {
  const { requests } = state;
  const { at } = table.columns;
  const rows = requestRows(plan, table);
  requests.length = rows.length;
  requests.at = new Float64Array(rows.length);
  requests.group = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    requests.at[index] = at[row] as number;
    requests.group[index] = table.groups[row] as number;
  }
  plan.responders.forEach((responder, place) => {
    const first = firstReplies(plan, table, responder);
    const replies = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index += 1) {
      const reply = first[rows[index] as number] as number;
      replies[index] = reply === 0 ? Infinity : (at[reply - 1] as number);
    }
    requests.replies[place] = replies;
  });
}

function requestRows({ pairMask }: Plan, table: Table): Int32Array {
  const lists = rowsOfKinds(table, pairMask);
  const requests = new Int32Array(lists.reduce((sum, rows) => sum + rows.length, 0));
  let count = 0;
  for (const rows of lists) {
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      if ((table.groups[row] as number) < 0) continue;
      requests[count] = row;
      count += 1;
    }
  }
  return requests.subarray(0, count);
}

/** Row + 1 of the first reply of a responder to each row, 0 without. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a loop over all rows that the benchmark measures; calls per row cost a third
function firstReplies(plan: Plan, table: Table, responder: Responder): Int32Array {
  const { columns } = table;
  const { at, replyTo, automated } = columns;
  const first = new Int32Array(columns.length);
  if (replyTo === undefined) return first;
  const { now, exclude } = plan.options;
  const bots = responder === 'host' || exclude.has('automated') ? automated : undefined;
  const isOrdered = columns.order === 'time';
  const isRight = responder === 'anyone' ? null : rightResponder(columns, responder);
  const rows = rowsOfKinds(table, 1 << REPLY)[0] as Int32Array;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const request = replyTo[row] as number;
    if (request < 0 || request >= first.length) continue;
    const time = at[row] as number;
    const before = first[request] as number;
    if (time > now || (before > 0 && (isOrdered || time >= (at[before - 1] as number)))) continue;
    if (!(isOrdered && row > request) && time < (at[request] as number)) continue;
    if (bots?.[row] === 1 || (isRight !== null && !isRight(row, request))) continue;
    first[request] = row + 1;
  }
  return first;
}

function rightResponder(
  { author, role, ...columns }: InteractionColumns,
  responder: 'host' | 'other',
): (reply: number, request: number) => boolean {
  if (responder === 'other') return (reply, request) => author !== undefined && author[reply] !== author[request];
  const host = (columns.dictionaries.role ?? []).indexOf('host');
  return (reply) => role !== undefined && role[reply] === host;
}
