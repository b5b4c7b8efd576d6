import type { KpiResult } from '../../models/index.js';
import { type Draft, makeResult } from '../result/makeResult.js';

/** A number as another tool shows it: no interval, because the tool has none. `n` is 1 unless the tool counts something. */
export function peerResult<Value = number>(
  kpi: string,
  draft: Partial<Draft<Value>> & { readonly value: Value | null },
): KpiResult<Value> {
  return makeResult<Value>(kpi, { n: 1, unit: '1', ...draft, interval: null }, {});
}

/** Mean of numbers, null without any. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
