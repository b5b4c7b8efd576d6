export { type Category, categories } from './classify/category.js';
export {
  type Classification,
  type ClassificationEvidence,
  classifyInteraction,
} from './classify/classifyInteraction.js';
export { ListeningError, type ListeningErrorCode, listeningErrorCodes } from './errors.js';
export { type CompiledQueries, compileMentionQueries } from './mentions/compileMentionQueries.js';
export { type MentionOptions, matchMentions } from './mentions/matchMentions.js';
export type { Mention, MentionField, MentionQuery, MentionSpan, MentionSubject } from './mentions/mention.js';
export { formatMentionQuery } from './query/formatMentionQuery.js';
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
