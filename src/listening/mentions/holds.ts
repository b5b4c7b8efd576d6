import type { Interaction } from '../../models/index.js';
import type { TermHit } from './automaton.js';
import { type Condition, primarySubtag } from './compileMentionQueries.js';

/** What a condition is asked about: the hits of all terms in one interaction, and its links. */
export interface Evidence {
  readonly interaction: Interaction;
  readonly hits: ReadonlyMap<number, readonly TermHit[]>;
  readonly links: readonly string[];
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
      return condition.operands.every((operand) => holds(operand, evidence, found));
    case 'or':
      // Every branch is asked: all places that speak for the mention are evidence.
      return condition.operands.filter((operand) => holds(operand, evidence, found)).length > 0;
  }
}

function collect(hits: readonly TermHit[], found: TermHit[]): boolean {
  for (const hit of hits) found.push(hit);
  return hits.length > 0;
}

function hitsOf(condition: Condition, evidence: Evidence): readonly TermHit[] {
  if (condition.kind === 'term') return evidence.hits.get(condition.term) ?? NONE;
  if (condition.kind === 'near') {
    const right = byPlace(hitsOf(condition.right, evidence));
    return byPlace(hitsOf(condition.left, evidence)).flatMap((hit) => pairsOf(hit, right, condition.distance));
  }
  return condition.kind === 'or' ? condition.operands.flatMap((operand) => hitsOf(operand, evidence)) : NONE;
}

const byPlace = (hits: readonly TermHit[]) => [...hits].sort((a, b) => a.first - b.first);

/** The nearest partners of a hit before and after it, each within the distance, as one span. */
function pairsOf(hit: TermHit, partners: readonly TermHit[], distance: number): TermHit[] {
  const at = firstAfter(partners, hit.last);
  return [partners[firstAfter(partners, hit.first - 1) - 1], partners[at]]
    .filter((partner) => partner !== undefined)
    .filter((partner) => gap(hit, partner) >= 1 && gap(hit, partner) <= distance)
    .map((partner) => ({ first: Math.min(hit.first, partner.first), last: Math.max(hit.last, partner.last) }));
}

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

const gap = (a: TermHit, b: TermHit) => (b.first > a.last ? b.first - a.last : a.first - b.last);

function filterHolds(
  { field, value }: Extract<Condition, { kind: 'filter' }>,
  { interaction, links }: Evidence,
): boolean {
  switch (field) {
    case 'lang':
      return interaction.language !== undefined && primarySubtag(interaction.language) === primarySubtag(value);
    case 'channel':
      return interaction.channelId === value;
    case 'author':
      return interaction.authorId === value;
    case 'url':
      return links.some((link) => linkMatches(link, value));
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
  const bare = link.replace(/^[a-z]+:\/\//i, '').replace(/^www\./i, '');
  const slash = bare.search(/[/?#]/);
  return slash < 0 ? [bare.toLowerCase(), ''] : [bare.slice(0, slash).toLowerCase(), bare.slice(slash)];
}
