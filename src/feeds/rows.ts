import type { NeutralAuthor } from './authors.js';
import {
  deriveId,
  type FormatReader,
  type ReadContext,
  type ReadRecord,
  readDate,
  set,
  setAuthors,
} from './itemReader.js';
import type { NeutralItem } from './neutral.js';
import type { Element } from './xml/element.js';

/** Reads a table of a Stack Exchange dump: one item a row, the attributes beside it as they are. */
export function openRows(root: Element, context: ReadContext): FormatReader {
  return {
    feed: { format: 'stackexchange', title: root.name },
    read: (element, index) => [readRow(element, context, index)],
  };
}

/** Reads one row. Times of the dump have no zone and are UTC by its schema (F-7). */
function readRow(element: Element, context: ReadContext, index: number): ReadRecord {
  const row = element.attributes as Record<string, string>;
  const value = (name: string) => (Object.hasOwn(row, name) ? row[name] : undefined);
  const item: NeutralItem = { row };
  set(item, 'id', value('Id'));
  set(item, 'title', value('Title') ?? value('DisplayName') ?? value('TagName') ?? value('Name'));
  set(item, 'content', value('Body') ?? value('Text') ?? value('AboutMe'));
  if (item.content !== undefined) item.contentType = value('Text') === undefined ? 'text/html' : 'text/plain';
  setRowDates(item, value, { context, place: ['items', index] });
  setRowAuthor(item, value);
  const tags = tagsOf(value('Tags'));
  if (tags.length > 0) item.categories = tags.map((term) => ({ term }));
  deriveId(context, item, index);
  return { item, element };
}

function setRowAuthor(item: NeutralItem, value: (name: string) => string | undefined): void {
  const author: NeutralAuthor = {};
  set(author, 'name', value('OwnerDisplayName') ?? value('UserDisplayName'));
  set(author, 'uri', value('OwnerUserId') ?? value('UserId'));
  setAuthors(item, Object.keys(author).length > 0 ? [author] : []);
}

interface Where {
  readonly context: ReadContext;
  readonly place: readonly (string | number)[];
}

function setRowDates(item: NeutralItem, value: (name: string) => string | undefined, { context, place }: Where): void {
  const options = { withoutZone: 'UTC' } as const;
  const published = value('CreationDate') ?? value('Date') ?? '';
  set(item, 'publishedRaw', published);
  const date = readDate(context, published, { place: [...place, 'published'], options });
  if (date !== null) {
    item.published = date.iso;
    item.publishedPrecision = date.precision;
  }
  const updated = value('LastEditDate') ?? '';
  set(item, 'updatedRaw', updated);
  set(item, 'updated', readDate(context, updated, { place: [...place, 'updated'], options })?.iso);
}

/** Tags are written `<a><b>`, in newer dumps `|a|b|`. */
function tagsOf(text: string | undefined): string[] {
  return (text ?? '').split(/[<>|]/).filter((tag) => tag !== '');
}
