import type { Instant } from '../../internal/instant.js';
import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { recordsAt } from '../listening/records.js';
import { censusResult } from '../result/censusResult.js';
import { count, finite, fraction, instant, nonNegative, zone } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

/** Share of the value of an act that is left after each month, when the caller says nothing. */
export const ORBIT_DECAY = 0.9;

const MS_PER_MONTH = 30.4375 * 86_400_000;

/** Whether months between two instants are counted by the calendar (whole) or as days / 30.4375. */
export type MonthRule = 'calendar' | 'days';

/** Months from an instant to another (both epoch ms), by the calendar of a zone given as its offset function. */
export function monthsBetween(
  from: number,
  to: number,
  { monthRule, offset }: { readonly monthRule: MonthRule; readonly offset: (ms: number) => number },
): number {
  if (monthRule === 'days') return (to - from) / MS_PER_MONTH;
  const monthOf = (ms: number) => {
    const local = new Date(ms + offset(ms));
    return local.getUTCFullYear() * 12 + local.getUTCMonth();
  };
  return monthOf(to) - monthOf(from);
}

/** Weight and age of one act. */
export interface ActivityValueInput extends KpiInput {
  readonly weight: number;
  readonly monthsAgo: number;
  /** Share left after each month, 0..1; default .9. */
  readonly decay?: number;
}

/**
 * Value of one act today, 0..∞ points: weight · decay^months.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see Orbit model
 *
 * @example
 * ```ts
 * import { activityValue } from 'social-crm/kpi';
 *
 * activityValue({ weight: 1, monthsAgo: 3 }).value; // ≈ 0.729
 * ```
 */
export function activityValue(input: ActivityValueInput): KpiResult {
  const kpi = 'activityValue';
  const decay = fraction(kpi, 'decay', input.decay ?? ORBIT_DECAY);
  const weight = nonNegative(kpi, 'weight', input.weight);
  const value = weight * decay ** nonNegative(kpi, 'monthsAgo', input.monthsAgo);
  return censusResult(kpi, { value, unit: 'points', n: 1, parameters: { decay }, flags: ['assumed-weights'] }, input);
}

/** The acts of one person with their weights. */
export interface LoveInput extends KpiInput {
  readonly activities: readonly { readonly weight: number; readonly at: Instant }[];
  readonly asOf: Instant;
  /** Share left after each month, 0..1; default .9. */
  readonly decay?: number;
  /** Default `calendar`. */
  readonly monthRule?: MonthRule;
  /** Zone of the calendar; default UTC. */
  readonly timeZone?: string;
}

/**
 * How active a person is and lately was, 0..∞ points: Σ weight · decay^months; null without activities.
 *
 * @throws KpiError `after-as-of` for an act after `asOf`; `negative`, `not-finite`, `bad-zone`
 * @see Orbit model
 *
 * @example
 * ```ts
 * import { love } from 'social-crm/kpi';
 *
 * const activities = [{ weight: 1, at: '2019-11-14T00:00:00Z' }, { weight: 3, at: '2020-02-11T00:00:00Z' }];
 * love({ activities, asOf: '2020-02-20T00:00:00Z' }).value; // ≈ 3.729
 * ```
 */
export function love(input: LoveInput): KpiResult {
  const kpi = 'love';
  const { monthRule = 'calendar', timeZone = 'UTC' } = input;
  const asOf = instant(kpi, 'asOf', input.asOf);
  const decay = fraction(kpi, 'decay', input.decay ?? ORBIT_DECAY);
  const offset = zone(kpi, 'timeZone', timeZone);
  const values = recordsAt(kpi, 'activities', input.activities).map(({ weight, at }, index) => {
    const path = ['activities', index, 'at'];
    const ms = instant(kpi, path, at);
    if (ms > asOf) refuse('after-as-of', { name: kpi, path }, ['at most asOf', at]);
    const months = monthsBetween(ms, asOf, { monthRule, offset });
    return nonNegative(kpi, ['activities', index, 'weight'], weight) * decay ** months;
  });
  return censusResult(
    kpi,
    {
      value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
      unit: 'points',
      n: values.length,
      timeZone,
      flags: ['assumed-weights'],
      parameters: { decay, monthRule },
    },
    input,
  );
}

/** Love of a person, and the level before with the days since love fell below it. */
export interface CommitmentLevelInput extends KpiInput {
  readonly love: number;
  readonly previousLevel?: 1 | 2 | 3 | 4;
  readonly daysBelow?: number;
}

/** Lowest love of the levels 1, 2 and 3. */
const LEVEL_FROM = [1.5, 1, 0.5];
/** Days below a threshold after which a level falls. */
const DAYS_TO_FALL = 30;
/** Nearer than this to a threshold a level is flagged `edge`. */
const EDGE = 0.05;

