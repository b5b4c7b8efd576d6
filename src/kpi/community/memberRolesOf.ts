import { assertPermit } from '../../consent/index.js';
import type { Instant } from '../../internal/instant.js';
import type { KpiResult, Permit } from '../../models/index.js';
import type { MemberActivity } from './memberActivity.js';
import { type MemberRole, type MemberRolesInput, memberRoles } from './memberRoles.js';

/** A named member, what is counted of it, and the proof that it may be used to enrich the profile. */
export interface MemberRolesPerson extends MemberActivity {
  readonly permit: Permit<'profile_enrichment'>;
}

/** Who asks, when, and what is usual in the community. */
export interface MemberRolesOptions extends Omit<MemberRolesInput, 'members'> {
  readonly controller: string;
  readonly now: Instant;
}

/**
 * Roles of named members. A label on a person is profiling: each member comes with its permit, which is checked for purpose,
 * person, controller and time; one refused permit refuses the call. Under pseudonyms use {@link memberRoles}.
 *
 * @throws ConsentInputError `PERMIT_MISMATCH`, `PERMIT_EXPIRED`; KpiError as `memberRoles`
 * @see K-57; docs/community.md; GDPR 4(4)
 *
 * @example
 * ```ts
 * import { memberRolesOf } from 'social-crm/kpi';
 *
 * const usual = { baseNegativeShare: 0.2, baseLaughShare: 0.1 };
 * memberRolesOf([], { controller: 'acme', now: '2026-03-02T12:00:00Z', ...usual }).value; // => null
 * ```
 */
export function memberRolesOf(
  people: readonly MemberRolesPerson[],
  { controller, now, ...usual }: MemberRolesOptions,
): KpiResult<Readonly<Record<string, readonly MemberRole[]>>> {
  const members = people.map(({ permit, ...activity }) => {
    assertPermit(permit, { purpose: 'profile_enrichment', subject: activity.id, controller, now });
    return activity;
  });
  return memberRoles({ ...usual, members });
}
