import type { KpiResult } from '../../models/index.js';
import { geometricIndex } from '../community/geometricIndex.js';
import { recordAt } from '../listening/records.js';
import type { KpiInput } from '../result/kpiInput.js';

const WEIGHTS = { quality: 1 / 3, responseRate: 1 / 3, withinTargetShare: 1 / 3 };

/** Quality, completeness and speed of service, each 0..1 or `null` when unknown. */
export interface ServiceScoreInput extends KpiInput {
  readonly quality: number | null;
  readonly responseRate: number | null;
  readonly withinTargetShare: number | null;
  /** Weights in place of a third each; rescaled to 1. */
  readonly weights?: Partial<typeof WEIGHTS>;
}

/**
 * Service that is good, complete and quick at once, 0..100: weighted geometric mean of the three shares, so that none can
 * make up for another that is 0. An unknown part gives bounds; null below 40 % of the weight.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see K-33; the weights are assumptions
 *
 * @example
 * ```ts
 * import { serviceScore } from 'social-crm/kpi';
 *
 * serviceScore({ quality: 0.9, responseRate: 0.7, withinTargetShare: 0.8 }).value; // ≈ 79.6
 * ```
 */
export function serviceScore(input: ServiceScoreInput): KpiResult {
  const { quality, responseRate, withinTargetShare } = input;
  const parts = { quality, responseRate, withinTargetShare };
  return geometricIndex(
    'serviceScore',
    { parts, weights: { ...WEIGHTS, ...recordAt('serviceScore', 'weights', input.weights ?? {}) }, floor: 0 },
    input,
  );
}
