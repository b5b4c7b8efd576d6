import type { Reading } from './reading.js';
import { EMOJI, EMOTICON, HANDLE, LINK, MARK, NUMBER, type TokenBuffer, WORD } from './tokenBuffer.js';

/** Number of dense features, what the rules say. */
export const DENSE_COUNT = 40;

const NEGATED_SALT = 0x2545f491;
const PAIR_FACTOR = 0x85ebca6b;

/** Hashed features of one text: full 32-bit keys, and the token that each belongs to (-1: none alone). */
export interface Features {
  count: number;
  keys: Int32Array;
  tokens: Int32Array;
}

export function createFeatures(capacity: number): Features {
  return { count: 0, keys: new Int32Array(capacity), tokens: new Int32Array(capacity) };
}

/** Writes words and pairs of a text into `features`; a word under negation is another word. */
export function collectFeatures(tokens: TokenBuffer, negatedTokens: Uint8Array, features: Features): void {
  const needed = tokens.count * 2;
  if (features.keys.length < needed) {
    features.keys = new Int32Array(needed * 2);
    features.tokens = new Int32Array(needed * 2);
  }
  const { keys, tokens: owners } = features;
  let count = 0;
  let previous = 0x1b873593;
  for (let index = 0; index < tokens.count; index++) {
    const kind = tokens.kind[index] as number;
    if (kind === MARK) continue;
    let key =
      kind === WORD || kind === EMOJI ? (tokens.key[index] as number) : placeholder(kind, tokens.key[index] as number);
    if (negatedTokens[index] === 1) key = Math.imul(key ^ NEGATED_SALT, PAIR_FACTOR);
    keys[count] = key;
    owners[count] = index;
    keys[count + 1] = Math.imul(previous ^ (key >>> 7), PAIR_FACTOR) + key;
    owners[count + 1] = -1;
    count += 2;
    previous = key;
  }
  features.count = count;
}

/** All links are one word to the head, all handles another, all numbers a third; emoticons are told apart by value. */
function placeholder(kind: number, key: number): number {
  if (kind === EMOTICON) return Math.imul(key + 777, 0x9e3779b1);
  if (kind === HANDLE) return 0x1f83d9ab;
  if (kind === LINK) return 0x5be0cd19;
  return kind === NUMBER ? 0x510e527f : 0x137e2179;
}

/** Place of a key in a table of 2^bits rows. */
export function bucketOf(key: number, bits: number): number {
  return Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> (32 - bits);
}

/** Writes what the rules read as numbers of about -1..1 into `dense`. */
export function denseFeatures(reading: Reading, tokens: TokenBuffer, dense: Float32Array): void {
  dense.fill(0);
  const { total, positive, negative, words } = reading;
  const squashed = total / Math.sqrt(total * total + 8);
  const size = Math.max(1, words);
  dense[0] = 1;
  dense[1] = squashed;
  dense[2] = Math.abs(squashed);
  dense[3] = positive / (positive + 3);
  dense[4] = negative / (negative + 3);
  dense[5] = Math.min(reading.positiveCount, 4) / 4;
  dense[6] = Math.min(reading.negativeCount, 4) / 4;
  dense[7] = reading.positiveCount > 0 && reading.negativeCount > 0 ? 1 : 0;
  dense[8] = reading.positiveCount + reading.negativeCount === 0 ? 1 : 0;
  dense[9] = Math.max(-1, Math.min(1, reading.signTotal / 3));
  dense[10] = Math.min(reading.negations, 3) / 3;
  dense[11] = Math.min(reading.contrasts, 2) / 2;
  dense[12] = Math.min(reading.wishes, 1);
  dense[13] = Math.min(reading.questions, 2) / 2;
  dense[14] = Math.min(reading.exclamations, 3) / 3;
  dense[15] = Math.min(reading.emphasised, 2) / 2;
  dense[16] = Math.min(reading.anger, 3) / 3;
  dense[17] = Math.min(reading.failure, 3) / 3;
  dense[18] = Math.min(reading.waiting, 2) / 2;
  dense[19] = Math.min(reading.joy, 2) / 2;
  dense[20] = Math.min(reading.sadness, 2) / 2;
  dense[21] = Math.min(reading.threat, 2) / 2;
  dense[22] = Math.log(size) / 4;
  dense[23] = (positive - negative) / size;
  dense[24] = (positive + negative) / size;
  dense[25] = reading.isIronic ? 1 : 0;
  dense[26] = tokens.capitals / Math.max(1, tokens.capitals + tokens.lowers);
  dense[27] = size < 5 ? 1 : 0;
  dense[28 + Math.min(10, Math.max(0, Math.round((squashed + 1) * 5)))] = 1;
}
