import type { Path } from '../../internal/errors.js';
import type { KpiResult } from '../../models/index.js';
import { newcombe } from '../statistics/newcombe.js';
import { count, partOf } from './checks.js';
import type { CountOf, KpiInput } from './kpiInput.js';
import { confOf, makeResult } from './makeResult.js';
import { withoutEstimate } from './rateResult.js';

/** Two shares to compare, each as a count out of another. */
export interface DifferenceInput extends KpiInput {
  readonly a: CountOf;
  readonly b: CountOf;
}

/** A checked count out of another: `k` no larger than `n`. */
export function checkedCountOf(kpi: string, field: string | Path, value: CountOf): CountOf {
  const at = (part: keyof CountOf) => (typeof field === 'string' ? [field, part] : [...field, part]);
  const n = count(kpi, at('n'), value?.n);
  return { k: partOf(kpi, at('k'), [count(kpi, at('k'), value.k), n]), n };
}

/** Makes the formula k_a/n_a - k_b/n_b (code D): Newcombe's interval, null when a side is empty; `n` is n_a + n_b. */
export function difference(kpi: string): (input: DifferenceInput) => KpiResult {
  return (input) => {
    const a = checkedCountOf(kpi, 'a', input.a);
    const b = checkedCountOf(kpi, 'b', input.b);
    const found = newcombe({ k1: a.k, n1: a.n, k2: b.k, n2: b.n, conf: confOf(kpi, input) });
    return makeResult(
      kpi,
      {
        value: found?.estimate ?? null,
        n: a.n + b.n,
        interval: withoutEstimate(found),
        flags: [(a.n === 0 || b.n === 0) && 'empty'],
        details: { a: { ...a }, b: { ...b } },
      },
      input,
    );
  };
}
