import { decodeBytes } from '../decodeBytes.js';
import { type ImportOptions, type ImportResult, resolveImportOptions } from '../importOptions.js';
import { createIssueList } from '../issue.js';
import { parseFeed } from '../parseFeed.js';
import { importActivityStreams } from './importActivityStreams.js';
import { importBluesky } from './importBluesky.js';
import { importChatwoot } from './importChatwoot.js';
import { importMastodonOutbox } from './importMastodonOutbox.js';
import { importMetaExport } from './importMetaExport.js';
import { importXArchive, isXArchive } from './importXArchive.js';
import { importZendesk } from './importZendesk.js';
import { isRecord, list, member, readJson, record, text } from './json.js';

type Importer = (input: object, options: ImportOptions) => ImportResult;

/** What tells one export from the others, asked in this order. */
const importers: readonly { readonly fits: (value: unknown) => boolean; readonly read: Importer }[] = [
  { fits: isXArchive, read: importXArchive },
  { fits: (value) => isOutbox(value), read: importMastodonOutbox },
  { fits: isActivityStreams, read: importActivityStreams },
  { fits: isBluesky, read: importBluesky },
  { fits: isChatwoot, read: importChatwoot },
  { fits: isZendesk, read: importZendesk },
  { fits: isMeta, read: importMetaExport },
];

/**
 * Imports a file whatever it is: XML goes to `parseFeed`, JSON to the importer whose export it looks like (X, Mastodon,
 * Activity Streams, Bluesky, Chatwoot, Zendesk, Meta). JSON that looks like none of them is an issue `value-unsupported`.
 *
 * @throws {FeedError} a caller's mistake, as `parseFeed`.
 * @example
 * ```ts
 * import { importInteractions } from 'social-crm/feeds';
 *
 * const channel = { id: 'news', platform: 'blog' };
 * const feed = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><updated>2026-03-02T10:00:00Z</updated></entry></feed>';
 * importInteractions(feed, { channel }).interactions[0].id // => 'news:1'
 * importInteractions('{"weather":"fine"}', { channel }).issues[0].code // => 'value-unsupported'
 * ```
 */
export function importInteractions(input: string | Uint8Array, options: ImportOptions): ImportResult {
  const resolved = resolveImportOptions(options, 'importInteractions');
  if (!looksLikeJson(input)) {
    const { feed: _feed, ...result } = parseFeed(input, options);
    return result;
  }
  const issues = createIssueList();
  const value = readJson(input, resolved, issues);
  const importer = value === undefined ? undefined : importers.find(({ fits }) => fits(value));
  if (importer !== undefined) {
    const result = importer.read(value as object, options);
    return { ...result, issues: [...issues.issues, ...result.issues] };
  }
  if (value !== undefined) issues.add('value-unsupported', [], { detail: 'It is no export that this library reads.' });
  return { interactions: [], contacts: [], counters: [], issues: issues.issues };
}

/** Whether a text begins like JSON or like a script of the X archive. */
function looksLikeJson(input: string | Uint8Array): boolean {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) return false;
  const head = typeof input === 'string' ? input.slice(0, 200) : decodeBytes(input.subarray(0, 200)).text;
  return /^\ufeff?\s*(?:[[{"]|window\.YTD)/.test(head);
}

function isActivityStreams(value: unknown): boolean {
  const context = member(value, '@context');
  const contexts: readonly unknown[] = Array.isArray(context) ? context : [context];
  return (
    contexts.some(
      (one) => isActivityStreamsName(one) || (isRecord(one) && Object.values(one).some(isActivityStreamsName)),
    ) || /^(Ordered)?Collection(Page)?$/.test(typeOf(value))
  );
}

const isActivityStreamsName = (name: unknown) => typeof name === 'string' && name.includes('activitystreams');

const typeOf = (value: unknown) => text(value, 'type') ?? '';

/** An archive of Mastodon writes activities of one actor, each by its address. */
const isOutbox = (value: unknown) =>
  typeOf(value) === 'OrderedCollection' && text(list(value, 'orderedItems')[0], 'actor') !== undefined;

function isBluesky(value: unknown): boolean {
  const entries = Array.isArray(value) ? value : ['feed', 'posts', 'records'].flatMap((key) => list(value, key));
  const [first] = [record(value, 'thread'), ...entries, value].filter((entry) => entry !== undefined);
  return (text(record(first, 'post') ?? first, 'uri') ?? '').startsWith('at://');
}

function isChatwoot(value: unknown): boolean {
  const [first] = Array.isArray(value) ? value : [...list(value, 'payload'), ...list(value, 'messages'), value];
  return member(first, 'message_type') !== undefined;
}

function isZendesk(value: unknown): boolean {
  const [source] = Array.isArray(value) ? value : [value];
  if (typeOf(source).startsWith('zen:')) return true;
  const said = [...list(source, 'comments'), ...list(source, 'audits'), ...list(source, 'events')];
  return said.length > 0 && said.every(isRecord);
}

function isMeta(value: unknown): boolean {
  if (list(value, 'messages').length > 0) return member(list(value, 'messages')[0], 'timestamp_ms') !== undefined;
  const lists = isRecord(value) ? Object.values(value).filter(Array.isArray) : [];
  const entries: readonly unknown[] = Array.isArray(value) ? value : lists.flat();
  const keys = ['timestamp', 'creation_timestamp', 'string_map_data', 'media'];
  return entries.length > 0 && keys.some((key) => member(entries[0], key) !== undefined);
}
