import type { Interval, KpiPart, KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { recordsAt } from '../listening/records.js';
import { nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { type MoneyScale, moneyScale } from '../result/money.js';

/** Deflected contacts of one channel and what one of them costs. */
export interface DeflectionChannel {
  readonly channel: string;
  readonly deflectedPerMonth: number;
  readonly costPerContact: number;
  /** What `deflectedPerMonth` is at least and at most, such as the interval of `deflectedCases`. */
  readonly deflectedBounds?: { readonly low: number; readonly high: number };
  /** Must be that of the result when given. */
  readonly currency?: string;
}

/** Savings by channel over a number of months, and what they cost. All money in major units of `currency`. */
export interface DeflectionSavingsInput extends KpiInput {
  readonly channels: readonly DeflectionChannel[];
  readonly months: number;
  readonly currency: string;
  readonly ownCostPerMonth?: number;
  readonly pointsLiability?: number;
}

/**
 * Money saved by deflection, -∞..∞ in major units: Σ deflected · cost · months - own cost - liability of points. Each
 * amount is rounded to the minor unit, so that the parts (one per channel, `ownCost`, `pointsLiability`) add up exactly.
 * Null without channels. The cost per contact is an average, the saving a margin: the figure is an upper one.
 *
 * @throws KpiError `negative`, `not-finite`; `currency-mismatch` for another currency in a channel or an unknown code
 * @see K-77, K-78; an interval only from `deflectedBounds`
 *
 * @example
 * ```ts
 * import { deflectionSavings } from 'social-crm/kpi';
 *
 * const callCenter = { channel: 'call-center', deflectedPerMonth: 16_000, costPerContact: 1.5 };
 * deflectionSavings({ channels: [callCenter], months: 1, currency: 'EUR' }).value; // => 24000
 * deflectionSavings({ channels: [callCenter], months: 12, currency: 'EUR' }).value; // => 288000
 * ```
 */
export function deflectionSavings(input: DeflectionSavingsInput): KpiResult {
  const kpi = 'deflectionSavings';
  const { currency, ownCostPerMonth = 0, pointsLiability = 0 } = input;
  const scale = moneyScale(kpi, currency);
  const months = nonNegative(kpi, 'months', input.months);
  const channels = recordsAt(kpi, 'channels', input.channels);
  const minor = channels.map((channel, index) => minorOf(scale, { channel, index, months }));
  const costs = {
    ownCost: -scale.toMinor('ownCostPerMonth', nonNegative(kpi, 'ownCostPerMonth', ownCostPerMonth) * months),
    pointsLiability: -scale.toMinor('pointsLiability', nonNegative(kpi, 'pointsLiability', pointsLiability)),
  };
  const fixed = Object.entries(costs).filter(([, cost]) => cost !== 0);
  const parts = [...channels.map(({ channel }, index) => [channel, minor[index]?.value ?? 0] as const), ...fixed].map(
    ([id, cents]): KpiPart => ({ id, value: scale.toMajor(cents) }),
  );
  const cost = costs.ownCost + costs.pointsLiability;
  const sum = (side: 'low' | 'value' | 'high') => scale.toMajor(minor.reduce((total, one) => total + one[side], cost));
  const isBounded = channels.some(({ deflectedBounds }) => deflectedBounds !== undefined);
  const interval: Interval = { low: sum('low'), high: sum('high'), level: 1, method: 'partial-identification' };
  return makeResult(
    kpi,
    {
      value: channels.length === 0 ? null : sum('value'),
      unit: currency,
      n: channels.length,
      interval: isBounded ? interval : null,
      parts,
      parameters: { months },
    },
    input,
  );
}

function minorOf(
  scale: MoneyScale,
  { channel, index, months }: { channel: DeflectionChannel; index: number; months: number },
): Record<'low' | 'value' | 'high', number> {
  const path = (field: string) => ['channels', index, field];
  const { currency = scale.currency, deflectedPerMonth, costPerContact } = channel;
  const kpi = 'deflectionSavings';
  if (currency !== scale.currency) {
    refuse('currency-mismatch', { name: kpi, path: path('currency') }, [scale.currency, currency]);
  }
  const cost = nonNegative(kpi, path('costPerContact'), costPerContact);
  const deflected = nonNegative(kpi, path('deflectedPerMonth'), deflectedPerMonth);
  const { low, high } = channel.deflectedBounds ?? { low: deflected, high: deflected };
  const amount = (contacts: number, field: string) =>
    scale.toMinor(path(field), nonNegative(kpi, path(field), contacts) * cost * months);
  return {
    low: amount(Math.min(low, deflected), 'deflectedBounds'),
    value: amount(deflected, 'deflectedPerMonth'),
    high: amount(Math.max(high, deflected), 'deflectedBounds'),
  };
}
