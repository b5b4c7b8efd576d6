import {
  classifyInteraction,
  compileMentionQueries,
  formatMentionQuery,
  matchMentions,
  triage,
} from '../../src/listening/index.js';
import { type LabelledSentence, macroF1 } from '../listening/macroF1.js';
import type { Adapter } from '../spec/adapter.js';

type Interaction = Parameters<typeof matchMentions>[0];
type Queries = Parameters<typeof compileMentionQueries>[0];

/** A post with the members that a case does not care about. */
const post = (given: object): Interaction => ({
  id: 'forum:1',
  sourceId: '1',
  channelId: 'forum',
  kind: 'post',
  direction: 'inbound',
  actorKind: 'human',
  at: '2026-03-02T09:00:00Z',
  ...given,
});

const about = { kind: 'brand', name: 'Nordfunk' } as const;

/** The texts of all places where a single query matches, field by field; `null` when it does not match. */
function found({ query, quotes, ...given }: { query: string; quotes?: 'include' } & object): unknown {
  const compiled = compileMentionQueries([{ id: 'q', about, query }]);
  const mentions = matchMentions(post(given), compiled, quotes === undefined ? {} : { quotes });
  return mentions.length === 0 ? null : mentions.flatMap(({ spans }) => spans.map(({ text }) => text));
}

/** Where and why a query is refused. */
function fault(query: string): unknown {
  try {
    return formatMentionQuery(query);
  } catch (error) {
    const { code, offset, message } = error as { code: string; offset: number; message: string };
    return { code, offset, message };
  }
}

export const listeningAdapter: Adapter = {
  classifyInteraction: ({ text, language }: { text: string; language: string }) => classifyInteraction(text, language),
  macroF1IsAtLeast: (bound: number, { sentences }: { sentences: readonly LabelledSentence[] }) =>
    macroF1(sentences) >= bound,
  compileMentionQueries: (queries: Queries) => {
    compileMentionQueries(queries);
    return 'compiled';
  },
  formatMentionQuery,
  fault,
  found,
  matchMentions: ({ interaction, queries, options }: { interaction: object; queries: Queries; options?: object }) =>
    matchMentions(post(interaction), compileMentionQueries(queries), options),
  triage: ({ interaction, signals, guidelines }: { interaction: object; signals: object; guidelines: object }) =>
    triage(post(interaction), signals, guidelines as Parameters<typeof triage>[2]),
};
