import type { KpiResult } from '../../models/index.js';
import { counts } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { gammaCdf, gammaTail } from '../statistics/special/gammaDistribution.js';

/** Variance / mean of counts and the probabilities that as small or as large an index comes by chance alone. */
export interface Dispersion {
  readonly index: number;
  readonly lowerP: number;
  readonly upperP: number;
}

/** Dispersion of counts per interval against a Poisson distribution; null below two counts and when all are 0. */
export function dispersionOf(values: readonly number[]): Dispersion | null {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2 || mean === 0) return null;
  const index = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / mean;
  const [half, shape] = [((n - 1) * index) / 2, (n - 1) / 2];
  return { index, lowerP: gammaCdf(half, shape), upperP: gammaTail(half, shape) };
}

/**
 * How bursty counts are, 0..∞: variance (n - 1) / mean; 1 is chance, more is bursts, less is a clockwork. The χ² p value of
 * bursts stands in `details.pValue`, that of a clockwork in `details.regularPValue`. Null below two counts and when all are
 * 0. A day swing makes every index large: compare with equal hours.
 *
 * @throws KpiError `negative`, `not-a-count`, `not-finite`
 * @see Fisher's index of dispersion; Cross Validated 148982
 *
 * @example
 * ```ts
 * import { indexOfDispersion } from 'social-crm/kpi';
 *
 * indexOfDispersion({ counts: [2, 4, 3, 3] }).value; // ≈ 0.22
 * (indexOfDispersion({ counts: [0, 0, 30, 1, 0] }).details['pValue'] as number) < 0.001; // => true
 * ```
 */
export function indexOfDispersion(input: KpiInput & { readonly counts: readonly number[] }): KpiResult {
  const kpi = 'indexOfDispersion';
  const values = counts(kpi, 'counts', input.counts);
  const found = dispersionOf(values);
  const details = { pValue: found?.upperP ?? null, regularPValue: found?.lowerP ?? null };
  return makeResult(kpi, { value: found?.index ?? null, n: values.length, details }, input);
}
