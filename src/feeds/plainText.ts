import { describeValue } from '../internal/errors.js';
import { decodeEntities } from './decodeEntities.js';
import { FeedError } from './errors.js';
import { isNameStart, tagEnd } from './xml/textRun.js';

/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements whose content is no text. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg']);

/**
 * The text that a reader of HTML sees: tags removed, blocks and `<br>` as line breaks, cells apart, scripts and styles
 * left out, references decoded once, blanks joined. Linear in the length of the input.
 *
 * This is no sanitiser: its result is text and must be escaped like any text before it is put into a page.
 *
 * @throws FeedError `input-invalid` when it is no string.
 *
 * @example
 * ```ts
 * import { plainText } from 'social-crm/feeds';
 *
 * plainText('<p>Line &amp; router</p><p>down<br>since 9&nbsp;am</p>') // => 'Line & router\ndown\nsince 9 am'
 * ```
 */
export function plainText(html: string): string {
  if (typeof html !== 'string') {
    throw new FeedError('input-invalid', ['html'], `plainText: html must be a string, got ${describeValue(html)}`);
  }
  if (!html.includes('<')) return joinBlanks(decodeEntities(html));
  const parts: string[] = [];
  const endOf = createTagEnds(html);
  let done = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const tag = readTag(html, at, endOf);
    if (tag !== null) {
      parts.push(decodeEntities(html.slice(done, at)), tag.separator);
      done = tag.end;
    }
    at = html.indexOf('<', tag === null ? at + 1 : done);
  }
  parts.push(decodeEntities(html.slice(done)));
  return joinBlanks(parts.join(''));
}

interface Tag {
  readonly separator: string;
  readonly end: number;
}

/**
 * Where a tag ends, -1 for one that does not. Quotes are respected until one is not closed: from then on a tag ends at the
 * next bracket, or thousands of open tags would each be searched to the end of the text.
 */
function createTagEnds(html: string): (from: number) => number {
  const last = html.lastIndexOf('>');
  let isQuoted = true;
  return (from) => {
    if (from > last) return -1;
    const end = isQuoted ? tagEnd(html, from) : html.indexOf('>', from);
    if (end < 0) isQuoted = false;
    return end;
  };
}

function readTag(html: string, at: number, endOf: (from: number) => number): Tag | null {
  if (html.startsWith('<!--', at)) return { separator: '', end: after(html, '-->', at + 4) };
  const isEnd = html.charCodeAt(at + 1) === 0x2f;
  const from = isEnd ? at + 2 : at + 1;
  const code = html.charCodeAt(from);
  if (code === 0x21 || code === 0x3f) return { separator: '', end: after(html, '>', from) };
  if (!isNameStart(code)) return null;
  const name = nameAt(html, from);
  const end = endOf(from + name.length);
  if (end < 0) return null;
  if (!isEnd && SILENT.has(name)) return { separator: ' ', end: afterSilent(html, name, end + 1) };
  return { separator: separatorOf(name), end: end + 1 };
}

function separatorOf(name: string): string {
  if (BLOCKS.has(name)) return '\n';
  return name === 'td' || name === 'th' ? ' ' : '';
}

/** The local name in lower case. Names of HTML are short: what is longer is none of the tables. */
function nameAt(html: string, from: number): string {
  const match = /^(?:[a-z][\w-]{0,15}:)?([a-z][a-z\d]{0,15})/i.exec(html.slice(from, from + 32));
  return (match?.[1] ?? '').toLowerCase();
}

/** A silent element that is not closed silences the rest; closed ones are found by a search that never restarts. */
function afterSilent(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return after(html, '>', at);
  }
  return html.length;
}

function after(html: string, mark: string, from: number): number {
  const index = html.indexOf(mark, from);
  return index < 0 ? html.length : index + mark.length;
}

/** One blank between words, one line end between blocks, none at the ends. */
function joinBlanks(text: string): string {
  if (!/[\s\u00a0\u200b]/.test(text)) return text;
  return text
    .replace(/\u200b/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
