import { SentimentError } from '../errors.js';
import { bucketOf, DENSE_COUNT, type Features } from './features.js';
import type { Reading } from './reading.js';

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
  readonly temperature: number;
  /** Share of the learned word weights in the polarity. */
  readonly polarityShare: number;
}

/** A head ready for use. */
export interface Head {
  readonly bits: number;
  readonly emotionBits: number;
  readonly polarity: Float32Array;
  readonly neutrality: Float32Array;
  readonly anger: Float32Array;
  readonly dense: readonly Float32Array[];
  readonly temperature: number;
  readonly polarityShare: number;
}

/** Decodes shipped weights. */
export function readHead(source: HeadSource): Head {
  const { bits, emotionBits, steps } = source;
  return {
    bits,
    emotionBits,
    polarity: decode(source.polarity, { size: 2 ** bits, step: steps.polarity }),
    neutrality: decode(source.neutrality, { size: 2 ** bits, step: steps.neutrality }),
    anger: decode(source.anger, { size: 2 ** emotionBits, step: steps.anger }),
    dense: source.dense.map((row) => Float32Array.from({ length: DENSE_COUNT }, (_, index) => row[index] ?? 0)),
    temperature: source.temperature,
    polarityShare: source.polarityShare,
  };
}

interface Shape {
  readonly size: number;
  readonly step: number;
}

function decode(characters: string, { size, step }: Shape): Float32Array {
  if (characters.length !== size) {
    throw new SentimentError(
      'invalid-weights',
      [],
      `readHead: a table must have ${size} weights, got ${characters.length}`,
    );
  }
  const weights = new Float32Array(size);
  for (let index = 0; index < size; index++) {
    const code = characters.charCodeAt(index);
    if (code < LOWEST || code > HIGHEST) {
      throw new SentimentError(
        'invalid-weights',
        [index],
        `readHead: a weight must be a character from "#" to "[", got code ${code}`,
      );
    }
    weights[index] = (code - ZERO) * step;
  }
  return weights;
}

/** What a head says of one text before any squashing. */
export interface HeadSums {
  polarity: number;
  neutrality: number;
  anger: number;
}

/** Adds up the weights of a text's features; longer texts count by the root of their number of features. */
export function sumHead(head: Head, features: Features, dense: Float32Array): HeadSums {
  const { bits, emotionBits, polarity, neutrality, anger } = head;
  const { count, keys } = features;
  const sums: HeadSums = { polarity: 0, neutrality: 0, anger: 0 };
  for (let index = 0; index < count; index++) {
    const key = keys[index] as number;
    const bucket = bucketOf(key, bits);
    sums.polarity += polarity[bucket] as number;
    sums.neutrality += neutrality[bucket] as number;
    sums.anger += anger[bucket >>> (bits - emotionBits)] as number;
  }
  const scale = featureScale(count);
  const [forPolarity, forNeutrality, forAnger] = head.dense;
  sums.polarity = sums.polarity * scale + dot(forPolarity, dense);
  sums.neutrality = sums.neutrality * scale + dot(forNeutrality, dense);
  sums.anger = sums.anger * scale + dot(forAnger, dense);
  return sums;
}

/** Weight of one hashed feature of a text with so many. */
export function featureScale(count: number): number {
  return count === 0 ? 0 : 4 / Math.sqrt(count + 8);
}

function dot(weights: Float32Array | undefined, dense: Float32Array): number {
  if (weights === undefined) return 0;
  let sum = 0;
  for (let index = 0; index < DENSE_COUNT; index++) sum += (weights[index] as number) * (dense[index] as number);
  return sum;
}

/** The row of one feature in the polarity table. */
export function bucketOfFeature({ bits }: Head, { keys }: Features, index: number): number {
  return bucketOf(keys[index] as number, bits);
}

/**
 * The head may soften what the rules read, not turn it round: without any praise in the text it cannot be positive, and
 * without any blame it cannot be negative.
 */
export function boundPolarity(polarity: number, { total, positiveCount, negativeCount }: Reading): number {
  if (total < -CLEAR && positiveCount === 0) return Math.min(polarity, -LEAST);
  return total > CLEAR && negativeCount === 0 ? Math.max(polarity, LEAST) : polarity;
}
