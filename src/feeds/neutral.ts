import type { NeutralAuthor } from './authors.js';

/** The formats that `readFeed` tells apart. RSS 1.0 is `rss` with version `1.0`. */
export type FeedFormat = 'rss' | 'atom' | 'disqus' | 'opml' | 'xcard' | 'stackexchange';

/** A feed under neutral names. What the source does not say is absent. */
export interface NeutralFeed {
  format: FeedFormat;
  version?: string;
  title?: string;
  link?: string;
  selfLink?: string;
  description?: string;
  language?: string;
  id?: string;
  /** ISO 8601 in UTC. */
  updated?: string;
  updatedRaw?: string;
  published?: string;
  publishedRaw?: string;
  rights?: string;
  generator?: string;
  image?: NeutralImage;
  authors?: NeutralAuthor[];
  /** The first of `authors`. */
  author?: NeutralAuthor;
  categories?: NeutralCategory[];
}

export interface NeutralImage {
  url?: string;
  title?: string;
  link?: string;
}

export interface NeutralCategory {
  term?: string;
  scheme?: string;
  label?: string;
}

export interface NeutralLink {
  href: string;
  rel?: string;
  type?: string;
}

export interface NeutralEnclosure {
  url: string;
  type?: string;
  /** Bytes, as the source writes them. */
  length?: string;
}

/** One item, entry, row or post under neutral names. What the source does not say is absent. */
export interface NeutralItem {
  /** The source's own id, else the link, else, with `idDerived`, a hash of author, instant and text. */
  id?: string;
  idDerived?: boolean;
  title?: string;
  link?: string;
  links?: NeutralLink[];
  summary?: string;
  /** Markup as the source gives it, decoded once; not sanitised. */
  content?: string;
  /** Media type of `content`. */
  contentType?: string;
  /** ISO 8601 in UTC; of a source without a publication date its date of change. */
  published?: string;
  publishedRaw?: string;
  publishedPrecision?: 'second' | 'minute' | 'day' | 'month' | 'year';
  updated?: string;
  updatedRaw?: string;
  authors?: NeutralAuthor[];
  /** The first of `authors`. */
  author?: NeutralAuthor;
  categories?: NeutralCategory[];
  commentsUrl?: string;
  enclosures?: NeutralEnclosure[];
  source?: { title?: string; link?: string };
  /** All attributes of a row of a Stack Exchange dump, by name. */
  row?: Record<string, string>;
}
