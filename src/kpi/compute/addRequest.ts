import { grown } from './grown.js';
import type { KpiItem } from './kpiItem.js';
import type { Plan, RequestTag } from './needs.js';
import { type ComputeState, numberOf, type Requests } from './state.js';

/** A reply as the table of requests needs it; author -1 is unknown. */
export interface Reply {
  readonly at: number;
  readonly author: number;
  readonly isHost: boolean;
}

/** A request to enter into the table. */
export interface NewRequest {
  readonly id: string;
  readonly at: number;
  readonly author: number;
  readonly group: number;
  readonly tag: string | null;
}

/** In place of a row: the item has been seen, but it is no request that counts. */
export const NO_REQUEST = -1;

/** Enters a request; replies that came before it are counted now. The same id again changes nothing. */
export function addRequest(state: ComputeState, plan: Plan, request: NewRequest): number {
  const { requests } = state;
  const known = requests.rows.get(request.id) ?? NO_REQUEST;
  if (known >= 0) return known;
  const row = requests.length;
  requests.length += 1;
  requests.rows.set(request.id, row);
  makeRoom(requests, row);
  requests.at[row] = request.at;
  if (requests.author.length > 0) requests.author[row] = request.author;
  requests.group[row] = request.group;
  if (plan.hasTags) requests.tag[row] = numberOf(requests.tags, request.tag);
  for (const replies of requests.replies) replies[row] = Infinity;
  const waiting = requests.waiting.get(request.id);
  if (waiting === undefined) return row;
  requests.waiting.delete(request.id);
  for (let index = 0; index < waiting.length; index += 3) {
    const [at, author, isHost] = waiting.slice(index, index + 3) as [number, number, number];
    answer({ requests, row }, plan, { at, author, isHost: isHost === 1 });
  }
  return row;
}

function makeRoom(requests: Requests, row: number): void {
  if (row < requests.at.length) return;
  requests.at = grown(requests.at, row);
  if (requests.author.length > 0) requests.author = grown(requests.author, row);
  requests.group = grown(requests.group, row);
  if (requests.tag.length > 0) requests.tag = grown(requests.tag, row);
  requests.replies.forEach((replies, index) => {
    requests.replies[index] = grown(replies, row);
  });
}

/** Counts a reply for its request, or keeps it until the request comes. */
export function addReply(state: ComputeState, plan: Plan, reply: Reply & { readonly replyTo: string }): void {
  const { requests } = state;
  const row = requests.rows.get(reply.replyTo) ?? NO_REQUEST;
  if (row >= 0) {
    answer({ requests, row }, plan, reply);
    return;
  }
  const entry = [reply.at, reply.author, reply.isHost ? 1 : 0];
  const waiting = requests.waiting.get(reply.replyTo);
  if (waiting === undefined) requests.waiting.set(reply.replyTo, entry);
  else waiting.push(...entry);
}

/** The first reply is the smallest instant from the request's on, among the replies of the right responder. */
function answer({ requests, row }: { requests: Requests; row: number }, { responders }: Plan, reply: Reply): void {
  if (reply.at < (requests.at[row] as number)) return;
  for (let index = 0; index < responders.length; index += 1) {
    const responder = responders[index];
    const replies = requests.replies[index] as Float64Array;
    if (reply.at >= (replies[row] as number)) continue;
    if (responder === 'host' ? reply.isHost : responder === 'anyone' || reply.author !== requests.author[row]) {
      replies[row] = reply.at;
    }
  }
}

/** What is kept of a request beside its times, as a text. */
export function tagOf(item: KpiItem, kind: number): string {
  const isUrgent = (item.topics ?? []).some((topic) => URGENT.includes(topic));
  const { sentiment = null, channel = null, thread = null } = item;
  return JSON.stringify({ kind, sentiment, isUrgent, channel, thread } satisfies RequestTag);
}

/** Topics that mark a request as urgent. */
const URGENT: readonly string[] = ['angry', 'impatient', 'urgent'];
