import type { KpiResult } from '../../models/kpiResult.js';
import { medianInterval } from '../statistics/medianInterval.js';
import { median } from '../statistics/special/median.js';
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
  const values = Float64Array.from(draft.values).sort();
  const interval = medianInterval({ values, conf: confOf(kpi, input) });
  return makeResult(
    kpi,
    {
      value: values.length === 0 ? null : median(values),
      unit: draft.unit,
      n: values.length,
      interval,
      flags: [values.length > 0 && interval === null && 'small'],
    },
    input,
  );
}
