import { type Instant, instantToMs } from '../../internal/instant.js';
import type { Interaction, Permit } from '../../models/index.js';
import { ListeningError, refuse, requireList, requireObject } from '../errors.js';
import { matchMentions } from '../mentions/matchMentions.js';
import { type Taxonomy, topicQueries } from '../topics/topicQueries.js';

/** The interests of one person, one component a topic of the taxonomy. */
export interface InterestVector {
  /** The person, as the permit names it. */
  readonly id: string;
  /** Ids of the topics, in the order of the components. */
  readonly interests: readonly string[];
  /** Interactions that name the topic, one component a topic. */
  readonly vector: readonly number[];
  /** Interactions that were read, and those of them that name no topic. */
  readonly interactionCount: number;
  readonly unmatchedCount: number;
  /** For the record: what allowed it, a permit's basis or the purpose that the caller declares. */
  readonly basis: string;
}

/** Either a permit for the enrichment of this person's profile, or a purpose that the caller declares and answers for. */
export type InterestVectorOptions = InterestVectorScope &
  (
    | { readonly permit: Permit<'profile_enrichment'>; readonly declaredPurpose?: never }
    | { readonly declaredPurpose: string; readonly subject: string; readonly permit?: never }
  );

interface InterestVectorScope {
  /** The topics: mention queries, one an interest, compiled or not. */
  readonly taxonomy: Taxonomy;
  /** Decides whether the permit still holds; later interactions are left out. */
  readonly now: Instant;
}

const functionName = 'interestVector';

/**
 * Counts what one person speaks of, as a vector over the topics of a taxonomy.
 *
 * The vector says what somebody talks about in public, not what somebody likes. It is personal data: the function needs
 * a permit of `social-crm/consent` for `profile_enrichment`, checked for purpose and time, or the purpose that the caller
 * declares. Groups are made of such vectors by `interestClustersOf` of `social-crm/kpi`, which suppresses small ones.
 *
 * @param interactions - of one person; two known authors among them are refused. Shares and quoted lines do not count.
 * @returns counts, so that vectors of two periods add up; all 0 when no topic is named.
 * @throws `ListeningError` `permit-invalid` without permit and purpose, for another purpose, or once the permit has run
 * out; `input-invalid` for interactions of two authors; `query-invalid`, `query-duplicate`.
 * @see N-7; DESIGN 2.10
 * @example
 * ```ts
 * import { interestVector } from 'social-crm/listening';
 *
 * const post = (id: string, text: string) => ({
 *   id, sourceId: id, channelId: 'forum', kind: 'post', direction: 'peer', actorKind: 'human', authorId: 'mara',
 *   at: '2026-03-02T09:00:00Z', text,
 * }) as const;
 * const taxonomy = [
 *   { id: 'golf', about: { kind: 'topic', name: 'Golf' }, query: 'golf*' },
 *   { id: 'wine', about: { kind: 'topic', name: 'Wine' }, query: 'wein OR weine OR riesling' },
 * ] as const;
 * const options = { taxonomy, now: '2026-03-03T00:00:00Z', declaredPurpose: 'survey of our own staff', subject: 'p1' };
 * interestVector([post('a', 'Golfplatz im Regen'), post('b', 'Golf und Riesling')], options).vector; // => [2, 1]
 * interestVector([], { taxonomy, now: '2026-03-03T00:00:00Z' } as never); // throws permit-invalid
 * ```
 */
export function interestVector(interactions: readonly Interaction[], options: InterestVectorOptions): InterestVector {
  requireObject({ functionName, path: ['options'] }, options);
  const nowMs = instantToMs(options.now) ?? refuse({ functionName, path: ['now'] }, 'an instant', options.now);
  const { id, basis } = permissionOf(options, nowMs);
  requireList({ functionName, path: ['interactions'] }, interactions);
  const read = interactions.filter(({ at }) => (instantToMs(at) ?? Infinity) <= nowMs);
  checkOneAuthor(read);
  const { queries, topics } = topicQueries(options.taxonomy, functionName);
  const counts = new Map(topics.map(({ topicId }) => [topicId, 0]));
  let unmatchedCount = 0;
  for (const interaction of read) {
    const found = new Set(matchMentions(interaction, queries).map(({ queryId }) => queryId));
    if (found.size === 0) unmatchedCount += 1;
    for (const topicId of found) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  }
  const vector = [...counts.values()];
  return { id, interests: [...counts.keys()], vector, interactionCount: read.length, unmatchedCount, basis };
}

function permissionOf(options: InterestVectorOptions, nowMs: number): { id: string; basis: string } {
  if (options.permit !== undefined) return permittedSubject(options.permit, nowMs);
  const { declaredPurpose, subject }: { declaredPurpose?: unknown; subject?: unknown } = options;
  if (typeof declaredPurpose === 'string' && declaredPurpose.trim() !== '') {
    if (typeof subject === 'string' && subject !== '') return { id: subject, basis: `declared: ${declaredPurpose}` };
    return refuse({ functionName, path: ['subject'] }, 'the id of the person', subject);
  }
  return refusePermit(['permit'], 'a permit for profile_enrichment, or declaredPurpose a reason');
}

/** Types are gone at run time, and time passes: purpose and end are checked again. */
function permittedSubject(permit: Permit<'profile_enrichment'>, nowMs: number): { id: string; basis: string } {
  const { purpose, validUntil, decidedAt, subject, basis }: Partial<Permit<string>> = permit ?? {};
  if (purpose !== 'profile_enrichment') return refusePermit(['permit', 'purpose'], 'profile_enrichment');
  if (typeof subject !== 'string') return refusePermit(['permit', 'subject'], 'the id of the person');
  const decidedMs = instantToMs(decidedAt);
  if (decidedMs === null || decidedMs > nowMs) return refusePermit(['permit', 'decidedAt'], 'an instant up to now');
  const endMs = validUntil === undefined ? Infinity : instantToMs(validUntil);
  if (endMs === null || nowMs >= endMs) return refusePermit(['permit', 'validUntil'], 'an instant after now');
  return { id: subject, basis: basis ?? '' };
}

function refusePermit(path: readonly string[], expected: string): never {
  const message = `${functionName}: ${path.join('.')} must be ${expected}`;
  throw new ListeningError('permit-invalid', message, { path, offset: null });
}

function checkOneAuthor(interactions: readonly Interaction[]): void {
  const authors = new Set(interactions.flatMap(({ authorId }) => authorId ?? []));
  if (authors.size > 1) refuse({ functionName, path: ['interactions'] }, 'of one author', [...authors].join(', '));
}
