import type { KpiResult } from '../../models/index.js';
import { list, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { effectiveSampleSize } from '../statistics/effectiveSampleSize.js';
import { recordAt } from './records.js';
import { isSmall, wilsonOfShare } from './wilsonOfShare.js';

/** The weight of each mention (such as its reach) by brand, and the brand that is asked for. */
export interface WeightedShareOfVoiceInput extends KpiInput {
  readonly weights: Readonly<Record<string, readonly number[]>>;
  readonly brand: string;
}

/**
 * Share of voice by weight, 0..1: Σ weights of the brand / Σ weights of all listed brands; null when they add up to 0. `n`
 * is the effective number (Σw)² / Σw², since a few heavy mentions make a small sample.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see aureol; Kish 1965; Wilson interval on the effective number
 *
 * @example
 * ```ts
 * import { weightedShareOfVoice } from 'social-crm/kpi';
 *
 * weightedShareOfVoice({ weights: { magenta: [100, 100], blau: [600] }, brand: 'magenta' }).value; // => 0.25
 * ```
 */
export function weightedShareOfVoice(input: WeightedShareOfVoiceInput): KpiResult {
  const kpi = 'weightedShareOfVoice';
  let [numerator, denominator] = [0, 0];
  const all: number[] = [];
  for (const [brand, weights] of Object.entries(recordAt(kpi, 'weights', input.weights))) {
    list(kpi, ['weights', brand], weights).forEach((weight, index) => {
      denominator += nonNegative(kpi, ['weights', brand, index], weight);
      if (brand === input.brand) numerator += weight;
      all.push(weight);
    });
  }
  const n = effectiveSampleSize({ weights: all }) ?? 0;
  const value = denominator === 0 ? null : Math.min(1, numerator / denominator);
  const interval = value === null ? null : wilsonOfShare(value, n, confOf(kpi, input));
  const details = { numerator, denominator, mentions: all.length };
  return makeResult(kpi, { value, n, interval, flags: [isSmall(n, interval) && 'small'], details }, input);
}
