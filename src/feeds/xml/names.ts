import { canonicalPrefix, namespaceKey, undeclaredPrefix } from './namespaces.js';
import { isCorePrefix } from './roots.js';
import type { NameInfo, Scan, Scope } from './scanState.js';

/** Elements whose content is text that may have inline markup. */
const MARKUP_HOLDERS: ReadonlySet<string> = new Set([
  ...['title', 'description', 'summary', 'content', 'subtitle', 'tagline', 'info', 'rights', 'copyright', 'message'],
  ...['content:encoded', 'excerpt:encoded', 'xhtml:body', 'atom:content', 'atom:summary', 'atom:title'],
  ...['dc:creator', 'dc:subject', 'category', 'generator', 'managingeditor', 'webmaster'],
  ...['dc:title', 'dc:description', 'itunes:summary', 'itunes:subtitle', 'media:title', 'media:description'],
  ...['wp:comment_content'],
]);

const DANGEROUS_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** In any letter case: element names are read without regard to it. */
export const isDangerousName = (name: string) => DANGEROUS_NAMES.has(name.toLowerCase());

const XMLNS = /(?:^|\s)xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function scopeOf(state: Scan, from: number, to: number): Scope {
  const bindings = new Map<string, string>();
  for (const [, prefix = '', double, single] of state.source.slice(from, to).matchAll(XMLNS)) {
    bindings.set(prefix, namespaceKey(double ?? single ?? ''));
  }
  return { parent: state.scope, bindings, names: new Map() };
}

export function lookUp(scope: Scope, prefix: string): string | undefined {
  for (let current: Scope | null = scope; current !== null; current = current.parent) {
    const key = current.bindings.get(prefix);
    if (key !== undefined) return key;
  }
  return undefined;
}

export function nameInfo(state: Scan, rawName: string): NameInfo {
  const known = state.scope.names.get(rawName);
  if (known !== undefined) return known;
  const name = canonicalName(state, rawName);
  const info = {
    name,
    isRecord: state.recordNames.includes(name),
    holdsMarkup: MARKUP_HOLDERS.has(name) && state.kind !== 'opml' && state.kind !== 'xcard',
  };
  state.scope.names.set(rawName, info);
  return info;
}

const PLAIN_NAME = /^[\w.\-\u00b7-\uffff]+$/;

/** `local` for the root's own vocabulary, `prefix:local` for a namespace the room reads, `_:local` for all others. */
function canonicalName(state: Scan, rawName: string): string {
  const { prefix, local } = splitName(rawName);
  if (isDangerousName(prefix) || isDangerousName(local)) {
    state.issues.add('dangerous-name', [], { detail: `The element is <${rawName.slice(0, 40)}>.` });
    return '_:dangerous';
  }
  if (!PLAIN_NAME.test(local)) return '_:unreadable';
  const canonical = prefixOf(state, prefix);
  return canonical === '' ? local.toLowerCase() : `${canonical}:${local.toLowerCase()}`;
}

function prefixOf(state: Scan, prefix: string): string {
  const key = lookUp(state.scope, prefix);
  if (key === undefined) return prefix === '' ? '' : coreOr(state, undeclaredPrefix(prefix));
  return key === state.rootKey ? '' : coreOr(state, canonicalPrefix(key));
}

const coreOr = (state: Scan, prefix: string) => (state.kind !== null && isCorePrefix(state.kind, prefix) ? '' : prefix);

export function splitName(rawName: string): { prefix: string; local: string } {
  const colon = rawName.indexOf(':');
  return colon < 0
    ? { prefix: '', local: rawName }
    : { prefix: rawName.slice(0, colon), local: rawName.slice(colon + 1) };
}
