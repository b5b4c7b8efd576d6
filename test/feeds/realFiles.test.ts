import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { feedRecords, importActivityStreams, importInteractions, parseFeed, readFeed } from '../../src/feeds/index.js';
import { contactSchema, interactionSchema } from '../../src/models/index.js';
import { foreignData } from './foreignData.js';

const channel = { id: 'c', platform: 'test' };
const skip = !existsSync(foreignData);
const bytes = (path: string) => readFileSync(`${foreignData}${path}`);
const filesOf = (folder: string, ending: string) =>
  skip
    ? []
    : readdirSync(`${foreignData}${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith(ending),
      );

if (skip) console.info('The foreign feeds beside the checkout are absent: their tests are skipped.');

describe.skipIf(skip)('counts taken without a parser', () => {
  const facts = skip ? {} : JSON.parse(readFileSync(`${foreignData}facts.json`, 'utf8'));

  test.each(Object.keys(facts.stackexchange ?? {}))('rows of %s, as a whole and as a stream', async (name) => {
    const input = bytes(`stackexchange/${name}`);
    const { items } = readFeed(input);
    expect(items).toHaveLength(facts.stackexchange[name].rows);
    const streamed = [];
    for await (const record of feedRecords([input])) if ('item' in record) streamed.push(record.item);
    expect(streamed).toEqual(items);
  });

  test('questions and answers of a dump', () => {
    const { interactions } = parseFeed(bytes('stackexchange/Posts.xml'), { channel });
    const { questions, answers, withoutOwnerUserId } = facts.stackexchange['Posts.xml'];
    expect(interactions.filter(({ kind }) => kind === 'question')).toHaveLength(questions);
    expect(interactions.filter(({ kind }) => kind === 'answer')).toHaveLength(answers);
    const { items } = readFeed(bytes('stackexchange/Posts.xml'));
    expect(items.filter(({ row }) => row?.['OwnerUserId'] === undefined)).toHaveLength(withoutOwnerUserId);
  });

  // The search finds `<item>` only: one file has five more with attributes.
  test('comments of WordPress and posts of Disqus', () => {
    for (const [name, { items, comments }] of Object.entries<{ items: number; comments: number }>(facts.wxr)) {
      const input = bytes(`wxr/${name}`);
      const { interactions } = parseFeed(input, { channel });
      const isCounted = name !== 'wxr-namespace-edge-cases.xml';
      expect(readFeed(input).items, name).toHaveLength(isCounted ? items : 6);
      expect(
        interactions.filter(({ kind }) => kind !== 'post'),
        name,
      ).toHaveLength(comments);
    }
    const disqus = parseFeed(bytes('isso/disqus.xml'), { channel }).interactions;
    expect(disqus).toHaveLength(facts.isso['disqus.xml'].posts);
    expect(disqus.filter(({ moderation }) => moderation === 'deleted')).toHaveLength(facts.isso['disqus.xml'].deleted);
    const comments = parseFeed(bytes('isso/wxr-comments.xml'), { channel }).interactions;
    expect(comments.filter(({ kind }) => kind !== 'post')).toHaveLength(facts.isso['wxr-comments.xml'].comments);
  });

  test('feeds of a list', () => {
    expect(readFeed(bytes('opml/subscriptions.opml')).items).toHaveLength(
      facts.opml['subscriptions.opml'].outlinesWithXmlUrl,
    );
  });
});

describe.skipIf(skip)('models', () => {
  const files = [...filesOf('', '.xml'), ...filesOf('', '.opml')].filter((name) => !name.startsWith('files/'));

  test.each(files)('interactions and contacts of %s fit their schemas', (name) => {
    const { interactions, contacts } = importInteractions(bytes(name), { channel });
    for (const one of interactions) expect(interactionSchema.safeParse(one).error?.issues).toBeUndefined();
    for (const one of contacts) expect(contactSchema.safeParse(one).error?.issues).toBeUndefined();
  });

  test.each(files.filter((name) => !name.startsWith('vcard/')))('no address of a person slips out of %s', (name) => {
    const { contacts } = importInteractions(bytes(name), { channel });
    expect(JSON.stringify(contacts)).not.toMatch(/@[\w-]+\.\w|"ip"|"url"/);
  });
});

describe.skipIf(skip)('Activity Streams of the W3C', () => {
  test.each(filesOf('activitystreams/good', '.json'))('%s is read', (name) => {
    const { interactions, issues } = importActivityStreams(bytes(`activitystreams/good/${name}`), { channel });
    expect(issues).toEqual([]);
    for (const one of interactions) expect(interactionSchema.safeParse(one).success).toBe(true);
  });

  test.each(filesOf('activitystreams/bad', '.json'))('%s is reported and not imported', (name) => {
    const { interactions, issues } = importActivityStreams(bytes(`activitystreams/bad/${name}`), { channel });
    expect(issues.length).toBeGreaterThan(0);
    expect(interactions).toEqual([]);
  });
});
