import { type Engine, extend, firstAfter, lastAfter, workedBefore } from './engine.js';
import { LATEST } from './instants.js';

/**
 * The instant with `worked` ms of open time between it and `at`, seen from whichever side `edge` asks for: `first` is the
 * earliest such instant, `last` the latest. The window grows until the answer lies in it, or the range of S-2 ends.
 */
export function moveByWorkingTime(
  engine: Engine,
  at: number,
  { ms, edge }: { ms: number; edge: 'first' | 'last' },
): number {
  const within = edge === 'first' ? firstWithin : lastWithin;
  const direction = ms < 0 ? -1 : 1;
  do {
    const found = within(engine, workedBefore(engine, at) + ms);
    if (found < LATEST) return found;
  } while (extend(engine, direction));
  return direction * Infinity;
}

function firstWithin(engine: Engine, worked: number): number {
  return worked > 0 && worked <= engine.total ? firstAfter(engine, worked) : Number.NaN;
}

function lastWithin(engine: Engine, worked: number): number {
  return worked >= 0 && worked < engine.total ? lastAfter(engine, worked) : Number.NaN;
}
