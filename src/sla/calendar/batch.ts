import { type Origin, slaError } from '../errors.js';
import { type Engine, locate } from './engine.js';

/** Throws `length-mismatch` when two arrays of a batch differ in length. */
export function checkLength(given: ArrayLike<number>, other: ArrayLike<number>, origin: Origin): void {
  if (other.length !== given.length) throw slaError('length-mismatch', origin, other.length);
}

/** An item of a batch as an instant within the window; the window grows where needed. */
export function locateItem(engine: Engine, items: Float64Array, index: number): number {
  const at = items[index] as number;
  if (at >= engine.from && at < engine.to && Math.floor(at) === at) return at;
  return locate(engine, at, `batch: ${index}`);
}
