import type { KpiResult } from '../../models/index.js';
import { recordAt } from '../listening/records.js';
import { wholeShareResult } from '../result/censusResult.js';
import { list } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

/** The goals of a company, and which KPI proves the contribution to which of them. */
export interface GoalCoverageInput extends KpiInput {
  readonly goals: readonly string[];
  readonly map: Readonly<Record<string, readonly string[]>>;
}

/**
 * Share of the goals that at least one KPI measures, 0..1; the others stand in `details.uncovered`; null without goals. A
 * count of a whole: no interval.
 *
 * @throws KpiError `not-finite` when a field is no list
 * @see K-61; BVDW 2016; AMEC
 *
 * @example
 * ```ts
 * import { goalCoverage } from 'social-crm/kpi';
 *
 * const result = goalCoverage({ goals: ['win', 'bind'], map: { conversionRate: ['win'] } });
 * result.value; // => 0.5
 * result.details['uncovered']; // => ['bind']
 * ```
 */
export function goalCoverage(input: GoalCoverageInput): KpiResult {
  const kpi = 'goalCoverage';
  const goals = [...new Set(list(kpi, 'goals', input.goals))];
  const measured = new Set(
    Object.entries(recordAt(kpi, 'map', input.map)).flatMap(([id, list_]) => list(kpi, ['map', id], list_)),
  );
  const uncovered = goals.filter((goal) => !measured.has(goal));
  const numerator = goals.length - uncovered.length;
  return wholeShareResult(kpi, { numerator, denominator: goals.length, details: { uncovered } }, input);
}
