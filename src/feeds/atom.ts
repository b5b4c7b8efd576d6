import type { NeutralAuthor } from './authors.js';
import { parseAuthor } from './authors.js';
import { decodeBase64 } from './base64.js';
import {
  addressOf,
  baseOf,
  deriveId,
  type FormatReader,
  type ReadContext,
  type ReadRecord,
  readDate,
  readLink,
  readPerson,
  set,
  setAuthors,
  type Where,
} from './itemReader.js';
import { readEnclosures, readItunesCategories } from './media.js';
import type { NeutralCategory, NeutralFeed, NeutralItem, NeutralLink } from './neutral.js';
import { all, attribute, type Element, first, firstText, markupOf, textOf } from './xml/element.js';

/** Reads Atom 0.3 and 1.0, and a lone entry document. */
export function openAtom(root: Element, context: ReadContext): FormatReader {
  context.base = baseOf(root, context).base;
  const isLoneEntry = root.name === 'entry';
  const feed = isLoneEntry ? { format: 'atom' as const } : readAtomFeed(root, context);
  context.base ??= addressOf(feed);
  const read = (element: Element, index: number) => [readAtomEntry(element, { context, index, feed })];
  return { feed, read, ...(isLoneEntry ? { rootRecord: root } : {}) };
}

function readAtomFeed(root: Element, context: ReadContext): NeutralFeed {
  const feed: NeutralFeed = { format: 'atom' };
  const links = readLinks(root, context, ['feed']);
  set(feed, 'version', versionOf(root));
  set(feed, 'title', firstText(root, 'title', 'dc:title'));
  set(feed, 'link', alternateOf(links));
  set(feed, 'selfLink', links.find(({ rel }) => rel === 'self')?.href);
  set(feed, 'description', firstText(root, 'subtitle', 'tagline', 'info', 'dc:description', 'itunes:summary'));
  set(feed, 'language', attribute(root, 'lang')?.trim() || firstText(root, 'dc:language', 'language'));
  set(feed, 'id', firstText(root, 'id', 'dc:identifier'));
  const updated = firstText(root, 'updated', 'modified', 'dcterms:modified', 'dc:date');
  set(feed, 'updatedRaw', updated);
  set(feed, 'updated', readDate(context, updated, { place: ['feed', 'updated'] })?.iso);
  const published = firstText(root, 'published', 'issued', 'created', 'dcterms:issued');
  set(feed, 'publishedRaw', published);
  set(feed, 'published', readDate(context, published, { place: ['feed', 'published'] })?.iso);
  set(feed, 'rights', firstText(root, 'rights', 'copyright', 'dc:rights'));
  set(feed, 'generator', firstText(root, 'generator'));
  const url = readLink(context, firstText(root, 'logo', 'icon'), ['feed', 'image', 'url']);
  if (url !== undefined) feed.image = { url };
  setAuthors(feed, atomAuthors(root, { context, place: ['feed'] }));
  const categories = readCategories(root);
  if (categories.length > 0) feed.categories = categories;
  return feed;
}

function versionOf(root: Element): string {
  const version = attribute(root, 'version')?.trim();
  if (version !== undefined && version !== '') return version;
  const uris = Object.entries(root.attributes).filter(([name]) => name.startsWith('xmlns'));
  return uris.some(([, uri]) => uri.includes('purl.org/atom')) ? '0.3' : '1.0';
}

function readLinks(element: Element, context: ReadContext, place: readonly (string | number)[]): NeutralLink[] {
  const links = all(element, 'link').map((link): NeutralLink | null => {
    const href = readLink(baseOf(link, context), (attribute(link, 'href') ?? textOf(link)).trim(), [...place, 'link']);
    if (href === undefined) return null;
    const read: NeutralLink = { href };
    set(read, 'rel', attribute(link, 'rel')?.trim());
    set(read, 'type', attribute(link, 'type')?.trim());
    return read;
  });
  return links.filter((link) => link !== null);
}

/** RFC 4287, section 4.2.7.2: a link without `rel` is an alternate; one in HTML is preferred. */
function alternateOf(links: readonly NeutralLink[]): string | undefined {
  const alternates = links.filter(({ rel }) => rel === undefined || rel === 'alternate');
  const page = alternates.find(({ type }) => type === undefined || type.includes('html'));
  return (page ?? alternates[0])?.href;
}

function atomAuthors(element: Element, where: Where): NeutralAuthor[] {
  const persons = all(element, 'author').map((author) => readPerson(author, where));
  const others = ['dc:creator', 'itunes:author']
    .flatMap((name) => all(element, name))
    .map(textOf)
    .map(parseAuthor);
  return [...persons, ...others].filter((person) => person !== null);
}

