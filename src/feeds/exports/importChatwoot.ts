import type { Draft, DraftAuthor } from '../draft.js';
import type { ImportOptions, ImportResult } from '../importOptions.js';
import { plainText } from '../plainText.js';
import {
  type ExportContext,
  identifier,
  importJson,
  instant,
  type JsonInput,
  list,
  member,
  record,
  text,
} from './json.js';

/**
 * Imports messages of Chatwoot: a webhook event, a list of messages, or a conversation with its messages. Private messages
 * are notes, `activity` and `template` messages and those of automation rules and campaigns come from the system, agent bots
 * are bots: none of them stops a clock.
 *
 * @throws {FeedError} a caller's mistake, as `parseFeed`.
 * @example
 * ```ts
 * import { importChatwoot } from 'social-crm/feeds';
 *
 * const event = {
 *   event: 'message_created', id: 7, content: 'Looks like fraud', message_type: 'outgoing', private: true,
 *   created_at: '2026-03-02T10:00:00Z', sender: { id: 3, name: 'Mara', type: 'user' }, conversation: { id: 12 },
 * };
 * const { interactions } = importChatwoot(event, { channel: { id: 'chat', platform: 'chatwoot' } });
 * interactions[0] // => { id: 'chat:7', kind: 'note', direction: 'internal', visibility: 'note', conversationId: 'chat:12', ... }
 * ```
 */
export function importChatwoot(input: JsonInput, options: ImportOptions): ImportResult {
  return importJson(input, { options, functionName: 'importChatwoot', format: 'chatwoot' }, (value, context) => {
    const messages = messagesOf(value);
    messages.forEach((message, index) => {
      context.drafts.push(...messageDrafts(message, index, context));
    });
  });
}

function messagesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const lists = [list(value, 'payload'), list(value, 'messages'), list(record(value, 'data'), 'payload')];
  return lists.find((messages) => messages.length > 0) ?? [value];
}

/** The types in words and, in older versions, in numbers. */
const TYPES: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  ...['incoming', 'outgoing', 'activity', 'template'].map((name) => [name, name] as const),
  ...['incoming', 'outgoing', 'activity', 'template'].map((name, number) => [number, name] as const),
]);

function messageDrafts(message: unknown, index: number, { issues }: ExportContext): Draft[] {
  const type = TYPES.get(member(message, 'message_type'));
  if (type === undefined) {
    issues.add('value-unsupported', [index, 'message_type']);
    return [];
  }
  const place = [index];
  const isNote = member(message, 'private') === true;
  const isMachine = type === 'activity' || type === 'template';
  const attributes = record(message, 'content_attributes');
  const draft: Draft = {
    sourceId: identifier(message, 'id', { issues, place }),
    kind: isNote ? 'note' : 'message',
    direction: directionOf(type, isNote),
    actorKind: isMachine ? 'system' : senderKind(message, type),
    actorRole: type === 'outgoing' ? 'agent' : undefined,
    author: isMachine ? undefined : authorOf(message, type, { issues, place: [index, 'sender'] }),
    at: instant(member(message, 'created_at'), { issues, place: [index, 'created_at'] }),
    ...contentOf(text(message, 'content') ?? ''),
    parent: identifier(attributes, 'in_reply_to', { issues, place }),
    parentElsewhere: true,
    conversation:
      identifier(record(message, 'conversation'), 'id', { issues, place }) ??
      identifier(message, 'conversation_id', { issues, place }),
    moderation: moderationOf(attributes),
    visibility: isNote ? 'note' : 'direct',
    media: list(message, 'attachments').flatMap(mediaOf),
    extra: isMachine ? { messageType: type } : {},
  };
  return [draft];
}

const moderationOf = (attributes: unknown): Draft['moderation'] =>
  member(attributes, 'deleted') === true ? 'deleted' : undefined;

/** Messages are text; those of an e-mail channel may be HTML. */
function contentOf(content: string): Pick<Draft, 'text' | 'html'> {
  return /<\/?[a-z][^<]*>/i.test(content) ? { html: content, text: plainText(content) } : { text: content };
}

function mediaOf(attachment: unknown): { url: string; type: string | undefined }[] {
  const url = text(attachment, 'data_url');
  return url === undefined ? [] : [{ url, type: text(attachment, 'file_type') }];
}

function directionOf(type: string, isNote: boolean): Draft['direction'] {
  if (isNote || type === 'activity') return 'internal';
  return type === 'incoming' ? 'inbound' : 'outbound';
}

/** Rules and campaigns of the desk send in nobody's name; what goes out without a sender is no human's word for sure. */
function senderKind(message: unknown, type: string): Draft['actorKind'] {
  const sender = record(message, 'sender');
  const told = text(sender, 'type') ?? text(message, 'sender_type') ?? '';
  const isByRule =
    (member(record(message, 'content_attributes'), 'automation_rule_id') ??
      member(record(message, 'additional_attributes'), 'campaign_id')) != null;
  if (isByRule) return 'system';
  if (/bot|captain/i.test(told)) return 'bot';
  return type === 'outgoing' && sender === undefined && told === '' ? 'unknown' : 'human';
}

function authorOf(
  message: unknown,
  type: string,
  at: { issues: ExportContext['issues']; place: readonly (string | number)[] },
): DraftAuthor | undefined {
  const sender = record(message, 'sender');
  const id = identifier(sender, 'id', at);
  const kind = text(sender, 'type') ?? (type === 'incoming' ? 'contact' : 'user');
  return {
    id: id === undefined ? undefined : `${kind.toLowerCase()}-${id}`,
    name: text(sender, 'name'),
    email: text(sender, 'email'),
    kind: 'person',
  };
}
