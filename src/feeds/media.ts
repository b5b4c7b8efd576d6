import { baseOf, type ReadContext, readLink, set } from './itemReader.js';
import type { NeutralCategory, NeutralEnclosure } from './neutral.js';
import { all, attribute, type Element, firstText } from './xml/element.js';

/** Enclosures of RSS, Atom and Media RSS, each address once. */
export function readEnclosures(element: Element, context: ReadContext, place: readonly (string | number)[]) {
  const groups = [element, ...all(element, 'media:group')];
  const found = [
    ...all(element, 'enclosure'),
    ...[...all(element, 'link'), ...all(element, 'atom:link')].filter((link) => attribute(link, 'rel') === 'enclosure'),
    ...groups.flatMap((group) => all(group, 'media:content')),
  ];
  const enclosures = new Map<string, NeutralEnclosure>();
  for (const one of found) {
    const href = (attribute(one, 'url') ?? attribute(one, 'href') ?? '').trim();
    const url = readLink(baseOf(one, context), href, [...place, 'enclosures']);
    if (url !== undefined && !enclosures.has(url)) enclosures.set(url, withDetails({ url }, one));
  }
  return [...enclosures.values()];
}

function withDetails(enclosure: NeutralEnclosure, element: Element): NeutralEnclosure {
  set(enclosure, 'type', attribute(element, 'type'));
  set(enclosure, 'length', attribute(element, 'length') ?? attribute(element, 'fileSize'));
  return enclosure;
}

const ITUNES_NAMES = ['itunes:category', 'itunes:keywords', 'media:keywords'];

/** The categories and keywords of podcasts. */
export function readItunesCategories(element: Element): NeutralCategory[] {
  const { children } = element;
  if (!ITUNES_NAMES.some((name) => children.has(name))) return [];
  const outer = all(element, 'itunes:category');
  const categories = outer.flatMap((category) => [category, ...all(category, 'itunes:category')]);
  const terms = categories.map((category) => (attribute(category, 'text') ?? '').trim());
  const keywords = firstText(element, 'itunes:keywords', 'media:keywords').split(',');
  return [...terms, ...keywords.map((word) => word.trim())].filter((term) => term !== '').map((term) => ({ term }));
}
