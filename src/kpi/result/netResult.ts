import type { KpiResult } from '../../models/index.js';
import { trinomialDifference } from '../statistics/trinomialDifference.js';
import type { KpiInput } from './kpiInput.js';
import { confOf, makeResult } from './makeResult.js';

/** Three classes of answers, the unit of the result and the factor that makes it of a difference of shares. */
export interface NetDraft {
  readonly plus: number;
  readonly zero: number;
  readonly minus: number;
  readonly unit: string;
  readonly scale: number;
}

/**
 * Result of scale * (share of plus - share of minus) over three classes (code T): adjusted Wald interval, joined with the
 * value; null when there are none. The counts must have been checked.
 */
export function netResult(kpi: string, { plus, zero, minus, unit, scale }: NetDraft, input: KpiInput): KpiResult {
  const found = trinomialDifference({ plus, zero, minus, conf: confOf(kpi, input) });
  const value = found === null ? null : (scale * (plus - minus)) / (plus + zero + minus);
  const interval =
    found === null || value === null
      ? null
      : {
          low: Math.min(value, scale * found.low),
          high: Math.max(value, scale * found.high),
          level: found.level,
          method: found.method,
        };
  return makeResult(kpi, { value, unit, n: plus + zero + minus, interval, details: { plus, zero, minus } }, input);
}
