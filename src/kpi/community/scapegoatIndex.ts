import type { KpiResult } from '../../models/index.js';
import { count, fraction, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { binomialTest } from '../statistics/binomialTest.js';

/** Replies to one member, the negative ones among them, and the share of negative replies in the community. */
export interface ScapegoatIndexInput extends KpiInput {
  readonly negativeReplies: number;
  readonly replies: number;
  readonly baseShare: number;
}

/** Fewer replies say nothing of one person. */
export const MINIMUM_REPLIES = 10;

/**
 * How much worse one member is answered than others, -1..1: share of negative replies - share in the community, with the
 * exact one-sided binomial p value in `details.pValue`; null below ten replies. Of many members use `memberRoles`, which
 * corrects for the number of tests. A hint for the team, never for the community.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-57
 *
 * @example
 * ```ts
 * import { scapegoatIndex } from 'social-crm/kpi';
 *
 * const result = scapegoatIndex({ negativeReplies: 18, replies: 20, baseShare: 0.2 });
 * result.value; // ≈ 0.7
 * (result.details['pValue'] as number) < 1e-10; // => true
 * ```
 */
export function scapegoatIndex(input: ScapegoatIndexInput): KpiResult {
  const kpi = 'scapegoatIndex';
  const n = count(kpi, 'replies', input.replies);
  const k = partOf(kpi, 'negativeReplies', [count(kpi, 'negativeReplies', input.negativeReplies), n]);
  const p = fraction(kpi, 'baseShare', input.baseShare);
  const isEnough = n >= MINIMUM_REPLIES;
  return makeResult(
    kpi,
    {
      value: isEnough ? k / n - p : null,
      n,
      flags: [!isEnough && 'small'],
      details: {
        numerator: k,
        denominator: n,
        pValue: isEnough ? binomialTest({ k, n, p, side: 'greater' }).pValue : null,
      },
      parameters: { baseShare: p },
    },
    input,
  );
}
