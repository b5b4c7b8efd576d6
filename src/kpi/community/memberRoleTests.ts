import { refuse } from '../errors.js';
import { fraction } from '../result/checks.js';
import { binomialTest } from '../statistics/binomialTest.js';
import { holm } from '../statistics/holm.js';
import type { MemberActivity } from './memberActivity.js';
import { MINIMUM_REPLIES } from './scapegoatIndex.js';

/** A part that a member plays according to exact tests. */
export type TestedRole = 'trollSuspicion' | 'scapegoat' | 'jester' | 'clown';

/** What is tested of a member: how the others answer it, whether they laugh, and how it writes itself. */
type Trait = 'negative' | 'laughs' | 'hostile';
type TraitPValues = Partial<Record<Trait, number | null>>;

interface UsualSharesInput {
  readonly baseNegativeShare: number;
  readonly baseLaughShare: number;
  readonly baseHostileShare?: number;
}

/** The shares that are usual in the community, against which each member is tested. */
export interface UsualShares {
  readonly negative: number;
  readonly laughs: number;
  /** Null where nobody's posts are counted. */
  readonly hostile: number | null;
}

/** The checked shares; hostility can only be tested against a given one. */
export function usualShares(kpi: string, input: UsualSharesInput, members: readonly MemberActivity[]): UsualShares {
  if (input.baseHostileShare === undefined && members.some(({ posts }) => posts !== undefined)) {
    refuse('kpi-needs-input', { name: kpi, path: ['baseHostileShare'] }, ['given where posts are', undefined]);
  }
  return {
    negative: fraction(kpi, 'baseNegativeShare', input.baseNegativeShare),
    laughs: fraction(kpi, 'baseLaughShare', input.baseLaughShare),
    hostile: input.baseHostileShare === undefined ? null : fraction(kpi, 'baseHostileShare', input.baseHostileShare),
  };
}

/** The p values of each member with ten cases of anything, corrected for all of them together. */
export function testedTraits(
  members: readonly MemberActivity[],
  usual: UsualShares,
): ReadonlyMap<string, TraitPValues> {
  const tests = members
    .flatMap((member): { id: string; trait: Trait; k: number; n: number; p: number | null }[] => [
      { id: member.id, trait: 'negative', k: member.negativeReplies, n: member.replies, p: usual.negative },
      { id: member.id, trait: 'laughs', k: member.laughs, n: member.reactions, p: usual.laughs },
      { id: member.id, trait: 'hostile', k: member.hostilePosts ?? 0, n: member.posts ?? 0, p: usual.hostile },
    ])
    .filter(({ n }) => n >= MINIMUM_REPLIES);
  const raw = tests.map(({ k, n, p }) => binomialTest({ k, n, p: p ?? 0, side: 'greater' }).pValue);
  const { adjusted } = holm({ pValues: raw });
  const pValues = new Map<string, TraitPValues>();
  tests.forEach(({ id, trait }, index) => {
    pValues.set(id, { negative: null, laughs: null, ...pValues.get(id), [trait]: adjusted[index] });
  });
  return pValues;
}

/** The label that the tests give, if any. */
export function testedRole(pValues: TraitPValues, alpha: number): TestedRole | false {
  const isAbove = (trait: Trait) => (pValues[trait] ?? 2) <= alpha;
  if (isAbove('negative') && isAbove('hostile')) return 'trollSuspicion';
  if (isAbove('negative')) return isAbove('laughs') ? 'clown' : 'scapegoat';
  return isAbove('laughs') && 'jester';
}
