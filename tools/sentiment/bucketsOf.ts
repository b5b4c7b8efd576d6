import { bucketOf } from '../../src/sentiment/engine/features.js';
import type { Prepared } from './prepare.js';

/** The rows of a text's features in a table of 2^bits. */
export function bucketsOf({ keys }: Pick<Prepared, 'keys'>, bits: number): Int32Array {
  return Int32Array.from(keys, (key) => bucketOf(key, bits));
}
