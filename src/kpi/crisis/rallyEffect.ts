import type { KpiResult } from '../../models/index.js';
import { count, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { rateRatioResult } from '../result/rateResult.js';

/** Loyal acts and the hours they were counted in. */
export interface LoyalActs {
  readonly events: number;
  readonly exposureHours: number;
}

/** Loyal acts during a crisis and before. */
export interface RallyEffectInput extends KpiInput {
  readonly during: LoyalActs;
  readonly before: LoyalActs;
}

/**
 * How a crisis welds the loyal together, 0..∞: rate of loyal acts during / before; null when there were none before or a
 * time is missing.
 *
 * @throws KpiError `negative`, `not-a-count`, `not-finite`
 * @see K-81; exact conditional interval of the rate ratio
 *
 * @example
 * ```ts
 * import { rallyEffect } from 'social-crm/kpi';
 *
 * rallyEffect({ during: { events: 90, exposureHours: 48 }, before: { events: 60, exposureHours: 96 } }).value; // => 3
 * ```
 */
export function rallyEffect(input: RallyEffectInput): KpiResult {
  const kpi = 'rallyEffect';
  const side = (field: 'during' | 'before') => ({
    k: count(kpi, [field, 'events'], input[field]?.events),
    n: nonNegative(kpi, [field, 'exposureHours'], input[field].exposureHours),
  });
  const [during, before] = [side('during'), side('before')];
  return rateRatioResult(
    kpi,
    { a: during, b: before, details: { during: { ...during }, before: { ...before } } },
    input,
  );
}
