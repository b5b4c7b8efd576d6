import { type Origin, slaError } from '../errors.js';
import { cover, type Engine } from './engine.js';
import { instantMs } from './instants.js';

/** Throws `length-mismatch` when two arrays of a batch differ in length. */
export function checkLength(given: ArrayLike<number>, other: ArrayLike<number>, origin: Origin): void {
  if (other.length !== given.length) throw slaError('length-mismatch', origin, other.length);
}

/** Checks every item of a batch and extends the window to all of them, so that the loop that follows need not ask. */
export function coverItems(engine: Engine, items: Float64Array, functionName: string): void {
  for (let index = nextUncovered(engine, items, 0); index < items.length; index = nextUncovered(engine, items, index))
    cover(engine, instantMs(items[index] as number, [functionName, index]));
}

/** The first item from an index on that is no whole ms within the window. */
function nextUncovered({ from, to }: Engine, items: Float64Array, index: number): number {
  for (let item = index; item < items.length; item++) {
    const at = items[item] as number;
    if (!(at >= from && at < to && Math.floor(at) === at)) return item;
  }
  return items.length;
}
