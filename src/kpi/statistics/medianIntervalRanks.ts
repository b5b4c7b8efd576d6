import { count, level } from '../result/checks.js';
import { binomialCdf } from './special/betaDistribution.js';
import { binomialMass } from './special/binomialMass.js';
import { normalQuantile } from './special/normalDistribution.js';

/** Ranks of the order statistics that enclose the median, counted from 1, and the coverage they reach. */
export interface MedianRanks {
  readonly lowerRank: number;
  readonly upperRank: number;
  readonly coverage: number;
}

/**
 * Ranks of the two order statistics that enclose the median with at least the level asked for: the largest r with
 * P(X < r) <= (1 - conf)/2 for X ~ Binomial(n, 1/2), and n + 1 - r.
 *
 * @param input `n` observations (count), `conf` (default .95).
 * @returns ranks and the coverage reached, or `null` when no pair reaches the level (n < 6 at 95 %).
 * @throws `KpiError` not-a-count, negative, not-finite.
 * @see H. A. David, Order Statistics (1981), 2.5
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * statistics.medianIntervalRanks({ n: 6 }); // => { lowerRank: 1, upperRank: 6, coverage: 0.96875 }
 * statistics.medianIntervalRanks({ n: 5 }); // => null
 * ```
 */
export function medianIntervalRanks(input: { readonly n: number; readonly conf?: number }): MedianRanks | null {
  const n = count('medianIntervalRanks', 'n', input.n);
  const tail = (1 - level('medianIntervalRanks', 'conf', input.conf ?? 0.95)) / 2;
  if (n === 0) return null;
  const below = (rank: number) => binomialCdf(rank - 1, n, 0.5);
  let rank = Math.max(1, Math.floor((n + normalQuantile(tail) * Math.sqrt(n)) / 2));
  let outside = below(rank);
  for (let next = outside + binomialMass(rank, n, 0.5); next <= tail; next += binomialMass(rank, n, 0.5)) {
    rank += 1;
    outside = next;
  }
  while (rank > 0 && outside > tail) {
    rank -= 1;
    outside = below(rank);
  }
  return rank === 0 ? null : { lowerRank: rank, upperRank: n + 1 - rank, coverage: 1 - 2 * outside };
}
