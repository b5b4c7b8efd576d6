import type { KpiPart, KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { checkedCountOf } from '../result/differenceResult.js';
import type { CountOf, KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** A rate per group, before and after. */
export interface RateChangeInput extends KpiInput {
  readonly before: Readonly<Record<string, CountOf>>;
  readonly after: Readonly<Record<string, CountOf>>;
}

/**
 * Why a rate changed: how much comes from another mix of groups, and how much from other rates within the groups. Per
 * group g with weight w = n_g / n and rate r = k_g / n_g: mix = (w1 - w0)(r0 + r1)/2, rate = (r1 - r0)(w0 + w1)/2. A
 * group that is missing on one side takes the rate of the other side. The parts add up to the change exactly.
 *
 * @param input `before` and `after`: counts `{ k, n }` per group.
 * @returns the change of the whole rate (-1..1, unit ratio) with the parts `mix` and `rate`, each with a part per group in
 *   order of its name; null when a side is empty. No interval: it splits what was counted.
 * @throws `KpiError` not-a-count, negative, not-finite, numerator-exceeds-denominator.
 * @see E. M. Kitagawa, JASA 50 (1955)
 * @example
 * ```ts
 * import { rateChangeParts } from 'social-crm/kpi';
 *
 * const change = rateChangeParts({
 *   before: { twitter: { k: 60, n: 80 }, forum: { k: 30, n: 120 } },
 *   after: { twitter: { k: 90, n: 120 }, forum: { k: 20, n: 80 } },
 * });
 * change.value; // ≈ 0.10
 * change.parts.map(({ id, value }) => [id, Number(value.toFixed(4))]); // => [['mix', 0.1], ['rate', 0]]
 * ```
 */
export function rateChangeParts(input: RateChangeInput): KpiResult {
  const before = sideOf('before', input.before);
  const after = sideOf('after', input.after);
  const ids = [...new Set([...before.groups.keys(), ...after.groups.keys()])].sort();
  const isDefined = before.total.n > 0 && after.total.n > 0;
  const changes = isDefined ? ids.flatMap((id) => changeOf(id, before, after)) : [];
  return makeResult(
    'rateChangeParts',
    {
      value: isDefined ? after.total.k / after.total.n - before.total.k / before.total.n : null,
      n: before.total.n + after.total.n,
      flags: [!isDefined && 'empty'],
      parts: [partOfChange('mix', changes), partOfChange('rate', changes)],
      details: { before: { ...before.total }, after: { ...after.total } },
    },
    input,
  );
}

interface Side {
  readonly groups: ReadonlyMap<string, CountOf>;
  readonly total: CountOf;
}

function sideOf(name: 'before' | 'after', record: Readonly<Record<string, CountOf>>): Side {
  if (typeof record !== 'object' || record === null) {
    refuse('not-finite', { name: 'rateChangeParts', path: [name] }, ['a record of counts', record]);
  }
  const groups = new Map<string, CountOf>();
  let [k, n] = [0, 0];
  for (const id of Object.keys(record)) {
    const group = checkedCountOf('rateChangeParts', [name, id], record[id] as CountOf);
    groups.set(id, group);
    k += group.k;
    n += group.n;
  }
  return { groups, total: { k, n } };
}

interface GroupChange {
  readonly id: string;
  readonly mix: number;
  readonly rate: number;
}

function changeOf(id: string, before: Side, after: Side): GroupChange[] {
  const old = before.groups.get(id) ?? { k: 0, n: 0 };
  const now = after.groups.get(id) ?? { k: 0, n: 0 };
  if (old.n === 0 && now.n === 0) return [];
  const oldRate = old.n === 0 ? now.k / now.n : old.k / old.n;
  const newRate = now.n === 0 ? oldRate : now.k / now.n;
  const oldWeight = old.n / before.total.n;
  const newWeight = now.n / after.total.n;
  const mix = ((newWeight - oldWeight) * (oldRate + newRate)) / 2;
  return [{ id, mix, rate: ((newRate - oldRate) * (oldWeight + newWeight)) / 2 }];
}

function partOfChange(id: 'mix' | 'rate', changes: readonly GroupChange[]): KpiPart {
  const parts = changes.map((change) => ({ id: change.id, value: change[id] + 0 }));
  return { id, value: parts.reduce((sum, { value }) => sum + value, 0), parts };
}
