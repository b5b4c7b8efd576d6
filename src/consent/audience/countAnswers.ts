import type { Columns } from './audienceIndex.js';

/** Where the answers go. */
export interface Tally {
  readonly now: number;
  /** 1 = allow, 2 = limited, 0 = deny, by position of the reason. */
  readonly kinds: Uint8Array;
  readonly allow: Uint32Array;
  readonly limited: Uint32Array;
  /** Decides a person whose remembered answer does not hold at `now`. */
  readonly decideStale: (person: number) => number;
}

/**
 * Counts people by reason and sets their bits. Written plainly: a million people take about as long as adding up the
 * arrays. A block of 32 people shares one window, so that mostly only the codes are read; a word of bits is built in a
 * register; four counters take turns, because a counter that was just written is slow to read.
 */
export function countAnswers(columns: Columns, tally: Tally): Uint32Array {
  const { codes, blockSince, blockUntil } = columns;
  const { now, kinds, allow, limited } = tally;
  const turns = new Uint32Array(1024);
  const size = codes.length;
  for (let start = 0, block = 0; start < size; start += 32, block += 1) {
    const end = start + 32 < size ? start + 32 : size;
    const holds = now >= (blockSince[block] as number) && now < (blockUntil[block] as number);
    if (!holds) refreshBlock(columns, tally, block);
    let allowed = 0;
    let partly = 0;
    for (let person = start; person < end; person += 1) {
      const code = codes[person] as number;
      const turn = ((person & 3) << 8) | code;
      turns[turn] = (turns[turn] as number) + 1;
      const kind = kinds[code] as number;
      allowed |= (kind & 1) << person;
      partly |= (kind >> 1) << person;
    }
    allow[block] = allowed;
    limited[block] = partly;
  }
  return turns.subarray(0, 256).map((count, code) => count + sumOfTurns(turns, code));
}

const sumOfTurns = (turns: Uint32Array, code: number) =>
  (turns[256 + code] ?? 0) + (turns[512 + code] ?? 0) + (turns[768 + code] ?? 0);

/** Decides anew whose answer has run out, and notes the window that the whole block now shares. */
function refreshBlock(columns: Columns, { now, decideStale }: Tally, block: number): void {
  const { since, until, codes, blockSince, blockUntil } = columns;
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (let person = block * 32; person < Math.min(block * 32 + 32, codes.length); person += 1) {
    const holds = now >= (since[person] as number) && now < (until[person] as number);
    if (!holds) decideStale(person);
    from = Math.max(from, since[person] as number);
    to = Math.min(to, until[person] as number);
  }
  blockSince[block] = from;
  blockUntil[block] = to;
}
