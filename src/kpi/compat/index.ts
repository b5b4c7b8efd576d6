import { chaossContributionThreshold, chaossElephantFactor, chaossTimeToFirstResponse } from './chaoss.js';
import { chatwootAverageFirstResponse, chatwootResponseBuckets } from './chatwoot.js';
import { crowdEngagementLevel, crowdMonthlyTerm } from './crowd.js';
import {
  discourseDauMau,
  discourseGamificationScore,
  discourseTimeToFirstResponse,
  discourseTl3MinLikesReceivedDays,
  discourseTl3MinLikesReceivedUsers,
} from './discourse.js';
import { facebookBadge, facebookResponseRate, facebookResponseTime } from './facebook.js';
import { hootsuiteDailyEngagementRate, hootsuiteEngagementRate } from './hootsuite.js';
import { lfxActiveContributorsBand, lfxAverageResponse, lfxHealthScore } from './lfx.js';
import {
  orbitActivityValue,
  orbitGravity,
  orbitGravityLoveReach,
  orbitLevel,
  orbitLove,
  orbitReach,
  orbitWeightedCommitment,
} from './orbit.js';

export type { AnsweredTimes, ChaossContributions } from './chaoss.js';
export type { HootsuiteDenominator } from './hootsuite.js';
export type { OrbitActivity } from './orbit.js';

/** Numbers as other tools show them, faults included, so that a team can move over and see the difference. */
export const compat = {
  chaossContributionThreshold,
  chaossElephantFactor,
  chaossTimeToFirstResponse,
  chatwootAverageFirstResponse,
  chatwootResponseBuckets,
  crowdEngagementLevel,
  crowdMonthlyTerm,
  discourseDauMau,
  discourseGamificationScore,
  discourseTimeToFirstResponse,
  discourseTl3MinLikesReceivedDays,
  discourseTl3MinLikesReceivedUsers,
  facebookBadge,
  facebookResponseRate,
  facebookResponseTime,
  hootsuiteDailyEngagementRate,
  hootsuiteEngagementRate,
  lfxActiveContributorsBand,
  lfxAverageResponse,
  lfxHealthScore,
  orbitActivityValue,
  orbitGravity,
  orbitGravityLoveReach,
  orbitLevel,
  orbitLove,
  orbitReach,
  orbitWeightedCommitment,
} as const;
