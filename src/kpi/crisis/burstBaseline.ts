import type { KpiResult } from '../../models/index.js';
import { count, list } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** Past counts per hour, oldest first. */
export interface BurstBaselineInput extends KpiInput {
  /** `null` leaves an hour out: hours with an alarm must not teach what is usual. */
  readonly history: readonly (number | null)[];
  /** Hours of a season: 24 (day) or 168 (week); default 168 from eight weeks on, else 24. */
  readonly period?: number;
}

const HOURS_PER_DAY = 24;
const HOURS_PER_WEEK = 168;
const WEEKS_FOR_WEEKLY = 8;
/** Smallest expected count of an hour. */
const LEAST_MEAN = 0.05;

/**
 * What each hour of the season usually brings, in 1/h, from the hour of the first entry on: the mean of its past counts, at
 * least .05. `details.dispersion` is k = Σm² / Σ(v - m) of the negative binomial distribution by moments. Flag
 * `short-baseline` below 28 days; null below 7 days.
 *
 * @throws KpiError `negative`, `not-a-count`, `not-finite`
 * @see docs/crisis.md
 *
 * @example
 * ```ts
 * import { burstBaseline } from 'social-crm/kpi';
 *
 * const history = Array.from({ length: 28 * 24 }, (_, hour) => (hour % 24 < 12 ? 4 : 8));
 * const baseline = burstBaseline({ history });
 * baseline.value?.[0]; // => 4
 * baseline.value?.[12]; // => 8
 * ```
 */
export function burstBaseline(input: BurstBaselineInput): KpiResult<readonly number[]> {
  const kpi = 'burstBaseline';
  const history = list(kpi, 'history', input.history);
  const isLong = history.length >= WEEKS_FOR_WEEKLY * HOURS_PER_WEEK;
  const period = Math.max(1, count(kpi, 'period', input.period ?? (isLong ? HOURS_PER_WEEK : HOURS_PER_DAY)));
  const slots = Array.from({ length: Math.min(period, history.length) }, (): number[] => []);
  history.forEach((value, hour) => {
    if (value !== null) slots[hour % period]?.push(count(kpi, ['history', hour], value));
  });
  const known = slots.reduce((sum, { length }) => sum + length, 0);
  const means = slots.map((slot) => Math.max(LEAST_MEAN, meanOf(slot)));
  const squares = means.reduce((sum, mean) => sum + mean * mean, 0);
  const excess = slots.reduce((sum, slot, index) => sum + varianceOf(slot) - (means[index] as number), 0);
  const isSaying = known >= 7 * HOURS_PER_DAY;
  return makeResult<readonly number[]>(
    kpi,
    {
      value: isSaying ? means : null,
      unit: '1/h',
      n: known,
      flags: [known < 28 * HOURS_PER_DAY && 'short-baseline'],
      details: { dispersion: isSaying ? squares / Math.max(excess, 1e-9) : null, baselineDays: known / HOURS_PER_DAY },
      parameters: { period },
    },
    input,
  );
}

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sample variance; 0 below two values. */
function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
}
