import { decodeEntities } from '../decodeEntities.js';
import type { Draft } from '../draft.js';
import type { ImportOptions, ImportResult } from '../importOptions.js';
import {
  count,
  type ExportContext,
  identifier,
  importJson,
  instant,
  isRecord,
  type JsonInput,
  list,
  member,
  record,
  text,
} from './json.js';

/**
 * Imports a file of an X archive, with or without its `window.YTD... =` prefix: posts (`tweets.js`), direct messages
 * (`direct-messages.js`) and likes (`like.js`). Ids are taken from the `..._str` members, because JSON cuts the others.
 * Shortened links are written out. Posts are the account's own, so they are outbound; of direct messages
 * `channel.hostAuthorIds` tells who speaks. A post that begins with "RT @" is a share.
 *
 * @throws {FeedError} a caller's mistake, as `parseFeed`.
 * @example
 * ```ts
 * import { importXArchive } from 'social-crm/feeds';
 *
 * const file = 'window.YTD.tweets.part0 = [{"tweet":{"id_str":"20","full_text":"Q&amp;A at 5","created_at":"Mon Mar 02 10:00:00 +0000 2026"}}]';
 * const { interactions } = importXArchive(file, { channel: { id: 'x', platform: 'x' } });
 * interactions[0] // => { id: 'x:20', kind: 'post', direction: 'outbound', text: 'Q&A at 5', at: '2026-03-02T10:00:00Z', ... }
 * ```
 */
export function importXArchive(input: JsonInput, options: ImportOptions): ImportResult {
  return importJson(input, { options, functionName: 'importXArchive', format: 'x-archive' }, (value, context) => {
    const entries = Array.isArray(value) ? value : [value];
    entries.forEach((entry, index) => {
      readEntry(entry, index, context);
    });
  });
}

function readEntry(entry: unknown, index: number, context: ExportContext): void {
  const { drafts, issues } = context;
  const tweet = record(entry, 'tweet') ?? (text(entry, 'full_text') === undefined ? undefined : entry);
  const conversation = record(entry, 'dmConversation');
  const like = record(entry, 'like');
  if (tweet !== undefined) drafts.push(tweetDraft(tweet, index, context));
  else if (conversation !== undefined) drafts.push(...messageDrafts(conversation, index, context));
  else if (like !== undefined) drafts.push(likeDraft(like, index, context));
  else issues.add('value-unsupported', [index], { detail: 'It is neither a post nor a message nor a like.' });
}

function tweetDraft(tweet: unknown, index: number, { issues }: ExportContext): Draft {
  const place = [index];
  const entities = record(tweet, 'entities');
  const written = writtenOut(text(tweet, 'full_text') ?? text(tweet, 'text') ?? '', entities);
  return {
    sourceId: text(tweet, 'id_str') ?? identifier(tweet, 'id', { issues, place }),
    kind: written.startsWith('RT @') ? 'share' : undefined,
    direction: 'outbound',
    at: instant(member(tweet, 'created_at'), { issues, place: [index, 'created_at'] }),
    text: written,
    language: text(tweet, 'lang') === 'und' ? undefined : text(tweet, 'lang'),
    parent: text(tweet, 'in_reply_to_status_id_str') ?? text(tweet, 'in_reply_to_status_id'),
    parentElsewhere: true,
    media: mediaOf(record(tweet, 'extended_entities') ?? entities),
    tags: list(entities, 'hashtags').flatMap((tag) => text(tag, 'text') ?? []),
    mentions: list(entities, 'user_mentions').flatMap((user) => {
      const name = text(user, 'screen_name');
      return name === undefined ? [] : [{ handle: `@${name}` }];
    }),
    counters: { likes: count(tweet, 'favorite_count'), shares: count(tweet, 'retweet_count') },
  };
}

/** Links are shortened in the text and written out in the entities; `&`, `<` and `>` are escaped. */
function writtenOut(raw: string, entities: unknown): string {
  const replaced = list(entities, 'urls').reduce<string>((current, url) => {
    const [short, long] = [text(url, 'url'), text(url, 'expanded_url')];
    return short === undefined || long === undefined ? current : current.split(short).join(long);
  }, raw);
  return decodeEntities(replaced);
}

function mediaOf(entities: unknown): Draft['media'] {
  return list(entities, 'media').flatMap((one) => {
    const url = text(one, 'media_url_https') ?? text(one, 'media_url');
    return url === undefined ? [] : [{ url, type: text(one, 'type') === 'photo' ? 'image/*' : 'video/*' }];
  });
}

function messageDrafts(conversation: unknown, index: number, { issues }: ExportContext): Draft[] {
  const id = text(conversation, 'conversationId');
  return list(conversation, 'messages').flatMap((entry, position) => {
    const message = record(entry, 'messageCreate');
    if (message === undefined) return [];
    const place = [index, 'messages', position];
    const sender = identifier(message, 'senderId', { issues, place });
    return {
      sourceId: identifier(message, 'id', { issues, place }),
      kind: 'message',
      author: sender === undefined ? undefined : { id: sender },
      at: instant(message['createdAt'], { issues, place: [...place, 'createdAt'] }),
      text: decodeEntities(text(message, 'text') ?? ''),
      conversation: id,
      media: list(message, 'mediaUrls').flatMap((url) => (typeof url === 'string' ? [{ url }] : [])),
      visibility: 'direct',
    };
  });
}

function likeDraft(like: unknown, index: number, { issues }: ExportContext): Draft {
  const target = identifier(like, 'tweetId', { issues, place: [index] });
  return {
    sourceId: target === undefined ? undefined : `like-${target}`,
    kind: 'reaction',
    reaction: { kind: 'like' },
    direction: 'outbound',
    target,
    url: text(like, 'expandedUrl'),
  };
}

/** Whether a value looks like an archive of X. */
export const isXArchive = (value: unknown) =>
  Array.isArray(value) && ['tweet', 'dmConversation', 'like'].some((key) => isRecord(member(value[0], key)));
