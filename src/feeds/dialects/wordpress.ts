import type { Draft, DraftAuthor } from '../draft.js';
import { type ReadRecord, readDate } from '../itemReader.js';
import { plainText } from '../plainText.js';
import { all, type Element, first, firstText, markupOf } from '../xml/element.js';
import type { Dialect, DialectContext } from './dialect.js';
import { plainDraft } from './plain.js';

/** Exports of WordPress (WXR 1.0 to 1.2): posts and pages with their comments. */
export const wordpressExport: Dialect = {
  name: 'wxr',
  fits: ({ header }, record) => {
    const channel = first(header, 'channel');
    return (channel !== undefined && first(channel, 'wp:wxr_version') !== undefined) || hasPostId(record);
  },
  read: (record, context) => {
    const { element } = record;
    if (NO_SPEECH.has(firstText(element, 'wp:post_type'))) return [];
    const post = readPost(record, context);
    return [post, ...all(element, 'wp:comment').map((comment) => readComment(comment, post, context))];
  },
};

const hasPostId = (record: ReadRecord | undefined) =>
  record !== undefined && first(record.element, 'wp:post_id') !== undefined;

/** Post types that are parts of the machine and say nothing to anyone. */
const NO_SPEECH: ReadonlySet<string> = new Set([
  'nav_menu_item',
  'revision',
  'custom_css',
  'oembed_cache',
  'attachment',
]);

const POST_STATUS: ReadonlyMap<string, Draft['moderation']> = new Map([
  ['publish', 'visible'],
  ['pending', 'pending'],
  ['draft', 'hidden'],
  ['auto-draft', 'hidden'],
  ['future', 'hidden'],
  ['private', 'hidden'],
  ['trash', 'deleted'],
]);

function readPost(record: ReadRecord, context: DialectContext): Draft {
  const { element } = record;
  const draft = plainDraft(record, context);
  return {
    ...draft,
    kind: 'post',
    at: draft.at?.iso === undefined ? gmtInstant(element, 'wp:post_date', context) : draft.at,
    moderation: POST_STATUS.get(firstText(element, 'wp:status')),
  };
}

const COMMENT_STATUS: ReadonlyMap<string, Draft['moderation']> = new Map([
  ['1', 'visible'],
  ['approve', 'visible'],
  ['approved', 'visible'],
  ['0', 'pending'],
  ['hold', 'pending'],
  ['spam', 'spam'],
  ['trash', 'deleted'],
  ['post-trashed', 'deleted'],
]);

function readComment(comment: Element, post: Draft, context: DialectContext): Draft {
  const html = markupOf(first(comment, 'wp:comment_content'));
  const parent = firstText(comment, 'wp:comment_parent');
  const type = firstText(comment, 'wp:comment_type');
  const isPing = type === 'pingback' || type === 'trackback';
  return {
    sourceId: commentId(firstText(comment, 'wp:comment_id'), post),
    kind: isPing ? 'mention' : undefined,
    actorKind: isPing ? 'system' : 'human',
    author: commentAuthor(comment),
    at: gmtInstant(comment, 'wp:comment_date', context),
    moderation: COMMENT_STATUS.get(firstText(comment, 'wp:comment_approved')),
    html,
    text: plainText(html),
    parent: parent === '' || parent === '0' ? post.sourceId : commentId(parent, post),
    conversation: post.sourceId,
    language: context.feed.language,
    extra: type === '' || type === 'comment' ? {} : { commentType: type },
  };
}

/** Numbers of comments and posts are counted apart: the prefix keeps them apart in one channel. */
const commentId = (number: string, post: Draft) => (number === '' ? undefined : `${post.sourceId}#comment-${number}`);

function commentAuthor(comment: Element): DraftAuthor {
  return {
    name: firstText(comment, 'wp:comment_author') || undefined,
    email: firstText(comment, 'wp:comment_author_email') || undefined,
    uri: firstText(comment, 'wp:comment_author_url') || undefined,
    ip: firstText(comment, 'wp:comment_author_ip') || undefined,
  };
}

/** `..._gmt` is UTC by its name; the local one names no zone and is never guessed. */
function gmtInstant(element: Element, name: string, { issues }: DialectContext): Draft['at'] {
  const raw = firstText(element, `${name}_gmt`);
  if (raw !== '' && !raw.startsWith('0000-')) {
    const context = { issues, base: undefined };
    const date = readDate(context, raw, { place: [name], options: { withoutZone: 'UTC' } });
    return { iso: date?.iso, raw, precision: date?.precision };
  }
  const local = firstText(element, name);
  issues.add('date-invalid', [name], { detail: `Only a local time is given: "${local.slice(0, 40)}".` });
  return { raw: local };
}

const COMMENT_LINK = /^(.*)#comment-\d+$/;

/** "In reply to <a href="...#comment-7">Name</a>." in any language, before the text of a reply. */
const IN_REPLY_TO =
  /^\s*(?:<p>)?[^<]{0,60}<a [^<>]*href="([^"<>]*#comment-\d+)"[^<>]*>[^<]{0,200}<\/a>[.。]?\s*(?:<\/p>)?\s*/;

/** The feed of comments of a WordPress site: "Comment on X by Y", localised; the post is named by guid and link. */
export const wordpressComments: Dialect = {
  name: 'wordpress-comments',
  fits: (_context, record) =>
    record !== undefined &&
    first(record.element, 'thr:in-reply-to') === undefined &&
    (COMMENT_LINK.test(record.item.id ?? '') || COMMENT_LINK.test(record.item.link ?? '')),
  read: (record, context) => [readFeedComment(record, context)],
};

function readFeedComment(record: ReadRecord, context: DialectContext): Draft {
  const draft = plainDraft(record, context);
  const post = postOf(draft.sourceId) ?? postOf(draft.url);
  const reply = IN_REPLY_TO.exec((draft.html ?? '').slice(0, 1000));
  const answered = /#comment-\d+$/.exec(reply?.[1] ?? '')?.[0];
  return {
    ...draft,
    ...withoutStart(draft, reply?.[0].length ?? 0),
    kind: answered === undefined ? 'comment' : 'reply',
    title: undefined,
    parent: answered === undefined ? post : `${post ?? ''}${answered}`,
    conversation: post,
    extra: draft.title === undefined ? {} : { title: draft.title },
  };
}

const postOf = (link: string | undefined) => COMMENT_LINK.exec(link ?? '')?.[1];

function withoutStart({ html }: Draft, length: number): Pick<Draft, 'html' | 'text'> {
  if (html === undefined) return {};
  const rest = html.slice(length);
  return { html: rest, text: plainText(rest) };
}
