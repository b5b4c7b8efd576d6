import { count, level } from '../result/checks.js';
import { normalQuantile } from './special/normalDistribution.js';

/** Pseudo-counts of the adjusted Wald interval: plus, zero, minus (measured: 91 to 98 % for nominal 95 %). */
const PSEUDO = { outer: 0.75, zero: 1.5 };

/** Difference of the shares of two classes among three, with variance of one observation and standard error. */
export interface TrinomialDifference {
  readonly difference: number;
  readonly variance: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly method: string;
}

/**
 * Difference of the shares of plus and minus among three classes, as of promoters and detractors: variance
 * p + d - (p - d)^2 of one answer; adjusted Wald interval with pseudo-counts 3/4, 3/2, 3/4, clipped to -1..1.
 *
 * @param input three counts, `conf` (default .95).
 * @returns difference (-1..1), variance, standard error and interval, or `null` without observations.
 * @throws `KpiError` not-a-count, negative, not-finite.
 * @see W. A. Huber on Cross Validated, "How can I calculate margin of error in an NPS result?"
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const { difference, standardError } = statistics.trinomialDifference({ plus: 162, zero: 108, minus: 54 });
 * difference; // ≈ 0.3333
 * standardError; // ≈ 0.0414
 * ```
 */
export function trinomialDifference(input: {
  readonly plus: number;
  readonly zero: number;
  readonly minus: number;
  readonly conf?: number;
}): TrinomialDifference | null {
  const plus = count('trinomialDifference', 'plus', input.plus);
  const zero = count('trinomialDifference', 'zero', input.zero);
  const minus = count('trinomialDifference', 'minus', input.minus);
  const conf = level('trinomialDifference', 'conf', input.conf ?? 0.95);
  const n = plus + zero + minus;
  if (n === 0) return null;
  const observed = moments(plus, minus, n);
  const total = n + 2 * PSEUDO.outer + PSEUDO.zero;
  const adjusted = moments(plus + PSEUDO.outer, minus + PSEUDO.outer, total);
  const width = -normalQuantile((1 - conf) / 2) * Math.sqrt(adjusted.variance / total);
  return {
    ...observed,
    standardError: Math.sqrt(observed.variance / n),
    low: Math.max(-1, adjusted.difference - width),
    high: Math.min(1, adjusted.difference + width),
    level: conf,
    method: 'adjusted-wald',
  };
}

function moments(plus: number, minus: number, n: number) {
  const difference = (plus - minus) / n;
  return { difference, variance: Math.max(0, (plus + minus) / n - difference * difference) };
}
