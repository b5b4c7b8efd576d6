import type { KpiResult } from '../../models/index.js';
import { kaplanMeierQuantile } from '../statistics/kaplanMeierQuantile.js';
import { durations, level } from './checks.js';
import type { KpiInput } from './kpiInput.js';
import { confOf, makeResult } from './makeResult.js';
import { withoutEstimate } from './rateResult.js';

/** Times until something happened, and for how long the rest has been waiting. */
export interface SurvivalInput extends KpiInput {
  readonly endedMs: readonly number[];
  readonly openMs: readonly number[];
  /** Default .5, the median. */
  readonly quantile?: number;
}

/**
 * Makes the formula of a Kaplan-Meier quantile (code KM): open cases count as "not before now", flag `censored` when there
 * are any; null when the quantile is never reached.
 */
export function survival(kpi: string): (input: SurvivalInput) => KpiResult {
  return (input) => {
    const endedMs = durations(kpi, 'endedMs', input.endedMs);
    const openMs = durations(kpi, 'openMs', input.openMs);
    const quantile = level(kpi, 'quantile', input.quantile ?? 0.5);
    const found = kaplanMeierQuantile({ endedMs, openMs, quantile, conf: confOf(kpi, input) });
    return makeResult(
      kpi,
      {
        value: found?.estimate ?? null,
        unit: 'ms',
        n: endedMs.length + openMs.length,
        interval: withoutEstimate(found),
        flags: [openMs.length > 0 && 'censored'],
        details: { ended: endedMs.length, open: openMs.length },
        parameters: { quantile },
      },
      input,
    );
  };
}
