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
 * Imports comments of Zendesk: ticket comments with their users, audits, webhook events (`ticket.comment_added`), and
 * messages of its conversations API. Comments that are not public are notes; an `actor.type` or author of kind trigger,
 * automation, system or app is the system, a bot is a bot: none of them stops a clock.
 *
 * @throws {FeedError} a caller's mistake, as `parseFeed`.
 * @example
 * ```ts
 * import { importZendesk } from 'social-crm/feeds';
 *
 * const comments = [{ id: 5, author_id: 9, body: 'We received your request', public: true, created_at: '2026-03-02T10:00:00Z' }];
 * const users = [{ id: 9, name: 'Autoreply', role: 'agent' }];
 * const ticket = { comments, users, actor: { type: 'trigger' } };
 * const { interactions } = importZendesk(ticket, { channel: { id: 'desk', platform: 'zendesk' } });
 * interactions[0] // => { id: 'desk:5', kind: 'message', direction: 'outbound', actorKind: 'system', ... }
 * ```
 */
export function importZendesk(input: JsonInput, options: ImportOptions): ImportResult {
  return importJson(input, { options, functionName: 'importZendesk', format: 'zendesk' }, (value, context) => {
    for (const source of Array.isArray(value) ? value : [value]) readSource(source, context);
  });
}

/** A comment with what stands around it. */
interface Said {
  readonly comment: unknown;
  /** Records that may name the actor, the nearest first. */
  readonly around: readonly unknown[];
  readonly ticket: string | undefined;
}

function readSource(source: unknown, context: ExportContext): void {
  const { issues } = context;
  const users = new Map(
    list(source, 'users').map((user) => [identifier(user, 'id', { issues, place: ['users'] }), user]),
  );
  const said = saidIn(source, issues);
  if (said.length === 0) issues.add('value-unsupported', [], { detail: 'It holds no comment.' });
  said.forEach((one, index) => {
    context.drafts.push(commentDraft(one, { users, issues, index }));
  });
}

function saidIn(source: unknown, issues: ExportContext['issues']): Said[] {
  const detail = record(source, 'detail') ?? record(source, 'ticket');
  const ticket =
    identifier(detail, 'id', { issues, place: ['detail'] }) ?? identifier(source, 'ticket_id', { issues, place: [] });
  const event = record(source, 'event');
  const direct = record(event, 'comment') ?? record(source, 'comment');
  return [
    ...(direct === undefined ? [] : [{ comment: direct, around: [event, source], ticket }]),
    ...list(source, 'comments').map((comment) => ({ comment, around: [source], ticket })),
    ...list(source, 'audits').flatMap((audit) => saidInAudit(audit, { source, ticket, issues })),
    ...list(source, 'events').flatMap((one) => saidInEvent(one, { source, ticket, issues })),
  ];
}

interface Around {
  readonly source: unknown;
  readonly ticket: string | undefined;
  readonly issues: ExportContext['issues'];
}

function saidInAudit(audit: unknown, { source, ticket, issues }: Around): Said[] {
  const own = identifier(audit, 'ticket_id', { issues, place: ['audits'] }) ?? ticket;
  return list(audit, 'events')
    .filter((event) => text(event, 'type') === 'Comment')
    .map((comment) => ({ comment, around: [audit, source], ticket: own }));
}

function saidInEvent(event: unknown, { source, ticket, issues }: Around): Said[] {
  const payload = record(event, 'payload');
  const comment = record(payload, 'message') ?? record(event, 'comment') ?? (isSaying(event) ? event : undefined);
  const conversation = identifier(record(payload, 'conversation'), 'id', { issues, place: ['events'] }) ?? ticket;
  return comment === undefined ? [] : [{ comment, around: [event, source], ticket: conversation }];
}

const isSaying = (event: unknown) => text(event, 'body') !== undefined || record(event, 'content') !== undefined;

interface Where {
  readonly users: ReadonlyMap<string | undefined, unknown>;
  readonly issues: ExportContext['issues'];
  readonly index: number;
}

function commentDraft({ comment, around, ticket }: Said, { users, issues, index }: Where): Draft {
  const place = ['comments', index];
  const isNote = (member(comment, 'public') ?? member(comment, 'is_public')) === false;
  const author = record(comment, 'author') ?? record(comment, 'actor');
  const id = identifier(comment, 'author_id', { issues, place }) ?? identifierOf(author, issues, place);
  const user = users.get(id) ?? author;
  const html = text(comment, 'html_body');
  const time = ['created_at', 'received', 'time'].map((key) => member(comment, key) ?? member(around[0], key));
  return {
    sourceId: identifier(comment, 'id', { issues, place }),
    kind: isNote ? 'note' : 'message',
    direction: isNote ? 'internal' : directionOf(user, comment),
    actorKind: actorKindOf(id, [comment, ...around, user]),
    author: authorOf(id, user),
    at: instant(time.find((value) => value !== undefined) ?? member(around.at(-1), 'time'), { issues, place }),
    html,
    text: text(comment, 'plain_body') ?? text(comment, 'body') ?? contentText(comment) ?? plainText(html ?? ''),
    conversation: ticket,
    visibility: isNote ? 'note' : 'direct',
    media: list(comment, 'attachments').flatMap((one) => {
      const url = text(one, 'content_url');
      return url === undefined ? [] : [{ url, type: text(one, 'content_type') }];
    }),
  };
}

const contentText = (comment: unknown) => text(record(comment, 'content'), 'text');

const identifierOf = (author: unknown, issues: ExportContext['issues'], place: readonly (string | number)[]) =>
  identifier(author, 'id', { issues, place }) ?? identifier(author, 'userId', { issues, place });

function authorOf(id: string | undefined, user: unknown): DraftAuthor | undefined {
  const name = text(user, 'name') ?? text(user, 'displayName') ?? text(user, 'display_name');
  if (id === undefined && name === undefined) return undefined;
  return { id, name, email: text(user, 'email'), kind: 'person' };
}

const STAFF = /^(agent|admin|business|staff)$/;
const CUSTOMER = /^(end[-_]user|user|customer|requester)$/;

function directionOf(user: unknown, comment: unknown): Draft['direction'] {
  const staff = member(user, 'is_staff') ?? member(record(comment, 'author'), 'is_staff');
  const role = text(user, 'role') ?? text(user, 'type') ?? '';
  if (staff === true || STAFF.test(role)) return 'outbound';
  return staff === false || CUSTOMER.test(role) ? 'inbound' : undefined;
}

/** Zendesk itself, as the author of what its triggers and jobs write. */
const SYSTEM_USER = '-1';

const SYSTEM = /^(trigger|automation|system|app|rule|macro|webhook)$/i;
const BOT = /bot|ai_agent|ai-agent/i;

/** The kind of the nearest actor that says one: what stands in `actor`, `author` or `via`, at last the user itself. */
function actorKindOf(id: string | undefined, places: readonly unknown[]): Draft['actorKind'] {
  if (id === SYSTEM_USER) return 'system';
  const actors = places.flatMap((place) => [record(place, 'actor'), record(place, 'author'), record(place, 'via')]);
  const types = [...actors, places.at(-1)].map((actor) => text(actor, 'type') ?? text(actor, 'channel') ?? '');
  const told = types.find((type) => SYSTEM.test(type) || BOT.test(type));
  if (told === undefined) return 'human';
  return SYSTEM.test(told) ? 'system' : 'bot';
}