function readCategories(element: Element): NeutralCategory[] {
  const own = all(element, 'category').map((category) => {
    const read: NeutralCategory = {};
    set(read, 'term', attribute(category, 'term') ?? textOf(category));
    set(read, 'scheme', attribute(category, 'scheme'));
    set(read, 'label', attribute(category, 'label'));
    return read;
  });
  const subjects = all(element, 'dc:subject')
    .map(textOf)
    .map((term): NeutralCategory => ({ term }));
  return [...own, ...subjects, ...readItunesCategories(element)].filter(
    ({ term, label }) => (term ?? label ?? '') !== '',
  );
}

interface EntryPlace {
  readonly context: ReadContext;
  readonly index: number;
  readonly feed: NeutralFeed;
}

/** Reads one entry of Atom. An entry without author has the one of its source, else of its feed (RFC 4287, 4.2.1). */
function readAtomEntry(element: Element, { context: outer, index, feed }: EntryPlace): ReadRecord {
  const context = baseOf(element, outer);
  const place = ['items', index];
  const item: NeutralItem = {};
  const links = readLinks(element, context, place);
  set(item, 'id', firstText(element, 'id', 'dc:identifier'));
  set(item, 'title', firstText(element, 'title', 'dc:title', 'media:title'));
  set(item, 'link', alternateOf(links));
  if (links.length > 0) item.links = links;
  setTexts(item, element);
  setDates(item, element, { context, place });
  const source = first(element, 'source');
  const where = { context, place };
  const ofSource = source === undefined ? [] : atomAuthors(source, where);
  const authors = [atomAuthors(element, where), ofSource, feed.authors ?? []];
  setAuthors(item, authors.find((list) => list.length > 0) ?? []);
  const categories = readCategories(element);
  if (categories.length > 0) item.categories = categories;
  const enclosures = readEnclosures(element, context, place);
  if (enclosures.length > 0) item.enclosures = enclosures;
  set(item, 'commentsUrl', links.find(({ rel }) => rel === 'replies')?.href);
  if (source !== undefined) item.source = readSource(source, context, place);
  deriveId(context, item, index);
  return { item, element };
}

function readSource(source: Element, context: ReadContext, place: readonly (string | number)[]) {
  const read: { title?: string; link?: string } = {};
  set(read, 'title', firstText(source, 'title'));
  set(read, 'link', alternateOf(readLinks(source, context, [...place, 'source'])));
  return read;
}

function setTexts(item: NeutralItem, element: Element): void {
  set(item, 'summary', firstText(element, 'summary', 'dc:description', 'media:description', 'itunes:summary'));
  const content = first(element, 'content') ?? first(element, 'content:encoded');
  if (content === undefined) return;
  set(item, 'content', contentOf(content));
  if (item.content !== undefined) item.contentType = mediaTypeOf(content);
}

/** Atom 0.3 says by `mode` how content is written; Atom 1.0 by its type. The div around XHTML is no content. */
function contentOf(content: Element): string {
  const type = attribute(content, 'type') ?? '';
  if (attribute(content, 'mode') === 'base64') return decodeBase64(textOf(content)) ?? textOf(content);
  const markup = markupOf(content);
  return type.includes('xhtml') ? withoutDiv(markup) : markup;
}

function withoutDiv(markup: string): string {
  const open = /^<(?:[\w.-]+:)?div(?:\s[^>]*)?>/i.exec(markup);
  const close = /<\/(?:[\w.-]{1,100}:)?div\s*>$/i.exec(markup.slice(-120));
  if (open === null || close === null) return markup;
  return markup.slice(open[0].length, markup.length - close[0].length).trim();
}

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['', 'text/plain'],
  ['text', 'text/plain'],
  ['html', 'text/html'],
  ['xhtml', 'application/xhtml+xml'],
]);

function mediaTypeOf(content: Element): string {
  if (content.name === 'content:encoded') return 'text/html';
  const type = (attribute(content, 'type') ?? '').trim().toLowerCase();
  return MEDIA_TYPES.get(type) ?? type;
}

function setDates(item: NeutralItem, element: Element, { context, place }: Where): void {
  const updated = firstText(element, 'updated', 'modified', 'dcterms:modified');
  const published = firstText(element, 'published', 'issued', 'created', 'dcterms:issued', 'dc:date') || updated;
  set(item, 'publishedRaw', published);
  const date = readDate(context, published, { place: [...place, 'published'] });
  if (date !== null) {
    item.published = date.iso;
    item.publishedPrecision = date.precision;
  }
  set(item, 'updatedRaw', updated);
  const change = updated === published ? date : readDate(context, updated, { place: [...place, 'updated'] });
  set(item, 'updated', change?.iso);
}
