/** A set of people of an audience index: one bit a person, in the order of the index. */
export interface Bitset {
  readonly subjects: readonly string[];
  readonly words: Uint32Array;
}

/** An empty set over the people of an index. */
export const emptyBitset = (subjects: readonly string[]): Bitset => ({
  subjects,
  words: new Uint32Array(Math.ceil(subjects.length / 32)),
});

/**
 * Returns the people in both sets. Sets of different indexes have nothing in common to say: use sets of one index.
 *
 * @example
 * ```ts
 * import { and, ids } from 'social-crm/consent';
 *
 * const subjects = ['p1', 'p2'];
 * ids(and({ subjects, words: Uint32Array.of(3) }, { subjects, words: Uint32Array.of(2) })); // => ['p2']
 * ```
 */
export const and = (left: Bitset, right: Bitset): Bitset => combine(left, (word, index) => word & wordAt(right, index));

/** Returns the people in the left set that are not in the right one. */
export const andNot = (left: Bitset, right: Bitset): Bitset =>
  combine(left, (word, index) => word & ~wordAt(right, index));

/** Returns the people in either set. */
export const or = (left: Bitset, right: Bitset): Bitset => combine(left, (word, index) => word | wordAt(right, index));

const wordAt = ({ words }: Bitset, index: number) => words[index] ?? 0;

const combine = ({ subjects, words }: Bitset, of: (word: number, index: number) => number): Bitset => ({
  subjects,
  words: words.map(of),
});

/** Returns the number of people in a set. */
export function count({ words }: Bitset): number {
  let total = 0;
  for (const word of words) total += bitsOf(word);
  return total;
}

/** Population count of 32 bits (Hacker's Delight, section 5-1). */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Returns the subjects of the people in a set, in the order of the index. */
export function ids({ subjects, words }: Bitset): string[] {
  return subjects.filter((_, index) => ((words[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0);
}
