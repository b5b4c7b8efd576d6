import type { KpiResult } from '../../models/index.js';
import { wilson } from '../statistics/wilson.js';
import { count, partOf } from './checks.js';
import type { KpiInput, ShareInput } from './kpiInput.js';
import { confOf, type Draft, makeResult } from './makeResult.js';

/** A share as counts; the other members of a draft may be added. */
export interface ShareDraft extends Partial<Omit<Draft<number>, 'value' | 'n'>> {
  readonly numerator: number;
  readonly denominator: number;
}

/** Below this many observations a share is flagged `small` (F-14 W). */
const SMALL_N = 30;
/** Above this width of its interval a share is flagged `small` (F-14 W). */
const SMALL_WIDTH = 0.2;

/**
 * Result of a share k/n (code W): Wilson interval, flag `small` if n < 30 or the interval is wider than .2, `numerator`
 * and `denominator` in the details, null at n = 0. The counts must have been checked.
 */
export function shareResult(kpi: string, draft: ShareDraft, input: KpiInput): KpiResult {
  const { numerator, denominator, flags = [], details, ...rest } = draft;
  const interval = wilson({ k: numerator, n: denominator, conf: confOf(kpi, input) });
  const isSmall =
    interval !== null && (denominator < SMALL_N || (interval.high as number) - interval.low > SMALL_WIDTH);
  return makeResult(
    kpi,
    {
      ...rest,
      value: denominator === 0 ? null : numerator / denominator,
      n: denominator,
      interval,
      flags: [...flags, isSmall && 'small'],
      details: { numerator, denominator, ...details },
    },
    input,
  );
}

/**
 * Makes the formula of a plain share from the names of its two count fields; `numerator` must not exceed `denominator`.
 */
export function share<Numerator extends string, Denominator extends string>(
  kpi: string,
  numerator: Numerator,
  denominator: Denominator,
): (input: ShareInput<Numerator, Denominator>) => KpiResult {
  return (input) => {
    const n = count(kpi, denominator, input[denominator]);
    const k = partOf(kpi, numerator, [count(kpi, numerator, input[numerator]), n]);
    return shareResult(kpi, { numerator: k, denominator: n }, input);
  };
}

/** Makes the formula of a share a / (a + b) from the names of its two count fields. */
export function shareOfSum<First extends string, Second extends string>(
  kpi: string,
  first: First,
  second: Second,
): (input: ShareInput<First, Second>) => KpiResult {
  return (input) => {
    const k = count(kpi, first, input[first]);
    return shareResult(kpi, { numerator: k, denominator: k + count(kpi, second, input[second]) }, input);
  };
}
