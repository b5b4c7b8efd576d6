import { refuse } from '../errors.js';
import { count } from '../result/checks.js';
import { addReply, addRequest, NO_REQUEST, tagOf } from './addRequest.js';
import { KINDS, type KpiItem } from './kpiItem.js';
import { type DistinctNeed, instantOf, type Plan, SENTIMENTS, type SumNeed } from './needs.js';
import { addAuthor, addToSum, type ComputeState, groupOf, numberOf, skip } from './state.js';

const REPLY = 2;
const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** Counts one item into a state, once however often it is delivered. */
export function addItem(state: ComputeState, plan: Plan, item: KpiItem): void {
  const at = instantOf(item);
  const kind = KINDS.indexOf(item.kind);
  if (kind < 0) refuseKind(item);
  if (isRepeated(state, item)) return;
  if (item.role) state.hasRoles = true;
  const unknown = unknownReason(plan, item, at);
  if (unknown === null && plan.responders.length > 0) noteTimes(state, plan, { item, at, kind });
  const reason = unknown ?? uncountedReason(plan, item, at);
  if (reason === null) countItem(state, plan, { item, at, kind, group: groupOf(state, plan, keyOf(plan, item, at)) });
  else skip(state, reason);
}

/** Whether the item was added before; what has no id cannot be known again. */
function isRepeated({ requests: { rows } }: ComputeState, { id }: KpiItem): boolean {
  if (id === undefined || id === null) return false;
  if (rows.has(id)) return true;
  rows.set(id, NO_REQUEST);
  return false;
}

/** Keeps a reply for its request; says that an item is left out of times because its instant is too coarse. */
function noteTimes(state: ComputeState, plan: Plan, { item, at, kind }: Omit<Placed, 'group'>): void {
  const isReply = kind === REPLY;
  if (!isReply && (plan.pairMask & (1 << kind)) === 0) return;
  if (item.isCoarse === true) skip(state, 'coarse-instant');
  else if (isReply && item.replyTo) keepReply(state, plan, { item, at });
}

function refuseKind({ id, kind }: KpiItem): never {
  return refuse('kpi-needs-input', { name: 'compute', path: ['items', id, 'kind'] }, [KINDS.join(', '), kind]);
}

/** Why an item is no evidence at all, not even as a reply. */
function unknownReason({ options }: Plan, { automated, leftOut }: KpiItem, at: number): string | null {
  if (leftOut !== undefined) return leftOut;
  if (at > options.now) return 'after-now';
  return automated === true && options.exclude.has('automated') ? 'automated' : null;
}

/** Why an item counts as nothing but, perhaps, a reply. */
function uncountedReason({ options }: Plan, { role }: KpiItem, at: number): string | null {
  if (at < options.from || at >= options.to) return 'outside-window';
  if (role === 'host' && options.exclude.has('host')) return 'host';
  return role === 'insider' && options.exclude.has('insiders') ? 'insiders' : null;
}

function keepReply(state: ComputeState, plan: Plan, { item, at }: { item: KpiItem; at: number }): void {
  const isHost = item.role === 'host' && item.automated !== true;
  addReply(state, plan, { replyTo: item.replyTo as string, at, author: authorOf(state, plan, item), isHost });
}

/** Only the responder `other` needs to know who wrote a request and its replies. */
function authorOf(state: ComputeState, { responders }: Plan, { author }: KpiItem): number {
  if (author === null || author === undefined || !responders.includes('other')) return -1;
  return numberOf(state.authors, author);
}

/** The key of the item that is being added, one array for all: a million items make no million arrays. */
const key: (string | number | null)[] = [];

function keyOf({ options }: Plan, item: KpiItem, at: number): readonly (string | number | null)[] {
  const { groupBy, offset } = options;
  key.length = groupBy.length;
  for (let index = 0; index < groupBy.length; index += 1) {
    const name = groupBy[index] as string;
    if (name === 'day') key[index] = Math.floor((at + offset(at)) / MS_PER_DAY);
    else if (name === 'hour') key[index] = Math.floor((at + offset(at)) / MS_PER_HOUR);
    else key[index] = (item[name as 'brand'] as string | undefined) ?? null;
  }
  return key;
}

interface Placed {
  readonly item: KpiItem;
  readonly at: number;
  readonly kind: number;
  readonly group: number;
}

function countItem(state: ComputeState, plan: Plan, placed: Placed): void {
  const { item, kind, group } = placed;
  const base = group * plan.slots;
  const bit = 1 << kind;
  const sentiment = SENTIMENTS.indexOf(item.sentiment);
  increment(state.counters, base + kind * 4 + (sentiment < 0 ? 3 : sentiment));
  for (const need of plan.distincts) if ((need.mask & bit) !== 0) countAuthor(state, plan, { placed, need });
  for (const need of plan.sums) if ((need.mask & bit) !== 0) addFields(state.counters, need, { item, base });
  if ((plan.pairMask & bit) !== 0 && item.isCoarse !== true) keepRequest(state, plan, placed);
  for (const need of plan.tallies) emitInto(state.tallies[group]?.[need.index] as Map<string, number>, need, placed);
}

function countAuthor(state: ComputeState, plan: Plan, { placed, need }: { placed: Placed; need: DistinctNeed }): void {
  const { item, group } = placed;
  if (need.isNegative && item.sentiment !== 'negative') return;
  const { author } = item;
  const isKnown = author !== null && author !== undefined;
  increment(state.counters, group * plan.slots + need.slot + (isKnown ? 0 : 1));
  if (isKnown) addAuthor(state, plan, { need: need.index, group, author });
}

function increment(counters: Float64Array, slot: number): void {
  counters[slot] = (counters[slot] as number) + 1;
}

function addFields(
  counters: Float64Array,
  { fields, slot }: SumNeed,
  { item, base }: { item: KpiItem; base: number },
): void {
  for (const field of fields) if (item[field] === undefined) return;
  increment(counters, base + slot);
  fields.forEach((field, index) => {
    addToSum(counters, base + slot + 1 + 2 * index, count('compute', ['items', item.id, field], item[field]));
  });
}

function keepRequest(state: ComputeState, plan: Plan, { item, at, kind, group }: Placed): void {
  const tag = plan.hasTags ? tagOf(item, kind) : null;
  addRequest(state, plan, { id: item.id, at, author: authorOf(state, plan, item), group, tag });
}

function emitInto(into: Map<string, number>, need: Plan['tallies'][number], { item, at }: Placed): void {
  need.emit(item, (key, amount = 1) => into.set(key, (into.get(key) ?? 0) + amount), at);
}
