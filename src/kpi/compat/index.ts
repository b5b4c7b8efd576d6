export {
  type AnsweredTimes,
  type ChaossContributions,
  chaossContributionThreshold,
  chaossElephantFactor,
  chaossTimeToFirstResponse,
} from './chaoss.js';
export { chatwootAverageFirstResponse, chatwootResponseBuckets } from './chatwoot.js';
export { crowdEngagementLevel, crowdMonthlyTerm } from './crowd.js';
export {
  discourseDauMau,
  discourseGamificationScore,
  discourseTimeToFirstResponse,
  discourseTl3MinLikesReceivedDays,
  discourseTl3MinLikesReceivedUsers,
} from './discourse.js';
export { facebookBadge, facebookResponseRate, facebookResponseTime } from './facebook.js';
export { type HootsuiteDenominator, hootsuiteDailyEngagementRate, hootsuiteEngagementRate } from './hootsuite.js';
export { lfxActiveContributorsBand, lfxAverageResponse, lfxHealthScore } from './lfx.js';
export {
  type OrbitActivity,
  orbitActivityValue,
  orbitGravity,
  orbitGravityLoveReach,
  orbitLevel,
  orbitLove,
  orbitReach,
  orbitWeightedCommitment,
} from './orbit.js';
