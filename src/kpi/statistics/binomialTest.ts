import { count, fraction, partOf } from '../result/checks.js';
import { binomialCdf } from './special/betaDistribution.js';
import { binomialMass } from './special/binomialMass.js';
import type { Side } from './special/shareInterval.js';

/** Two densities that differ by less are as likely (R and scipy use the same margin). */
const AS_LIKELY = 1 + 1e-7;

/**
 * Exact test of a share against a known probability. Two-sided: the probability of all counts that are no likelier than
 * the one observed.
 *
 * @param input `k` of `n` (counts), `p` (0..1), `side`: `greater` tests for a share above p, `less` for one below.
 * @returns the p-value (0..1).
 * @throws `KpiError` not-a-count, negative, not-finite, numerator-exceeds-denominator.
 * @see R `binom.test`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * statistics.binomialTest({ k: 9, n: 10, p: 0.5 }).pValue; // ≈ 0.0215
 * statistics.binomialTest({ k: 9, n: 10, p: 0.5, side: 'greater' }).pValue; // ≈ 0.0107
 * ```
 */
export function binomialTest(input: {
  readonly k: number;
  readonly n: number;
  readonly p: number;
  readonly side?: Side;
}): { readonly pValue: number } {
  const n = count('binomialTest', 'n', input.n);
  const k = partOf('binomialTest', 'k', [count('binomialTest', 'k', input.k), n]);
  const p = fraction('binomialTest', 'p', input.p);
  const atMost = (x: number, probability = p) => binomialCdf(x, n, probability);
  const atLeast = (x: number) => binomialCdf(n - x, n, 1 - p);
  if (input.side === 'less') return { pValue: atMost(k) };
  if (input.side === 'greater') return { pValue: atLeast(k) };
  const mass = (x: number) => binomialMass(x, n, p);
  const limit = mass(k) * AS_LIKELY;
  if (k === n * p) return { pValue: 1 };
  if (k < n * p) {
    const from = firstWhere((x) => mass(x) <= limit, Math.ceil(n * p), n + 1);
    return { pValue: Math.min(1, atMost(k) + (from > n ? 0 : atLeast(from))) };
  }
  const after = firstWhere((x) => mass(x) > limit, 0, Math.floor(n * p) + 1);
  return { pValue: Math.min(1, atLeast(k) + atMost(after - 1)) };
}

/** The first whole number from `low` for which a condition holds that stays true once it is; `high` when there is none. */
function firstWhere(holds: (x: number) => boolean, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
