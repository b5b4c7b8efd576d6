// Writes a Posts.xml in the form of a Stack Exchange dump, the same bytes on every run, into a temporary folder.
// Usage: node bench/makeStackExchangeDump.mjs [megabytes] [file]

import { once } from 'node:events';
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const words =
  'network router customer invoice Störung Netz Tarif Anschluss fibre contract roaming Guthaben speed hotline answer ' +
  'question because although wenn dass nicht sofort again yesterday café 5&quot; x&lt;y a&gt;b a->b &lt;br/> R&amp;D &#xA; https://example.org/?a=1&amp;b=2';
const vocabulary = words.split(' ');

function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The rows of a dump, until they are `bytes` long. */
export function* dumpRows(bytes, seed = 6) {
  const random = createRandom(seed);
  const pick = () => vocabulary[Math.floor(random() * vocabulary.length)];
  const text = (count) => Array.from({ length: count }, pick).join(' ');
  let written = 0;
  for (let id = 1; written < bytes; id += 1) {
    const isQuestion = id % 3 === 1;
    const at = new Date(Date.UTC(2020, 0, 1) + id * 61_000).toISOString().slice(0, 23);
    const kind = isQuestion
      ? `PostTypeId="1" AcceptedAnswerId="${id + 1}"`
      : `PostTypeId="2" ParentId="${id - ((id - 1) % 3)}"`;
    const body = `&lt;p&gt;${text(40 + Math.floor(random() * 160))}&lt;/p&gt;&#xA;&lt;pre&gt;&lt;code&gt;if (a &gt; b) { /&gt; }&lt;/code&gt;&lt;/pre&gt;`;
    const title = isQuestion
      ? ` Title="${text(8)}" Tags="|network|router|" AnswerCount="2" ViewCount="${id % 977}"`
      : '';
    const row = `  <row Id="${id}" ${kind} CreationDate="${at}" Score="${(id % 23) - 3}" Body="${body}" OwnerUserId="${id % 5003}" LastActivityDate="${at}"${title} CommentCount="${id % 4}" ContentLicense="CC BY-SA 4.0" />\n`;
    written += Buffer.byteLength(row);
    yield row;
  }
}

/** The path of a dump of so many megabytes; written once, then reused. */
export async function makeStackExchangeDump(
  megabytes = 200,
  file = join(tmpdir(), `social-crm-posts-${megabytes}.xml`),
) {
  const bytes = megabytes * 1_000_000;
  if (existsSync(file) && statSync(file).size >= bytes) return file;
  const out = createWriteStream(file);
  out.write('\ufeff<?xml version="1.0" encoding="utf-8"?>\n<posts>\n');
  let block = '';
  for (const row of dumpRows(bytes)) {
    block += row;
    if (block.length < 1_000_000) continue;
    if (!out.write(block)) await once(out, 'drain');
    block = '';
  }
  out.end(`${block}</posts>\n`);
  await once(out, 'finish');
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await makeStackExchangeDump(Number(process.argv[2] ?? 200), process.argv[3]));
}
