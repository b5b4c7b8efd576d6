import { assertPermit } from '../../consent/index.js';
import type { Instant } from '../../internal/instant.js';
import type { KpiResult, Permit } from '../../models/index.js';
import { type FanScoreInput, fanScore } from './fanScore.js';

/** A named person, what is known of it, and the proof that it may be used to enrich the profile. */
export interface FanScorePerson
  extends Pick<FanScoreInput, 'evidence' | 'outsideMarket' | 'automationSigns' | 'insider'> {
  readonly id: string;
  readonly permit: Permit<'profile_enrichment'>;
}

/** Who asks, when, and the assumptions that hold for all. */
export interface FanScoresOptions extends Pick<FanScoreInput, 'marketShare' | 'weights' | 'definition'> {
  readonly controller: string;
  readonly now: Instant;
}

/** The score of one person. */
export interface NamedFanScore {
  readonly id: string;
  readonly score: KpiResult;
}

/**
 * Fan scores of named people. Scoring a person is profiling: each one comes with its permit, which is checked for purpose,
 * person, controller and time; evidence that a permit's `allowedData` does not name is not used. For numbers over a crowd
 * use `fanScore` on evidence without a name.
 *
 * @throws ConsentInputError `PERMIT_MISMATCH`, `PERMIT_EXPIRED`; KpiError as `fanScore`
 * @see docs/fans.md; GDPR 4(4)
 *
 * @example
 * ```ts
 * import { fanScores } from 'social-crm/kpi';
 *
 * fanScores([], { controller: 'acme', now: '2026-03-02T12:00:00Z' }); // => []
 * ```
 */
export function fanScores(people: readonly FanScorePerson[], options: FanScoresOptions): NamedFanScore[] {
  const { controller, now, ...assumptions } = options;
  return people.map(({ id, permit, evidence, ...facts }) => {
    assertPermit(permit, { purpose: 'profile_enrichment', subject: id, controller, now });
    const { allowedData } = permit;
    const allowed = Object.entries(evidence).filter(
      ([kind]) => allowedData === undefined || allowedData.includes(kind),
    );
    return { id, score: fanScore({ ...assumptions, ...facts, evidence: Object.fromEntries(allowed) }) };
  });
}
