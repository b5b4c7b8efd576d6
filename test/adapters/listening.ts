import {
  campaignReception,
  classifyInteraction,
  compileMentionQueries,
  emergingTopics,
  formatMentionQuery,
  interestVector,
  lintGuidelines,
  lintMentionQueries,
  matchMentions,
  topicCounts,
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

type Guidelines = Parameters<typeof lintGuidelines>[0];
type Period = Parameters<typeof campaignReception>[0];
type Definition = Parameters<typeof campaignReception>[2]['definition'];

/** Texts with their language and how many interactions say them. */
type TextCounts = readonly (readonly [count: number, language: string, text: string])[];

const posts = (side: string, texts: TextCounts): Interaction[] =>
  texts.flatMap(([count, language, text], row) =>
    Array.from({ length: count }, (_, index) => {
      const id = `${side}:${row}:${index}`;
      return post({ id, language, text, authorId: `author ${index % 3}` });
    }),
  );

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

/** A query of many equal parts compiles or is refused. */
const compiles = (query: string) => {
  compileMentionQueries([{ id: 'q', about, query }]);
  return 'compiled';
};

const words = (count: number) => Array.from({ length: count }, (_, index) => `wort${index}`);

/** A permit as `toPermit` writes it. */
type EnrichmentPermit = NonNullable<Parameters<typeof interestVector>[1]['permit']>;

export const listeningAdapter: Adapter = {
  manyTerms: (count: number) => compiles(words(count).join(' OR ')),
  longPhrase: (count: number) => compiles(`"${words(count).join(' ')}"`),
  manyLevels: (count: number) => compiles(`${'('.repeat(count)}netz${')'.repeat(count)}`),
  manyNots: (count: number) => compiles(`${'NOT '.repeat(count)}netz`),
  manyNears: (count: number) => compiles(words(count + 1).join(' NEAR/2 ')),
  lintCodes: (queries: Queries) => lintMentionQueries(queries).map(({ code }) => code),
  lintMentionQueries,
  guidelineFindings: ({ guidelines, options }: { guidelines: Guidelines; options?: object }) =>
    lintGuidelines(guidelines, options).map(({ code, ruleIds }) => [code, ruleIds]),
  lintGuidelines: ({ guidelines, options }: { guidelines: Guidelines; options?: object }) =>
    lintGuidelines(guidelines, options),
  topicCounts: ({ interactions, taxonomy }: { interactions: readonly object[]; taxonomy: Queries }) =>
    topicCounts(interactions.map(post), taxonomy),
  emergingTopics: ({ now, before, options }: { now: TextCounts; before: TextCounts; options?: object }) =>
    emergingTopics(posts('now', now), posts('before', before), { now: '2026-03-02T12:00:00Z', ...options }),
  emergingTerms: ({ now, before, options }: { now: TextCounts; before: TextCounts; options?: object }) =>
    emergingTopics(posts('now', now), posts('before', before), { now: '2026-03-02T12:00:00Z', ...options }).map(
      ({ term }) => term,
    ),
  interestVector: ({ interactions, options }: { interactions: readonly object[]; options: object }) =>
    interestVector(interactions.map(post), options as { permit: EnrichmentPermit; taxonomy: Queries; now: string }),
  campaignReception: ({ before, during, definition }: { before: Period; during: Period; definition: Definition }) =>
    campaignReception(before, during, { definition }),
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
