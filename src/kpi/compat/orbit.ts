import type { Instant } from '../../internal/instant.js';
import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { finite, fraction, instant, list, nonNegative, positive } from '../result/checks.js';
import { peerResult } from './peerResult.js';

/** What one activity is worth today: how many months ago counts, either given or found from `at` and `asOf`. */
export interface OrbitActivity {
  readonly weight: number;
  readonly monthsAgo?: number;
  readonly at?: Instant;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const MS_PER_MONTH = 30.4375 * 86_400_000;

/**
 * Orbit's value of one activity: `weight * decay^monthsAgo`, in points.
 *
 * @throws `KpiError` negative, not-finite, numerator-exceeds-denominator
 * @see Orbit model README (2020)
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.orbitActivityValue({ weight: 1, monthsAgo: 3, decay: 0.9 }).value; // ≈ 0.729
 * ```
 */
export function orbitActivityValue(input: { weight: number; monthsAgo: number; decay: number }): KpiResult {
  const kpi = 'orbitActivityValue';
  const decay = fraction(kpi, 'decay', input.decay);
  const months = nonNegative(kpi, 'monthsAgo', input.monthsAgo);
  return peerResult(kpi, {
    value: finite(kpi, 'weight', input.weight) * decay ** months,
    unit: 'points',
    parameters: { decay },
  });
}

/**
 * Orbit's love of a member: sum of the values of the activities, in points. Months are `monthsAgo`, or counted from `at` to
 * `asOf` by the UTC calendar (`monthRule: 'calendar'`, default) or as days / 30.4375 (`'days'`).
 *
 * @throws `KpiError` negative, not-finite, numerator-exceeds-denominator, after-as-of
 * @see Orbit model README (2020)
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * const activities = [{ weight: 3, monthsAgo: 1 }, { weight: 3, monthsAgo: 1 }];
 * compat.orbitLove({ activities, decay: 0.9 }).value; // ≈ 5.4
 * ```
 */
export function orbitLove(input: {
  readonly activities: readonly OrbitActivity[];
  readonly decay: number;
  readonly asOf?: Instant;
  readonly monthRule?: 'calendar' | 'days';
}): KpiResult {
  const kpi = 'orbitLove';
  const decay = fraction(kpi, 'decay', input.decay);
  const { monthRule = 'calendar' } = input;
  const values = list(kpi, 'activities', input.activities).map((activity, index) => {
    const weight = finite(kpi, ['activities', index, 'weight'], activity?.weight);
    return weight * decay ** monthsAgo(kpi, input, { activity, index });
  });
  return peerResult(kpi, {
    value: sumOf(values),
    unit: 'points',
    n: values.length,
    parts: values.map((value, index) => ({ id: String(index), value })),
    parameters: { decay, monthRule },
  });
}

function monthsAgo(
  kpi: string,
  { asOf, monthRule }: { readonly asOf?: Instant; readonly monthRule?: 'calendar' | 'days' },
  { activity, index }: { activity: OrbitActivity; index: number },
): number {
  if (activity.monthsAgo !== undefined) return nonNegative(kpi, ['activities', index, 'monthsAgo'], activity.monthsAgo);
  const now = instant(kpi, 'asOf', asOf);
  const at = instant(kpi, ['activities', index, 'at'], activity.at);
  if (at > now)
    refuse('after-as-of', { name: kpi, path: ['activities', index, 'at'] }, ['no later than asOf', activity.at]);
  return monthRule === 'days' ? (now - at) / MS_PER_MONTH : calendarMonth(now) - calendarMonth(at);
}

function calendarMonth(ms: number): number {
  const date = new Date(ms);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * Orbit's reach of a member: sum of the criteria that a team chose, in points.
 *
 * @throws `KpiError` not-finite
 * @see Orbit model README (2020)
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.orbitReach({ elements: [2, 1, 3] }).value; // => 6
 * ```
 */
export function orbitReach(input: { readonly elements: readonly number[] }): KpiResult {
  const elements = list('orbitReach', 'elements', input.elements).map((value, index) =>
    finite('orbitReach', ['elements', index], value),
  );
  return peerResult('orbitReach', { value: sumOf(elements), unit: 'points', n: elements.length });
}

/**
 * Orbit's gravity of 2020: sum of love times reach over the members, with a part for each.
 *
 * @throws `KpiError` not-finite
 * @see Orbit model README (2020-2022)
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.orbitGravityLoveReach({ members: [{ love: 2, reach: 6 }, { love: 7, reach: 3 }] }).value; // => 33
 * ```
 */
export function orbitGravityLoveReach(input: {
  readonly members: readonly { love: number; reach: number }[];
}): KpiResult {
  const kpi = 'orbitGravityLoveReach';
  const parts = list(kpi, 'members', input.members).map((member, index) => {
    const love = finite(kpi, ['members', index, 'love'], member?.love);
    return { id: String(index), value: love * finite(kpi, ['members', index, 'reach'], member.reach) };
  });
  return peerResult(kpi, { value: sumOf(parts.map(({ value }) => value)), unit: 'points', n: parts.length, parts });
}

/**
 * Orbit's level by love: 1 (innermost) from 1.5, 2 from 1, 3 from .5, else 4. A cliff: see `commitmentLevel` for levels that
 * do not flicker.
 *
 * @throws `KpiError` not-finite
 * @see Orbit model README, "Determining levels"
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.orbitLevel({ love: 1.5 }).value; // => 1
 * compat.orbitLevel({ love: 0.49 }).value; // => 4
 * ```
 */
export function orbitLevel(input: { readonly love: number }): KpiResult {
  const love = finite('orbitLevel', 'love', input.love);
  return peerResult('orbitLevel', { value: 4 - [0.5, 1, 1.5].filter((bound) => love >= bound).length, unit: 'level' });
}

/**
 * Orbit's weighted commitment of a community: sum of weight squared times members over the levels.
 *
 * @throws `KpiError` not-finite, negative
 * @see Orbit model, gravity/measure (2022)
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.orbitWeightedCommitment({ levels: [{ weight: 7, members: 4 }] }).value; // => 196
 * ```
 */
export function orbitWeightedCommitment(input: {
  readonly levels: readonly { weight: number; members: number }[];
}): KpiResult {
  const kpi = 'orbitWeightedCommitment';
  const values = list(kpi, 'levels', input.levels).map((level, index) => {
    const weight = finite(kpi, ['levels', index, 'weight'], level?.weight);
    return weight * weight * nonNegative(kpi, ['levels', index, 'members'], level.members);
  });
  return peerResult(kpi, { value: sumOf(values), unit: 'points', n: values.length });
}

/**
 * Orbit's gravity of 2022: growth of the weighted commitment per member, (after - before) / members.
 *
 * @throws `KpiError` not-finite, negative
 * @see Orbit model, gravity/measure (2022)
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.orbitGravity({ before: 441, after: 504, members: 30 }).value; // ≈ 2.1
 * ```
 */
export function orbitGravity(input: { before: number; after: number; members: number }): KpiResult {
  const kpi = 'orbitGravity';
  const members = positive(kpi, 'members', input.members);
  const growth = finite(kpi, 'after', input.after) - finite(kpi, 'before', input.before);
  return peerResult(kpi, { value: growth / members, unit: 'points/person', n: members });
}
