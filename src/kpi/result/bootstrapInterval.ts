import type { Interval, KpiFlag } from '../../models/index.js';
import { bootstrap } from '../statistics/special/bootstrap.js';
import type { KpiInput } from './kpiInput.js';
import { confOf } from './makeResult.js';

/** A sample, the number made of it, and the seed if the caller gave one. */
export interface Bootstrap<Item> {
  readonly values: readonly Item[];
  readonly statistic: (values: readonly Item[]) => number;
  readonly seed: number | undefined;
}

const RESAMPLES = 2000;

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
  const interval = bootstrap(values, statistic, { seed, resamples: RESAMPLES, conf: confOf(kpi, input) });
  return { interval, flags: [], parameters: { seed, resamples: RESAMPLES } };
}
