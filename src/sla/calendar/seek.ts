import { type Engine, extend, intervalAt } from './engine.js';

/** Picks an instant from the interval that is the first to end after `at`; NaN or undefined when the window has none. */
export type Pick = (engine: Engine, index: number, at: number) => number | undefined;

/** The picked instant after `at`, in a window that grows until it holds it; `Infinity` when there is none. */
export function seekForward(engine: Engine, at: number, pick: Pick): number {
  do {
    const found = pick(engine, intervalAt(engine, at), at);
    if (found !== undefined && found < engine.to) return found;
  } while (extend(engine, 1));
  return Infinity;
}

/** The picked instant before `at`, in a window that grows until it holds it; `-Infinity` when there is none. */
export function seekBackward(engine: Engine, at: number, pick: Pick): number {
  do {
    const found = pick(engine, intervalAt(engine, at), at);
    if (found !== undefined && found > engine.from) return found;
  } while (extend(engine, -1));
  return -Infinity;
}
