/** What kind of document a root element announces. */
export type DocumentKind = 'rss' | 'rdf' | 'atom' | 'disqus' | 'opml' | 'xcard' | 'stackexchange';

interface Root {
  readonly kind: DocumentKind;
  /** Canonical names of the elements that are records of such a document. */
  readonly records: readonly string[];
}

const row: Root = { kind: 'stackexchange', records: ['row'] };

const roots: ReadonlyMap<string, Root> = new Map<string, Root>([
  ['rss', { kind: 'rss', records: ['item'] }],
  ['rdf', { kind: 'rdf', records: ['item'] }],
  ['feed', { kind: 'atom', records: ['entry'] }],
  ['entry', { kind: 'atom', records: ['entry'] }],
  ['disqus', { kind: 'disqus', records: ['thread', 'post'] }],
  ['opml', { kind: 'opml', records: ['outline'] }],
  ['vcards', { kind: 'xcard', records: ['vcard'] }],
  ['posts', row],
  ['comments', row],
  ['users', row],
  ['votes', row],
  ['badges', row],
  ['postlinks', row],
  ['posthistory', row],
  ['tags', row],
]);

/** The kind of document that a root element with this local name (any case) opens, or `null` for none we read. */
export function rootOf(localName: string): Root | null {
  return roots.get(localName.toLowerCase()) ?? null;
}

/** Canonical prefixes whose elements belong to the vocabulary of the root itself and are named without prefix. */
export function isCorePrefix(kind: DocumentKind, prefix: string): boolean {
  if (kind === 'rss' || kind === 'rdf') return prefix === 'rss';
  if (kind === 'atom') return prefix === 'atom';
  if (kind === 'xcard') return prefix === 'vcard';
  return kind === 'disqus' && prefix === 'disqus';
}
