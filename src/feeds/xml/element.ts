import { runMarkup, runText, type TextRun } from './textRun.js';

/** An element of a document under its canonical name. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Children by canonical name, each list in document order. */
  readonly children: ReadonlyMap<string, readonly Element[]>;
  readonly run: TextRun | null;
}

const none: readonly Element[] = [];

export const all = (element: Element, name: string): readonly Element[] => element.children.get(name) ?? none;

export const first = (element: Element, name: string): Element | undefined => element.children.get(name)?.[0];

/** The trimmed text of an element, tags left out; `''` without any. */
export function textOf(element: Element | undefined): string {
  return element?.run == null ? '' : runText(element.run).trim();
}

/** The trimmed markup inside an element; escaped markup is decoded once. */
export function markupOf(element: Element | undefined): string {
  return element?.run == null ? '' : runMarkup(element.run).trim();
}

/** The first non-empty text among the children with these names, in the order of the names. */
export function firstText(element: Element, ...names: readonly string[]): string {
  for (const name of names) {
    for (const child of all(element, name)) {
      const text = textOf(child);
      if (text !== '') return text;
    }
  }
  return '';
}

/** An attribute by its local name, whatever its prefix; an unprefixed one wins. */
export function attribute({ attributes }: Element, localName: string): string | undefined {
  if (Object.hasOwn(attributes, localName)) return attributes[localName];
  const ending = `:${localName}`;
  const key = Object.keys(attributes).find((name) => name.endsWith(ending));
  return key === undefined ? undefined : attributes[key];
}
