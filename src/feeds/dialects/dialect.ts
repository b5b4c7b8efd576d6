import type { Contact, Counters } from '../../models/index.js';
import type { Draft } from '../draft.js';
import type { ResolvedOptions } from '../importOptions.js';
import type { IssueList } from '../issue.js';
import type { ReadRecord } from '../itemReader.js';
import type { NeutralFeed } from '../neutral.js';
import type { Element } from '../xml/element.js';

/** What a dialect may look at. */
export interface DialectContext {
  readonly feed: NeutralFeed;
  readonly header: Element;
  readonly issues: IssueList;
  readonly options: ResolvedOptions;
}

/** What an import gathers beside its drafts. */
export interface Gathered {
  readonly contacts: Contact[];
  readonly counters: { targetId: string; counters: Counters }[];
}

/** How one system writes its feed: which documents are its own, and what its records say. */
export interface Dialect {
  readonly name: string;
  /** Whether a document is written by this system, judged by its header and its first record. */
  fits(context: DialectContext, record: ReadRecord | undefined): boolean;
  /** The drafts of one record: none, one, or a post with its comments. */
  read(record: ReadRecord, context: DialectContext): readonly Draft[];
}
