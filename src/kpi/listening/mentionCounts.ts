import type { KpiResult } from '../../models/index.js';
import { count, counts, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { rateResult } from '../result/rateResult.js';

/**
 * Number of mentions in the window, 0..∞.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-1; Poisson interval (Garwood)
 *
 * @example
 * ```ts
 * import { mentionVolume } from 'social-crm/kpi';
 *
 * mentionVolume({ mentions: 120 }).value; // => 120
 * mentionVolume({ mentions: 120 }).interval?.low; // ≈ 99.5
 * ```
 */
export function mentionVolume(input: KpiInput & { readonly mentions: number }): KpiResult {
  const events = count('mentionVolume', 'mentions', input.mentions);
  return rateResult('mentionVolume', { events, exposure: 1, n: events, unit: '1', flags: [] }, input);
}

/**
 * Number of mentions per day, 0..∞; null without days.
 *
 * @throws KpiError `negative`, `not-a-count`, `not-finite`
 * @see K-1, K-17; Poisson interval (Garwood)
 *
 * @example
 * ```ts
 * import { mentionRate } from 'social-crm/kpi';
 *
 * mentionRate({ mentions: 120, days: 30 }).value; // => 4
 * mentionRate({ mentions: 120, days: 30 }).interval?.high; // ≈ 4.78
 * ```
 */
export function mentionRate(input: KpiInput & { readonly mentions: number; readonly days: number }): KpiResult {
  const events = count('mentionRate', 'mentions', input.mentions);
  return rateResult(
    'mentionRate',
    { events, exposure: nonNegative('mentionRate', 'days', input.days), unit: '1/d' },
    input,
  );
}

/** Counts per interval of time and what an interval usually brings. */
export interface BuzzVolumeInput extends KpiInput {
  readonly counts: readonly number[];
  readonly baseline: number;
}

/**
 * Highest count in multiples of the baseline, 0..∞; null without counts or baseline. Volume is not approval, and picking
 * the highest of many is not corrected for.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-82; Poisson interval (Garwood) of the highest count
 *
 * @example
 * ```ts
 * import { buzzVolume } from 'social-crm/kpi';
 *
 * buzzVolume({ counts: [6, 9, 48, 30, 12], baseline: 8 }).value; // => 6
 * ```
 */
export function buzzVolume(input: BuzzVolumeInput): KpiResult {
  const kpi = 'buzzVolume';
  const exposure = nonNegative(kpi, 'baseline', input.baseline);
  const series = counts(kpi, 'counts', input.counts);
  if (series.length === 0) return makeResult<number>(kpi, { value: null, n: 0 }, input);
  const events = series.reduce((highest, value) => Math.max(highest, value), 0);
  return rateResult(kpi, { events, exposure, n: series.length, details: { at: series.indexOf(events) } }, input);
}
