import type { Draft } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import { plainText } from '../plainText.js';
import type { Dialect, DialectContext } from './dialect.js';
import { plainDraft } from './plain.js';

/** "Statistics: Posted by X — date", in any language, before the rule that ends a post. */
const STATISTICS = /\s*<p>[^<]{0,60}:[^<]{0,80}(?:<a [^<>]*>[^<]{0,200}<\/a>)?[^<]{0,200}<\/p>\s*<hr\s*\/?>\s*$/;

/** Feeds of phpBB: a statistics paragraph behind the text, titles "Forum • Topic", topics by `t` of the link. */
export const phpbb: Dialect = {
  name: 'phpbb',
  fits: ({ feed }, record) =>
    /phpbb/i.test(feed.generator ?? '') || /\/viewtopic\.php\?(?:\S*&)?p=\d+/.test(record?.item.link ?? ''),
  read: (record, context) => [readPost(record, context)],
};

function readPost(record: ReadRecord, context: DialectContext): Draft {
  const draft = plainDraft(record, context);
  const html = withoutStatistics(draft.html ?? '');
  const title = draft.title?.split(' • ').at(-1)?.trim();
  return {
    ...draft,
    html,
    text: plainText(html),
    title,
    conversation: draft.parent === undefined ? topicOf(draft, title) : undefined,
  };
}

function withoutStatistics(html: string): string {
  const cut = Math.max(0, html.length - 2000);
  return html.slice(0, cut) + html.slice(cut).replace(STATISTICS, '').trimEnd();
}

/** The topic of the link; where the link names the post only, the title without its "Re:". */
function topicOf({ url = '' }: Draft, title: string | undefined): string | undefined {
  const topic = /[?&]t=(\d+)/.exec(url)?.[1];
  if (topic !== undefined) return `topic-${topic}`;
  return title === undefined ? undefined : `topic-${title.replace(/^(?:(?:re|aw):\s*)+/i, '').toLowerCase()}`;
}
