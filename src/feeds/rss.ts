import type { NeutralAuthor } from './authors.js';
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
import type { NeutralCategory, NeutralFeed, NeutralImage, NeutralItem, NeutralLink } from './neutral.js';
import { linkKind } from './safeLink.js';
import { all, attribute, type Element, first, firstText, markupOf, textOf } from './xml/element.js';

/** Reads RSS 0.90 to 2.0, RDF or not, whatever its prefixes. */
export function openRss(root: Element, context: ReadContext): FormatReader {
  const channel = first(root, 'channel') ?? root;
  context.base = baseOf(channel, baseOf(root, context)).base;
  const feed = readChannel(channel, root, context);
  context.base ??= addressOf(feed);
  return { feed, read: (element, index) => [readRssItem(element, context, index)] };
}

function readChannel(channel: Element, root: Element, context: ReadContext): NeutralFeed {
  const feed: NeutralFeed = { format: 'rss' };
  set(feed, 'version', versionOf(root));
  set(feed, 'title', firstText(channel, 'title', 'dc:title', 'atom:title', 'itunes:title'));
  set(feed, 'link', channelLink(channel, context));
  set(feed, 'selfLink', atomLink(channel, 'self', context));
  const description = ['description', 'dc:description', 'atom:subtitle', 'itunes:summary', 'itunes:subtitle'];
  set(feed, 'description', firstText(channel, ...description));
  set(feed, 'language', firstText(channel, 'language', 'dc:language') || languageOf(channel) || languageOf(root));
  set(feed, 'id', firstText(channel, 'atom:id', 'dc:identifier'));
  setFeedDates(feed, channel, context);
  set(feed, 'rights', firstText(channel, 'copyright', 'rights', 'dc:rights', 'dcterms:rights', 'atom:rights'));
  set(feed, 'generator', firstText(channel, 'generator', 'atom:generator'));
  const image = readImage(first(channel, 'image'), context) ?? readImage(first(root, 'image'), context);
  const picture = image ?? readItunesImage(channel, context);
  if (picture !== null) feed.image = picture;
  const names = ['managingeditor', ...AUTHOR_NAMES, 'dc:publisher'];
  setAuthors(feed, rssAuthors(channel, names, { context, place: ['feed'] }));
  const categories = readCategories(channel);
  if (categories.length > 0) feed.categories = categories;
  return feed;
}

const languageOf = (element: Element) => attribute(element, 'lang')?.trim();

