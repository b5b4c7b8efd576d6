import type { NeutralAuthor } from './authors.js';
import {
  deriveId,
  type FormatReader,
  type ReadContext,
  type ReadRecord,
  readDate,
  readLink,
  set,
  setAuthors,
} from './itemReader.js';
import type { NeutralFeed, NeutralItem } from './neutral.js';
import { all, attribute, type Element, first, firstText, markupOf, textOf } from './xml/element.js';

/** Reads an export of Disqus: one item a post. Threads are no items; `parseFeed` joins them to their posts. */
export function openDisqus(_root: Element, context: ReadContext): FormatReader {
  return {
    feed: { format: 'disqus' },
    read: (element, index) => (element.name === 'post' ? [readDisqusPost(element, context, index)] : []),
  };
}

function readDisqusPost(element: Element, context: ReadContext, index: number): ReadRecord {
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
  if (author !== undefined) setAuthors(item, disqusAuthor(author));
  deriveId(context, item, index);
  return { item, element };
}

function disqusAuthor(element: Element): NeutralAuthor[] {
  const person: NeutralAuthor = {};
  set(person, 'name', firstText(element, 'name', 'username'));
  set(person, 'email', firstText(element, 'email'));
  return Object.keys(person).length > 0 ? [person] : [];
}

/** Reads a list of feeds: one item for each outline that names a feed, however deep. */
export function openOpml(root: Element, context: ReadContext): FormatReader {
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
  const read = (outline: Element, index: number) =>
    withNested(outline)
      .filter((one) => feedUrlOf(one) !== '')
      .map((one, position) => readOutline(one, context, index + position));
  return { feed, read };
}

const withNested = (outline: Element): Element[] => [outline, ...all(outline, 'outline').flatMap(withNested)];

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
export function openXcard(_root: Element, context: ReadContext): FormatReader {
  return {
    feed: { format: 'xcard', version: '4.0' },
    read: (element, index) => {
      const item: NeutralItem = {};
      set(item, 'id', propertyText(element, 'uid'));
      set(item, 'title', propertyText(element, 'fn'));
      deriveId(context, item, index);
      return [{ item, element }];
    },
  };
}

function propertyText(card: Element, name: string): string {
  const property = first(card, name);
  return property === undefined ? '' : firstText(property, 'text', 'uri') || textOf(property);
}
