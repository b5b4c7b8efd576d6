import { resolveUrl } from './platform.js';

const SCHEME = /^([a-z][a-z\d+.-]*):/i;

/** What a link is: `safe` (http, https, mailto), `relative`, or `unsafe` (any other scheme, control characters). */
export function linkKind(link: string): 'safe' | 'relative' | 'unsafe' {
  const scheme = SCHEME.exec(link.replace(/[\0-\x20]/g, ''))?.[1]?.toLowerCase();
  if (scheme === undefined) return 'relative';
  return scheme === 'http' || scheme === 'https' || scheme === 'mailto' ? 'safe' : 'unsafe';
}

/**
 * A link as it may be kept: `null` when its scheme is not http, https or mailto. An absolute link stays as written but for
 * line ends and tabs, which are no part of it (URL Standard); a relative one is resolved where there is a base and stays
 * relative where there is none.
 */
export function safeLink(written: string, base: string | undefined): string | null {
  const link = written.replace(/[\t\n\r]+/g, '');
  const kind = linkKind(link);
  if (kind === 'safe') return link;
  if (kind === 'unsafe') return null;
  if (base === undefined || linkKind(base) !== 'safe') return link;
  return resolveUrl(link, base);
}
