import type { Draft } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import { plainText } from '../plainText.js';
import type { Dialect, DialectContext } from './dialect.js';
import { plainDraft } from './plain.js';

const ID = /^t([13])_\w+$/;

/** Feeds of Reddit: `t3_` is a post, `t1_` a comment; the text stands between two comments of markup. */
export const reddit: Dialect = {
  name: 'reddit',
  fits: (_context, record) => ID.test(record?.item.id ?? ''),
  read: (record, context) => [readEntry(record, context)],
};

function readEntry(record: ReadRecord, context: DialectContext): Draft {
  const draft = plainDraft(record, context);
  const isComment = draft.sourceId?.startsWith('t1_') === true;
  const html = ownText(draft.html ?? '');
  const post = /\/comments\/(\w+)\//.exec(draft.url ?? '')?.[1];
  return {
    ...draft,
    html,
    text: plainText(html),
    kind: isComment ? 'comment' : 'post',
    title: isComment ? undefined : draft.title,
    author: authorOf(record),
    parent: isComment && post !== undefined ? `t3_${post}` : undefined,
    conversation: post === undefined ? undefined : `t3_${post}`,
  };
}

/** What the author wrote; a post that is only a link has no text, its table of thumbnail and links is Reddit's. */
function ownText(html: string): string {
  const start = html.indexOf('<!-- SC_OFF -->');
  const end = html.indexOf('<!-- SC_ON -->');
  if (start >= 0 && end > start) return html.slice(start + '<!-- SC_OFF -->'.length, end).trim();
  return /<a href="[^"]*">\s*\/u\/|<table>/.test(html) ? '' : html;
}

function authorOf({ item }: ReadRecord): Draft['author'] {
  const name = item.author?.name?.replace(/^\/?u\//, '');
  return name === undefined ? undefined : { id: name, handle: name, name, uri: item.author?.uri };
}
