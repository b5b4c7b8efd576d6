import { mover } from './mover.js';
import type { Estimate } from './special/estimate.js';
import { wilson } from './wilson.js';

/**
 * Newcombe's hybrid score interval of a difference of shares k1/n1 - k2/n2: Wilson on each side, joined by `mover`.
 *
 * @param input two counts out of two others, `conf` (default .95).
 * @returns estimate (-1..1) and interval, or `null` when a side is empty.
 * @throws `KpiError` not-a-count, negative, not-finite, numerator-exceeds-denominator.
 * @see R. G. Newcombe, Statistics in Medicine 17 (1998), method 10
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { estimate, low, high } = statistics.newcombe({ k1: 56, n1: 70, k2: 48, n2: 80 });
 * estimate; // ≈ 0.2000
 * low; // ≈ 0.0524
 * high; // ≈ 0.3339
 * ```
 */
export function newcombe(input: {
  readonly k1: number;
  readonly n1: number;
  readonly k2: number;
  readonly n2: number;
  readonly conf?: number;
}): Estimate | null {
  const { conf = 0.95 } = input;
  const first = wilson({ k: input.k1, n: input.n1, conf });
  const second = wilson({ k: input.k2, n: input.n2, conf });
  if (first === null || second === null) return null;
  const { estimate, low, high } = mover({
    estimate1: input.k1 / input.n1,
    low1: first.low,
    high1: first.high as number,
    estimate2: input.k2 / input.n2,
    low2: second.low,
    high2: second.high as number,
  });
  return { estimate, low: Math.max(-1, low), high: Math.min(1, high), level: conf, method: 'newcombe' };
}
