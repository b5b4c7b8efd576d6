import { grown } from './grown.js';

/** Distinct (group, author) pairs: one table of numbers instead of a set of texts per group, at a fifth of the memory. */
export interface PairSet {
  /** group * 2^32 + author, or -1. */
  keys: Float64Array;
  size: number;
  /** Distinct authors per group. */
  counts: Int32Array;
}

const SHIFT = 4294967296;

/** An empty set with room for about `expected` pairs. */
export function createPairSet(expected: number): PairSet {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 1.5)));
  return { keys: new Float64Array(slots).fill(-1), size: 0, counts: new Int32Array(16) };
}

/** Adds a pair, unless it is in the set. */
export function addPair(set: PairSet, group: number, author: number): void {
  const { keys } = set;
  const key = group * SHIFT + author;
  const last = keys.length - 1;
  let slot = slotOf(group, author) & last;
  while (keys[slot] !== -1) {
    if (keys[slot] === key) return;
    slot = (slot + 1) & last;
  }
  keys[slot] = key;
  set.counts = grown(set.counts, group);
  set.counts[group] = (set.counts[group] as number) + 1;
  set.size += 1;
  if (set.size * 4 > keys.length * 3) rehash(set);
}

/** Calls back with every pair, in no order. */
export function forEachPair(set: PairSet, use: (group: number, author: number) => void): void {
  for (const key of set.keys) {
    if (key !== -1) use(Math.floor(key / SHIFT), key % SHIFT);
  }
}

function slotOf(group: number, author: number): number {
  const mixed = Math.imul(group ^ 0x3c6ef372, 0x9e3779b1) ^ Math.imul(author, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function rehash(set: PairSet): void {
  const old = set.keys;
  const keys = new Float64Array(old.length * 2).fill(-1);
  const last = keys.length - 1;
  for (const key of old) {
    if (key === -1) continue;
    let slot = slotOf(Math.floor(key / SHIFT), key % SHIFT) & last;
    while (keys[slot] !== -1) slot = (slot + 1) & last;
    keys[slot] = key;
  }
  set.keys = keys;
}
