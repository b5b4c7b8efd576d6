import { describe, expect, test } from 'vitest';
import * as feeds from '../../src/feeds/index.js';

const rss = (inside: string) => `<rss version="2.0"><channel><item><guid>1</guid>${inside}</item></channel></rss>`;
const channel = { id: 'c', platform: 'p' };
const importers = [
  feeds.importInteractions,
  feeds.importActivityStreams,
  feeds.importBluesky,
  feeds.importChatwoot,
  feeds.importMastodonOutbox,
  feeds.importMetaExport,
  feeds.importXArchive,
  feeds.importZendesk,
] as const;

// Input of this kind took minutes when each part of it was searched to the end: the limit of the runner for a test would end it.
describe('plain text is linear in whatever is repeated', () => {
  const parts = [
    '<div',
    '<a "',
    "<a '",
    '</',
    '<a href="',
    '<script>',
    '<!--',
    '<!',
    '<?',
    '<',
    '<x:p>',
    '<b "\'>',
    '<td>',
    '\n ',
  ];
  test.each(parts)('%j', (part) => {
    for (const end of ['', '>', '">', "'>", '"', "'"]) {
      expect(feeds.plainText(part.repeat(200_000) + end)).toBeTypeOf('string');
    }
  });
});

describe('an item is linear in its parts', () => {
  const many = (make: (index: number) => string) => rss(Array.from({ length: 100_000 }, (_, i) => make(i)).join(''));

  test('enclosures', () => {
    const { items } = feeds.readFeed(many((i) => `<enclosure url="http://e.example/${i}"/>`));
    expect(items[0]?.enclosures).toHaveLength(100_000);
  });

  test('authors', () => {
    const { items } = feeds.readFeed(many((i) => `<author>a${i}</author>`));
    expect(items[0]?.authors).toHaveLength(100_000);
  });
});

describe('JSON of any shape is read without an error that is not ours', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const values = [
    deep,
    `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    '{"toString":1,"valueOf":2}',
    '[{"toString":1}]',
    '1e400',
  ];
  const objects = ['@context', 'published', 'type', 'first', 'object', 'timestamp', 'created_at'].flatMap((key) =>
    values.flatMap((value) => [
      `{"type":"Note","id":"https://a.example/1","${key}":${value}}`,
      `{"type":"Like","actor":{"${key}":${value}},"first":{"${key}":${value}}}`,
      `{"posts":[{"uri":"at://d/app.bsky.feed.post/1","record":{"createdAt":${value},"${key}":${value}}}]}`,
      `[{"message_type":"incoming","${key}":${value}}]`,
      `{"comments":[{"id":1,"body":"x","${key}":${value}}]}`,
      `{"messages":[{"timestamp_ms":${value},"${key}":${value}}]}`,
      `[{"tweet":{"id_str":"1","full_text":"x","created_at":${value},"${key}":${value}}}]`,
    ]),
  );

  test.each(importers.map((importer) => [importer.name, importer] as const))('%s', (_name, importer) => {
    for (const text of objects) expect(importer(text, { channel }).issues).toBeInstanceOf(Array);
  });
});

test('a chain of 60,000 answers has one root', () => {
  const entry = (i: number) => `<entry><id>${i}</id><thr:in-reply-to ref="${i - 1}"/></entry>`;
  const entries = Array.from({ length: 60_000 }, (_, i) => (i === 0 ? '<entry><id>0</id></entry>' : entry(i)));
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">${entries.join('')}</feed>`;
  const { interactions } = feeds.parseFeed(feed, { channel });
  expect(interactions.at(-1)).toMatchObject({ parentId: 'c:59998', rootId: 'c:0' });
});

test('answers in a circle have no root', () => {
  const entry = (id: string, parent: string) => `<entry><id>${id}</id><thr:in-reply-to ref="${parent}"/></entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">${entry('a', 'b')}${entry('b', 'a')}${entry('c', 'a')}${entry('d', 'lost')}${entry('e', 'd')}</feed>`;
  const { interactions } = feeds.parseFeed(feed, { channel });
  expect(interactions.map(({ rootId }) => rootId)).toEqual([undefined, undefined, undefined, 'c:lost', 'c:lost']);
});

describe('bytes', () => {
  const bytes = (label: string, ...title: readonly number[]) => {
    const [before, after] = [
      `<?xml version="1.0" encoding="${label}"?><rss><channel><title>`,
      '</title></channel></rss>',
    ];
    const codes = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
    return Uint8Array.from([...codes(before), ...title, ...codes(after)]);
  };

  test.each(['windows-1252', 'iso-8859-1', 'latin-1', 'cp-1252', 'ISO8859_1', 'us-ascii'])(
    '%s: quotes and the euro sign are what windows-1252 says, also where the run time errs (nodejs/node#56542)',
    (label) => {
      const { feed, issues } = feeds.readFeed(bytes(label, 0x84, 0x80, 0x93, 0xe4));
      expect([feed?.title, issues]).toEqual(['„€“ä', []]);
    },
  );

  test('an encoding that nobody knows is read as UTF-8 and reported', () => {
    const { feed, issues } = feeds.readFeed(bytes('x-klingon', 0xc3, 0xa4));
    expect([feed?.title, issues.map(({ code }) => code)]).toEqual(['ä', ['unknown-encoding']]);
  });
});
