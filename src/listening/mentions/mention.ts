/** What is looked for, in the query syntax of the listening guide. */
export interface MentionQuery {
  /** Unique among the queries that are compiled together. */
  readonly id: string;
  readonly about: MentionSubject;
  /** Words, `"exact phrase"`, `AND OR NOT`, brackets, `prefix*`, `#tag`, `@handle`, `NEAR/5`, `lang:`, `channel:`, `author:`, `url:`. */
  readonly query: string;
  /** Primary language subtags; an interaction of another language is no match, one of unknown language may be. */
  readonly languages?: readonly string[];
  /** Channel ids; an interaction of another channel is no match. */
  readonly channels?: readonly string[];
}

/** Whom or what a query is about. */
export interface MentionSubject {
  readonly kind: 'brand' | 'product' | 'competitor' | 'campaign' | 'topic' | 'person';
  readonly name: string;
}

/**
 * A query found in one field of one interaction, with every place that made it match. An interaction that names a brand
 * in title and text yields two mentions: count interactions, not mentions.
 */
export interface Mention {
  readonly queryId: string;
  readonly about: MentionSubject;
  readonly interactionId: string;
  readonly field: MentionField;
  readonly spans: readonly MentionSpan[];
  /** The words stand in a quotation or a repost; such mentions are found only with `quotes: 'include'`. */
  readonly quoted?: true;
}

export type MentionField = 'title' | 'text' | 'url' | 'tag';

/** A place in the field (UTF-16 offsets); in `tag` an offset counts in the tags joined by a blank. */
export interface MentionSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
