import type { Plan } from '../compute/needs.js';
import type { Responder } from '../compute/options.js';
import type { ComputeState } from '../compute/state.js';
import { codeOf, type InteractionColumns } from './interactionColumns.js';
import type { Table } from './scanRows.js';

const REPLY = 2;

/** Enters the requests of a table and the first reply to each. */
export function scanPairs(state: ComputeState, plan: Plan, table: Table): void {
  const { requests } = state;
  const { columns, kinds, groups } = table;
  const firsts = plan.responders.map((responder) => firstReplies(plan, table, responder));
  let count = 0;
  for (let row = 0; row < groups.length; row += 1) {
    if ((groups[row] as number) >= 0 && (plan.pairMask & (1 << (kinds[row] as number))) !== 0) count += 1;
  }
  requests.at = new Float64Array(count);
  requests.group = new Int32Array(count);
  plan.responders.forEach((_, index) => {
    requests.replies[index] = new Float64Array(count);
  });
  for (let row = 0; row < groups.length; row += 1) {
    if ((groups[row] as number) < 0 || (plan.pairMask & (1 << (kinds[row] as number))) === 0) continue;
    const at = requests.length;
    requests.length += 1;
    requests.at[at] = columns.at[row] as number;
    requests.group[at] = groups[row] as number;
    firsts.forEach((first, index) => {
      (requests.replies[index] as Float64Array)[at] = first[row] as number;
    });
  }
}

/** Instant of the first reply of a responder to each row, Infinity without. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a loop over all rows that the benchmark measures; calls per row cost a third
function firstReplies(plan: Plan, { columns, kinds }: Table, responder: Responder): Float64Array {
  const { at, replyTo, automated } = columns;
  const first = new Float64Array(columns.length).fill(Infinity);
  if (replyTo === undefined) return first;
  const { now, exclude } = plan.options;
  const skipsAutomated = automated !== undefined && (responder === 'host' || exclude.has('automated'));
  const isRight = rightResponder(columns, responder);
  for (let row = 0; row < columns.length; row += 1) {
    const request = replyTo[row] as number;
    if (request < 0 || kinds[row] !== REPLY || request >= first.length) continue;
    const time = at[row] as number;
    if (time > now || time < (at[request] as number) || time >= (first[request] as number)) continue;
    if ((skipsAutomated && automated[row] === 1) || !isRight(row, request)) continue;
    first[request] = time;
  }
  return first;
}

function rightResponder(
  columns: InteractionColumns,
  responder: Responder,
): (reply: number, request: number) => boolean {
  if (responder === 'anyone') return () => true;
  const { author, role } = columns;
  if (responder === 'other') return (reply, request) => author !== undefined && author[reply] !== author[request];
  const host = codeOf(columns, 'role', 'host');
  return (reply) => role?.[reply] === host;
}
