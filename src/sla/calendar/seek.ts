import { type Engine, edgesPassed, extend } from './engine.js';

/** Picks an instant from the edges, of which so many lie at or before `at` (before it, when looking back). */
export type Pick = (edges: Float64Array, passed: number, at: number) => number | undefined;

/** The picked instant after `at`, in a window that grows until it holds it; `Infinity` when there is none. */
export function seekForward(engine: Engine, at: number, pick: Pick): number {
  do {
    const found = pick(engine.edges, edgesPassed(engine, at), at);
    if (found !== undefined && found < engine.to) return found;
  } while (extend(engine, 1));
  return Infinity;
}

/** The picked instant before `at`, in a window that grows until it holds it; `-Infinity` when there is none. */
export function seekBackward(engine: Engine, at: number, pick: Pick): number {
  do {
    const passed = edgesPassed(engine, at);
    const found = pick(engine.edges, engine.edges[passed - 1] === at ? passed - 1 : passed, at);
    if (found !== undefined && found > engine.from) return found;
  } while (extend(engine, -1));
  return -Infinity;
}
