import * as feeds from '../../src/feeds/index.js';
import type { Adapter } from '../spec/adapter.js';

interface Call {
  readonly text?: string;
  readonly json?: object;
  readonly options?: never;
}

/** `text` is the document; `json` is a parsed export. */
const run =
  (read: (input: never, options: never) => unknown) =>
  ({ text, json, options }: Call) =>
    read((text ?? json) as never, options as never);

export const feedsAdapter: Adapter = {
  readFeed: run(feeds.readFeed),
  parseFeed: run(feeds.parseFeed),
  importActivityStreams: run(feeds.importActivityStreams),
  importMastodonOutbox: run(feeds.importMastodonOutbox),
  importXArchive: run(feeds.importXArchive),
  importMetaExport: run(feeds.importMetaExport),
  importBluesky: run(feeds.importBluesky),
  importChatwoot: run(feeds.importChatwoot),
  importZendesk: run(feeds.importZendesk),
  plainText: (html: string) => feeds.plainText(html),
};
