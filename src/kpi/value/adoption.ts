import type { Instant } from '../../internal/instant.js';
import type { KpiResult } from '../../models/index.js';
import { censusResult } from '../result/censusResult.js';
import { count, instant, list } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { dateOfDay, localDays } from './localDay.js';

/** Instants at which people joined, and the zone whose days are counted. */
export interface AdoptionCurveInput extends KpiInput {
  readonly joins: readonly Instant[];
  readonly timeZone: string;
}

/**
 * Number of members at the end, 0..∞ people, with the gain of each local day that had one as a part; null without joins.
 *
 * @throws KpiError `not-finite`, `bad-zone`
 * @see K-37
 *
 * @example
 * ```ts
 * import { adoptionCurve } from 'social-crm/kpi';
 *
 * const joins = ['2026-01-01T22:30:00Z', '2026-01-01T23:30:00Z', '2026-01-02T10:00:00Z'];
 * adoptionCurve({ joins, timeZone: 'Europe/Vienna' }).parts; // => [
 * //   { id: '2026-01-01', value: 1 }, { id: '2026-01-02', value: 2 },
 * // ]
 * ```
 */
export function adoptionCurve(input: AdoptionCurveInput): KpiResult {
  const { joins, timeZone } = input;
  const gains = dailyGains('adoptionCurve', joins, timeZone);
  const parts = gains.map(([day, value]) => ({ id: dateOfDay(day), value }));
  const value = joins.length === 0 ? null : joins.length;
  return censusResult('adoptionCurve', { value, unit: 'people', n: joins.length, parts, timeZone }, input);
}

/** Instants at which people joined, the number of members to reach, and the first day. */
export interface DaysToInput extends KpiInput {
  readonly joins: readonly Instant[];
  readonly target: number;
  readonly from: Instant;
  readonly timeZone: string;
}

/**
 * The local day, counted from 1 on the day of `from`, on which the number of joins since then reaches a target, in d; null
 * when it is not reached. Joins before `from` are not counted but shown in the details.
 *
 * @throws KpiError `negative`, `not-a-count`, `not-finite`, `bad-zone`
 * @see K-37
 *
 * @example
 * ```ts
 * import { daysTo } from 'social-crm/kpi';
 *
 * const joins = ['2026-01-01T08:00:00Z', '2026-01-02T08:00:00Z', '2026-01-03T08:00:00Z'];
 * daysTo({ joins, target: 2, from: '2026-01-01T00:00:00Z', timeZone: 'UTC' }).value; // => 2
 * ```
 */
export function daysTo(input: DaysToInput): KpiResult {
  const kpi = 'daysTo';
  const { timeZone } = input;
  const target = count(kpi, 'target', input.target);
  const from = instant(kpi, 'from', input.from);
  const times = list(kpi, 'joins', input.joins).map((join, index) => instant(kpi, ['joins', index], join));
  const counted = times.filter((time) => time >= from);
  const first = localDays(kpi, timeZone)(from);
  let members = 0;
  const reached = dailyGains(kpi, counted, timeZone).find(([, gain]) => {
    members += gain;
    return members >= target;
  });
  const details = { beforeFrom: times.length - counted.length };
  const value = reached === undefined ? null : reached[0] - first + 1;
  return censusResult(kpi, { value, unit: 'd', n: counted.length, details, timeZone, parameters: { target } }, input);
}

function dailyGains(kpi: string, joins: readonly Instant[], timeZone: string): [day: number, gain: number][] {
  const dayOf = localDays(kpi, timeZone);
  const gains = new Map<number, number>();
  list(kpi, 'joins', joins).forEach((join, index) => {
    const day = dayOf(instant(kpi, ['joins', index], join));
    gains.set(day, (gains.get(day) ?? 0) + 1);
  });
  return [...gains].sort(([a], [b]) => a - b);
}
