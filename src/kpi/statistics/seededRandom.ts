import { finite } from '../result/checks.js';

/**
 * A stream of pseudo-random numbers in [0, 1) that depends on nothing but its seed: mulberry32, the same on every
 * platform. Fit for resampling, not for secrets.
 *
 * @param input `seed`, any finite number; its lowest 32 bits count.
 * @returns a function that returns the next number at each call.
 * @throws `KpiError` not-finite.
 * @see T. Ettinger, mulberry32 (2017)
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const next = statistics.seededRandom({ seed: 42 });
 * next(); // ≈ 0.6011
 * next(); // ≈ 0.4483
 * ```
 */
export function seededRandom(input: { readonly seed: number }): () => number {
  let state = finite('seededRandom', 'seed', input.seed) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
