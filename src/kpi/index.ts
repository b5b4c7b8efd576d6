export {
  advocacyShare,
  communityVerdict,
  crisisDefenseRatio,
  nonBuyerInteractorShare,
  serviceShareRate,
} from './advocacy/advocacyShares.js';
export { interactionRatio } from './advocacy/interactionRatio.js';
export {
  type LadderFlowInput,
  type LadderInput,
  ladderDistribution,
  ladderFlow,
  minimumMetShare,
} from './advocacy/ladder.js';
export { type RfmInput, type RfmScores, rfm } from './advocacy/rfm.js';
export { serviceAdvocacyLift } from './advocacy/serviceAdvocacyLift.js';
export { computeColumns } from './columns/computeColumns.js';
export type { CodeColumn, CodeName, CountColumn, CountName, InteractionColumns } from './columns/interactionColumns.js';
export { type CohesionWithoutHostInput, cohesionWithoutHost } from './community/cohesionWithoutHost.js';
export { type CommunityIndexInput, communityIndex } from './community/communityIndex.js';
export { type AbsenceFactorInput, absenceFactor, type GiniInput, gini } from './community/concentration.js';
export {
  type EnforcementEqualityInput,
  enforcementEquality,
  type ViolationStratum,
} from './community/enforcementEquality.js';
export type { Bounds } from './community/geometricIndex.js';
export {
  type EiIndexInput,
  eiIndex,
  type GroupedTies,
  internalTieShare,
  type ModularityInput,
  modularity,
} from './community/groups.js';
export { type HostIndependenceInput, hostIndependence } from './community/hostIndependence.js';
export { type InterestClustersInput, interestClusters } from './community/interestClusters.js';
export {
  type InterestClustersOptions,
  type InterestClustersPerson,
  interestClustersOf,
} from './community/interestClustersOf.js';
export {
  addressMirrorRate,
  belongingShare,
  hostSmallTalkShare,
  insultRateDifference,
  type LabelShareInput,
  praiseShare,
  toneMirroring,
} from './community/labelShares.js';
export {
  type ActivityValueInput,
  activityValue,
  type CommitmentLevelInput,
  type ConnectionReachInput,
  commitmentLevel,
  connectionReach,
  type GravityInput,
  gravity,
  type LoveInput,
  love,
  type MonthRule,
} from './community/love.js';
export type { MemberActivity } from './community/memberActivity.js';
export { memberAlertLead } from './community/memberAlertLead.js';
export { type MemberRole, type MemberRolesInput, memberRoles } from './community/memberRoles.js';
export { type MemberRolesOptions, type MemberRolesPerson, memberRolesOf } from './community/memberRolesOf.js';
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
export {
  networkDensity,
  type ParticipationLadderInput,
  participationLadder,
  potentialTies,
} from './community/network.js';
export { type ReciprocityInput, reciprocity } from './community/reciprocity.js';
export { type ScapegoatIndexInput, scapegoatIndex } from './community/scapegoatIndex.js';
export { compat } from './compat/index.js';
export { compute } from './compute/compute.js';
export { createCompute } from './compute/createCompute.js';
export type { KpiItem, KpiItemKind, KpiItemRole } from './compute/kpiItem.js';
export type {
  ComputeGroup,
  ComputeOptions,
  ComputeResult,
  GroupKey,
  KpiRequest,
  Responder,
} from './compute/options.js';
export type { ComputeState } from './compute/state.js';
export { type KpiItemContext, type KpiLabels, toKpiItem } from './compute/toKpiItem.js';
export { type BurstInput, burst } from './crisis/burst.js';
export { type BurstBaselineInput, burstBaseline } from './crisis/burstBaseline.js';
export { criticShare } from './crisis/criticShare.js';
export { type Dispersion, indexOfDispersion } from './crisis/indexOfDispersion.js';
export { type LoyalActs, type RallyEffectInput, rallyEffect } from './crisis/rallyEffect.js';
export { type ShitstormEvidence, type ShitstormLevelInput, shitstormLevel } from './crisis/shitstormLevel.js';
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
export { type AudienceQualityInput, audienceQuality } from './fans/audienceQuality.js';
export { type AuthenticShareInput, authenticShare } from './fans/authenticShare.js';
export { type DecayedEvidenceInput, decayedEvidence } from './fans/decayedEvidence.js';
export { type FanScoreInput, fanScore } from './fans/fanScore.js';
export { type FanScorePerson, type FanScoresOptions, fanScores, type NamedFanScore } from './fans/fanScores.js';
export { type FansInput, fanShare, fans, likeInflation } from './fans/fans.js';
export { insiderFollowerShare } from './fans/insiderFollowerShare.js';
export { type LanguageMatchInput, languageMatch, type MarketMatchInput, marketMatch } from './fans/match.js';
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
export type { Accumulator } from './sketches/accumulator.js';
export { statistics } from './statistics/index.js';
export { type RateChangeInput, rateChangeParts } from './statistics/rateChangeParts.js';
export { type IdeaConcentrationInput, ideaConcentration } from './surveys/ideaConcentration.js';
export { type JokeVoteRiskInput, jokeVoteRisk, type TraitOfBallots } from './surveys/jokeVoteRisk.js';
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
