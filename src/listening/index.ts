export { ListeningError, type ListeningErrorCode, listeningErrorCodes } from './errors.js';
export { type CompiledQueries, compileMentionQueries } from './mentions/compileMentionQueries.js';
export { type MentionOptions, matchMentions } from './mentions/matchMentions.js';
export type { Mention, MentionField, MentionQuery, MentionSpan, MentionSubject } from './mentions/mention.js';
export { formatMentionQuery } from './query/formatMentionQuery.js';
