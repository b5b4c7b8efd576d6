import type { KpiResult } from '../../models/index.js';
import { count, countRecord, finite } from '../result/checks.js';
import { type AnsweredTimes, meanOfAnswered } from './chaoss.js';
import { peerResult } from './peerResult.js';

/**
 * Discourse: daily over monthly active users in per cent, rounded up to two decimals; 0 without monthly users.
 *
 * @throws `KpiError` not-a-count, negative, not-finite
 * @see Discourse, dau_by_mau.rb
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.discourseDauMau({ dau: 1, mau: 3 }).value; // => 33.34
 * compat.discourseDauMau({ dau: 0, mau: 0 }).value; // => 0
 * ```
 */
export function discourseDauMau(input: { readonly dau: number; readonly mau: number }): KpiResult {
  const kpi = 'discourseDauMau';
  const dau = count(kpi, 'dau', input.dau);
  const mau = count(kpi, 'mau', input.mau);
  return peerResult(kpi, {
    value: mau === 0 ? 0 : Math.ceil((10_000 * dau) / mau) / 100,
    unit: '%',
    n: Math.max(1, mau),
  });
}

/**
 * Discourse, trust level 3: on how many days likes must have come in, `min(ceil(likes / 3), ceil(.75 * days))`.
 *
 * @throws `KpiError` not-a-count, negative, not-finite
 * @see Discourse, trust_level3_requirements.rb
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.discourseTl3MinLikesReceivedDays({ minLikesReceived: 20, timePeriodDays: 100 }).value; // => 7
 * ```
 */
export function discourseTl3MinLikesReceivedDays(input: {
  readonly minLikesReceived: number;
  readonly timePeriodDays: number;
}): KpiResult {
  const kpi = 'discourseTl3MinLikesReceivedDays';
  const likes = count(kpi, 'minLikesReceived', input.minLikesReceived);
  const days = count(kpi, 'timePeriodDays', input.timePeriodDays);
  return peerResult(kpi, { value: Math.min(Math.ceil(likes / 3), Math.ceil(0.75 * days)), unit: 'd' });
}

/**
 * Discourse, trust level 3: from how many users likes must have come, `ceil(likes / 4)`.
 *
 * @throws `KpiError` not-a-count, negative, not-finite
 * @see Discourse, trust_level3_requirements.rb
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.discourseTl3MinLikesReceivedUsers({ minLikesReceived: 20 }).value; // => 5
 * ```
 */
export function discourseTl3MinLikesReceivedUsers(input: { readonly minLikesReceived: number }): KpiResult {
  const kpi = 'discourseTl3MinLikesReceivedUsers';
  return peerResult(kpi, {
    value: Math.ceil(count(kpi, 'minLikesReceived', input.minLikesReceived) / 4),
    unit: 'people',
  });
}

/** Points per event as the plugin ships them: presence earns points, which `peerPoints` does not copy. */
const DISCOURSE_RULES: Readonly<Record<string, number>> = {
  likeReceived: 1,
  likeGiven: 1,
  solution: 10,
  topicCreated: 5,
  postCreated: 2,
  dayVisited: 1,
  postRead: 1,
  timeRead: 1,
  userInvited: 10,
  flagCreated: 10,
};

/**
 * Discourse gamification: sum of events times the points of their kind, with a part for each kind that has events.
 *
 * @throws `KpiError` not-a-count, negative, not-finite
 * @see discourse-gamification, settings.yml
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.discourseGamificationScore({ events: { likeReceived: 3, solution: 1 } }).value; // => 13
 * ```
 */
export function discourseGamificationScore(input: {
  readonly events: Readonly<Record<string, number>>;
  readonly rules?: Readonly<Record<string, number>>;
}): KpiResult {
  const kpi = 'discourseGamificationScore';
  const rules = { ...DISCOURSE_RULES, ...input.rules };
  const parts = countRecord(kpi, 'events', input.events).map(([id, events]) => ({
    id,
    value: events * finite(kpi, ['rules', id], rules[id]),
    n: events,
  }));
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  return peerResult(kpi, { value, unit: 'points', parts, parameters: { rules } });
}

/**
 * Discourse: mean time to the first response of the answered topics, in hours; null without answers.
 *
 * @throws `KpiError` negative, not-finite
 * @see Discourse, topic.rb
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.discourseTimeToFirstResponse({ endedMs: [3_600_000, 10_800_000] }).value; // => 2
 * ```
 */
export function discourseTimeToFirstResponse(input: AnsweredTimes): KpiResult {
  return meanOfAnswered('discourseTimeToFirstResponse', input, { unit: 'h', ms: 3_600_000 });
}
