import type { KpiResult } from '../../models/index.js';
import { medianIntervalRanks } from '../statistics/medianIntervalRanks.js';
import { meanOfTwo } from '../statistics/special/median.js';
import { sortRanks } from '../statistics/special/sortRanks.js';
import type { KpiInput } from './kpiInput.js';
import { confOf, makeResult } from './makeResult.js';

/**
 * Result of a sample median (code M): interval of order statistics, none below 6 observations (then flag `small`). The
 * values must have been checked.
 */
export function medianResult(
  kpi: string,
  draft: {
    readonly values: readonly number[];
    readonly unit: string;
    /** What to read for a value at its rank, default the value; must keep their order. */
    readonly read?: (value: number) => number;
  },
  input: KpiInput,
): KpiResult {
  const { unit, read = (value: number) => value } = draft;
  const values = new Float64Array(draft.values);
  const n = values.length;
  const ranks = medianIntervalRanks({ n, conf: confOf(kpi, input) });
  const [lower, upper] = [(n - 1) >> 1, n >> 1];
  sortRanks(values, ranks === null ? lower : ranks.lowerRank - 1, ranks === null ? upper : ranks.upperRank - 1);
  const at = (rank: number) => read(values[rank] as number);
  const interval = ranks && {
    low: at(ranks.lowerRank - 1),
    high: at(ranks.upperRank - 1),
    level: ranks.coverage,
    method: 'order-statistics',
  };
  return makeResult(
    kpi,
    {
      value: n === 0 ? null : meanOfTwo(at(lower), at(upper)),
      unit,
      n,
      interval,
      flags: [n > 0 && interval === null && 'small'],
    },
    input,
  );
}
