// CPU megabytes per second of readFeed against feedsmith, rss-parser and @rowanmanning/feed-parser on 10 MB of RSS and
// Atom, and of feedRecords against saxes on a 200 MB dump. `npm run bench:feeds`; SOCIAL_CRM_DIST names another build.
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = process.env.SOCIAL_CRM_DIST ?? fileURLToPath(new URL('../dist/feeds.js', import.meta.url));
const { feedRecords, readFeed } = await import(pathToFileURL(dist).href);
const { makeStackExchangeDump } = await import(new URL('makeStackExchangeDump.mjs', import.meta.url).href);
const { finish, goal, interleaved } = await import(new URL('measure.mjs', import.meta.url).href);
const require = createRequire(import.meta.url);
const megabytes = Number(process.env.DUMP_MB ?? 200);
const CHUNK = 256 * 1024;

if (process.argv[2] === '--stream') {
  console.log(JSON.stringify(await stream()));
} else {
  await compareParsers();
  await compareStreams();
  finish();
}

/** Ten megabytes of items, the same on every run. */
function generate(kind) {
  const words =
    'das Netz Störung Router danke schnell service customer line broken fibre invoice answer hotline café'.split(' ');
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const text = (length) => {
    let made = '';
    while (made.length < length) made += `${words[Math.floor(random() * words.length)]} `;
    return made.trim();
  };
  const rss = (i) =>
    `<item><title>${text(50)} &amp; ${i}</title><link>https://e.example/p/${i}?a=1&amp;b=2</link><guid isPermaLink="true">https://e.example/p/${i}</guid><dc:creator>${text(12)}</dc:creator><pubDate>Mon, 02 Mar 2026 10:00:${String(i % 60).padStart(2, '0')} +0100</pubDate><category>${text(8)}</category><category><![CDATA[${text(8)}]]></category><description>&lt;p&gt;${text(300)}&lt;/p&gt;</description><content:encoded><![CDATA[<p>${text(1500)}</p>]]></content:encoded></item>\n`;
  const atom = (i) =>
    `<entry><title>${text(50)} &amp; ${i}</title><link rel="alternate" href="https://e.example/p/${i}?a=1&amp;b=2"/><id>urn:e:${i}</id><author><name>${text(12)}</name></author><updated>2026-03-02T10:00:${String(i % 60).padStart(2, '0')}+01:00</updated><category term="${text(8)}"/><summary>${text(300)}</summary><content type="html">&lt;p&gt;${text(1500)} &lt;b&gt;x&lt;/b&gt;&lt;/p&gt;</content></entry>\n`;
  const [head, item, tail] =
    kind === 'rss'
      ? [
          '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>http://e.example/</link><description>d</description>',
          rss,
          '</channel></rss>',
        ]
      : [
          '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x</id><updated>2026-03-02T10:00:00Z</updated>',
          atom,
          '</feed>',
        ];
  const parts = [head];
  for (let i = 0, length = 0; length < 10_000_000; i += 1) length += parts[parts.push(item(i)) - 1].length;
  return [...parts, tail].join('');
}

async function compareParsers() {
  const feedsmith = await import('feedsmith');
  const RssParser = require('rss-parser');
  const rowanmanning = require('@rowanmanning/feed-parser');
  const passed = await printAccuracy({ feedsmith, RssParser, rowanmanning });
  for (const kind of ['rss', 'atom']) {
    const input = generate(kind);
    const size = Buffer.byteLength(input) / 1e6;
    const times = await interleaved(
      {
        'social-crm': () => readFeed(input).items.length,
        feedsmith: () => (feedsmith.parseFeed(input).feed[kind === 'rss' ? 'items' : 'entries'] ?? []).length,
        'rss-parser': async () => (await new RssParser().parseString(input)).items.length,
        '@rowanmanning/feed-parser': () => rowanmanning.parseFeed(input).toJSON().items.length,
      },
      { rounds: 5 },
    );
    const counts = new Set(Object.values(times).map(({ result }) => result));
    if (counts.size !== 1) throw new Error(`${kind}: the parsers disagree on the number of items: ${[...counts]}`);
    for (const [name, { best }] of Object.entries(times)) {
      console.log(`     ${kind.padEnd(4)} ${name.padEnd(26)} ${((size / best) * 1000).toFixed(1)} MB/s`);
    }
    const rate = (name) => times[name].best / times['social-crm'].best;
    for (const name of Object.keys(times).filter((name) => name !== 'social-crm')) {
      const isAsAccurate = passed === null || passed[name] >= passed['social-crm'];
      const label = `${kind}: speed over ${name}`;
      if (isAsAccurate) goal(label, rate(name), { atLeast: 1 });
      else console.log(`     ${label}: ${rate(name).toFixed(3)} (passes fewer expectations: no goal)`);
    }
  }
}

