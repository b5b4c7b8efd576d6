import { sha256 } from '../internal/hash.js';
import { type NeutralAuthor, parseAuthor } from './authors.js';
import { type FeedDateOptions, parseFeedDate } from './dates.js';
import type { IssueList } from './issue.js';
import type { NeutralFeed, NeutralItem } from './neutral.js';
import { linkKind, safeLink } from './safeLink.js';
import { attribute, type Element, firstText, textOf } from './xml/element.js';

/** What the readers of all formats share while they read one document. */
export interface ReadContext {
  readonly issues: IssueList;
  /** Where relative links start, if the document says so. */
  base: string | undefined;
}

/** One record of a document: its neutral form, and the element for what only a dialect knows. */
export interface ReadRecord {
  readonly item: NeutralItem;
  readonly element: Element;
}

/** A format opened by its header. */
export interface FormatReader {
  readonly feed: NeutralFeed;
  /** The root, where it is itself a record. */
  readonly rootRecord?: Element;
  /** Reads a record element; `index` is the number of the items before it. Most records are one item, a few are none. */
  read(element: Element, index: number): readonly ReadRecord[];
}

type Place = readonly (string | number)[];

/** Reads a date; an unreadable one is an issue and no value. */
export function readDate(context: ReadContext, raw: string, at: { place: Place; options?: FeedDateOptions }) {
  if (raw === '') return null;
  const date = parseFeedDate(raw, at.options);
  if (date === null) context.issues.add('date-invalid', at.place, { detail: `The date is "${raw.slice(0, 60)}".` });
  return date;
}

/** Reads a link; a dropped one is an issue and no value. */
export function readLink(context: ReadContext, href: string, place: Place): string | undefined {
  if (href === '') return undefined;
  const link = safeLink(href, context.base);
  if (link === null) context.issues.add('link-dropped', place, { detail: `The link is "${href.slice(0, 60)}".` });
  return link ?? undefined;
}

/** The context of an element with an `xml:base` of its own, which is itself relative to the outer one. */
export function baseOf(element: Element, context: ReadContext): ReadContext {
  const base = attribute(element, 'base')?.trim() ?? '';
  if (base === '') return context;
  const own = readLink(context, base, ['base']);
  return own !== undefined && linkKind(own) === 'safe' ? { ...context, base: own } : context;
}

/** Where relative links of a document without `xml:base` start: its page, else its own address. */
export const addressOf = ({ link, selfLink }: NeutralFeed): string | undefined =>
  [link, selfLink].find((address) => address !== undefined && linkKind(address) === 'safe');

/** Sets a text property unless it is empty: what a source does not say is absent. */
export function set<Target extends object>(target: Target, key: keyof Target & string, value: string | undefined) {
  if (value !== undefined && value !== '') (target as Record<string, unknown>)[key] = value;
}

/** Where a part of a document is read: with which base and issues, and at which path of the result. */
export interface Where {
  readonly context: ReadContext;
  readonly place: Place;
}

/** A person with parts of their own (Atom), or as one text (RSS); `null` when it names nobody. */
export function readPerson(element: Element, { context, place }: Where): NeutralAuthor | null {
  const person: NeutralAuthor = {};
  set(person, 'name', firstText(element, 'name', 'atom:name'));
  set(person, 'email', firstText(element, 'email', 'atom:email'));
  const uri = firstText(element, 'uri', 'url', 'homepage', 'atom:uri');
  set(person, 'uri', readLink(baseOf(element, context), uri, [...place, 'authors']));
  return Object.keys(person).length > 0 ? person : parseAuthor(textOf(element));
}

function eachOnce(persons: readonly NeutralAuthor[]): NeutralAuthor[] {
  const known = new Map(persons.map((one) => [JSON.stringify([one.name, one.email, one.uri]), one]));
  return [...known.values()];
}

/** Sets `authors` and `author`, each person once. */
export function setAuthors(target: { authors?: NeutralAuthor[]; author?: NeutralAuthor }, found: NeutralAuthor[]) {
  const authors = found.length < 2 ? found : eachOnce(found);
  const [author] = authors;
  if (author === undefined) return;
  target.authors = authors;
  target.author = author;
}

/** F-6 and M-3: an item without id takes its link, without link a hash of author, instant and text. */
export function deriveId(context: ReadContext, item: NeutralItem, index: number): void {
  if (item.id !== undefined) return;
  if (item.link !== undefined) {
    item.id = item.link;
    return;
  }
  item.idDerived = true;
  item.id = hashId(item.author?.name ?? item.author?.email, item.published, item.content ?? item.summary ?? item.title);
  context.issues.add('item-without-id', ['items', index]);
}

/** The derived identifier of M-3: author, instant in UTC, text. */
export function hashId(author: string | undefined, instant: string | undefined, text: string | undefined): string {
  const at = instant === undefined ? null : new Date(instant).toISOString();
  return sha256(JSON.stringify([author ?? null, at, text ?? null])).slice(0, 32);
}
