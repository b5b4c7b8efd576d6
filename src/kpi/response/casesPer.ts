import type { KpiResult } from '../../models/index.js';
import { wholeShareResult } from '../result/censusResult.js';
import { count, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { rateResult } from '../result/rateResult.js';

/**
 * Number of reassignments per case, 0..∞; null without cases.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-29; Poisson interval (Garwood)
 *
 * @example
 * ```ts
 * import { reassignmentsPerCase } from 'social-crm/kpi';
 *
 * reassignmentsPerCase({ reassignments: 40, cases: 100 }).value; // => 0.4
 * ```
 */
export function reassignmentsPerCase(
  input: KpiInput & { readonly reassignments: number; readonly cases: number },
): KpiResult {
  return perCase('reassignmentsPerCase', 'reassignments', input);
}

/**
 * Number of handovers between departments per case, 0..∞; null without cases.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-35; Poisson interval (Garwood)
 *
 * @example
 * ```ts
 * import { handoversPerCase } from 'social-crm/kpi';
 *
 * handoversPerCase({ handovers: 150, cases: 100 }).value; // => 1.5
 * ```
 */
export function handoversPerCase(input: KpiInput & { readonly handovers: number; readonly cases: number }): KpiResult {
  return perCase('handoversPerCase', 'handovers', input);
}

function perCase<Field extends string>(
  kpi: string,
  field: Field,
  input: KpiInput & { readonly [Name in Field | 'cases']: number },
): KpiResult {
  const exposure = count(kpi, 'cases', input.cases);
  return rateResult(kpi, { events: count(kpi, field, input[field]), exposure, unit: '1' }, input);
}

/**
 * Share of departments that replied, 0..1; null without departments. A count of a whole: no sampling interval.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-35
 *
 * @example
 * ```ts
 * import { departmentParticipation } from 'social-crm/kpi';
 *
 * departmentParticipation({ replied: 5, departments: 8 }).value; // => 0.625
 * ```
 */
export function departmentParticipation(
  input: KpiInput & { readonly replied: number; readonly departments: number },
): KpiResult {
  const kpi = 'departmentParticipation';
  const denominator = count(kpi, 'departments', input.departments);
  const numerator = partOf(kpi, 'replied', [count(kpi, 'replied', input.replied), denominator]);
  return wholeShareResult(kpi, { numerator, denominator }, input);
}
