import { refuse } from '../errors.js';
import { recordsAt } from '../listening/records.js';
import { count, nonNegative, partOf } from '../result/checks.js';

/** What is counted of one member. */
export interface MemberActivity {
  readonly id: string;
  /** Different people who reply. */
  readonly distinctRepliers: number;
  readonly love: number;
  /** Replies that the member received, and the negative ones among them. */
  readonly replies: number;
  readonly negativeReplies: number;
  /** Reactions that the member received, and the laughs among them. */
  readonly reactions: number;
  readonly laughs: number;
  /** Days since joining; without it nobody is called a newcomer. */
  readonly memberDays?: number;
  /** Posts that the member wrote, and the hostile ones among them: removed by moderators, or marked as insult. */
  readonly posts?: number;
  readonly hostilePosts?: number;
}

/** Members whose counts are counts, whose parts lie within the whole, and each of whom stands in the list once. */
export function checkedActivities(kpi: string, members: readonly MemberActivity[]): readonly MemberActivity[] {
  const seen = new Set<string>();
  return recordsAt(kpi, 'members', members).map((member, index) => {
    if (seen.has(member.id)) {
      return refuse('kpi-needs-input', { name: kpi, path: ['members', index, 'id'] }, ['listed once', member.id]);
    }
    seen.add(member.id);
    return checkedActivity(kpi, member, index);
  });
}

function checkedActivity(kpi: string, member: MemberActivity, index: number): MemberActivity {
  const path = (field: keyof MemberActivity) => ['members', index, field];
  const at = (field: Exclude<keyof MemberActivity, 'id'>) => count(kpi, path(field), member[field]);
  const part = (field: Exclude<keyof MemberActivity, 'id'>, whole: number) =>
    partOf(kpi, path(field), [at(field), whole]);
  const [replies, reactions] = [at('replies'), at('reactions')];
  const posts = member.posts === undefined && member.hostilePosts === undefined ? undefined : at('posts');
  return {
    id: member.id,
    distinctRepliers: at('distinctRepliers'),
    love: nonNegative(kpi, path('love'), member.love),
    replies,
    negativeReplies: part('negativeReplies', replies),
    reactions,
    laughs: part('laughs', reactions),
    ...(member.memberDays !== undefined && { memberDays: nonNegative(kpi, path('memberDays'), member.memberDays) }),
    ...(posts !== undefined && { posts, hostilePosts: part('hostilePosts', posts) }),
  };
}
