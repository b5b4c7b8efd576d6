import type { Draft } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import { plainText } from '../plainText.js';
import type { Dialect, DialectContext } from './dialect.js';
import { plainDraft } from './plain.js';

const GUID = /^(.*-post-(\d+))-(\d+)$/;

/** The link to the topic that Discourse appends, with or without the counts of posts and participants before it. */
const WRAPPER =
  /(?:\s*<p>\s*(?:<small>[^<]{0,200}<\/small>|[^<]{0,40}\d{1,9})\s*<\/p>){0,2}\s*<p>\s*<a href="[^"<>]*\/t\/[^"<>]*">[^<]{0,200}<\/a>\s*<\/p>\s*$/;

/** What older versions put before the text, which they quote: "@ann wrote:". */
const QUOTED = /^\s*<p>[^<]{0,40}<a href="[^"<>]*\/u(?:sers)?\/[^"<>]*">@[^<]{0,80}<\/a>[^<]{0,40}<\/p>\s*<blockquote>/;

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
  const own = html.slice(0, cut) + html.slice(cut).replace(WRAPPER, '').trimEnd();
  const quoted = own.endsWith('</blockquote>') ? QUOTED.exec(own.slice(0, 1000)) : null;
  return quoted === null ? own : own.slice(quoted[0].length, -'</blockquote>'.length).trim();
}

function authorOf({ item }: ReadRecord): Draft['author'] {
  const match = /^@(\S+)(?:\s+(.+))?$/.exec(item.author?.name ?? '');
  if (match === null) return item.author;
  const [, handle, name = handle] = match;
  return { id: handle, handle, name };
}
