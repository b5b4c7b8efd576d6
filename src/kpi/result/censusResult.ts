import type { KpiResult } from '../../models/index.js';
import type { KpiInput } from './kpiInput.js';
import { type Draft, makeResult } from './makeResult.js';

/** Result of an exact count or a share of a whole (code X): no sampling error, no interval. */
export function censusResult<Value = number>(
  kpi: string,
  draft: Omit<Draft<Value>, 'interval'>,
  input: KpiInput,
): KpiResult<Value> {
  return makeResult(kpi, draft, input);
}

/** Result of k/n counted over a whole (code X): null at n = 0. The counts must have been checked. */
export function wholeShareResult(
  kpi: string,
  draft: Partial<Draft<number>> & { readonly numerator: number; readonly denominator: number },
  input: KpiInput,
): KpiResult {
  const { numerator, denominator, details, ...rest } = draft;
  return makeResult(
    kpi,
    {
      ...rest,
      value: denominator === 0 ? null : numerator / denominator,
      n: denominator,
      details: { numerator, denominator, ...details },
    },
    input,
  );
}
