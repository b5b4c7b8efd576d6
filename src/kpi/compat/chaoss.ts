import type { KpiResult } from '../../models/index.js';
import { durations, fraction, list, nonNegative } from '../result/checks.js';
import { meanOf, peerResult } from './peerResult.js';

/** Contributions of people or organisations, and the share of them that must be reached. */
export interface ChaossContributions {
  readonly contributions: readonly number[];
  readonly threshold: number;
}

function checked(kpi: string, input: ChaossContributions) {
  const contributions = list(kpi, 'contributions', input.contributions).map((value, index) =>
    nonNegative(kpi, ['contributions', index], value),
  );
  const sum = contributions.reduce((total, value) => total + value, 0);
  return { contributions, sum, threshold: fraction(kpi, 'threshold', input.threshold) };
}

/**
 * CHAOSS: contributions that must be reached, `sum * threshold`.
 *
 * @throws `KpiError` negative, not-finite, numerator-exceeds-denominator
 * @see CHAOSS wg-risk, contributor absence factor
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.chaossContributionThreshold({ contributions: [1000, 202, 90], threshold: 0.5 }).value; // => 646
 * ```
 */
export function chaossContributionThreshold(input: ChaossContributions): KpiResult {
  const { contributions, sum, threshold } = checked('chaossContributionThreshold', input);
  return peerResult('chaossContributionThreshold', {
    value: sum * threshold,
    n: contributions.length,
    parameters: { threshold },
  });
}

/**
 * CHAOSS: smallest number of organisations that together reach the threshold; null without contributions.
 *
 * @throws `KpiError` negative, not-finite, numerator-exceeds-denominator
 * @see CHAOSS wg-risk, elephant factor
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.chaossElephantFactor({ contributions: [50, 25, 25], threshold: 0.5 }).value; // => 1
 * ```
 */
export function chaossElephantFactor(input: ChaossContributions): KpiResult {
  const kpi = 'chaossElephantFactor';
  const { contributions, sum, threshold } = checked(kpi, input);
  let reached = 0;
  let value = 0;
  for (const contribution of [...contributions].sort((a, b) => b - a)) {
    if (reached >= sum * threshold * (1 - 1e-12) && value > 0) break;
    reached += contribution;
    value += 1;
  }
  return peerResult(kpi, { value: sum === 0 ? null : value, n: contributions.length, parameters: { threshold } });
}

/** Times to the first response of the answered only. */
export interface AnsweredTimes {
  readonly endedMs: readonly number[];
}

/** The mean of the answered in a unit: what most tools show. It rewards silence and follows the outliers. */
export function meanOfAnswered(
  kpi: string,
  input: AnsweredTimes,
  { unit, ms }: { unit: string; ms: number },
): KpiResult {
  const times = durations(kpi, 'endedMs', input.endedMs);
  const mean = meanOf(times);
  return peerResult(kpi, { value: mean === null ? null : mean / ms, unit, n: times.length });
}

/**
 * CHAOSS: mean time to the first response of the answered, in ms; null without answers.
 *
 * @throws `KpiError` negative, not-finite
 * @see CHAOSS wg-common, time to first response
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.chaossTimeToFirstResponse({ endedMs: [1000, 5000] }).value; // => 3000
 * ```
 */
export function chaossTimeToFirstResponse(input: AnsweredTimes): KpiResult {
  return meanOfAnswered('chaossTimeToFirstResponse', input, { unit: 'ms', ms: 1 });
}
