import type { KpiResult } from '../../models/index.js';
import { censusResult, wholeShareResult } from '../result/censusResult.js';
import { count, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

const pairs = (members: number) => Math.max(0, (members * (members - 1)) / 2);

/**
 * Share of the possible ties between members that exist, 0..1: ties / (n(n - 1)/2); null below two members. A count of a
 * whole: no interval.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see Orbit model, reach
 *
 * @example
 * ```ts
 * import { networkDensity } from 'social-crm/kpi';
 *
 * networkDensity({ members: 5, ties: 4 }).value; // => 0.4
 * ```
 */
export function networkDensity(input: KpiInput & { readonly members: number; readonly ties: number }): KpiResult {
  const kpi = 'networkDensity';
  const denominator = pairs(count(kpi, 'members', input.members));
  const numerator = partOf(kpi, 'ties', [count(kpi, 'ties', input.ties), denominator]);
  return wholeShareResult(kpi, { numerator, denominator }, input);
}

/**
 * Number of ties that members could have, 0..∞: n(n - 1)/2. Null without members.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see Orbit model, reach
 *
 * @example
 * ```ts
 * import { potentialTies } from 'social-crm/kpi';
 *
 * potentialTies({ members: 30 }).value; // => 435
 * ```
 */
export function potentialTies(input: KpiInput & { readonly members: number }): KpiResult {
  const n = count('potentialTies', 'members', input.members);
  return censusResult('potentialTies', { value: n === 0 ? null : pairs(n), unit: 'ties', n }, input);
}

/** Members by what they do at most: read, react, start. */
export interface ParticipationLadderInput extends KpiInput {
  readonly lurkers: number;
  readonly reactors: number;
  readonly initiators: number;
}

/**
 * Shares of lurkers, reactors and initiators among members, as a record and as parts that add up to 1; null without
 * members. A count of a whole: no interval.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-50
 *
 * @example
 * ```ts
 * import { participationLadder } from 'social-crm/kpi';
 *
 * const members = { lurkers: 900, reactors: 90, initiators: 10 };
 * participationLadder(members).value; // => { lurkers: 0.9, reactors: 0.09, initiators: 0.01 }
 * ```
 */
export function participationLadder(
  input: ParticipationLadderInput,
): KpiResult<Readonly<Record<'lurkers' | 'reactors' | 'initiators', number>>> {
  const kpi = 'participationLadder';
  const counts = {
    lurkers: count(kpi, 'lurkers', input.lurkers),
    reactors: count(kpi, 'reactors', input.reactors),
    initiators: count(kpi, 'initiators', input.initiators),
  };
  const n = counts.lurkers + counts.reactors + counts.initiators;
  const value = { lurkers: counts.lurkers / n, reactors: counts.reactors / n, initiators: counts.initiators / n };
  const parts = Object.entries(value).map(([id, share]) => ({ id, value: share }));
  return censusResult(kpi, { value: n === 0 ? null : value, n, parts, partsAddUpTo: null }, input);
}
