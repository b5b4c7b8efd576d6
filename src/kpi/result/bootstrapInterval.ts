import type { Interval, KpiFlag } from '../../models/index.js';
import { bootstrapBca } from '../statistics/bootstrapBca.js';
import type { KpiInput } from './kpiInput.js';
import { confOf } from './makeResult.js';
import { withoutEstimate } from './rateResult.js';

/** A sample, the number made of it, and the seed if the caller gave one. */
export interface Bootstrap<Item> {
  readonly values: readonly Item[];
  readonly statistic: (values: readonly Item[]) => number;
  readonly seed: number | undefined;
}

/**
 * Interval of a number by resampling (code B): seeded BCa, at least 20 observations. Without a seed there is no interval
 * and the flag `no-seed` says so. Spread the result into a draft; the parameters hold the seed.
 */
export function bootstrapInterval<Item>(
  kpi: string,
  { values, statistic, seed }: Bootstrap<Item>,
  input: KpiInput,
): { interval: Interval | null; flags: KpiFlag[]; parameters: Record<string, number> } {
  if (seed === undefined) return { interval: null, flags: ['no-seed'], parameters: {} };
  const found = bootstrapBca({ values, statistic, seed, conf: confOf(kpi, input) });
  return { interval: withoutEstimate(found), flags: [], parameters: { seed, resamples: 2000 } };
}
