import type { Reaction } from '../../models/index.js';
import type { Draft } from '../draft.js';
import type { ImportOptions, ImportResult } from '../importOptions.js';
import {
  type ExportContext,
  importJson,
  instant,
  isRecord,
  type JsonInput,
  list,
  member,
  record,
  text,
} from './json.js';
import { repairMetaText } from './repairMetaText.js';

/**
 * Imports a file of a Facebook or Instagram export: threads of messages, posts, comments and reactions. Its broken
 * encoding (each UTF-8 byte written as a character) is repaired. The export has no ids, so they are derived; posts are the
 * account's own and outbound. A reaction to a message bears the instant of the message at precision `year`, because its
 * own is not in the export.
 *
 * @throws {FeedError} a caller's mistake, as `parseFeed`.
 * @example
 * ```ts
 * import { importMetaExport } from 'social-crm/feeds';
 *
 * const messages = [{ sender_name: 'J\u00c3\u00bcrgen', timestamp_ms: 1772445600000, content: 'Sch\u00c3\u00b6n!' }];
 * const thread = { title: 'Nordfunk', thread_path: 'inbox/1', messages };
 * const { interactions } = importMetaExport(thread, { channel: { id: 'fb', platform: 'facebook' } });
 * interactions[0] // => { kind: 'message', authorName: 'Jürgen', text: 'Schön!', at: '2026-03-02T10:00:00Z', ... }
 * ```
 */
export function importMetaExport(input: JsonInput, options: ImportOptions): ImportResult {
  return importJson(input, { options, functionName: 'importMetaExport', format: 'meta-export' }, (value, context) => {
    if (Array.isArray(member(value, 'messages'))) readThread(value, context);
    else
      entriesOf(value).forEach((entry, index) => {
        readEntry(entry, index, context);
      });
  });
}

/** A list, or the one list of an object such as `{ comments_v2: [...] }`. */
function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [value];
  const lists = Object.values(value).filter(Array.isArray);
  return lists.length > 0 ? lists.flat() : [value];
}

const repaired = (value: unknown, key: string) => {
  const found = text(value, key);
  return found === undefined ? undefined : repairMetaText(found);
};

const authorOf = (name: string | undefined) => (name === undefined ? undefined : { name });

function readThread(thread: unknown, { issues, drafts }: ExportContext): void {
  const conversation = text(thread, 'thread_path') ?? repaired(thread, 'title');
  list(thread, 'messages').forEach((message, index) => {
    const at = instant(member(message, 'timestamp_ms'), { issues, place: ['messages', index, 'timestamp_ms'] });
    const sender = repaired(message, 'sender_name');
    const sourceId = conversation === undefined ? undefined : `${conversation}/${at.raw ?? ''}/${index}`;
    drafts.push({
      sourceId,
      idDerived: true,
      kind: 'message',
      author: authorOf(sender),
      at,
      text: repaired(message, 'content'),
      conversation,
      media: list(message, 'photos').flatMap((photo) => mediaOf(photo)),
      url: text(record(message, 'share'), 'link'),
      visibility: 'direct',
      moderation: member(message, 'is_unsent') === true ? 'deleted' : undefined,
    });
    for (const reaction of list(message, 'reactions')) drafts.push(messageReaction(reaction, { at, sourceId }));
  });
}

function messageReaction(reaction: unknown, message: Pick<Draft, 'at' | 'sourceId'>): Draft {
  const actor = repaired(reaction, 'actor');
  const sign = repaired(reaction, 'reaction');
  return {
    sourceId: message.sourceId === undefined ? undefined : `${message.sourceId}/${actor ?? ''}`,
    idDerived: true,
    kind: 'reaction',
    author: authorOf(actor),
    at: { ...message.at, precision: 'year' },
    reaction: reactionOf(sign),
    target: message.sourceId,
    visibility: 'direct',
  };
}

