import type { KpiResult } from '../../models/index.js';
import { count, finite, fraction, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { moneyScale } from '../result/money.js';

/**
 * Cost of one answer, 0..∞ in major units of the currency; null without answers. An average: one answer more costs less.
 *
 * @throws KpiError `negative`, `not-a-count`, `currency-mismatch`
 * @see K-42
 *
 * @example
 * ```ts
 * import { costPerAnswer } from 'social-crm/kpi';
 *
 * costPerAnswer({ cost: 9000, answers: 6000, currency: 'EUR' }).value; // => 1.5
 * ```
 */
export function costPerAnswer(
  input: KpiInput & { readonly cost: number; readonly answers: number; readonly currency: string },
): KpiResult {
  const kpi = 'costPerAnswer';
  const answers = count(kpi, 'answers', input.answers);
  const cost = exact(kpi, input, ['cost', nonNegative(kpi, 'cost', input.cost)]);
  const details = { numerator: cost, denominator: answers };
  return makeResult(
    kpi,
    { value: answers === 0 ? null : cost / answers, unit: input.currency, n: answers, details },
    input,
  );
}

/** Points that people hold, what one is worth and how many will be redeemed. */
export interface PointsLiabilityInput extends KpiInput {
  readonly outstanding: number;
  readonly valuePerPoint: number;
  readonly redemptionRate: number;
  readonly currency: string;
}

/**
 * Money owed for points not yet redeemed, 0..∞ in major units: outstanding · valuePerPoint · redemptionRate.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`, `currency-mismatch`
 * @see K-79
 *
 * @example
 * ```ts
 * import { pointsLiability } from 'social-crm/kpi';
 *
 * const points = { outstanding: 37_000, valuePerPoint: 0.01, redemptionRate: 0.6, currency: 'EUR' };
 * pointsLiability(points).value; // => 222
 * ```
 */
export function pointsLiability(input: PointsLiabilityInput): KpiResult {
  const kpi = 'pointsLiability';
  const outstanding = nonNegative(kpi, 'outstanding', input.outstanding);
  const valuePerPoint = nonNegative(kpi, 'valuePerPoint', input.valuePerPoint);
  const redemptionRate = fraction(kpi, 'redemptionRate', input.redemptionRate);
  const value = exact(kpi, input, ['outstanding', outstanding * valuePerPoint * redemptionRate]);
  const parameters = { valuePerPoint, redemptionRate };
  return makeResult(
    kpi,
    { value, unit: input.currency, n: outstanding, parameters, flags: ['assumed-weights'] },
    input,
  );
}

/**
 * Margin per fan, -∞..∞ in major units: margin / Σ fan scores, so per fan, not per like; null without fans.
 *
 * @throws KpiError `negative`, `not-finite`, `currency-mismatch`
 * @see K-92
 *
 * @example
 * ```ts
 * import { valuePerFan } from 'social-crm/kpi';
 *
 * valuePerFan({ margin: 5350, fans: 535, currency: 'EUR' }).value; // => 10
 * ```
 */
export function valuePerFan(
  input: KpiInput & { readonly margin: number; readonly fans: number; readonly currency: string },
): KpiResult {
  const kpi = 'valuePerFan';
  const fans = nonNegative(kpi, 'fans', input.fans);
  const margin = exact(kpi, input, ['margin', finite(kpi, 'margin', input.margin)]);
  const details = { numerator: margin, denominator: fans };
  return makeResult(kpi, { value: fans === 0 ? null : margin / fans, unit: input.currency, n: fans, details }, input);
}

/**
 * Return on investment, -1..∞ for a benefit of at least 0: (benefit - cost) / cost; null without cost.
 *
 * @throws KpiError `negative`, `not-finite`, `currency-mismatch`
 * @see K-77
 *
 * @example
 * ```ts
 * import { roi } from 'social-crm/kpi';
 *
 * roi({ benefit: 288_000, cost: 108_000, currency: 'EUR' }).value; // ≈ 1.67
 * ```
 */
export function roi(
  input: KpiInput & { readonly benefit: number; readonly cost: number; readonly currency: string },
): KpiResult {
  const kpi = 'roi';
  const benefit = exact(kpi, input, ['benefit', nonNegative(kpi, 'benefit', input.benefit)]);
  const cost = exact(kpi, input, ['cost', nonNegative(kpi, 'cost', input.cost)]);
  const details = { numerator: benefit - cost, denominator: cost, currency: input.currency };
  return makeResult(kpi, { value: cost === 0 ? null : (benefit - cost) / cost, n: cost === 0 ? 0 : 1, details }, input);
}

/** An amount rounded to the minor unit of its currency. */
function exact(
  kpi: string,
  { currency }: { readonly currency: string },
  [path, major]: readonly [string, number],
): number {
  const scale = moneyScale(kpi, currency);
  return scale.toMajor(scale.toMinor(path, major));
}
