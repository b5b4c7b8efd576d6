import { SentimentError } from '../errors.js';
import { bucketOf, DENSE_COUNT, type Features } from './features.js';
import type { Reading } from './reading.js';

/** What one unit of the head's log odds between praise and blame is worth in units of polarity. */
const POLARITY_UNIT = 2.6;
/** Sum of weights from which the rules are clear. */
const CLEAR = 0.6;
/** What is then left of a polarity that pointed the other way. */
const LEAST = 0.05;
const ZERO = 63;
const LOWEST = 35;
const HIGHEST = 91;

/** A learned head as it is shipped: every weight one printable character, `?` is 0. */
export interface HeadSource {
  /** Rows of the polarity and neutrality tables are 2^bits, that of anger 2^emotionBits. */
  readonly bits: number;
  readonly emotionBits: number;
  /** What one step of each table is worth. */
  readonly steps: {
    readonly polarity: number;
    readonly neutrality: number;
    readonly anger: number;
  };
  readonly polarity: string;
  readonly neutrality: string;
  readonly anger: string;
  /** Weights of the rules' outputs; the three tables in the same order. */
  readonly dense: readonly (readonly number[])[];
}

/**
 * A head ready for use. The weights of one row lie side by side, so that one look-up brings all of them: apart they cost
 * a fifth of the whole analysis.
 */
export interface Head {
  readonly bits: number;
  readonly steps: HeadSource['steps'];
  /** Four a row: polarity, neutrality, anger, nothing. */
  readonly rows: Int8Array;
  /** Three an output of the rules: polarity, neutrality, anger. */
  readonly dense: Float32Array;
}

/** Decodes shipped weights. */
export function readHead({ bits, emotionBits, steps, dense, ...tables }: HeadSource): Head {
  const polarity = decode(tables.polarity, 2 ** bits);
  const neutrality = decode(tables.neutrality, 2 ** bits);
  const anger = decode(tables.anger, 2 ** emotionBits);
  const rows = new Int8Array(4 * 2 ** bits);
  for (let row = 0; row < 2 ** bits; row++) {
    rows[4 * row] = polarity[row] as number;
    rows[4 * row + 1] = neutrality[row] as number;
    rows[4 * row + 2] = anger[row >>> (bits - emotionBits)] as number;
  }
  const weightAt = (_: unknown, index: number) => dense[index % 3]?.[Math.floor(index / 3)] ?? 0;
  return { bits, steps, rows, dense: Float32Array.from({ length: 3 * DENSE_COUNT }, weightAt) };
}

function decode(characters: string, size: number): Int8Array {
  if (characters.length !== size) {
    throw new SentimentError(
      'invalid-weights',
      [],
      `readHead: a table must have ${size} weights, got ${characters.length}`,
    );
  }
  const weights = new Int8Array(size);
  for (let index = 0; index < size; index++) {
    const code = characters.charCodeAt(index);
    if (code < LOWEST || code > HIGHEST) {
      throw new SentimentError(
        'invalid-weights',
        [index],
        `readHead: a weight must be a character from "#" to "[", got code ${code}`,
      );
    }
    weights[index] = code - ZERO;
  }
  return weights;
}

/** What a head says of one text before any squashing. */
export interface HeadSums {
  polarity: number;
  neutrality: number;
  anger: number;
  /** What its words and pairs alone add to `polarity`. */
  learned: number;
}

/** Adds up the weights of a text's features; longer texts count by the root of their number of features. */
export function sumHead(
  { bits, rows, steps, dense: weights }: Head,
  { count, keys }: Features,
  dense: Float32Array,
): HeadSums {
  let polarity = 0;
  let neutrality = 0;
  let anger = 0;
  for (let index = 0; index < count; index++) {
    const row = bucketOf(keys[index] as number, bits) << 2;
    polarity += rows[row] as number;
    neutrality += rows[row + 1] as number;
    anger += rows[row + 2] as number;
  }
  const scale = featureScale(count);
  const learned = polarity * steps.polarity * scale;
  polarity = learned;
  neutrality *= steps.neutrality * scale;
  anger *= steps.anger * scale;
  for (let index = 0; index < DENSE_COUNT; index++) {
    const value = dense[index] as number;
    if (value === 0) continue;
    polarity += (weights[3 * index] as number) * value;
    neutrality += (weights[3 * index + 1] as number) * value;
    anger += (weights[3 * index + 2] as number) * value;
  }
  return { polarity, neutrality, anger, learned };
}

/** Weight of one hashed feature of a text with so many. */
export function featureScale(count: number): number {
  return count === 0 ? 0 : 4 / Math.sqrt(count + 8);
}

/**
 * The polarity of a text before squashing: half what its spans add up to, half what the head makes of them. The mean
 * follows the ratings of people more closely than the spans alone (correlation on the four VADER sets, each left out of
 * the training: .86, .68, .55, .55 against .85, .66, .53, .54).
 */
export function polaritySum(total: number, { polarity, learned }: HeadSums): number {
  return (total + learned + POLARITY_UNIT * polarity) / 2;
}

/** Level of the word at a place of the features, with its half of the pairs that it stands in. */
export function wordLevel({ rows, bits }: Head, { keys, count }: Features, index: number): number {
  const word = rows[bucketOf(keys[index] as number, bits) << 2] as number;
  const before = rows[bucketOf(keys[index + 1] as number, bits) << 2] as number;
  const after = index + 3 < count ? (rows[bucketOf(keys[index + 3] as number, bits) << 2] as number) : 0;
  return word + (before + after) / 2;
}

/** What one level of a word adds to the polarity sum of a text with so many features. */
export function levelWorth({ steps }: Head, count: number): number {
  return (steps.polarity * featureScale(count) * (1 + POLARITY_UNIT)) / 2;
}

/**
 * The head may soften what the rules read, not turn it round: without any praise in the text it cannot be positive, and
 * without any blame it cannot be negative.
 */
export function boundPolarity(polarity: number, { total, positiveCount, negativeCount }: Reading): number {
  if (total < -CLEAR && positiveCount === 0) return Math.min(polarity, -LEAST);
  return total > CLEAR && negativeCount === 0 ? Math.max(polarity, LEAST) : polarity;
}
