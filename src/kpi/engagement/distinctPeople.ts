import type { KpiResult } from '../../models/index.js';
import { censusResult } from '../result/censusResult.js';
import { list } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

type Id = string | number | null;

/**
 * Number of distinct authors; unknown ones (`null`) are not counted but shown in the details; null when none is known. A
 * count of a whole: no interval.
 *
 * @throws KpiError `not-finite` when it is no list
 * @see K-12
 *
 * @example
 * ```ts
 * import { uniqueAuthors } from 'social-crm/kpi';
 *
 * uniqueAuthors({ authors: ['anna', 'ben', 'anna', null] }).value; // => 2
 * ```
 */
export function uniqueAuthors(input: KpiInput & { readonly authors: readonly Id[] }): KpiResult {
  return distinct('uniqueAuthors', list('uniqueAuthors', 'authors', input.authors), input);
}

/**
 * Number of distinct people reached; unknown ones (`null`) are not counted but shown in the details; null when none is
 * known. Not deduplicated across platforms unless the ids are. A count of a whole: no interval.
 *
 * @throws KpiError `not-finite` when it is no list
 * @see K-12
 *
 * @example
 * ```ts
 * import { reach } from 'social-crm/kpi';
 *
 * reach({ people: [1, 2, 2, 3] }).value; // => 3
 * ```
 */
export function reach(input: KpiInput & { readonly people: readonly Id[] }): KpiResult {
  return distinct('reach', list('reach', 'people', input.people), input);
}

function distinct(kpi: string, ids: readonly Id[], input: KpiInput): KpiResult {
  const known = ids.filter((id) => id !== null);
  const value = known.length === 0 ? null : new Set(known).size;
  const details = { unknown: ids.length - known.length };
  return censusResult(kpi, { value, unit: 'people', n: known.length, details }, input);
}
