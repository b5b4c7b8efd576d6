import { deriveId, type ReadContext, type ReadRecord, readDate, readLink, set, setAuthors } from './itemReader.js';
import type { NeutralFeed, NeutralItem } from './neutral.js';
import { all, attribute, type Element, first, firstText, markupOf, textOf } from './xml/element.js';

/** Reads an export of Disqus: one item a post. The threads stay in the document; `parseFeed` joins them. */
export function readDisqus(root: Element, context: ReadContext): { feed: NeutralFeed; records: ReadRecord[] } {
  const records = all(root, 'post').map((element, index) => readDisqusPost(element, context, index));
  return { feed: { format: 'disqus' }, records };
}

export function readDisqusPost(element: Element, context: ReadContext, index: number): ReadRecord {
  const item: NeutralItem = {};
  set(item, 'id', attribute(element, 'id') ?? firstText(element, 'id'));
  set(item, 'content', markupOf(first(element, 'message')));
  if (item.content !== undefined) item.contentType = 'text/html';
  const published = firstText(element, 'createdat');
  set(item, 'publishedRaw', published);
  const date = readDate(context, published, { place: ['items', index, 'published'] });
  if (date !== null) {
    item.published = date.iso;
    item.publishedPrecision = date.precision;
  }
  const author = first(element, 'author');
  if (author !== undefined) {
    const person = {};
    set(person as { name?: string }, 'name', firstText(author, 'name', 'username'));
    set(person as { email?: string }, 'email', firstText(author, 'email'));
    setAuthors(item, Object.keys(person).length > 0 ? [person] : []);
  }
  deriveId(context, item, index);
  return { item, element };
}

/** Reads a list of feeds: one item for each outline that names a feed, however deep. */
export function readOpml(root: Element, context: ReadContext): { feed: NeutralFeed; records: ReadRecord[] } {
  const head = first(root, 'head');
  const feed: NeutralFeed = { format: 'opml' };
  set(feed, 'version', attribute(root, 'version'));
  if (head !== undefined) {
    set(feed, 'title', firstText(head, 'title'));
    const updated = firstText(head, 'datemodified', 'datecreated');
    set(feed, 'updatedRaw', updated);
    set(feed, 'updated', readDate(context, updated, { place: ['feed', 'updated'] })?.iso);
    const owner = firstText(head, 'ownername');
    if (owner !== '') setAuthors(feed, [{ name: owner }]);
  }
  const body = first(root, 'body');
  const outlines = (body === undefined ? [] : outlinesBelow(body)).filter((outline) => feedUrlOf(outline) !== '');
  return { feed, records: outlines.map((outline, index) => readOutline(outline, context, index)) };
}

const outlinesBelow = (element: Element): Element[] =>
  all(element, 'outline').flatMap((outline) => [outline, ...outlinesBelow(outline)]);

const feedUrlOf = (outline: Element) => (attribute(outline, 'xmlUrl') ?? attribute(outline, 'xmlurl') ?? '').trim();

function readOutline(element: Element, context: ReadContext, index: number): ReadRecord {
  const item: NeutralItem = {};
  const url = readLink(context, feedUrlOf(element), ['items', index, 'links']);
  set(item, 'id', url);
  set(item, 'title', attribute(element, 'title') ?? attribute(element, 'text'));
  const page = attribute(element, 'htmlUrl') ?? attribute(element, 'htmlurl') ?? '';
  set(item, 'link', readLink(context, page, ['items', index, 'link']));
  if (url !== undefined) item.links = [{ href: url, rel: 'self' }];
  set(item, 'summary', attribute(element, 'description'));
  deriveId(context, item, index);
  return { item, element };
}

/** Reads an xCard document (RFC 6351): one item a card, so that a reader sees whom it holds; `parseFeed` has the rest. */
export function readXcard(root: Element, context: ReadContext): { feed: NeutralFeed; records: ReadRecord[] } {
  const records = all(root, 'vcard').map((element, index): ReadRecord => {
    const item: NeutralItem = {};
    set(item, 'id', propertyText(element, 'uid'));
    set(item, 'title', propertyText(element, 'fn'));
    deriveId(context, item, index);
    return { item, element };
  });
  return { feed: { format: 'xcard', version: '4.0' }, records };
}

function propertyText(card: Element, name: string): string {
  const property = first(card, name);
  return property === undefined ? '' : firstText(property, 'text', 'uri') || textOf(property);
}
