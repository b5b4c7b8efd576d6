import { type Hash, hashText } from '../sketches/hash.js';
import { addHash, type DistinctState, hyperLogLog } from '../sketches/hyperLogLog.js';
import { grown } from './grown.js';
import type { Plan } from './needs.js';
import { addPair, createPairSet, type PairSet } from './pairSet.js';

/** Half of a sum: sums are kept as high * 2^40 + low, exact beyond 2^53. */
export const HALF = 2 ** 40;
/** Precision of the distinct counts of `mode: 'sketch'`: 1 kB a group, 3.25 %. */
export const PRECISION = 10;

/** Texts numbered in order of appearance. */
export interface Numbering {
  readonly numbers: Map<string | number | null, number>;
  readonly names: (string | number | null)[];
}

/** Replies whose request has not been seen: at, author, whether the host wrote it, three numbers each. */
export type Waiting = Map<string, number[]>;

/** What a pass has counted so far. Opaque: written by `createCompute` alone; `toJSON` makes it readable. */
export interface ComputeState {
  readonly dimensions: readonly Numbering[];
  /** The children of each node by the number of a name; those of the last level are groups. */
  readonly tree: Map<number, number>[];
  readonly keys: number[][];
  counters: Float64Array;
  readonly authors: Numbering;
  readonly distinct: readonly PairSet[];
  /** Per need and group, in sketch mode. */
  readonly sketches: readonly DistinctState[][];
  readonly requests: Requests;
  readonly tallies: Map<string, number>[][];
  readonly skipped: Map<string, number>;
  hasRoles: boolean;
}

/** Requests as columns; `replies[i]` is the first reply of the i-th responder, Infinity without. */
export interface Requests {
  /** The row of each request by its id, -1 for other items that this state was given. */
  readonly rows: Map<string, number>;
  length: number;
  at: Float64Array;
  /** Empty unless a responder asks for it. */
  author: Int32Array;
  group: Int32Array;
  tag: Int32Array;
  readonly replies: Float64Array[];
  readonly tags: Numbering;
  readonly waiting: Waiting;
}

const numbering = (): Numbering => ({ numbers: new Map(), names: [] });

/** The state before the first item. */
export function createState(plan: Plan): ComputeState {
  return {
    dimensions: plan.options.groupBy.map(numbering),
    tree: [new Map()],
    keys: [],
    counters: new Float64Array(16 * plan.slots),
    authors: numbering(),
    distinct: plan.distincts.map(() => createPairSet()),
    sketches: plan.distincts.map(() => []),
    requests: {
      rows: new Map(),
      length: 0,
      at: new Float64Array(16),
      author: new Int32Array(plan.responders.includes('other') ? 16 : 0),
      group: new Int32Array(16),
      tag: new Int32Array(plan.hasTags ? 16 : 0),
      replies: plan.responders.map(() => new Float64Array(16)),
      tags: numbering(),
      waiting: new Map(),
    },
    tallies: [],
    skipped: new Map(),
    hasRoles: false,
  };
}

/** The number of a text, a new one if it is new. */
export function numberOf({ numbers, names }: Numbering, name: string | number | null): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push(name) - 1;
}

/** The index of a group; `values` are the names of its key, one a dimension, and are not kept. */
export function groupOf(state: ComputeState, plan: Plan, values: readonly (string | number | null)[]): number {
  const { dimensions, tree } = state;
  const last = values.length - 1;
  if (last < 0) return state.keys.length > 0 ? 0 : openGroup(state, plan, values);
  let node = 0;
  for (let index = 0; index <= last; index += 1) {
    const children = tree[node] as Map<number, number>;
    const value = numberOf(dimensions[index] as Numbering, values[index] as string | number | null);
    let child = children.get(value);
    if (child === undefined) {
      child = index === last ? openGroup(state, plan, values) : tree.push(new Map()) - 1;
      children.set(value, child);
    }
    node = child;
  }
  return node;
}

function openGroup(state: ComputeState, plan: Plan, values: readonly (string | number | null)[]): number {
  const index = state.keys.length;
  state.keys.push(values.map((value, at) => numberOf(state.dimensions[at] as Numbering, value)));
  state.counters = grown(state.counters, (index + 1) * plan.slots - 1);
  state.tallies.push(plan.tallies.map(() => new Map()));
  return index;
}

/** Adds to a sum in two halves. */
export function addToSum(counters: Float64Array, slot: number, value: number): void {
  if (value >= HALF) {
    counters[slot + 1] = (counters[slot + 1] as number) + Math.floor(value / HALF);
    addToSum(counters, slot, value % HALF);
    return;
  }
  const low = (counters[slot] as number) + value;
  counters[slot] = low < HALF ? low : low - HALF;
  if (low >= HALF) counters[slot + 1] = (counters[slot + 1] as number) + 1;
}

const hash: Hash = { high: 0, low: 0 };
const sketch = /* @__PURE__ */ hyperLogLog({ precision: PRECISION });

/** Counts an author of a group once. */
export function addAuthor(
  state: ComputeState,
  plan: Plan,
  seen: { need: number; group: number; author: string },
): void {
  const { need, group, author } = seen;
  if (!plan.options.isSketch) {
    addPair(state.distinct[need] as PairSet, group, numberOf(state.authors, author));
    return;
  }
  addHash(sketchOf(state, need, group), hashText(author, hash));
}

/** The distinct count of a group in sketch mode. */
export function sketchOf(state: ComputeState, need: number, group: number): DistinctState {
  const groups = state.sketches[need] as DistinctState[];
  groups[group] ??= sketch.create();
  return groups[group] as DistinctState;
}

/** Counts something that was left out. */
export function skip({ skipped }: Pick<ComputeState, 'skipped'>, reason: string, count = 1): void {
  skipped.set(reason, (skipped.get(reason) ?? 0) + count);
}