const RSS_1 = /(?:^|[\s"'])https?:\/\/purl\.org\/rss\/1\.0\/?(?:$|["'\s])/i;

function versionOf(root: Element): string | undefined {
  const version = attribute(root, 'version')?.trim();
  if (version !== undefined && version !== '') return version;
  if (root.name === 'rss') return undefined;
  const namespaces = Object.entries(root.attributes).filter(([name]) => name.startsWith('xmlns'));
  if (namespaces.some(([, uri]) => RSS_1.test(uri))) return '1.0';
  return namespaces.some(([, uri]) => uri.includes('/rdf/simple/0.9')) ? '0.90' : undefined;
}

/** A link is text in RSS; a few feeds write it as an attribute. */
const hrefOf = (link: Element) => textOf(link) || (attribute(link, 'href') ?? '').trim();

function channelLink(channel: Element, context: ReadContext): string | undefined {
  for (const link of all(channel, 'link')) {
    const href = hrefOf(link);
    if (href !== '' && isAlternate(link)) return readLink(context, href, ['feed', 'link']);
  }
  return atomLink(channel, 'alternate', context);
}

const isAlternate = (link: Element) => (attribute(link, 'rel') ?? 'alternate') === 'alternate';

function atomLink(element: Element, rel: string, context: ReadContext): string | undefined {
  const links = [...all(element, 'atom:link'), ...all(element, 'link')];
  const link = links.find((one) => attribute(one, 'rel') === rel && attribute(one, 'href') !== undefined);
  return link === undefined ? undefined : readLink(context, (attribute(link, 'href') ?? '').trim(), ['feed', 'link']);
}

function setFeedDates(feed: NeutralFeed, channel: Element, context: ReadContext): void {
  const updated = firstText(channel, 'lastbuilddate', 'dcterms:modified', 'atom:updated', 'dc:date');
  set(feed, 'updatedRaw', updated);
  set(feed, 'updated', readDate(context, updated, { place: ['feed', 'updated'] })?.iso);
  const published = firstText(channel, 'pubdate', 'dcterms:issued', 'dcterms:created', 'atom:published');
  set(feed, 'publishedRaw', published);
  set(feed, 'published', readDate(context, published, { place: ['feed', 'published'] })?.iso);
}

function readImage(element: Element | undefined, context: ReadContext): NeutralImage | null {
  if (element === undefined) return null;
  const image: NeutralImage = {};
  set(image, 'url', readLink(context, firstText(element, 'url'), ['feed', 'image', 'url']));
  set(image, 'title', firstText(element, 'title', 'dc:title'));
  set(image, 'link', readLink(context, firstText(element, 'link'), ['feed', 'image', 'link']));
  return Object.keys(image).length === 0 ? null : image;
}

function readItunesImage(channel: Element, context: ReadContext): NeutralImage | null {
  const element = first(channel, 'itunes:image');
  const url = element === undefined ? undefined : (attribute(element, 'href') ?? textOf(element));
  const safe = readLink(context, url ?? '', ['feed', 'image', 'url']);
  return safe === undefined ? null : { url: safe };
}

const AUTHOR_NAMES = ['author', 'dc:creator', 'dc:author', 'dcterms:creator', 'itunes:author', 'atom:author'];

function rssAuthors(element: Element, names: readonly string[], where: Where): NeutralAuthor[] {
  const authorsIn = (list: readonly string[]) =>
    list
      .flatMap((name) => all(element, name))
      .map((one) => readPerson(one, where))
      .filter((author) => author !== null);
  const found = authorsIn(names);
  return found.length > 0 ? found : authorsIn(['webmaster']);
}

function readCategories(element: Element): NeutralCategory[] {
  const own = all(element, 'category').map((category) => {
    const read: NeutralCategory = {};
    set(read, 'term', textOf(category) || attribute(category, 'term'));
    set(read, 'scheme', attribute(category, 'domain') ?? attribute(category, 'scheme'));
    set(read, 'label', attribute(category, 'label'));
    return read;
  });
  const subjects = ['dc:subject', 'dcterms:subject'].flatMap((name) => all(element, name)).map(textOf);
  return [...own, ...subjects.map((term): NeutralCategory => ({ term })), ...readItunesCategories(element)].filter(
    ({ term, label }) => (term ?? label ?? '') !== '',
  );
}

/** Reads one item of RSS. */
function readRssItem(element: Element, outer: ReadContext, index: number): ReadRecord {
  const context = baseOf(element, outer);
  const item: NeutralItem = {};
  const place = ['items', index];
  const links = readLinks(element, context, place);
  const guid = first(element, 'guid');
  const about = attribute(element, 'about')?.trim();
  set(item, 'id', textOf(guid) || firstText(element, 'atom:id', 'dc:identifier') || about);
  set(item, 'title', firstText(element, 'title', 'dc:title', 'atom:title', 'media:title', 'itunes:title'));
  set(item, 'link', links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? permalink(guid, about));
  if (links.length > 0) item.links = links;
  setTexts(item, element);
  setDates(item, element, { context, place });
  setAuthors(item, rssAuthors(element, AUTHOR_NAMES, { context, place }));
  const categories = readCategories(element);
  if (categories.length > 0) item.categories = categories;
  const enclosures = readEnclosures(element, context, place);
  if (enclosures.length > 0) item.enclosures = enclosures;
  set(item, 'commentsUrl', readLink(context, firstText(element, 'comments'), [...place, 'commentsUrl']));
  setSource(item, element, { context, place });
  deriveId(context, item, index);
  return { item, element };
}

function readLinks(element: Element, context: ReadContext, place: (string | number)[]): NeutralLink[] {
  const links = [...all(element, 'link'), ...all(element, 'atom:link')].map((link): NeutralLink | null => {
    const href = readLink(baseOf(link, context), hrefOf(link), [...place, 'link']);
    if (href === undefined || attribute(link, 'rel') === 'enclosure') return null;
    const read: NeutralLink = { href };
    set(read, 'rel', attribute(link, 'rel'));
    set(read, 'type', attribute(link, 'type'));
    return read;
  });
  return links.filter((link) => link !== null);
}

/** A guid is a permalink unless it says no (RSS 2.0); the `rdf:about` of RSS 1.0 is one. */
function permalink(guid: Element | undefined, about: string | undefined): string | undefined {
  const isPermalink =
    guid !== undefined && (attribute(guid, 'ispermalink') ?? attribute(guid, 'isPermaLink')) !== 'false';
  const href = isPermalink ? textOf(guid) : (about ?? '');
  return href !== '' && linkKind(href) === 'safe' ? href : undefined;
}

const SUMMARIES = ['description', 'dc:description', 'atom:summary', 'itunes:summary', 'itunes:subtitle'];

function setTexts(item: NeutralItem, element: Element): void {
  set(item, 'summary', firstText(element, ...SUMMARIES, 'media:description', 'excerpt:encoded'));
  for (const name of ['content:encoded', 'atom:content', 'xhtml:body', 'content']) {
    const content = all(element, name)
      .map(markupOf)
      .find((markup) => markup !== '');
    if (content === undefined) continue;
    item.content = content;
    item.contentType = 'text/html';
    return;
  }
}

const PUBLISHED = ['pubdate', 'dcterms:issued', 'atom:published', 'dc:date', 'dcterms:date', 'dcterms:created'];
const UPDATED = ['dcterms:modified', 'atom:updated', 'dc:date'];

function setDates(item: NeutralItem, element: Element, { context, place }: Where): void {
  const updated = firstText(element, ...UPDATED);
  const published = firstText(element, ...PUBLISHED) || updated;
  set(item, 'publishedRaw', published);
  const date = readDate(context, published, { place: [...place, 'published'] });
  if (date !== null) {
    item.published = date.iso;
    item.publishedPrecision = date.precision;
  }
  set(item, 'updatedRaw', updated);
  set(
    item,
    'updated',
    updated === published ? date?.iso : readDate(context, updated, { place: [...place, 'updated'] })?.iso,
  );
}

function setSource(item: NeutralItem, element: Element, { context, place }: Where): void {
  const source = first(element, 'source');
  if (source === undefined) return;
  const read: { title?: string; link?: string } = {};
  set(read, 'title', textOf(source) || firstText(source, 'title'));
  set(read, 'link', readLink(context, (attribute(source, 'url') ?? '').trim(), [...place, 'source', 'link']));
  if (Object.keys(read).length > 0) item.source = read;
}
