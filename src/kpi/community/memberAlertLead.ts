import type { KpiResult } from '../../models/index.js';
import { numbers } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { medianResult } from '../result/medianResult.js';

/**
 * Median time by which members were ahead of the team's own detection, -∞..∞ ms; below 0 the team knew first; null without
 * alerts.
 *
 * @throws KpiError `not-finite`
 * @see K-55; order statistics, below 6 alerts no interval
 *
 * @example
 * ```ts
 * import { memberAlertLead } from 'social-crm/kpi';
 *
 * const leadMs = [5, 11, 17, 22, 25, 31, 60].map((minute) => minute * 60_000);
 * memberAlertLead({ leadMs }).value; // => 1320000
 * ```
 */
export function memberAlertLead(input: KpiInput & { readonly leadMs: readonly number[] }): KpiResult {
  const kpi = 'memberAlertLead';
  return medianResult(kpi, { values: numbers(kpi, 'leadMs', input.leadMs), unit: 'ms' }, input);
}
