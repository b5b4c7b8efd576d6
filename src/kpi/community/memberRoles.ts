import type { KpiResult } from '../../models/index.js';
import { recordsAt } from '../listening/records.js';
import { censusResult } from '../result/censusResult.js';
import { count, fraction, nonNegative, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { binomialTest } from '../statistics/binomialTest.js';
import { holm } from '../statistics/holm.js';
import { MINIMUM_REPLIES } from './scapegoatIndex.js';

/** A hint at the part that somebody plays. */
export type MemberRole = 'leader' | 'powerUser' | 'scapegoat' | 'jester' | 'clown';

/** What is counted of one member. */
export interface MemberActivity {
  readonly id: string;
  /** Different people who reply. */
  readonly distinctRepliers: number;
  readonly love: number;
  readonly replies: number;
  readonly negativeReplies: number;
  readonly reactions: number;
  readonly laughs: number;
}

/** The members of a community and what is usual in it. */
export interface MemberRolesInput extends KpiInput {
  readonly members: readonly MemberActivity[];
  readonly baseNegativeShare: number;
  readonly baseLaughShare: number;
  /** Error of all tests together; default .05. */
  readonly alpha?: number;
}

/** Fewest different repliers of a leader. */
const LEADER_REPLIERS = 5;

/**
 * Roles of members, as a record from id to labels: `leader` (top 1 % by different repliers, at least 5), `powerUser` (top
 * 1 % by love), and from exact binomial tests over at least ten cases, corrected by Holm for all members and tests,
 * `scapegoat` (negative replies above the base, laughs not), `jester` (laughs above, negative replies not), `clown`
 * (both). The details hold the adjusted p values by member. Null without members. Labels are personal data and hints for
 * the roster of the team; they must not be shown to the community.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
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
 * ```
 */
export function memberRoles(input: MemberRolesInput): KpiResult<Readonly<Record<string, readonly MemberRole[]>>> {
  const kpi = 'memberRoles';
  const alpha = fraction(kpi, 'alpha', input.alpha ?? 0.05);
  const baseNegativeShare = fraction(kpi, 'baseNegativeShare', input.baseNegativeShare);
  const baseLaughShare = fraction(kpi, 'baseLaughShare', input.baseLaughShare);
  const members = recordsAt(kpi, 'members', input.members).map((member, index) => checked(kpi, member, index));
  const tests = members
    .flatMap(({ id, replies, negativeReplies, reactions, laughs }) => [
      { id, trait: 'negative' as const, k: negativeReplies, n: replies, p: baseNegativeShare },
      { id, trait: 'laughs' as const, k: laughs, n: reactions, p: baseLaughShare },
    ])
    .filter(({ n }) => n >= MINIMUM_REPLIES);
  const { adjusted } = holm({ pValues: tests.map(({ k, n, p }) => binomialTest({ k, n, p, side: 'greater' }).pValue) });
  const pValues = new Map<string, { negative: number | null; laughs: number | null }>();
  tests.forEach(({ id, trait }, index) => {
    pValues.set(id, { negative: null, laughs: null, ...pValues.get(id), [trait]: adjusted[index] });
  });
  const leaderFrom = Math.max(LEADER_REPLIERS, topFrom(members.map(({ distinctRepliers }) => distinctRepliers)));
  const powerFrom = topFrom(members.map((member) => member.love));
  const roles = members.map((member): [string, MemberRole[]] => {
    const { negative = null, laughs = null } = pValues.get(member.id) ?? {};
    return [
      member.id,
      [
        ...(member.distinctRepliers >= leaderFrom ? (['leader'] as const) : []),
        ...(member.love > 0 && member.love >= powerFrom ? (['powerUser'] as const) : []),
        ...testedRole(negative !== null && negative <= alpha, laughs !== null && laughs <= alpha),
      ],
    ];
  });
  return censusResult<Readonly<Record<string, readonly MemberRole[]>>>(
    kpi,
    {
      value: members.length === 0 ? null : Object.fromEntries(roles),
      unit: 'labels',
      n: members.length,
      details: Object.fromEntries(pValues),
      parameters: { alpha, baseNegativeShare, baseLaughShare },
    },
    input,
  );
}

function testedRole(isBlamed: boolean, isLaughedAt: boolean): readonly MemberRole[] {
  if (isBlamed) return [isLaughedAt ? 'clown' : 'scapegoat'];
  return isLaughedAt ? ['jester'] : [];
}

/** The value from which somebody belongs to the first per cent, equal values included. */
function topFrom(values: readonly number[]): number {
  const places = Math.ceil(values.length / 100);
  return [...values].sort((a, b) => b - a)[places - 1] ?? 0;
}

function checked(kpi: string, member: MemberActivity, index: number): MemberActivity {
  const path = (field: keyof MemberActivity) => ['members', index, field];
  const at = (field: Exclude<keyof MemberActivity, 'id'>) => count(kpi, path(field), member[field]);
  const [replies, reactions] = [at('replies'), at('reactions')];
  return {
    id: member.id,
    distinctRepliers: at('distinctRepliers'),
    love: nonNegative(kpi, path('love'), member.love),
    replies,
    negativeReplies: partOf(kpi, path('negativeReplies'), [at('negativeReplies'), replies]),
    reactions,
    laughs: partOf(kpi, path('laughs'), [at('laughs'), reactions]),
  };
}
