import type { KpiResult } from '../../models/index.js';
import { recordAt } from '../listening/records.js';
import { count, countRecord } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { shareResult } from '../result/shareResult.js';
import { betaShrunk } from '../statistics/betaShrunk.js';

/** Customers by the rung of the ladder they stand on. */
export interface LadderInput extends KpiInput {
  readonly none: number;
  readonly satisfied: number;
  readonly loyal: number;
  readonly advocate: number;
}

const RUNGS = ['none', 'satisfied', 'loyal', 'advocate'] as const;

type Rung = (typeof RUNGS)[number];

/** Pseudo-count of each cell. */
const PRIOR = 1 / 3;

const counted = (kpi: string, input: LadderInput) =>
  RUNGS.map((rung) => [rung, count(kpi, rung, input[rung])] as const);

/**
 * Shares of customers who are none, satisfied, loyal and advocates, as a record and as parts that add up to 1; null without
 * customers. The details hold an interval for each. The ladder is an ordering by the company, not by people.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-67; Beta quantiles of a Dirichlet distribution with ⅓ added to each rung
 *
 * @example
 * ```ts
 * import { ladderDistribution } from 'social-crm/kpi';
 *
 * const result = ladderDistribution({ none: 160, satisfied: 500, loyal: 300, advocate: 40 });
 * result.value; // => { none: 0.16, satisfied: 0.5, loyal: 0.3, advocate: 0.04 }
 * ```
 */
export function ladderDistribution(input: LadderInput): KpiResult<Readonly<Record<Rung, number>>> {
  const kpi = 'ladderDistribution';
  const conf = confOf(kpi, input);
  const rungs = counted(kpi, input);
  const n = rungs.reduce((sum, [, k]) => sum + k, 0);
  const parts = rungs.map(([id, k]) => ({ id, value: k / n, n: k }));
  const details = rungs.map(([id, k]) => {
    const prior = { alpha: PRIOR, beta: PRIOR * (RUNGS.length - 1) };
    const { low, high } = betaShrunk({ k, n, prior, conf });
    return [id, { low: Math.min(low, k / n), high: Math.max(high as number, k / n) }] as const;
  });
  return makeResult(
    kpi,
    {
      value: n === 0 ? null : (Object.fromEntries(parts.map(({ id, value }) => [id, value])) as Record<Rung, number>),
      n,
      parts,
      partsAddUpTo: null,
      details: n === 0 ? {} : Object.fromEntries(details),
    },
    input,
  );
}

/**
 * Share of customers who are loyal or advocates, 0..1: the new minimum; null without customers.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-67; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { minimumMetShare } from 'social-crm/kpi';
 *
 * minimumMetShare({ none: 160, satisfied: 500, loyal: 300, advocate: 40 }).value; // => 0.34
 * ```
 */
export function minimumMetShare(input: LadderInput): KpiResult {
  const kpi = 'minimumMetShare';
  const denominator = counted(kpi, input).reduce((sum, [, k]) => sum + k, 0);
  return shareResult(kpi, { numerator: input.loyal + input.advocate, denominator }, input);
}

/** Customers by the rung before and the rung after. */
export interface LadderFlowInput extends KpiInput {
  readonly transitions: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * How customers move on the ladder: for each rung before, the share of each rung after; rows add up to 1. A third is added
 * to each cell, so that a move that was not seen is not impossible. The rungs are all that occur. Null without moves.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-67; Dirichlet distribution with ⅓ added to each cell
 *
 * @example
 * ```ts
 * import { ladderFlow } from 'social-crm/kpi';
 *
 * const transitions = { satisfied: { satisfied: 8, loyal: 2 }, loyal: { satisfied: 1, loyal: 9 } };
 * ladderFlow({ transitions }).value?.['satisfied']?.['loyal']; // ≈ 0.219
 * ```
 */
export function ladderFlow(
  input: LadderFlowInput,
): KpiResult<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const kpi = 'ladderFlow';
  const rows = Object.keys(recordAt(kpi, 'transitions', input.transitions))
    .sort()
    .map((from) => [from, new Map(countRecord(kpi, ['transitions', from], input.transitions[from] ?? {}))] as const);
  const rungs = [...new Set(rows.flatMap(([from, row]) => [from, ...row.keys()]))].sort();
  const total = (row: ReadonlyMap<string, number>) => [...row.values()].reduce((sum, k) => sum + k, 0);
  const shares = rows.map(([from, row]) => {
    const whole = total(row) + PRIOR * rungs.length;
    return [from, Object.fromEntries(rungs.map((to) => [to, ((row.get(to) ?? 0) + PRIOR) / whole]))] as const;
  });
  const n = rows.reduce((sum, [, row]) => sum + total(row), 0);
  return makeResult<Readonly<Record<string, Readonly<Record<string, number>>>>>(
    kpi,
    { value: n === 0 ? null : Object.fromEntries(shares), n, parameters: { pseudoCount: PRIOR } },
    input,
  );
}
