import type { KpiResult } from '../../models/index.js';
import { recordsAt } from '../listening/records.js';
import { wholeShareResult } from '../result/censusResult.js';
import { count, fraction, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

/** Due and answered requests by channel. */
export interface ResponseCoverageInput extends KpiInput {
  readonly channels: readonly { readonly channel: string; readonly answered: number; readonly due: number }[];
  /** Smallest response rate at which a channel counts as answered; default .5. */
  readonly minimumRate?: number;
}

/**
 * Share of the channels with due requests whose response rate reaches a minimum, 0..1; null when no channel has demand. A
 * count of a whole: no sampling interval.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-9
 *
 * @example
 * ```ts
 * import { responseCoverage } from 'social-crm/kpi';
 *
 * const twitter = { channel: 'twitter', answered: 56, due: 81 };
 * const forum = { channel: 'forum', answered: 2, due: 10 };
 * responseCoverage({ channels: [twitter, forum, { channel: 'xing', answered: 0, due: 0 }] }).value; // => 0.5
 * ```
 */
export function responseCoverage(input: ResponseCoverageInput): KpiResult {
  const kpi = 'responseCoverage';
  const minimumRate = fraction(kpi, 'minimumRate', input.minimumRate ?? 0.5);
  const rates = recordsAt(kpi, 'channels', input.channels).map((channel, index) => {
    const due = count(kpi, ['channels', index, 'due'], channel.due);
    const path = ['channels', index, 'answered'];
    return { due, rate: partOf(kpi, path, [count(kpi, path, channel.answered), due]) / due };
  });
  const demanded = rates.filter(({ due }) => due > 0);
  const numerator = demanded.filter(({ rate }) => rate >= minimumRate).length;
  return wholeShareResult(kpi, { numerator, denominator: demanded.length, parameters: { minimumRate } }, input);
}
