import type { KpiResult } from '../../models/index.js';
import { recordAt } from '../listening/records.js';
import { fraction } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { geometricIndex } from './geometricIndex.js';

const WEIGHTS = { memberToMemberShare: 0.3, hostIndependence: 0.3, selfStartShare: 0.2, cohesionWithoutHost: 0.2 };

type CommunityPart = keyof typeof WEIGHTS;

/** The four parts of a community, each 0..1 or `null` when unknown. */
export interface CommunityIndexInput extends KpiInput, Readonly<Record<CommunityPart, number | null>> {
  /** Standard errors of the parts; with them the result has an interval. */
  readonly standardErrors?: Readonly<Partial<Record<CommunityPart, number>>>;
  readonly weights?: Partial<typeof WEIGHTS>;
  /** Smallest value that a part counts as; default .01. */
  readonly floor?: number;
}

/**
 * How far a crowd around a host is a community and no mere audience, 0..100: weighted geometric mean of the four parts,
 * with w · ln x as parts. As a reading aid: below 30 an audience, from 60 a community. An unknown part gives bounds (flag
 * `partial`); null below 40 % of the weight (flag `low-coverage`). The weights are not validated: show the four parts.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see K-45 to K-50; interval by the delta method on the logarithm; docs/community.md
 *
 * @example
 * ```ts
 * import { communityIndex } from 'social-crm/kpi';
 *
 * const parts = { memberToMemberShare: 0.6, hostIndependence: 0.25, selfStartShare: 0.75, cohesionWithoutHost: 0.8 };
 * communityIndex(parts).value; // ≈ 51.1
 * communityIndex({ ...parts, hostIndependence: null }).interval?.low; // ≈ 19.5
 * ```
 */
export function communityIndex(input: CommunityIndexInput): KpiResult {
  const { memberToMemberShare, hostIndependence, selfStartShare, cohesionWithoutHost } = input;
  return geometricIndex(
    'communityIndex',
    {
      parts: { memberToMemberShare, hostIndependence, selfStartShare, cohesionWithoutHost },
      weights: { ...WEIGHTS, ...recordAt('communityIndex', 'weights', input.weights ?? {}) },
      floor: fraction('communityIndex', 'floor', input.floor ?? 0.01),
      ...(input.standardErrors === undefined ? {} : { standardErrors: input.standardErrors }),
    },
    input,
  );
}
