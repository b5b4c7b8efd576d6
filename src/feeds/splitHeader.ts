import type { DocumentKind } from './xml/roots.js';

/** The document before its first record, and the tags that a record needs around it to be read alone. */
export interface SplitHeader {
  readonly kind: DocumentKind;
  /** The document before its first record, closed; empty where the root is itself the record. */
  readonly text: string;
  /** The root and what else declares namespaces. */
  readonly open: string;
  readonly close: string;
}

/** The innermost open element, with those around it. A list of links, because a hostile document opens millions. */
export interface OpenTag {
  readonly rawName: string;
  readonly text: string;
  readonly outer: OpenTag | null;
}

/** What is open once an end tag of that name is read: it closes what lies inside too; one that fits none closes nothing. */
export function afterEndTag(innermost: OpenTag | null, rawName: string): OpenTag | null {
  for (let tag = innermost; tag !== null; tag = tag.outer) if (tag.rawName === rawName) return tag.outer;
  return innermost;
}

/** The header of a document whose text ends where its first record begins. */
export function headerOf(kind: DocumentKind, text: string, innermost: OpenTag | null): SplitHeader {
  const tags: OpenTag[] = [];
  for (let tag = innermost; tag !== null; tag = tag.outer) tags.push(tag);
  const closing = (list: readonly OpenTag[]) => list.map(({ rawName }) => `</${rawName}>`).join('');
  const needed = tags.filter((tag) => tag.outer === null || tag.text.includes('xmlns'));
  return {
    kind,
    text: text + closing(tags),
    open: [...needed]
      .reverse()
      .map((tag) => tag.text)
      .join(''),
    close: closing(needed),
  };
}
