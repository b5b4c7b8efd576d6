import type { Interaction } from '../../models/index.js';
import { requireList } from '../errors.js';
import { matchMentions } from '../mentions/matchMentions.js';
import { type Taxonomy, topicQueries } from './topicQueries.js';

/** How many interactions speak of each topic of a taxonomy. */
export interface TopicCounts {
  readonly interactionCount: number;
  /** Interactions that speak of no topic; they show where the taxonomy has gaps. */
  readonly unmatchedCount: number;
  /** In the order of the taxonomy; topics that nobody speaks of stand with 0. */
  readonly topics: readonly TopicCount[];
}

export interface TopicCount {
  readonly topicId: string;
  readonly name: string;
  readonly count: number;
  /** Of all interactions, 0..1; the shares of several topics may add up to more than 1. `null` without interactions. */
  readonly share: number | null;
  /** Ids of the first interactions, at most five. */
  readonly exampleIds: readonly string[];
}

const MOST_EXAMPLES = 5;

/**
 * Counts how many interactions speak of each topic of a taxonomy, in the query language of mentions.
 *
 * An interaction counts once for each topic that it names, however often it does. Shares and quoted lines do not count,
 * as in {@link matchMentions}.
 *
 * @param taxonomy - mention queries, one a topic, or what {@link compileMentionQueries} made of them.
 * @throws `ListeningError` `input-invalid`, `query-invalid`, `query-duplicate`.
 * @example
 * ```ts
 * import { topicCounts } from 'social-crm/listening';
 *
 * const post = (id: string, text: string) => ({
 *   id, sourceId: id, channelId: 'forum', kind: 'post', direction: 'inbound', actorKind: 'human',
 *   at: '2026-03-02T09:00:00Z', text,
 * }) as const;
 * const taxonomy = [
 *   { id: 'price', about: { kind: 'topic', name: 'Price' }, query: 'preis* OR teuer OR kosten' },
 *   { id: 'network', about: { kind: 'topic', name: 'Network' }, query: 'netz OR empfang' },
 * ] as const;
 * const counts = topicCounts([post('a', 'Das Netz ist zu teuer'), post('b', 'Kein Empfang'), post('c', 'Moin')], taxonomy);
 * counts.topics.map(({ topicId, count }) => [topicId, count]); // => [['price', 1], ['network', 2]]
 * counts.unmatchedCount; // => 1
 * ```
 */
export function topicCounts(interactions: readonly Interaction[], taxonomy: Taxonomy): TopicCounts {
  requireList({ functionName: 'topicCounts', path: ['interactions'] }, interactions);
  const { queries, topics } = topicQueries(taxonomy, 'topicCounts');
  const idsByTopic = new Map<string, string[]>(topics.map(({ topicId }) => [topicId, []]));
  let unmatchedCount = 0;
  for (const interaction of interactions) {
    const found = new Set(matchMentions(interaction, queries).map(({ queryId }) => queryId));
    if (found.size === 0) unmatchedCount += 1;
    for (const topicId of found) idsByTopic.get(topicId)?.push(interaction.id);
  }
  const interactionCount = interactions.length;
  return {
    interactionCount,
    unmatchedCount,
    topics: topics.map(({ topicId, name }) => {
      const ids = idsByTopic.get(topicId) ?? [];
      const share = interactionCount === 0 ? null : ids.length / interactionCount;
      return { topicId, name, count: ids.length, share, exampleIds: ids.slice(0, MOST_EXAMPLES) };
    }),
  };
}
