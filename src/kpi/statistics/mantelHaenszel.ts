import { count, level, list } from '../result/checks.js';
import { errorTail } from './special/errorTail.js';
import type { Estimate } from './special/estimate.js';
import { normalQuantile } from './special/normalDistribution.js';

/** A fourfold table: yes and no in group A (`a`, `b`), yes and no in group B (`c`, `d`). */
export interface Stratum {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/**
 * Common odds ratio of several fourfold tables: whether two groups are treated alike once like is compared with like.
 * Robins-Breslow-Greenland variance of its logarithm; p-value of Cochran, Mantel and Haenszel without continuity
 * correction.
 *
 * @param input `strata` of counts, `conf` (default .95).
 * @returns odds ratio (1 = alike), interval and p-value, or `null` when either sum of cross products is 0.
 * @throws `KpiError` not-a-count, negative, not-finite.
 * @see J. Robins, N. Breslow, S. Greenland, Biometrics 42 (1986); R `mantelhaen.test(correct = FALSE)`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const alike = statistics.mantelHaenszel({ strata: [{ a: 10, b: 20, c: 5, d: 10 }, { a: 8, b: 2, c: 12, d: 3 }] });
 * alike.estimate; // => 1
 * alike.pValue; // => 1
 * ```
 */
export function mantelHaenszel(input: {
  readonly strata: readonly Stratum[];
  readonly conf?: number;
}): (Estimate & { readonly pValue: number }) | null {
  const conf = level('mantelHaenszel', 'conf', input.conf ?? 0.95);
  const sums = { r: 0, s: 0, pr: 0, mixed: 0, qs: 0, excess: 0, variance: 0 };
  list('mantelHaenszel', 'strata', input.strata).forEach((stratum, index) => {
    addStratum(sums, checkedStratum(stratum, index));
  });
  if (sums.r === 0 || sums.s === 0) return null;
  const { r, s } = sums;
  const logVariance = sums.pr / (2 * r * r) + sums.mixed / (2 * r * s) + sums.qs / (2 * s * s);
  const factor = Math.exp(-normalQuantile((1 - conf) / 2) * Math.sqrt(logVariance));
  const estimate = r / s;
  return {
    estimate,
    low: estimate / factor,
    high: estimate * factor,
    level: conf,
    method: 'robins-breslow-greenland',
    pValue: sums.variance === 0 ? 1 : 2 * errorTail(Math.abs(sums.excess) / Math.sqrt(sums.variance)),
  };
}

function checkedStratum(stratum: Stratum, index: number): Stratum {
  const at = (cell: keyof Stratum) => count('mantelHaenszel', ['strata', index, cell], stratum?.[cell]);
  return { a: at('a'), b: at('b'), c: at('c'), d: at('d') };
}

function addStratum(sums: Record<string, number>, { a, b, c, d }: Stratum): void {
  const n = a + b + c + d;
  if (n === 0) return;
  const add = (sum: string, value: number) => {
    sums[sum] = (sums[sum] as number) + value;
  };
  const p = (a + d) / n;
  const r = (a * d) / n;
  const s = (b * c) / n;
  add('r', r);
  add('s', s);
  add('pr', p * r);
  add('mixed', p * s + (1 - p) * r);
  add('qs', (1 - p) * s);
  add('excess', a - ((a + b) * (a + c)) / n);
  if (n > 1) add('variance', ((((a + b) / n) * ((c + d) / n) * (a + c)) / (n - 1)) * (b + d));
}
