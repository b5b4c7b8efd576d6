import type { Dialect, DialectContext, Gathered } from './dialects/dialect.js';
import { discourse } from './dialects/discourse.js';
import { type DisqusThreads, readDisqusPost } from './dialects/disqus.js';
import { googleAlerts } from './dialects/googleAlerts.js';
import { mastodon } from './dialects/mastodon.js';
import { phpbb } from './dialects/phpbb.js';
import { plainDraft } from './dialects/plain.js';
import { reddit } from './dialects/reddit.js';
import { countVotes, readStackExchangeRow } from './dialects/stackExchange.js';
import { wordpressComments, wordpressExport } from './dialects/wordpress.js';
import { readCard } from './dialects/xcard.js';
import { youtube } from './dialects/youtube.js';
import type { Draft } from './draft.js';
import { finishDrafts } from './finishDrafts.js';
import { type ImportOptions, type ImportResult, resolveImportOptions } from './importOptions.js';
import type { ReadRecord } from './itemReader.js';
import type { NeutralFeed } from './neutral.js';
import { type OpenDocument, openDocument } from './openDocument.js';

export interface ParseFeedOptions extends ImportOptions {
  /** Whether the complete items of a document that ends early are imported. */
  readonly salvage?: boolean;
}

export interface ParseFeedResult extends ImportResult {
  readonly feed: NeutralFeed | null;
}

/** A new dialect is one file and one entry here; the first that fits reads the document. */
const dialects: readonly Dialect[] = [
  wordpressExport,
  discourse,
  reddit,
  youtube,
  googleAlerts,
  mastodon,
  phpbb,
  wordpressComments,
  { name: 'plain', fits: () => true, read: (record, context) => [plainDraft(record, context)] },
];

/**
 * Imports a feed or export in XML as interactions of a channel, with the contacts that speak in it.
 *
 * It recognises Discourse, phpBB, WordPress (comments and WXR), Disqus, Google Alerts, YouTube, Reddit, Mastodon and
 * Stack Exchange dumps, and reads every other RSS and Atom. Ids are `channel:source id`; `text` is plain beside the raw
 * `html`; threading keys are filled from what the dialect offers, and a parent that is not in the input is an issue.
 * Who speaks for the host is told by `channel.hostAuthorIds` (id, name or handle). E-mail, IP address and URL of authors
 * are dropped unless `keepPersonal` names them, and then kept in contacts only.
 *
 * An item without a readable date bears the date of its parent, of the document or of the fetch with `atPrecision`
 * `year`, so that no response time counts it. Counts without people are `counters`, never interactions.
 *
 * @throws {FeedError} `input-invalid`, `option-unknown`, `option-invalid`, `channel-invalid`: a caller's mistake.
 * @example
 * ```ts
 * import { parseFeed } from 'social-crm/feeds';
 *
 * const feed = `<rss version="2.0"><channel><title>Forum</title><item>
 *   <guid>42</guid><author>anna@example.org (Anna)</author>
 *   <pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>
 *   <description>&lt;p&gt;No &lt;b&gt;signal&lt;/b&gt; since Friday&lt;/p&gt;</description>
 * </item></channel></rss>`;
 * const channel = { id: 'forum', platform: 'phpbb', type: 'forum', hostAuthorIds: ['Support'] };
 * const { interactions, contacts } = parseFeed(feed, { channel });
 *
 * interactions[0] // => { id: 'forum:42', kind: 'post', direction: 'inbound', authorId: 'Anna', text: 'No signal since Friday', ... }
 * contacts[0].emails // => undefined
 * ```
 */
export function parseFeed(input: string | Uint8Array, options: ParseFeedOptions): ParseFeedResult {
  const resolved = resolveImportOptions(options, 'parseFeed', ['salvage']);
  const { document, issues } = openDocument(input, { ...resolved, salvage: options.salvage ?? false });
  if (document === null) return { feed: null, interactions: [], contacts: [], counters: [], issues: issues.issues };
  const { feed, header } = document;
  const context: DialectContext = { feed, header, issues, options: resolved };
  const gathered: Gathered = { contacts: [], counters: [] };
  const { drafts, dialect } = gatherDrafts(document, context, gathered);
  const { interactions, contacts } = finishDrafts(drafts, {
    ...resolved,
    issues,
    format: feed.format,
    dialect,
    sourceUrl: feed.selfLink,
    documentAt: feed.updated ?? feed.published,
  });
  return {
    feed,
    interactions,
    contacts: [...gathered.contacts, ...contacts],
    counters: gathered.counters,
    issues: issues.issues,
  };
}

interface Drafts {
  readonly drafts: readonly Draft[];
  readonly dialect?: string;
}

function gatherDrafts(document: OpenDocument, context: DialectContext, gathered: Gathered): Drafts {
  const { kind } = document;
  if (kind === 'disqus') return { drafts: disqusDrafts(document, context) };
  if (kind === 'stackexchange') return stackExchangeDrafts(document, context, gathered);
  if (kind === 'opml') {
    context.issues.add('value-unsupported', [], { detail: 'It is a list of feeds: `readFeed` returns them as items.' });
    return { drafts: [] };
  }
  if (kind === 'xcard') {
    for (const record of recordsOf(document)) gathered.contacts.push(readCard(record, context));
    return { drafts: [] };
  }
  return feedDrafts(document, context);
}

function* recordsOf(document: OpenDocument): Iterable<ReadRecord> {
  for (const { read } of document.records()) yield* read;
}

function feedDrafts(document: OpenDocument, context: DialectContext): Drafts {
  const drafts: Draft[] = [];
  let dialect: Dialect | undefined;
  for (const record of recordsOf(document)) {
    dialect ??= dialects.find(({ fits }) => fits(context, record));
    drafts.push(...(dialect?.read(record, context) ?? []));
  }
  return dialect === undefined || dialect.name === 'plain' ? { drafts } : { drafts, dialect: dialect.name };
}

function disqusDrafts(document: OpenDocument, context: DialectContext): Draft[] {
  const threads: DisqusThreads = new Map();
  const posts: ReadRecord[] = [];
  for (const { element, read } of document.records()) {
    if (element.name === 'thread') threads.set(element.attributes['dsq:id'] ?? '', element);
    posts.push(...read);
  }
  return posts.map((record) => readDisqusPost(record, context, threads));
}

function stackExchangeDrafts(document: OpenDocument, context: DialectContext, gathered: Gathered): Drafts {
  const table = document.feed.title ?? '';
  if (table === 'votes') gathered.counters.push(...countVotes(recordsOf(document), context));
  else if (['posts', 'comments', 'users'].includes(table)) {
    const drafts = [...recordsOf(document)].flatMap((record) => readStackExchangeRow(record, context, gathered));
    return { drafts, dialect: table };
  } else context.issues.add('value-unsupported', [], { detail: `The table ${table} holds no interactions.` });
  return { drafts: [], dialect: table };
}
