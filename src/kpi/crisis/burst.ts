import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { askedBy } from '../result/askedBy.js';
import { counts, list, nonNegative, positive } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { nbCusum } from '../statistics/nbCusum.js';
import { gammaCdf } from '../statistics/special/gammaDistribution.js';

/** Critics per hour, what each hour usually brings, and how much it varies. */
export interface BurstInput extends KpiInput {
  readonly counts: readonly number[];
  /** Expected count of each hour, as `burstBaseline` gives it for the hour of the day. */
  readonly expected: readonly number[];
  /** Dispersion k of the negative binomial distribution, from `burstBaseline`. */
  readonly dispersion: number;
  /** Rise that is looked for; default 3. */
  readonly ratio?: number;
  /** Alarm above this sum, in nats; default 6.5: one false alarm in about 90 days. */
  readonly threshold?: number;
  /** Days behind the baseline; default enough. */
  readonly baselineDays?: number;
}

/** Days from which on the seasonal baseline is trusted. */
const FULL_BASELINE_DAYS = 28;
/** Days below which nothing is said. */
const LEAST_BASELINE_DAYS = 7;
/** Probability below which an hour alarms while the baseline is short. */
const RARE = 1e-4;

/**
 * Evidence for a rise of criticism, 0..∞ nats at the last hour: sum of log-likelihood ratios of a rise by `ratio` against
 * the usual hour, never below 0, starting again after an alarm. `details.series` holds it for each hour (before the
 * restart), `details.alarms` the indices of alarm hours (flag `alarm`). With a baseline below 28 days (flag
 * `short-baseline`) the value is -ln p of the exact Poisson test of the hour and an alarm is p < 1e-4; below 7 days and
 * without hours null. Count critics, not messages.
 *
 * @throws KpiError `negative`, `not-a-count`, `not-finite`
 * @see docs/crisis.md: measured false alarms and delays
 *
 * @example
 * ```ts
 * import { burst } from 'social-crm/kpi';
 *
 * const counts = [6, 9, 8, 7, 10, 22, 35, 40, 31, 12, 9, 8];
 * const result = burst({ counts, expected: counts.map(() => 8), dispersion: 2 });
 * result.details['alarms']; // => [7]
 * result.value; // ≈ 0.942
 * ```
 */
export function burst(input: BurstInput): KpiResult {
  const kpi = 'burst';
  const ratio = positive(kpi, 'ratio', input.ratio ?? 3);
  const threshold = positive(kpi, 'threshold', input.threshold ?? 6.5);
  const dispersion = positive(kpi, 'dispersion', input.dispersion);
  const baselineDays = nonNegative(kpi, 'baselineDays', input.baselineDays ?? FULL_BASELINE_DAYS);
  const isShort = baselineDays < FULL_BASELINE_DAYS;
  const { series, alarms } = isShort
    ? poissonAlarms(kpi, input)
    : askedBy({ name: kpi, path: [] }, () => nbCusum({ ...input, ratio, threshold }));
  const isSaying = baselineDays >= LEAST_BASELINE_DAYS;
  return makeResult(
    kpi,
    {
      value: isSaying ? (series.at(-1) ?? null) : null,
      unit: 'nats',
      n: series.length,
      flags: [isShort && 'short-baseline', isSaying && alarms.length > 0 && 'alarm'],
      details: isSaying ? { series, alarms } : { series: null, alarms: null },
      parameters: { ratio, threshold, dispersion, rare: RARE },
    },
    input,
  );
}

function poissonAlarms(kpi: string, input: BurstInput): { series: number[]; alarms: number[] } {
  const observed = counts(kpi, 'counts', input.counts);
  const expected = list(kpi, 'expected', input.expected);
  if (expected.length !== observed.length) {
    refuse('not-finite', { name: kpi, path: ['expected'] }, [`a list of ${observed.length}`, expected]);
  }
  const series = observed.map((count, index) => {
    const mean = positive(kpi, ['expected', index], expected[index]);
    const p = count === 0 ? 1 : gammaCdf(mean, count);
    return -Math.log(Math.max(p, Number.MIN_VALUE));
  });
  return { series, alarms: [...series.keys()].filter((index) => (series[index] as number) > -Math.log(RARE)) };
}
