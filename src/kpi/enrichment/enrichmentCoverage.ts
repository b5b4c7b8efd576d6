import type { KpiResult } from '../../models/index.js';
import { censusResult } from '../result/censusResult.js';
import { count, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

const KINDS = ['profilePicture', 'profileData', 'socialPosts', 'communityPosts', 'reactions'] as const;

/** Number of contacts, and how many of them carry each of the five kinds of enrichment. */
export type EnrichmentCoverageInput = KpiInput & { readonly [Field in (typeof KINDS)[number] | 'contacts']: number };

/**
 * Mean share of contacts that carry the five kinds of enrichment, 0..1, a fifth of each share as its part; null without
 * contacts. More is not better service: data minimisation sets the limit. A count of a whole: no interval.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-69
 *
 * @example
 * ```ts
 * import { enrichmentCoverage } from 'social-crm/kpi';
 *
 * const one = { contacts: 1, profilePicture: 1, profileData: 1, socialPosts: 0, communityPosts: 1, reactions: 0 };
 * enrichmentCoverage(one).value; // ≈ 0.6
 * ```
 */
export function enrichmentCoverage(input: EnrichmentCoverageInput): KpiResult {
  const kpi = 'enrichmentCoverage';
  const n = count(kpi, 'contacts', input.contacts);
  const parts = KINDS.map((id) => ({ id, value: partOf(kpi, id, [count(kpi, id, input[id]), n]) / n / KINDS.length }));
  const value = n === 0 ? null : parts.reduce((sum, part) => sum + part.value, 0);
  return censusResult(kpi, { value, n, parts }, input);
}
