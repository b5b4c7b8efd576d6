import type { Draft } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import type { Dialect, DialectContext } from './dialect.js';
import { plainDraft } from './plain.js';

const POST = /^https?:\/\/([^/]+)\/@([^/@]+)(?:@([^/]+))?\/\d+/;

/** The `.rss` of a Mastodon account or tag: no titles, no authors; the link of a post names its account. */
export const mastodon: Dialect = {
  name: 'mastodon',
  fits: ({ feed }, record) =>
    (feed.generator ?? '').startsWith('Mastodon') && record !== undefined && POST.test(record.item.link ?? ''),
  read: (record, context) => [readPost(record, context)],
};

function readPost(record: ReadRecord, context: DialectContext): Draft {
  const draft = plainDraft(record, context);
  const [, host, user, home = host] = POST.exec(record.item.link ?? '') ?? [];
  if (user === undefined) return draft;
  const isAccountFeed = context.feed.link?.endsWith(`/@${user}`) === true;
  const name = isAccountFeed ? (context.feed.title ?? user) : user;
  return { ...draft, author: { id: `${user}@${home}`, handle: `@${user}@${home}`, name } };
}
