import type { Draft } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import { plainText } from '../plainText.js';
import type { Dialect, DialectContext } from './dialect.js';
import { plainDraft } from './plain.js';

const GUID = /^(.*-post-(\d+))-(\d+)$/;

/** The link to the topic that Discourse appends, with or without the count of posts before it. */
const WRAPPER =
  /(?:\s*<p>\s*<small>[^<]{0,200}<\/small>\s*<\/p>)?\s*<p>\s*<a href="[^"<>]*\/t\/[^"<>]*">[^<]{0,200}<\/a>\s*<\/p>\s*$/;

/** Topics of Discourse: `host-post-<topic>-<number>`, author "@user Real Name". Post 1 opens the topic. */
export const discourse: Dialect = {
  name: 'discourse',
  fits: ({ feed }, record) =>
    (feed.generator ?? '').toLowerCase().startsWith('discourse') ||
    (GUID.test(record?.item.id ?? '') && (record?.item.author?.name ?? '').startsWith('@')),
  read: (record, context) => [readPost(record, context)],
};

function readPost(record: ReadRecord, context: DialectContext): Draft {
  const draft = plainDraft(record, context);
  const [, topic, , number] = GUID.exec(draft.sourceId ?? '') ?? [];
  const html = withoutWrapper(draft.html ?? '');
  return {
    ...draft,
    html,
    text: plainText(html),
    author: authorOf(record),
    ...(topic === undefined ? {} : { conversation: topic, parent: number === '1' ? undefined : `${topic}-1` }),
  };
}

/** The wrapper stands at the end, so that only the end is searched. */
function withoutWrapper(html: string): string {
  const cut = Math.max(0, html.length - 2000);
  return html.slice(0, cut) + html.slice(cut).replace(WRAPPER, '').trimEnd();
}

function authorOf({ item }: ReadRecord): Draft['author'] {
  const match = /^@(\S+)(?:\s+(.+))?$/.exec(item.author?.name ?? '');
  if (match === null) return item.author;
  const [, handle, name = handle] = match;
  return { id: handle, handle, name };
}
