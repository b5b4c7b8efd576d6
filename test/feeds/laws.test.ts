import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedRecords, parseFeed, plainText, readFeed } from '../../src/feeds/index.js';

const runs = { seed: 1, numRuns: 300 };
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const xmlText = fc
  .string({ unit: 'binary' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they cannot be written in XML
  .map((text) => text.replace(/[\0-\x1f\ufffe\uffff\ud800-\udfff\x7f-\x9f]/g, '').trim());

test('a text comes back as it was written, escaped or in a section', () => {
  fc.assert(
    fc.property(xmlText, (text) => {
      const section = `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
      for (const written of [escaped(text), section]) {
        const [item] = readFeed(
          `<rss><channel><item><guid>1</guid><title>${written}</title></item></channel></rss>`,
        ).items;
        expect(item?.title ?? '').toBe(text);
      }
    }),
    runs,
  );
});

test('anything may come in: strings and bytes never throw', () => {
  const channel = { id: 'c', platform: 'p' };
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 500 })), (input) => {
      expect(Array.isArray(readFeed(input).issues)).toBe(true);
      expect(Array.isArray(parseFeed(input, { channel, salvage: true } as never).issues)).toBe(true);
    }),
    runs,
  );
});

test('a stream gives the items of the whole, however it is cut', async () => {
  const folder = new URL('../../examples/feeds/', import.meta.url);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(new URL(name, folder));
    const { items } = readFeed(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (size) => {
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const streamed = [];
        for await (const record of feedRecords(chunks)) if ('item' in record) streamed.push(record.item);
        expect(streamed).toEqual(items);
      }),
      { seed: 1, numRuns: 20 },
    );
  }
});

test('plain text holds no tag of the markup that it comes from', () => {
  const words = fc.array(fc.constantFrom('a', 'ä', '1', ' '), { maxLength: 5 }).map((letters) => letters.join(''));
  const html = fc
    .array(fc.tuple(fc.constantFrom('p', 'b', 'div', 'li', 'a'), words))
    .map((list) => list.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join(''));
  fc.assert(
    fc.property(html, (markup) => {
      expect(plainText(markup)).not.toMatch(/[<>]/);
    }),
    runs,
  );
});

test('own samples have no issue', () => {
  const folder = new URL('../../examples/feeds/', import.meta.url);
  for (const name of readdirSync(folder)) {
    const { interactions, issues } = parseFeed(readFileSync(new URL(name, folder)), {
      channel: { id: name, platform: 'rss' },
    });
    expect(issues).toEqual([]);
    expect(interactions.length).toBeGreaterThan(3);
  }
});
