export {
  type CampaignReception,
  campaignReception,
  type ReceptionChange,
  type ReceptionDefinition,
  type ReceptionGroup,
} from './campaign/campaignReception.js';
export type { Net, NeutralRule } from './campaign/netSentiment.js';
export type { ReceptionMention, ReceptionPeriod } from './campaign/receptionPeriod.js';
export { type Category, categories } from './classify/category.js';
export {
  type Classification,
  type ClassificationEvidence,
  classifyInteraction,
} from './classify/classifyInteraction.js';
export { ListeningError, type ListeningErrorCode, listeningErrorCodes } from './errors.js';
export { type InterestVector, type InterestVectorOptions, interestVector } from './interests/interestVector.js';
export {
  type GuidelineFinding,
  type GuidelineFindingCode,
  type LintGuidelinesOptions,
  lintGuidelines,
} from './lint/lintGuidelines.js';
export { lintMentionQueries, type QueryFinding, type QueryFindingCode } from './lint/lintMentionQueries.js';
export { type CompiledQueries, compileMentionQueries } from './mentions/compileMentionQueries.js';
export { type MentionOptions, matchMentions } from './mentions/matchMentions.js';
export type { Mention, MentionField, MentionQuery, MentionSpan, MentionSubject } from './mentions/mention.js';
export { formatMentionQuery } from './query/formatMentionQuery.js';
export type { ListeningInterval, RateRatio } from './statistics/rateRatio.js';
export { type EmergingTopic, type EmergingTopicsOptions, emergingTopics } from './topics/emergingTopics.js';
export { type TopicCount, type TopicCounts, topicCounts } from './topics/topicCounts.js';
export type { Taxonomy } from './topics/topicQueries.js';
export {
  type GuidelineConditions,
  type GuidelineRule,
  type Guidelines,
  type GuidelineTeam,
  type Priority,
  priorities,
} from './triage/guidelines.js';
export type { TriageSignals } from './triage/signals.js';
export { type Triage, triage } from './triage/triage.js';
