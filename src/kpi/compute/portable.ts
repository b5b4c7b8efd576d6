import type { Json } from '../../internal/json.js';
import { hyperLogLog, mergeDistinct } from '../sketches/hyperLogLog.js';
import { readState } from '../sketches/stateJson.js';
import { addReply, addRequest } from './addRequest.js';
import type { Plan } from './needs.js';
import { forEachPair } from './pairSet.js';
import { addAuthor, addToSum, type ComputeState, groupOf, numberOf, PRECISION, sketchOf, skip } from './state.js';

type Name = string | number | null;

/** What a state has counted, without its numberings: names instead of numbers. */
interface Portable {
  readonly groups: readonly PortableGroup[];
  /** [id, at, author, index of the group, tag, first reply of each responder (null without)] */
  readonly requests: readonly (readonly Name[])[];
  /** [request id, at, author, 1 if by the host] */
  readonly waiting: readonly (readonly Name[])[];
  readonly skipped: readonly (readonly [reason: string, count: number])[];
  readonly hasRoles: boolean;
}

interface PortableGroup {
  readonly key: readonly Name[];
  readonly counters: readonly number[];
  /** Authors by need, or the states of their sketches. */
  readonly people: readonly Json[];
  readonly tallies: readonly (readonly (readonly [text: string, count: number])[])[];
}

const sketch = /* @__PURE__ */ hyperLogLog({ precision: PRECISION });

/** The JSON of a state: names, integers and sorted lists only, so that equal counts are equal bytes. */
export function toStateJson(state: ComputeState, plan: Plan): Json {
  const { groups, requests, waiting, skipped, hasRoles } = portableOf(state, plan);
  const order = groups.map((_, index) => index).sort((a, b) => compare(groups[a]?.key, groups[b]?.key));
  const place = new Int32Array(order.length);
  order.forEach((index, at) => {
    place[index] = at;
  });
  return {
    groups: order.map((index) => sortedGroup(groups[index] as PortableGroup)),
    hasRoles,
    plan: plan.signature,
    requests: requests
      .map((row) => [...row.slice(0, 3), place[row[3] as number] as number, ...row.slice(4)])
      .sort(compare),
    shape: 'compute',
    skipped: [...skipped].sort(compare),
    v: 1,
    waiting: [...waiting].sort(compare),
  };
}

function sortedGroup({ key, counters, people, tallies }: PortableGroup): Json {
  return {
    counters,
    key,
    people: people.map((names) => (Array.isArray(names) ? names.sort() : names)),
    tallies: tallies.map((tally) => [...tally].sort(compare)),
  };
}

/** Orders lists by their members, null before everything else. */
function compare(a: readonly unknown[] = [], b: readonly unknown[] = []): number {
  for (let index = 0; index < a.length; index += 1) {
    const [left, right] = [a[index] as string | null, b[index] as string | null];
    if (left === right) continue;
    return left === null || (right !== null && left < right) ? -1 : 1;
  }
  return 0;
}

/** Reads what {@link toStateJson} wrote for the same KPIs and options into an empty state. */
export function fromStateJson(state: ComputeState, plan: Plan, json: Json): ComputeState {
  readState('compute', json, 'compute');
  readState('compute', { v: 1, shape: (json as { plan?: Json }).plan ?? null }, plan.signature);
  return absorb(state, plan, json as unknown as Portable);
}

/** Adds what `from` has counted to `into`. */
export function mergeStates(into: ComputeState, from: ComputeState, plan: Plan): ComputeState {
  return absorb(into, plan, portableOf(from, plan));
}

