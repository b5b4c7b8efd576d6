import type { PairNeed, Plan } from '../compute/needs.js';
import type { Responder } from '../compute/options.js';
import type { ComputeState } from '../compute/state.js';
import type { Source } from '../compute/view.js';
import type { InteractionColumns } from './interactionColumns.js';
import { forEachList, type RowList, startsOfGroups, type Table } from './table.js';

const REPLY = 2;

/** Finds the first reply to each request and tells how long the requests of a group waited. */
export function waitSource(state: ComputeState, plan: Plan, table: Table): Source['waits'] {
  if (plan.responders.length === 0) return () => ({ asked: 0, answeredMs: NONE, openMs: () => NONE });
  const starts = startsOfGroups(state, plan, { mask: plan.pairMask });
  const waits = plan.responders.map((responder) => {
    const first = firstReplies(plan, table, responder);
    return waitsByGroup(plan, table, { starts, first });
  });
  return ({ responder }: PairNeed, group) => {
    const { times, answeredEnds } = waits[responder] as Waits;
    const [start = 0, middle = 0, end = 0] = [starts[group], answeredEnds[group], starts[group + 1]];
    return {
      asked: end - start,
      answeredMs: times.subarray(start, middle),
      openMs: () => times.subarray(middle, end),
    };
  };
}

const NONE = /* @__PURE__ */ new Float64Array(0);

/** Waits of all groups, one group after the other: answered ones from the start, open ones from the end. */
interface Waits {
  readonly times: Float64Array;
  readonly answeredEnds: Int32Array;
}

interface WaitsInTheMaking extends Waits {
  readonly openStarts: Int32Array;
  readonly first: Float64Array;
  readonly now: number;
}

function waitsByGroup(
  { pairMask, options: { now } }: Plan,
  table: Table,
  { starts, first }: { readonly starts: Int32Array; readonly first: Float64Array },
): Waits {
  const times = new Float64Array(starts.at(-1) as number);
  const waits = { times, answeredEnds: starts.slice(), openStarts: starts.slice(1), first, now };
  forEachList(table, pairMask, (list) => orderWaits(table, waits, list));
  return waits;
}

function orderWaits(
  { groups, columns: { at } }: Table,
  { times, answeredEnds, openStarts, first, now }: WaitsInTheMaking,
  { start, rows, from, to }: RowList,
): void {
  for (let index = from; index < to; index += 1) {
    const row = start + (rows[index] as number);
    const group = (groups[row] as number) - 1;
    if (group < 0) continue;
    const asked = at[row] as number;
    const reply = first[row] as number;
    if (reply < Infinity) {
      const end = answeredEnds[group] as number;
      times[end] = reply - asked;
      answeredEnds[group] = end + 1;
    } else {
      const start = (openStarts[group] as number) - 1;
      times[start] = now - asked;
      openStarts[group] = start;
    }
  }
}

/** Who counts as a reply, beside the times. */
interface Rules {
  readonly now: number;
  readonly isOrdered: boolean;
  readonly bots: Uint8Array | undefined;
  readonly isRight: ((reply: number, request: number) => boolean) | null;
}

/** When a responder first replied to each row, Infinity without a reply. */
function firstReplies({ options: { now, exclude } }: Plan, table: Table, responder: Responder): Float64Array {
  const { columns } = table;
  const { at, replyTo, automated } = columns;
  const first = new Float64Array(columns.length).fill(Infinity);
  if (replyTo === undefined) return first;
  const rules = {
    now,
    isOrdered: columns.order === 'time',
    bots: responder === 'host' || exclude.has('automated') ? automated : undefined,
    isRight: responder === 'anyone' ? null : rightResponder(columns, responder),
  };
  forEachList(table, 1 << REPLY, (list) => noteReplies({ at, replyTo, first }, rules, list));
  return first;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a loop over all rows that the benchmark measures; calls per row cost a third
function noteReplies(
  { at, replyTo, first }: { at: Float64Array; replyTo: Int32Array; first: Float64Array },
  { now, isOrdered, bots, isRight }: Rules,
  { start, rows, from, to }: RowList,
): void {
  for (let index = from; index < to; index += 1) {
    const row = start + (rows[index] as number);
    const request = replyTo[row] as number;
    if (request < 0 || request >= first.length) continue;
    const time = at[row] as number;
    if (time > now || time >= (first[request] as number)) continue;
    if (!(isOrdered && row > request) && time < (at[request] as number)) continue;
    if (bots?.[row] === 1 || (isRight !== null && !isRight(row, request))) continue;
    first[request] = time;
  }
}

function rightResponder(
  { author, role, ...columns }: InteractionColumns,
  responder: 'host' | 'other',
): (reply: number, request: number) => boolean {
  if (responder === 'other') return (reply, request) => author !== undefined && author[reply] !== author[request];
  const host = (columns.dictionaries.role ?? []).indexOf('host');
  return (reply) => role !== undefined && role[reply] === host;
}
