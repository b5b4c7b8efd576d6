import type { Interval, KpiResult } from '../../models/index.js';
import { recordAt } from '../listening/records.js';
import { fraction, nonNegative, positive } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { normalQuantile } from '../statistics/special/normalDistribution.js';

/** Visits to self-service and three shares: found an answer, meant to contact us, needed nothing further. */
export interface DeflectedCasesInput extends KpiInput {
  readonly events: number;
  readonly success: number;
  /** `null` when nobody asked whether a contact was meant. */
  readonly intent: number | null;
  readonly noFurtherAction: number;
  /** How many people each share was measured on; one that is left out counts as known exactly. */
  readonly sampleSizes?: { readonly success?: number; readonly intent?: number; readonly noFurtherAction?: number };
}

/**
 * Number of service cases that self-service saved: events · success · intent · noFurtherAction, with the logarithms as
 * parts. Without `intent` the value is null (flag `intent-missing`) and the interval runs from 0 to the number that leaving
 * intent out would claim. Null without events.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see K-77; ServiceXRG; interval by the delta method on the logarithm from `sampleSizes`
 *
 * @example
 * ```ts
 * import { deflectedCases } from 'social-crm/kpi';
 *
 * deflectedCases({ events: 10_000, success: 0.48, intent: 0.6, noFurtherAction: 0.8 }).value; // ≈ 2304
 * deflectedCases({ events: 10_000, success: 0.48, intent: null, noFurtherAction: 0.8 }).interval?.high; // ≈ 3840
 * ```
 */
export function deflectedCases(input: DeflectedCasesInput): KpiResult {
  const kpi = 'deflectedCases';
  const events = nonNegative(kpi, 'events', input.events);
  const success = fraction(kpi, 'success', input.success);
  const noFurtherAction = fraction(kpi, 'noFurtherAction', input.noFurtherAction);
  const intent = input.intent === null ? null : fraction(kpi, 'intent', input.intent);
  const claimed = events * success * noFurtherAction;
  const unit = 'cases';
  if (events === 0) return makeResult<number>(kpi, { value: null, unit, n: 0 }, input);
  if (intent === null) {
    const interval = { low: 0, high: claimed, level: 1, method: 'partial-identification' };
    return makeResult<number>(
      kpi,
      { value: null, unit, n: events, interval, flags: ['intent-missing', 'partial'] },
      input,
    );
  }
  const value = claimed * intent;
  const shares = { success, intent, noFurtherAction };
  const factors = Object.entries({ events, ...shares }).map(([id, factor]) => ({ id, value: Math.log(factor) }));
  const parts = value === 0 ? [] : factors;
  const interval = value === 0 ? null : deltaInterval({ value, events, shares }, input);
  return makeResult(kpi, { value, unit, n: events, interval, parts, partsAddUpTo: 'ln(value)' }, input);
}

function deltaInterval(
  { value, events, shares }: { value: number; events: number; shares: Readonly<Record<string, number>> },
  input: DeflectedCasesInput,
): Interval | null {
  const sizes = Object.entries(recordAt('deflectedCases', 'sampleSizes', input.sampleSizes ?? {}));
  if (sizes.length === 0) return null;
  const variance = sizes.reduce((sum, [id, size]) => {
    const p = shares[id] ?? 1;
    return sum + (1 - p) / (p * positive('deflectedCases', ['sampleSizes', id], size));
  }, 0);
  const level = confOf('deflectedCases', input);
  const factor = Math.exp(normalQuantile((1 + level) / 2) * Math.sqrt(variance));
  return { low: value / factor, high: Math.min(events, value * factor), level, method: 'delta-log' };
}
