/** The canonical prefix of each namespace that the room reads; all others become `_`. */
const PREFIX_BY_NAMESPACE: Readonly<Record<string, string>> = {
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/pie': 'atom',
  'purl.org/echo': 'atom',
  'backend.userland.com/rss': 'rss',
  'backend.userland.com/rss2': 'rss',
  'backend.userland.com/rss091': 'rss',
  'backend.userland.com/rss092': 'rss',
  'blogs.law.harvard.edu/tech/rss': 'rss',
  'cyber.law.harvard.edu/rss': 'rss',
  'purl.org/rss/1.0': 'rss',
  'purl.org/net/rss1.1': 'rss',
  'my.netscape.com/rdf/simple/0.9': 'rss',
  'channel.netscape.com/rdf/simple/0.9': 'rss',
  'my.netscape.com/publish/formats/rss-0.91.dtd': 'rss',
  'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/slash': 'slash',
  'wellformedweb.org/commentapi': 'wfw',
  'purl.org/syndication/thread/1.0': 'thr',
  'search.yahoo.com/mrss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'www.rssboard.org/media-rss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'www.w3.org/1999/xhtml': 'xhtml',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'wordpress.org/export/1.0': 'wp',
  'wordpress.org/export/1.1': 'wp',
  'wordpress.org/export/1.2': 'wp',
  'wordpress.org/export/1.0/excerpt': 'excerpt',
  'wordpress.org/export/1.1/excerpt': 'excerpt',
  'wordpress.org/export/1.2/excerpt': 'excerpt',
  'www.youtube.com/xml/schemas/2015': 'yt',
  'disqus.com': 'disqus',
  'disqus.com/disqus-internals': 'dsq',
  'urn:ietf:params:xml:ns:vcard-4.0': 'vcard',
};

const prefixes: ReadonlyMap<string, string> = new Map(Object.entries(PREFIX_BY_NAMESPACE));
const wellKnownPrefixes: ReadonlySet<string> = new Set(prefixes.values());

/** A namespace name without scheme, letter case, trailing slash and hash: what its spellings have in common. */
export function namespaceKey(uri: string): string {
  const text = uri.trim().toLowerCase();
  const start = text.startsWith('https://') ? 8 : text.startsWith('http://') ? 7 : 0;
  let end = text.length;
  while (end > start && (text[end - 1] === '/' || text[end - 1] === '#')) end -= 1;
  return text.slice(start, end);
}

/** The canonical prefix of a namespace key, `''` for none, `_` for one that the room does not read. */
export function canonicalPrefix(key: string): string {
  return key === '' ? '' : (prefixes.get(key) ?? '_');
}

/** A prefix that a document uses without declaring it means what it usually means. */
export function undeclaredPrefix(prefix: string): string {
  return wellKnownPrefixes.has(prefix) ? prefix : '_';
}
