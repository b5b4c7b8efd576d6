import type { KpiResult } from '../../models/index.js';
import { medianIntervalRanks } from '../statistics/medianIntervalRanks.js';
import { meanOfTwo } from '../statistics/special/median.js';
import { select } from '../statistics/special/select.js';
import type { KpiInput } from './kpiInput.js';
import { confOf, makeResult } from './makeResult.js';

/**
 * Result of a sample median (code M): interval of order statistics, none below 6 observations (then flag `small`). The
 * values must have been checked.
 */
export function medianResult(
  kpi: string,
  draft: { readonly values: readonly number[]; readonly unit: string },
  input: KpiInput,
): KpiResult {
  const values = new Float64Array(draft.values);
  const n = values.length;
  const ranks = medianIntervalRanks({ n, conf: confOf(kpi, input) });
  const low = ranks === null ? 0 : select(values, ranks.lowerRank - 1);
  const lower = n === 0 ? 0 : select(values, (n - 1) >> 1, ranks === null ? 0 : ranks.lowerRank - 1);
  const upper = n === 0 ? 0 : select(values, n >> 1, (n - 1) >> 1);
  const high = ranks === null ? 0 : select(values, ranks.upperRank - 1, n >> 1);
  const interval = ranks && { low, high, level: ranks.coverage, method: 'order-statistics' };
  return makeResult(
    kpi,
    {
      value: n === 0 ? null : meanOfTwo(lower, upper),
      unit: draft.unit,
      n,
      interval,
      flags: [n > 0 && interval === null && 'small'],
    },
    input,
  );
}
