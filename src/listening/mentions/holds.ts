import type { Interaction } from '../../models/index.js';
import type { TermHit } from './automaton.js';
import { type Condition, primarySubtag } from './compileMentionQueries.js';

/** What a condition is asked about: the hits of all terms in one interaction, and its links. */
export interface Evidence {
  readonly interaction: Interaction;
  readonly hits: ReadonlyMap<number, readonly TermHit[]>;
  /** Read only when a filter asks for them. */
  readonly links: () => readonly string[];
}

const NONE: readonly TermHit[] = [];

/** Whether a condition holds; the hits that make it hold are added to `found`. */
export function holds(condition: Condition, evidence: Evidence, found: TermHit[]): boolean {
  switch (condition.kind) {
    case 'term':
    case 'near':
      return collect(hitsOf(condition, evidence), found);
    case 'filter':
      return filterHolds(condition, evidence);
    case 'not':
      return !holds(condition.operand, evidence, []);
    case 'and':
      return allHold(condition.operands, evidence, found);
    case 'or':
      // Every branch is asked: all places that speak for the mention are evidence.
      return condition.operands.filter((operand) => holds(operand, evidence, found)).length > 0;
  }
}

/** Places count as evidence only when all operands hold. */
function allHold(operands: readonly Condition[], evidence: Evidence, found: TermHit[]): boolean {
  const places: TermHit[] = [];
  return operands.every((operand) => holds(operand, evidence, places)) && collect(places, found, true);
}

function collect(hits: readonly TermHit[], found: TermHit[], answer = hits.length > 0): boolean {
  for (const hit of hits) found.push(hit);
  return answer;
}

/** Which partners of a hit make a pair: the nearest ones, or also the farthest, so that a further NEAR may start there. */
type Reach = 'nearest' | 'farthest';

function hitsOf(condition: Condition, evidence: Evidence, reach: Reach = 'nearest'): readonly TermHit[] {
  if (condition.kind === 'term') return evidence.hits.get(condition.term) ?? NONE;
  if (condition.kind === 'or') return condition.operands.flatMap((operand) => hitsOf(operand, evidence, reach));
  if (condition.kind !== 'near') return NONE;
  const right = byPlace(hitsOf(condition.right, evidence, 'farthest'));
  const left = byPlace(hitsOf(condition.left, evidence, 'farthest'));
  return distinct(left.flatMap((hit) => pairsOf(hit, right, { distance: condition.distance, reach })));
}

const byPlace = (hits: readonly TermHit[]) => [...hits].sort((a, b) => a.first - b.first || a.last - b.last);

/** At most the shortest and the longest place from each word on: chains of NEAR stay linear. */
function distinct(hits: readonly TermHit[]): TermHit[] {
  const shortest = new Map<number, TermHit>();
  const longest = new Map<number, TermHit>();
  for (const hit of hits) {
    if (hit.last < (shortest.get(hit.first)?.last ?? Infinity)) shortest.set(hit.first, hit);
    if (hit.last > (longest.get(hit.first)?.last ?? -1)) longest.set(hit.first, hit);
  }
  return [...new Set([...shortest.values(), ...longest.values()])];
}

/** The partners of a hit before, after and inside it, within the distance, each pair as one place. */
function pairsOf(
  hit: TermHit,
  partners: readonly TermHit[],
  { distance, reach }: { distance: number; reach: Reach },
): TermHit[] {
  const after = firstAfter(partners, hit.last);
  const before = firstAfter(partners, hit.first - 1) - 1;
  const places = [before, before + 1, after - 1, after];
  if (reach === 'farthest')
    places.push(firstAfter(partners, hit.last + distance) - 1, firstAfter(partners, hit.first - distance - 1));
  return places
    .map((place) => partners[place])
    .filter((partner) => partner !== undefined)
    .filter((partner) => isNear(hit, partner, distance))
    .map((partner) => ({ first: Math.min(hit.first, partner.first), last: Math.max(hit.last, partner.last) }));
}

function isNear(a: TermHit, b: TermHit, distance: number): boolean {
  const gap = b.first > a.last ? b.first - a.last : a.first - b.last;
  return (gap >= 1 && gap <= distance) || isInside(a, b) || isInside(b, a);
}

/** A word between the two of a pair is near both of them. */
const isInside = (inner: TermHit, outer: TermHit) => inner.first > outer.first && inner.last < outer.last;

/** Index of the first hit that begins after a position, by bisection. */
function firstAfter(hits: readonly TermHit[], position: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.first ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

function filterHolds(
  { field, value }: Extract<Condition, { kind: 'filter' }>,
  { interaction, links }: Evidence,
): boolean {
  switch (field) {
    case 'lang':
      return primarySubtag(interaction.language ?? '') === primarySubtag(value);
    case 'channel':
      return interaction.channelId === value;
    case 'author':
      return interaction.authorId === value;
    case 'url':
      return links().some((link) => linkMatches(link, value));
  }
}

/** Whether a link leads to the host (or a host below it) and path that a filter names. */
export function linkMatches(link: string, value: string): boolean {
  const [host = '', path] = withoutScheme(link);
  const [wantedHost = '', wantedPath] = withoutScheme(value);
  const isHost = host === wantedHost || host.endsWith(`.${wantedHost}`);
  return isHost && (path ?? '').startsWith(wantedPath ?? '');
}

function withoutScheme(link: string): [host: string, path: string] {
  const bare = link.replace(/^[a-z][a-z0-9+.-]{0,20}:\/\//i, '');
  const slash = bare.search(/[/?#\\]/);
  const authority = slash < 0 ? bare : bare.slice(0, slash);
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d{0,5}$/, '');
  return [host.toLowerCase().replace(/^www\./, ''), slash < 0 ? '' : bare.slice(slash)];
}
