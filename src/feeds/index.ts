export type { NeutralAuthor } from './authors.js';
export { FeedError, type FeedErrorCode, feedsErrorCodes } from './errors.js';
export { importActivityStreams } from './exports/importActivityStreams.js';
export { importBluesky } from './exports/importBluesky.js';
export { importChatwoot } from './exports/importChatwoot.js';
export { importInteractions } from './exports/importInteractions.js';
export { importMastodonOutbox } from './exports/importMastodonOutbox.js';
export { importMetaExport } from './exports/importMetaExport.js';
export { importXArchive } from './exports/importXArchive.js';
export { importZendesk } from './exports/importZendesk.js';
export type { JsonInput } from './exports/json.js';
export { type FeedRecord, type FeedRecordsOptions, feedRecords } from './feedRecords.js';
export type { FeedChannel, ImportOptions, ImportResult, PersonalData } from './importOptions.js';
export { type FeedIssueCode, feedIssueCodes, type Issue } from './issue.js';
export type { Limits } from './limits.js';
export type {
  FeedFormat,
  NeutralCategory,
  NeutralEnclosure,
  NeutralFeed,
  NeutralImage,
  NeutralItem,
  NeutralLink,
} from './neutral.js';
export { type ParseFeedOptions, type ParseFeedResult, parseFeed } from './parseFeed.js';
export { plainText } from './plainText.js';
export { type ReadFeedOptions, type ReadFeedResult, readFeed } from './readFeed.js';
