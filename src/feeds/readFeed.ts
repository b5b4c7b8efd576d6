import { checkOptions } from './checkOptions.js';
import type { Issue } from './issue.js';
import { type Limits, resolveLimits } from './limits.js';
import type { NeutralFeed, NeutralItem } from './neutral.js';
import { openDocument } from './openDocument.js';

export interface ReadFeedOptions {
  readonly limits?: Limits;
  /** Whether the complete items of a document that ends early are returned; without it such a document has none. */
  readonly salvage?: boolean;
}

export interface ReadFeedResult {
  readonly feed: NeutralFeed | null;
  readonly items: NeutralItem[];
  readonly issues: Issue[];
}

/**
 * Reads a feed or export in XML under neutral names: RSS 0.90 to 2.0, Atom 0.3 and 1.0, Disqus, OPML, xCard and the
 * tables of a Stack Exchange dump, in any declared encoding and with any prefixes.
 *
 * It never throws on an input: what cannot be read is an issue with a stable code, and the readable items stay. Entities
 * of a DTD are never expanded, nothing is fetched. Markup is returned as given, not sanitised: that is the caller's duty.
 * Times without the zone that their format requires are an issue and no value.
 *
 * @throws {FeedError} `input-invalid`, `option-unknown`, `option-invalid`: a caller's mistake.
 * @see RFC 4287 (Atom), RSS 2.0 Specification, RSS 1.0 Specification
 * @example
 * ```ts
 * import { readFeed } from 'social-crm/feeds';
 *
 * const { items, issues } = readFeed(`<rss version="2.0"><channel><item>
 *   <title>Line down &amp; no answer</title>
 *   <guid isPermaLink="false">007</guid>
 *   <pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate>
 * </item></channel></rss>`);
 *
 * items[0].title // => 'Line down & no answer'
 * items[0].id // => '007'
 * items[0].published // => '2026-03-02T09:00:00Z'
 * issues // => []
 * ```
 */
export function readFeed(input: string | Uint8Array, options: ReadFeedOptions = {}): ReadFeedResult {
  checkOptions(options, ['limits', 'salvage'], 'readFeed');
  const limits = resolveLimits(options.limits, 'readFeed');
  const documentOptions = { limits, salvage: options.salvage ?? false, functionName: 'readFeed' };
  const { document, issues } = openDocument(input, documentOptions);
  const items: NeutralItem[] = [];
  for (const { read } of document?.records() ?? []) items.push(...read.map(({ item }) => item));
  return { feed: document?.feed ?? null, items, issues: issues.issues };
}
