import { assertPermit } from '../../consent/index.js';
import type { Instant } from '../../internal/instant.js';
import type { KpiResult, Permit } from '../../models/index.js';
import { type InterestClustersInput, interestClusters } from './interestClusters.js';

/** A named person, its interests, and the proof that they may be used to enrich the profile. */
export interface InterestClustersPerson {
  readonly id: string;
  readonly vector: readonly number[];
  readonly permit: Permit<'profile_enrichment'>;
}

/** Who asks, when, and how to cluster. */
export interface InterestClustersOptions extends Omit<InterestClustersInput, 'people'> {
  readonly controller: string;
  readonly now: Instant;
}

/**
 * Clusters of interest of named people: each one comes with its permit, which is checked for purpose, person, controller
 * and time. The result holds groups and no person, as {@link interestClusters} does.
 *
 * @throws ConsentInputError `PERMIT_MISMATCH`, `PERMIT_EXPIRED`; KpiError as `interestClusters`
 * @see K-20; docs/community.md
 *
 * @example
 * ```ts
 * import { interestClustersOf } from 'social-crm/kpi';
 *
 * interestClustersOf([], { controller: 'acme', now: '2026-03-02T12:00:00Z', seed: 1 }).value; // => null
 * ```
 */
export function interestClustersOf(
  people: readonly InterestClustersPerson[],
  { controller, now, ...options }: InterestClustersOptions,
): KpiResult {
  const permitted = people.map(({ id, vector, permit }) => {
    assertPermit(permit, { purpose: 'profile_enrichment', subject: id, controller, now });
    return { id, vector, consented: true };
  });
  return interestClusters({ ...options, people: permitted });
}
