import { type Origin, slaError } from '../errors.js';
import { cover, type Engine } from './engine.js';
import { instantMs } from './instants.js';

/** Throws `length-mismatch` when two arrays of a batch differ in length. */
export function checkLength(given: ArrayLike<number>, other: ArrayLike<number>, origin: Origin): void {
  if (other?.length !== given?.length) throw slaError('length-mismatch', origin, other?.length);
}

/** An item of a batch as an instant of the window, which grows where needed. */
export function locateItem(
  engine: Engine,
  items: Float64Array,
  [functionName, item]: readonly [string, number],
): number {
  const at = instantMs(items[item] as number, [functionName, item]);
  cover(engine, at);
  return at;
}
