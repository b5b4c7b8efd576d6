import { describe, expect, test } from 'vitest';
import { feedRecords, readFeed } from '../../src/feeds/index.js';

const rss = (inside: string) => `<rss version="2.0"><channel>${inside}</channel></rss>`;
const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';

async function streamed(chunks: Iterable<string>) {
  const items: unknown[] = [];
  const codes = new Set<string>();
  for await (const record of feedRecords(chunks)) {
    if ('item' in record) items.push(record.item);
    else codes.add(record.issue.code);
  }
  return { items, codes: [...codes].sort() };
}

function* cut(text: string, length: number) {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}

describe('a stream gives what the whole gives, wherever it is cut', () => {
  test.each([
    ['an empty root', '<rss/>'],
    ['a lone entry', `<entry ${ATOM}><id>1</id><title>t</title><author><name>Ann</name></author></entry>`],
    ['an empty lone entry', `<entry ${ATOM}/>`],
    [
      'a wrong end tag before the items',
      rss('<title>a</ttitle><item><guid>1</guid></item><item><guid>2</guid></item>'),
    ],
    ['an end tag before the root', `</x>${rss('<item><guid>1</guid></item>')}`],
    ['tags in an entity', `<!DOCTYPE rss [<!ENTITY a "<b>x</b>"><!-- > ]> -->]>${rss('<item><guid>1</guid></item>')}`],
    ['a DOCTYPE alone', `<!DOCTYPE rss PUBLIC "-//x" "y">${rss('<item><guid>1</guid></item>')}`],
    ['roots in comments', `<!-- <rss> --><?x <rss> ?>${rss('<item><guid>1</guid></item>')}<!-- end -->`],
    ['a second root', `${rss('<item><guid>1</guid></item>')}<rss><channel><item><guid>2</guid></item></channel></rss>`],
    [
      'a namespace of the channel',
      '<rss><channel xmlns:q="http://purl.org/dc/elements/1.1/"><item><guid>1</guid><q:creator>X</q:creator></item></channel></rss>',
    ],
    [
      'items outside of the channel',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="http://e.example/1"/></rdf:RDF>',
    ],
    [
      'an entry inside of content',
      `<feed ${ATOM}><entry><id>1</id><content type="xhtml"><div><entry>no</entry></div></content></entry><entry/></feed>`,
    ],
    ['HTML', '<html><body/></html>'],
    ['a word', 'x'],
  ])('%s', async (_name, text) => {
    const { items, issues } = readFeed(text);
    const whole = { items, codes: [...new Set(issues.map(({ code }) => code))].sort() };
    for (const length of [1, 2, 5, 17, 1e6]) expect(await streamed(cut(text, length))).toEqual(whole);
  });
});

describe('what never ends is neither kept nor searched again', () => {
  const endless = function* (before: string, after: string) {
    yield before;
    for (let count = 0; count < 4000; count += 1) yield 'x'.repeat(50_000);
    yield after;
  };
  const next = '</item><item><guid>1</guid></item></channel></rss>';

  const both = ['limit-record', 'malformed-xml'];
  test.each([
    {
      name: 'a section in a record',
      start: '<rss><channel><item><title><![CDATA[',
      end: `]]></title>${next}`,
      items: 1,
    },
    { name: 'a comment in a record', start: '<rss><channel><item><!--', end: `-->${next}`, items: 1 },
    { name: 'a quote in a record', start: '<rss><channel><item><a b="', end: `"/>${next}`, items: 0, codes: both },
    { name: 'a comment before the root', start: '<!--', end: '--><rss/>', items: 0 },
  ])('$name of 200 MB', async ({ start, end, items, codes = ['limit-record'] }) => {
    const held = () => process.memoryUsage().heapUsed;
    const heldBefore = held();
    const result = await streamed(endless(start, end));
    expect(held() - heldBefore).toBeLessThan(150e6);
    expect([result.items.length, result.codes]).toEqual([items, codes]);
  });

  test('a long record in small pieces is joined seldom', async () => {
    const text = rss(`<item><guid>1</guid><description><![CDATA[${'x'.repeat(7_000_000)}]]></description></item>`);
    const { items, codes } = await streamed(cut(text, 512));
    expect([items.length, codes]).toEqual([1, ['limit-text']]);
  });

  test('elements that are opened by the million before a record', async () => {
    expect(await streamed(cut(`<rss>${'<a>'.repeat(1_000_000)}`, 65_536))).toEqual({
      items: [],
      codes: ['malformed-xml'],
    });
  });
});
