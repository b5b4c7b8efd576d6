export {
  advocacyShare,
  communityVerdict,
  crisisDefenseRatio,
  nonBuyerInteractorShare,
  serviceShareRate,
} from './advocacy/advocacyShares.js';
export type { Bounds } from './community/geometricIndex.js';
export {
  activationRate,
  deescalationRate,
  dialogueRatio,
  initiationShare,
  insultRate,
  memberAlertShare,
  memberToMemberShare,
  newcomerActivation,
  newcomerHostility,
  newcomerSurvival,
  offEventShare,
  repeatTieShare,
  rosterCoverage,
  selfStartShare,
  unsanctionedShare,
} from './community/memberShares.js';
export { criticShare } from './crisis/criticShare.js';
export { activityByHour } from './engagement/activityByHour.js';
export {
  baitShare,
  contentFit,
  offGoalEngagementShare,
  originalContentShare,
  proactiveShare,
  promotionShare,
  pushShare,
  valueSignalShare,
  visibleCaseShare,
} from './engagement/contentShares.js';
export { reach, uniqueAuthors } from './engagement/distinctPeople.js';
export { type EngagementDenominator, type EngagementRateInput, engagementRate } from './engagement/engagementRate.js';
export { growthRate } from './engagement/growthRate.js';
export { engagementPerPost, type StickinessInput, stickiness } from './engagement/means.js';
export {
  amplification,
  caseAmplification,
  type DailyStatusUpdatesInput,
  dailyStatusUpdates,
  penetration,
} from './engagement/spread.js';
export { type PromotionToleranceInput, promotionTolerance, type TrendInput, trend } from './engagement/trend.js';
export { consentRate, conversionRate, doubleOptInCompletion, linkOnlyShare } from './enrichment/consentShares.js';
export { type EnrichmentCoverageInput, enrichmentCoverage } from './enrichment/enrichmentCoverage.js';
export { interestMatch, segmentLift, segmentSize } from './enrichment/segments.js';
export { timeToConfirm } from './enrichment/timeToConfirm.js';
export { KpiError, type KpiErrorCode, kpiErrorCodes } from './errors.js';
export { insiderFollowerShare } from './fans/insiderFollowerShare.js';
export { type AgeStructureInput, ageStructure } from './listening/ageStructure.js';
export { type BuzzVolumeInput, buzzVolume, mentionRate, mentionVolume } from './listening/mentionCounts.js';
export { brandHealthIndex, shareOfVoice, topicShare } from './listening/mentionShares.js';
export { moodTrend } from './listening/moodTrend.js';
export { effectiveN, independentRaterShare } from './listening/raters.js';
export {
  type CampaignReceptionInput,
  campaignReception,
  type NetSentimentInput,
  type NeutralRule,
  netSentiment,
  type SentimentCounts,
  type SentimentShareInput,
  sentimentShare,
} from './listening/sentiment.js';
export {
  type PlatformTopicMatrixInput,
  platformShare,
  platformTopicMatrix,
  type ShareRecord,
  topicLift,
} from './listening/topics.js';
export { type WeightedShareOfVoiceInput, weightedShareOfVoice } from './listening/weightedShareOfVoice.js';
export { departmentParticipation, handoversPerCase, reassignmentsPerCase } from './response/casesPer.js';
export {
  type ChannelSpeedRatioInput,
  type ChannelTimes,
  channelQualityGap,
  channelSpeedRatio,
  type SocialPhoneLagInput,
  socialPhoneLag,
} from './response/channelComparison.js';
export { type ChannelCoverageInput, channelCoverage, channelPreference } from './response/channelShares.js';
export {
  type CutOff,
  type EffectiveResponseRateInput,
  effectiveResponseRate,
} from './response/effectiveResponseRate.js';
export { type LateShareInput, lateShare, neverShare } from './response/lateShare.js';
export { type ResponseCoverageInput, responseCoverage } from './response/responseCoverage.js';
export { type ResponseRateInput, responseRate, unansweredShare } from './response/responseRate.js';
export { type ResponseTimeAnsweredInput, responseTimeAnswered } from './response/responseTimeAnswered.js';
export { type ServiceScoreInput, serviceScore } from './response/serviceScore.js';
export {
  auditPrecision,
  complaintTransferShare,
  critiqueResponseRate,
  firstContactResolution,
  inHouseReplyShare,
  offHoursDemandShare,
  preEvaluationCoverage,
  redirectShare,
  resolutionRate,
  selfSufficientAnswerRate,
  serviceOwnedShare,
  unassignedShare,
} from './response/serviceShares.js';
export {
  firstResponseTime,
  nextResponseTime,
  ownershipLatency,
  queueWait,
  resolutionTime,
  timeToCritiqueReply,
} from './response/times.js';
export { type Boundary, type WithinTargetInput, withinTarget } from './response/withinTarget.js';
export { urgentWithinTarget, type WithinTargetShareInput, withinTargetShare } from './response/withinTargetShare.js';
export type { CountOf, KpiInput } from './result/kpiInput.js';
export { sameDefinition } from './result/sameDefinition.js';
export * as statistics from './statistics/index.js';
export { type IdeaConcentrationInput, ideaConcentration } from './surveys/ideaConcentration.js';
export { type RatingSummaryInput, ratingSummary } from './surveys/ratingSummary.js';
export { ces, guidedYield, maturityLevel, type NpsInput, nps, rankPercentile, shareOf } from './surveys/scores.js';
export { csat, optionShare, surveyMargin } from './surveys/surveyShares.js';
export { type AdoptionCurveInput, adoptionCurve, type DaysToInput, daysTo } from './value/adoption.js';
export { type CompositeScoreInput, compositeScore } from './value/compositeScore.js';
export { type DeflectedCasesInput, deflectedCases } from './value/deflectedCases.js';
export { type DeflectionChannel, type DeflectionSavingsInput, deflectionSavings } from './value/deflectionSavings.js';
export { type FanFunnelInput, fanFunnel } from './value/fanFunnel.js';
export { type GoalCoverageInput, goalCoverage } from './value/goalCoverage.js';
export { costPerAnswer, type PointsLiabilityInput, pointsLiability, roi, valuePerFan } from './value/money.js';
export { type PeerEvent, type PeerPointsInput, peerPoints } from './value/peerPoints.js';
export { assistedConversionRate, peerSolveShare } from './value/valueShares.js';
