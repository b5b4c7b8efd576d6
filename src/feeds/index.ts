export type { NeutralAuthor } from './authors.js';
export { FeedError, type FeedErrorCode, feedsErrorCodes } from './errors.js';
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
