import type { KpiResult } from '../../models/index.js';
import { poissonInterval } from '../statistics/poissonInterval.js';
import { rateRatioInterval } from '../statistics/rateRatioInterval.js';
import type { CountOf, KpiInput } from './kpiInput.js';
import { confOf, type Draft, makeResult } from './makeResult.js';

/**
 * Result of events per exposure (code P): Garwood's Poisson interval, null without exposure. `n` is the exposure unless
 * the draft says otherwise. The numbers must have been checked.
 */
export function rateResult(
  kpi: string,
  draft: Partial<Draft<number>> & { readonly events: number; readonly exposure: number },
  input: KpiInput,
): KpiResult {
  const { events, exposure, details, ...rest } = draft;
  const conf = confOf(kpi, input);
  return makeResult(
    kpi,
    {
      n: exposure,
      ...rest,
      value: exposure === 0 ? null : events / exposure,
      interval: exposure === 0 ? null : poissonInterval({ k: events, exposure, conf }),
      details: { numerator: events, denominator: exposure, ...details },
    },
    input,
  );
}

/**
 * Result of a ratio of two rates (code R): exact conditional interval; null when the second rate is 0 or an exposure is
 * missing. `n` is the number of events on both sides. The numbers must have been checked.
 */
export function rateRatioResult(
  kpi: string,
  draft: Partial<Draft<number>> & { readonly a: CountOf; readonly b: CountOf },
  input: KpiInput,
): KpiResult {
  const { a, b, ...rest } = draft;
  const isDefined = a.n > 0 && b.n > 0;
  const interval = isDefined
    ? rateRatioInterval({ eventsA: a.k, exposureA: a.n, eventsB: b.k, exposureB: b.n, conf: confOf(kpi, input) })
    : null;
  return makeResult(
    kpi,
    { n: a.k + b.k, ...rest, value: interval?.estimate ?? null, interval: withoutEstimate(interval) },
    input,
  );
}

/** An interval without the estimate that some statistics return beside it. */
export function withoutEstimate<Limits extends { low: number; high: number | null; level: number; method: string }>(
  interval: Limits | null,
) {
  if (interval === null) return null;
  const { low, high, level, method } = interval;
  return { low, high, level, method };
}