/**
 * Level of commitment, 1 (closest) to 4: love of at least 1.5, 1, .5, less. A level rises at once and falls by one only
 * after 30 days below its threshold, so that no cliff moves it without cause. Flag `edge` when it is held so, or love is
 * within .05 of a threshold.
 *
 * @throws KpiError `negative`, `not-finite`, `not-a-count`
 * @see Orbit model; the hysteresis is ours
 *
 * @example
 * ```ts
 * import { commitmentLevel } from 'social-crm/kpi';
 *
 * commitmentLevel({ love: 1.2 }).value; // => 2
 * commitmentLevel({ love: 0.4, previousLevel: 2, daysBelow: 10 }).value; // => 2
 * commitmentLevel({ love: 0.4, previousLevel: 2, daysBelow: 30 }).value; // => 3
 * ```
 */
export function commitmentLevel(input: CommitmentLevelInput): KpiResult {
  const kpi = 'commitmentLevel';
  const amount = nonNegative(kpi, 'love', input.love);
  const raw = LEVEL_FROM.filter((from) => amount < from).length + 1;
  const previous = Math.min(4, Math.max(1, count(kpi, 'previousLevel', input.previousLevel ?? raw)));
  const isDue = nonNegative(kpi, 'daysBelow', input.daysBelow ?? 0) >= DAYS_TO_FALL;
  const value = raw <= previous ? raw : previous + (isDue ? 1 : 0);
  const isNear = LEVEL_FROM.some((from) => Math.abs(amount - from) <= EDGE);
  const parameters = { thresholds: LEVEL_FROM, daysToFall: DAYS_TO_FALL };
  return censusResult(
    kpi,
    { value, unit: 'level', n: 1, flags: [(value !== raw || isNear) && 'edge', 'assumed-weights'], parameters },
    input,
  );
}

/** Connections of a person by strength and the months since the last talk. */
export interface ConnectionReachInput extends KpiInput {
  readonly connections: readonly { readonly strength: number; readonly idleMonths: number }[];
  /** Share left after each idle month, 0..1; default .9. */
  readonly decay?: number;
}

/**
 * Reach of a person through connections, 0..∞ points: Σ strength · decay^(idle months); null without connections.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see Orbit model, reach
 *
 * @example
 * ```ts
 * import { connectionReach } from 'social-crm/kpi';
 *
 * connectionReach({ connections: [{ strength: 7, idleMonths: 3 }, { strength: 4, idleMonths: 0 }] }).value; // ≈ 9.1
 * ```
 */
export function connectionReach(input: ConnectionReachInput): KpiResult {
  const kpi = 'connectionReach';
  const decay = fraction(kpi, 'decay', input.decay ?? ORBIT_DECAY);
  const values = recordsAt(kpi, 'connections', input.connections).map(({ strength, idleMonths }, index) => {
    const path = (field: string) => ['connections', index, field];
    return nonNegative(kpi, path('strength'), strength) * decay ** nonNegative(kpi, path('idleMonths'), idleMonths);
  });
  const value = values.length === 0 ? null : values.reduce((sum, reach) => sum + reach, 0);
  return censusResult(
    kpi,
    { value, unit: 'points', n: values.length, parameters: { decay }, flags: ['assumed-weights'] },
    input,
  );
}

/** Members by weight of their level, at two times. */
export interface GravityInput extends KpiInput {
  readonly levelsBefore: readonly { readonly weight: number; readonly members: number }[];
  readonly levelsAfter: readonly { readonly weight: number; readonly members: number }[];
}

/**
 * Change of the weighted commitment per member, -∞..∞ points per person: (Σ w² · members after - Σ w² · members before) /
 * members after; null without members after.
 *
 * @throws KpiError `negative`, `not-a-count`, `not-finite`
 * @see Orbit model 2022, gravity
 *
 * @example
 * ```ts
 * import { gravity } from 'social-crm/kpi';
 *
 * const levelsBefore = [{ weight: 7, members: 4 }, { weight: 1, members: 20 }];
 * gravity({ levelsBefore, levelsAfter: [{ weight: 7, members: 5 }, { weight: 1, members: 15 }] }).value; // ≈ 2.2
 * ```
 */
export function gravity(input: GravityInput): KpiResult {
  const kpi = 'gravity';
  const commitment = (field: 'levelsBefore' | 'levelsAfter') =>
    recordsAt(kpi, field, input[field]).reduce(
      (sums, { weight, members }, index) => {
        const n = count(kpi, [field, index, 'members'], members);
        return { value: sums.value + finite(kpi, [field, index, 'weight'], weight) ** 2 * n, n: sums.n + n };
      },
      { value: 0, n: 0 },
    );
  const [before, after] = [commitment('levelsBefore'), commitment('levelsAfter')];
  const value = after.n === 0 ? null : (after.value - before.value) / after.n;
  const details = { numerator: after.value - before.value, denominator: after.n };
  return censusResult(kpi, { value, unit: 'points/person', n: after.n, details, flags: ['assumed-weights'] }, input);
}