/** How many of the foreign expectations on titles, links, ids and counts each parser passes, where they are at hand. */
async function printAccuracy({ feedsmith, RssParser, rowanmanning }) {
  const folder = new URL('../../shared/data/feeds/', import.meta.url);
  const list = new URL('expectations.json', folder);
  if (!existsSync(list)) {
    console.log('     accuracy: the foreign expectations beside the checkout are absent, skipped');
    return null;
  }
  const expectations = JSON.parse(readFileSync(list, 'utf8'));
  const common = { title: 'title', link: 'link', id: 'id' };
  const readers = {
    'social-crm': (text) => readFeed(text),
    feedsmith: (text) => {
      const { feed } = feedsmith.parseFeed(text);
      const items = (feed.items ?? feed.entries ?? []).map((item) => ({
        ...item,
        title: item.title?.value ?? item.title,
        id: item.guid?.value ?? item.id,
      }));
      return { feed: { ...feed, title: feed.title?.value ?? feed.title }, items };
    },
    'rss-parser': async (text) => {
      const feed = await new RssParser().parseString(text);
      return { feed, items: feed.items.map((item) => ({ ...item, id: item.guid ?? item.id })) };
    },
    '@rowanmanning/feed-parser': (text) => {
      const feed = rowanmanning.parseFeed(text).toJSON();
      return { feed: { ...feed, link: feed.url }, items: feed.items.map((item) => ({ ...item, link: item.url })) };
    },
  };
  const simple = expectations.filter(
    ({ op, field }) => op === 'count' || Object.keys(common).some((key) => field.endsWith(`.${key}`)),
  );
  const passedBy = {};
  for (const [name, read] of Object.entries(readers)) {
    let passed = 0;
    for (const { suite, file, op, field, expected } of simple) {
      try {
        const result = await read(readFileSync(new URL(`files/${suite}/${file}`, folder), 'utf8'));
        const found = field
          .split(/[.[\]]+/)
          .filter(Boolean)
          .reduce((value, key) => value?.[key], result);
        if ((op === 'count' ? found?.length : found) === expected) passed += 1;
      } catch {}
    }
    console.log(
      `     ${name.padEnd(26)} passes ${passed} of ${simple.length} foreign expectations (titles, links, ids, counts)`,
    );
    passedBy[name] = passed;
  }
  return passedBy;
}

/** Both streams in processes of their own, so that each has its own memory. */
async function compareStreams() {
  const file = await makeStackExchangeDump(megabytes);
  const size = statSync(file).size / 1e6;
  const runs = { 'social-crm': [], saxes: [] };
  for (let round = 0; round < 3; round += 1) {
    for (const name of Object.keys(runs)) {
      const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--stream', name, file]);
      runs[name].push(JSON.parse(output));
    }
  }
  const best = (name) => Math.min(...runs[name].map(({ ms }) => ms));
  for (const name of Object.keys(runs)) {
    const memory = Math.max(...runs[name].map(({ memory }) => memory));
    console.log(
      `     dump ${name.padEnd(26)} ${((size / best(name)) * 1000).toFixed(1)} MB/s, ${memory.toFixed(0)} MB resident`,
    );
  }
  const [ours, theirs] = [runs['social-crm'][0], runs.saxes[0]];
  if (ours.digest !== theirs.digest || ours.rows !== theirs.rows) throw new Error('the streams differ in content');
  console.log(`     dump ${ours.rows} rows with equal content, ${size.toFixed(0)} MB`);
  goal('dump: speed over saxes', best('saxes') / best('social-crm'), { atLeast: 0.8 });
  goal('dump: resident memory, MB', Math.max(...runs['social-crm'].map(({ memory }) => memory)), { atMost: 150 });
}

/** One pass for the time, one for the content, so that neither disturbs the other. */
async function stream() {
  const [name, file] = process.argv.slice(3);
  const rowsOf = name === 'saxes' ? saxesRows : ourRows;
  const before = process.cpuUsage();
  let rows = 0;
  await rowsOf(file, () => {
    rows += 1;
  });
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1000;
  let digest = 0;
  await rowsOf(file, (row) => {
    digest = digestOf(row, digest);
  });
  return { ms: (user + system) / 1000, memory, rows, digest };
}

async function ourRows(file, take) {
  for await (const record of feedRecords(createReadStream(file, { highWaterMark: CHUNK }))) {
    if ('issue' in record) throw new Error(record.issue.message);
    take(record.item.row);
  }
}

async function saxesRows(file, take) {
  const { SaxesParser } = require('saxes');
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') take(attributes);
  });
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK, encoding: 'utf8' })) parser.write(chunk);
  parser.close();
}

function digestOf(row, start) {
  let digest = start;
  const text = Object.entries(row)
    .map(([key, value]) => `${key}=${value}`)
    .join('|');
  for (let index = 0; index < text.length; index += 1) digest = (Math.imul(digest, 31) + text.charCodeAt(index)) | 0;
  return digest;
}
