import type { Draft, DraftAuthor } from '../draft.js';
import type { ImportOptions, ImportResult } from '../importOptions.js';
import { createTextDecoder, utf8Bytes } from '../platform.js';
import { count, type ExportContext, importJson, instant, type JsonInput, list, member, record, text } from './json.js';

/**
 * Imports posts of Bluesky as its API returns them: a feed, a thread, a list of posts or of records. Facets (mentions,
 * links, tags) are given in bytes of UTF-8 and read as such; one that cuts a character or lies outside is an issue. A
 * repost is a share by the one who reposted.
 *
 * @throws {FeedError} a caller's mistake, as `parseFeed`.
 * @see AT Protocol, lexicons `app.bsky.feed` and `app.bsky.richtext.facet`
 * @example
 * ```ts
 * import { importBluesky } from 'social-crm/feeds';
 *
 * const facet = { index: { byteStart: 7, byteEnd: 16 }, features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'nordfunk' }] };
 * const post = {
 *   uri: 'at://did:plc:ann/app.bsky.feed.post/3k', author: { did: 'did:plc:ann', handle: 'ann.example' },
 *   record: { text: 'Grüß #nordfunk', createdAt: '2026-03-02T10:00:00Z', facets: [facet] },
 * };
 * const { interactions } = importBluesky({ posts: [post] }, { channel: { id: 'bsky', platform: 'bluesky' } });
 * interactions[0] // => { url: 'https://bsky.app/profile/ann.example/post/3k', tags: ['nordfunk'], authorId: 'did:plc:ann', ... }
 * ```
 */
export function importBluesky(input: JsonInput, options: ImportOptions): ImportResult {
  return importJson(input, { options, functionName: 'importBluesky', format: 'bluesky' }, (value, context) => {
    const thread = record(value, 'thread');
    if (thread !== undefined) readThread(thread, context);
    const lists = Array.isArray(value) ? [value] : ['feed', 'posts', 'records'].map((key) => member(value, key));
    const entries = lists.filter(Array.isArray).flat();
    entries.forEach((entry, index) => {
      readEntry(entry, index, context);
    });
    if (thread === undefined && !lists.some(Array.isArray)) readEntry(value, 0, context);
  });
}

/** Parents first, then the answers; iterative, because a thread may be deep. */
function readThread(thread: unknown, context: ExportContext): void {
  const open: unknown[] = [thread];
  while (open.length > 0 && context.drafts.length <= context.options.limits.items) {
    const node = open.pop();
    if (record(node, 'post') !== undefined) readEntry(node, context.drafts.length, context);
    const parent = record(node, 'parent');
    if (parent !== undefined) open.push(parent);
    open.push(...[...list(node, 'replies')].reverse());
  }
}

function readEntry(entry: unknown, index: number, context: ExportContext): void {
  const post = record(entry, 'post') ?? entry;
  const content = record(post, 'record') ?? record(post, 'value');
  if (content === undefined || text(post, 'uri') === undefined) {
    context.issues.add('value-unsupported', [index], { detail: 'It is no post.' });
    return;
  }
  const reason = record(entry, 'reason');
  const reposter = record(reason, 'by');
  context.drafts.push(postDraft(post, content, { context, index }));
  if (reposter !== undefined) context.drafts.push(repostDraft(post, reason, { context, index }));
}

interface Where {
  readonly context: ExportContext;
  readonly index: number;
}

function postDraft(post: unknown, content: unknown, { context, index }: Where): Draft {
  const { issues } = context;
  const uri = text(post, 'uri') ?? '';
  const reply = record(content, 'reply');
  const written = text(content, 'text') ?? '';
  const author = authorOf(record(post, 'author')) ?? { id: didOf(uri) };
  const created = instant(member(content, 'createdAt'), { issues, place: [index, 'createdAt'] });
  return {
    sourceId: uri,
    author,
    at:
      created.iso === undefined ? instant(member(post, 'indexedAt'), { issues, place: [index, 'indexedAt'] }) : created,
    text: written,
    language: list(content, 'langs').find((tag) => typeof tag === 'string'),
    parent: text(record(reply, 'parent'), 'uri'),
    parentElsewhere: true,
    conversation: text(record(reply, 'root'), 'uri'),
    url: pageOf(uri, author),
    media: mediaOf(record(post, 'embed')),
    ...facetsOf(written, content, { context, index }),
    counters: {
      likes: count(post, 'likeCount'),
      shares: count(post, 'repostCount'),
      replies: count(post, 'replyCount'),
    },
  };
}

function repostDraft(post: unknown, reason: unknown, { context, index }: Where): Draft {
  const uri = text(post, 'uri');
  const author = authorOf(record(reason, 'by'));
  return {
    sourceId: text(reason, 'uri') ?? `${uri}/repost/${author?.id ?? ''}`,
    kind: 'share',
    author,
    at: instant(member(reason, 'indexedAt'), { issues: context.issues, place: [index, 'indexedAt'] }),
    target: uri,
  };
}

function authorOf(author: unknown): DraftAuthor | undefined {
  const id = text(author, 'did') ?? text(author, 'handle');
  if (id === undefined) return undefined;
  return { id, handle: text(author, 'handle'), name: text(author, 'displayName') ?? text(author, 'handle') };
}

const didOf = (uri: string) => /^at:\/\/([^/]+)/.exec(uri)?.[1];

function pageOf(uri: string, { handle, id }: DraftAuthor): string | undefined {
  const key = /\/app\.bsky\.feed\.post\/([\w.~-]+)$/.exec(uri)?.[1];
  return key === undefined ? undefined : `https://bsky.app/profile/${handle ?? id}/post/${key}`;
}

function mediaOf(embed: unknown): Draft['media'] {
  const images = list(embed, 'images').flatMap((image) => text(image, 'fullsize') ?? []);
  return images.map((url) => ({ url, type: 'image/*' }));
}

/** What the facets of a text mark, found by their bytes. */
function facetsOf(written: string, content: unknown, where: Where): Pick<Draft, 'tags' | 'mentions' | 'extra'> {
  const features = list(content, 'facets').length === 0 ? [] : markedFeatures(written, content, where);
  const ofType = (type: string) => features.filter(({ feature }) => (text(feature, '$type') ?? '').endsWith(type));
  const own = list(content, 'tags').filter((tag) => typeof tag === 'string');
  const links = ofType('#link').flatMap(({ feature }) => text(feature, 'uri') ?? []);
  return {
    tags: [...own, ...ofType('#tag').flatMap(({ feature }) => text(feature, 'tag') ?? [])],
    mentions: ofType('#mention').map(({ marked }) => ({ handle: marked })),
    extra: links.length === 0 ? {} : { links },
  };
}

function markedFeatures(written: string, content: unknown, { context, index }: Where) {
  const bytes = utf8Bytes(written);
  return list(content, 'facets').flatMap((facet, position) => {
    const marked = markedText(bytes, record(facet, 'index'));
    if (marked !== null) return list(facet, 'features').map((feature) => ({ feature, marked }));
    context.issues.add('value-unsupported', [index, 'facets', position], { detail: 'Its bytes mark no text.' });
    return [];
  });
}

/** The text between two byte offsets, or `null` when they lie outside or cut a character. */
function markedText(bytes: Uint8Array, range: unknown): string | null {
  const [start, end] = [count(range, 'byteStart'), count(range, 'byteEnd')];
  if (start === undefined || end === undefined || start >= end || end > bytes.length) return null;
  const marked = createTextDecoder('utf-8')?.decode(bytes.subarray(start, end)) ?? '';
  return marked.includes('\ufffd') ? null : marked;
}
