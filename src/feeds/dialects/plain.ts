import type { Draft } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import { plainText } from '../plainText.js';
import { attribute, type Element, first, firstText } from '../xml/element.js';
import type { DialectContext } from './dialect.js';

/** What every RSS item and Atom entry says; the dialects correct it. */
export function plainDraft({ item, element }: ReadRecord, { feed }: DialectContext): Draft {
  return {
    sourceId: item.id,
    idDerived: item.idDerived,
    author: item.author === undefined ? undefined : { ...item.author },
    at: { iso: item.published, raw: item.publishedRaw, precision: item.publishedPrecision },
    editedAt: isLater(item.updated, item.published) ? item.updated : undefined,
    title: titleText(item.title, element),
    ...textsOf({ item, element }),
    language: attribute(element, 'lang') ?? (firstText(element, 'dc:language') || feed.language),
    parent: parentOf(element),
    url: item.link,
    media: item.enclosures?.map(({ url, type, length }) => ({ url, type, length: wholeNumber(length) })),
    tags: item.categories?.map(({ label, term }) => label ?? term ?? ''),
    counters: countersOf(element),
  };
}

const isLater = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && Date.parse(one) > Date.parse(other);

/** Titles in HTML, said or seen to be, become text. */
function titleText(title: string | undefined, element: Element): string | undefined {
  if (title === undefined) return undefined;
  const type = attribute(first(element, 'title') ?? element, 'type') ?? '';
  return type.includes('html') || /<\/?[a-z][^<]*>/i.test(title) ? plainText(title) : title;
}

/** The content, else the summary: raw as `html`, and as plain `text`. Text of type `text` has no markup. */
export function textsOf({ item, element }: ReadRecord): Pick<Draft, 'text' | 'html'> {
  const body = item.content ?? item.summary;
  if (body === undefined) return {};
  const isPlain = item.content === undefined ? isPlainSummary(element) : item.contentType === 'text/plain';
  return isPlain ? { text: body } : { html: body, text: plainText(body) };
}

/** A summary of Atom is text unless it says otherwise; the description of RSS is HTML. */
function isPlainSummary(element: Element): boolean {
  const summary = first(element, 'summary');
  if (element.name !== 'entry' || summary === undefined) return false;
  return !(attribute(summary, 'type') ?? 'text').includes('html');
}

/** RFC 4685: the item that this one answers. */
function parentOf(element: Element): string | undefined {
  const reply = first(element, 'thr:in-reply-to');
  return reply === undefined ? undefined : attribute(reply, 'ref')?.trim() || attribute(reply, 'href')?.trim();
}

function countersOf(element: Element): Draft['counters'] {
  const replies = wholeNumber(firstText(element, 'slash:comments', 'thr:total'));
  return replies === undefined ? undefined : { replies };
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
