import type { KpiResult } from '../../models/index.js';
import { censusResult } from '../result/censusResult.js';
import { fraction, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { checkedActivities, type MemberActivity } from './memberActivity.js';
import { type TestedRole, testedRole, testedTraits, usualShares } from './memberRoleTests.js';

/** A hint at the part that somebody plays. */
export type MemberRole = 'leader' | 'powerUser' | 'newcomer' | TestedRole;

/** The members of a community and what is usual in it. */
export interface MemberRolesInput extends KpiInput {
  readonly members: readonly MemberActivity[];
  readonly baseNegativeShare: number;
  readonly baseLaughShare: number;
  /** Needed where members carry `posts`: the hostile share of the posts of all. */
  readonly baseHostileShare?: number;
  /** Who joined less than so many days ago is a newcomer; default 30, an assumption. */
  readonly newcomerDays?: number;
  /** Error of all tests together; default .05. */
  readonly alpha?: number;
}

/** Fewest different repliers of a leader. */
const LEADER_REPLIERS = 5;

/**
 * Roles of members, as a record from id to labels: `leader` (top 1 % by different repliers, at least 5), `powerUser` (top
 * 1 % by love), `newcomer` (joined less than `newcomerDays` ago), and from exact binomial tests over at least ten cases,
 * corrected by Holm for all members and tests, `scapegoat` (negative replies above the base, laughs not), `jester` (laughs
 * above, negative replies not), `clown` (both). Where the posts of members are counted as well, who draws negative replies
 * and writes hostile posts above the base is no scapegoat but a `trollSuspicion`: counts show what is done, never what is
 * meant. The details hold the adjusted p values by member. Null without members. Labels are personal data and hints for
 * the roster of the team; they must not be shown to the community. For people by name use `memberRolesOf`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`; `kpi-needs-input` for a member listed twice
 *   or posts without `baseHostileShare`
 * @see K-57
 *
 * @example
 * ```ts
 * import { memberRoles } from 'social-crm/kpi';
 *
 * const quiet = { distinctRepliers: 2, love: 1, replies: 4, negativeReplies: 1, reactions: 5, laughs: 1 };
 * const blamed = { ...quiet, id: 'ben', replies: 20, negativeReplies: 18 };
 * const anna = { ...quiet, id: 'anna', distinctRepliers: 40, love: 9 };
 * memberRoles({ members: [anna, blamed], baseNegativeShare: 0.2, baseLaughShare: 0.1 }).value; // => {
 * //   anna: ['leader', 'powerUser'], ben: ['scapegoat'],
 * // }
 * const provoking = { ...blamed, memberDays: 12, posts: 30, hostilePosts: 21 };
 * const base = { baseNegativeShare: 0.2, baseLaughShare: 0.1, baseHostileShare: 0.05 };
 * memberRoles({ members: [anna, provoking], ...base }).value?.ben; // => ['newcomer', 'trollSuspicion']
 * ```
 */
export function memberRoles(input: MemberRolesInput): KpiResult<Readonly<Record<string, readonly MemberRole[]>>> {
  const kpi = 'memberRoles';
  const members = checkedActivities(kpi, input.members);
  const usual = usualShares(kpi, input, members);
  const alpha = fraction(kpi, 'alpha', input.alpha ?? 0.05);
  const newcomerDays = nonNegative(kpi, 'newcomerDays', input.newcomerDays ?? 30);
  const pValues = testedTraits(members, usual);
  const leaderFrom = Math.max(LEADER_REPLIERS, topFrom(members.map(({ distinctRepliers }) => distinctRepliers)));
  const powerFrom = topFrom(members.map(({ love }) => love));
  const roles = members.map((member): [string, readonly MemberRole[]] => {
    const labels: readonly (MemberRole | false)[] = [
      member.distinctRepliers >= leaderFrom && 'leader',
      member.love > 0 && member.love >= powerFrom && 'powerUser',
      member.memberDays !== undefined && member.memberDays < newcomerDays && 'newcomer',
      testedRole(pValues.get(member.id) ?? {}, alpha),
    ];
    return [member.id, labels.filter((label) => label !== false)];
  });
  return censusResult<Readonly<Record<string, readonly MemberRole[]>>>(
    kpi,
    {
      value: members.length === 0 ? null : Object.fromEntries(roles),
      unit: 'labels',
      n: members.length,
      details: Object.fromEntries(pValues),
      parameters: {
        alpha,
        newcomerDays,
        baseNegativeShare: usual.negative,
        baseLaughShare: usual.laughs,
        baseHostileShare: usual.hostile,
      },
    },
    input,
  );
}

/** The value from which somebody belongs to the first per cent, equal values included. */
function topFrom(values: readonly number[]): number {
  const places = Math.ceil(values.length / 100);
  return [...values].sort((a, b) => b - a)[places - 1] ?? 0;
}