const REACTIONS: ReadonlyMap<string, Reaction['kind']> = new Map([
  ['like', 'like'],
  ['love', 'love'],
  ['haha', 'laugh'],
  ['wow', 'wow'],
  ['sorry', 'sad'],
  ['sad', 'sad'],
  ['anger', 'angry'],
  ['angry', 'angry'],
  ['care', 'care'],
  ['support', 'care'],
  ['👍', 'like'],
  ['❤', 'love'],
  ['❤️', 'love'],
  ['😆', 'laugh'],
  ['😂', 'laugh'],
  ['😮', 'wow'],
  ['😢', 'sad'],
  ['😠', 'angry'],
  ['😡', 'angry'],
]);

function reactionOf(sign: string | undefined): Reaction {
  const kind = REACTIONS.get((sign ?? '').toLowerCase());
  return kind === undefined ? { kind: 'other', kindRaw: sign ?? '' } : { kind };
}

function mediaOf(media: unknown): { url: string }[] {
  const url = text(media, 'uri');
  return url === undefined ? [] : [{ url }];
}

/** A post, comment or reaction: its parts lie in `data`, in `string_map_data` (Instagram) or in the entry itself. */
function readEntry(entry: unknown, index: number, context: ExportContext): void {
  const data = list(entry, 'data');
  const comment = data.map((part) => record(part, 'comment')).find((part) => part !== undefined);
  const reaction = data.map((part) => record(part, 'reaction')).find((part) => part !== undefined);
  const map = record(entry, 'string_map_data');
  if (comment !== undefined) context.drafts.push(commentDraft(entry, comment, { context, index }));
  else if (reaction !== undefined) context.drafts.push(reactionDraft(entry, reaction, { context, index }));
  else if (map !== undefined) context.drafts.push(instagramDraft(map, { context, index }));
  else readPost(entry, { context, index });
}

interface Where {
  readonly context: ExportContext;
  readonly index: number;
}

const instantAt = (value: unknown, { context, index }: Where) =>
  instant(value, { issues: context.issues, place: [index, 'timestamp'] });

function commentDraft(entry: unknown, comment: unknown, where: Where): Draft {
  return {
    kind: 'comment',
    author: authorOf(repaired(comment, 'author')),
    at: instantAt(member(comment, 'timestamp') ?? member(entry, 'timestamp'), where),
    text: repaired(comment, 'comment'),
  };
}

function reactionDraft(entry: unknown, reaction: unknown, where: Where): Draft {
  return {
    kind: 'reaction',
    author: authorOf(repaired(reaction, 'actor')),
    at: instantAt(member(entry, 'timestamp'), where),
    reaction: reactionOf(text(reaction, 'reaction')),
    extra: repaired(entry, 'title') === undefined ? {} : { title: repaired(entry, 'title') ?? '' },
  };
}

function instagramDraft(map: unknown, where: Where): Draft {
  const time = member(record(map, 'Time'), 'timestamp');
  return {
    kind: 'comment',
    direction: 'outbound',
    at: instantAt(time, where),
    text: repaired(record(map, 'Comment'), 'value'),
  };
}

function readPost(entry: unknown, where: Where): void {
  const { drafts, issues } = where.context;
  const media = list(entry, 'media');
  const post = list(entry, 'data').map((part) => repaired(part, 'post'));
  const written = post.find((part) => part !== undefined) ?? repaired(entry, 'title') ?? repaired(media[0], 'title');
  const time =
    member(entry, 'timestamp') ?? member(entry, 'creation_timestamp') ?? member(media[0], 'creation_timestamp');
  if (time === undefined && written === undefined) {
    issues.add('value-unsupported', [where.index], { detail: 'It is neither a post nor a comment nor a reaction.' });
    return;
  }
  drafts.push({
    direction: 'outbound',
    at: instantAt(time, where),
    text: written,
    media: media.flatMap(mediaOf),
    url: attachedLink(entry),
  });
}

function attachedLink(entry: unknown): string | undefined {
  const parts = list(entry, 'attachments').flatMap((attachment) => list(attachment, 'data'));
  return parts.map((part) => text(record(part, 'external_context'), 'url')).find((url) => url !== undefined);
}