function portableOf(state: ComputeState, plan: Plan): Portable {
  const { keys, dimensions, counters, requests, authors } = state;
  const people = peopleOf(state, plan);
  const authorName = (author: number) => (author < 0 ? null : (authors.names[author] as string));
  return {
    groups: keys.map((key, group) => ({
      key: key.map((value, at) => dimensions[at]?.names[value] ?? null),
      counters: Array.from(counters.subarray(group * plan.slots, (group + 1) * plan.slots)),
      people: people[group] as Json[],
      tallies: (state.tallies[group] ?? []).map((tally) => [...tally]),
    })),
    requests: [...requests.rows]
      .filter(([, row]) => row >= 0)
      .map(([id, row]) => [
        id,
        requests.at[row] as number,
        authorName(requests.author[row] ?? -1),
        requests.group[row] as number,
        plan.hasTags ? (requests.tags.names[requests.tag[row] as number] ?? null) : null,
        ...requests.replies.map((replies) => finiteOrNull(replies[row] as number)),
      ]),
    waiting: [...requests.waiting].flatMap(([id, entries]) => waitingOf(id, entries, authorName)),
    skipped: [...state.skipped],
    hasRoles: state.hasRoles,
  };
}

const finiteOrNull = (value: number) => (value === Infinity ? null : value);

function peopleOf(state: ComputeState, plan: Plan): Json[][] {
  const people = state.keys.map((_, group) =>
    plan.distincts.map(
      (need): Json => (plan.options.isSketch ? sketch.toJSON(sketchOf(state, need.index, group)) : []),
    ),
  );
  state.distinct.forEach((set, need) => {
    forEachPair(set, (group, author) => {
      ((people[group] as Json[])[need] as Name[]).push(state.authors.names[author] as string);
    });
  });
  return people;
}

function waitingOf(id: string, entries: readonly number[], authorName: (author: number) => string | null): Name[][] {
  const seen = new Set<string>();
  const rows: Name[][] = [];
  for (let index = 0; index < entries.length; index += 3) {
    const entry = entries.slice(index, index + 3);
    if (seen.has(entry.join())) continue;
    seen.add(entry.join());
    rows.push([id, entry[0] as number, authorName(entry[1] as number), entry[2] as number]);
  }
  return rows;
}

function absorb(state: ComputeState, plan: Plan, from: Portable): ComputeState {
  const groups = from.groups.map((group) => absorbGroup(state, plan, group));
  const numberOfAuthor = (name: Name | undefined) =>
    name === null || name === undefined ? -1 : numberOf(state.authors, name);
  for (const [id, at, author, group, tag, ...replies] of from.requests) {
    const row = addRequest(state, plan, {
      id: id as string,
      at: at as number,
      author: numberOfAuthor(author),
      group: groups[group as number] as number,
      tag: tag as string | null,
    });
    replies.forEach((reply, index) => {
      const column = state.requests.replies[index] as Float64Array;
      column[row] = Math.min(column[row] as number, (reply as number | null) ?? Infinity);
    });
  }
  for (const [replyTo, at, author, isHost] of from.waiting) {
    addReply(state, plan, {
      replyTo: replyTo as string,
      at: at as number,
      author: numberOfAuthor(author),
      isHost: isHost === 1,
    });
  }
  for (const [reason, count] of from.skipped) skip(state, reason, count);
  state.hasRoles ||= from.hasRoles;
  return state;
}

function absorbGroup(state: ComputeState, plan: Plan, { key, counters, people, tallies }: PortableGroup): number {
  const group = groupOf(state, plan, key);
  const base = group * plan.slots;
  const lows = new Set(plan.sums.flatMap(({ slot, fields }) => fields.map((_, index) => slot + 1 + 2 * index)));
  counters.forEach((count, slot) => {
    if (lows.has(slot)) addToSum(state.counters, base + slot, count);
    else state.counters[base + slot] = (state.counters[base + slot] as number) + count;
  });
  people.forEach((names, need) => {
    if (plan.options.isSketch) mergeDistinct(sketchOf(state, need, group), sketch.fromJSON(names));
    else for (const author of names as readonly string[]) addAuthor(state, plan, { need, group, author });
  });
  tallies.forEach((tally, index) => {
    const counts = state.tallies[group]?.[index];
    for (const [text, count] of tally) counts?.set(text, (counts.get(text) ?? 0) + count);
  });
  return group;
}
