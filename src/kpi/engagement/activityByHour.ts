import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { censusResult } from '../result/censusResult.js';
import { counts } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

/**
 * Busiest local hour of the day, 0..23, with the share of each hour as a part; the 24 parts add up to 1, not to the value.
 * Of equal hours the first; null without activity. A count of a whole: no interval.
 *
 * @throws KpiError `negative`, `not-a-count`; `kpi-needs-input` when there are not 24 counts
 * @see K-4
 *
 * @example
 * ```ts
 * import { activityByHour } from 'social-crm/kpi';
 *
 * const counts = Array.from({ length: 24 }, (_, hour) => (hour === 7 ? 280 : 10));
 * activityByHour({ counts }).value; // => 7
 * ```
 */
export function activityByHour(input: KpiInput & { readonly counts: readonly number[] }): KpiResult {
  const kpi = 'activityByHour';
  const hours = counts(kpi, 'counts', input.counts);
  if (hours.length !== 24) refuse('kpi-needs-input', { name: kpi, path: ['counts'] }, ['24 counts', hours]);
  const n = hours.reduce((sum, hour) => sum + hour, 0);
  const parts = hours.map((hour, index) => ({ id: String(index), value: hour / n }));
  const value = n === 0 ? null : hours.indexOf(Math.max(...hours));
  return censusResult(kpi, { value, unit: 'hour', n, parts, partsAddUpTo: null }, input);
}
