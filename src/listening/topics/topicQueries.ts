import { refuse } from '../errors.js';
import { type CompiledQueries, compileMentionQueries, type QueryProgram } from '../mentions/compileMentionQueries.js';
import type { MentionQuery } from '../mentions/mention.js';

/** Topics as the caller sees them: mention queries, compiled or not. Each query is one topic. */
export type Taxonomy = CompiledQueries | readonly MentionQuery[];

/** The compiled taxonomy with the ids of its topics in their order. */
export function topicQueries(taxonomy: Taxonomy, functionName: string) {
  const queries = isList(taxonomy) ? compileMentionQueries(taxonomy) : taxonomy;
  const program = queries as unknown as QueryProgram | null | undefined;
  if (program?.automaton === undefined) {
    return refuse({ functionName, path: ['taxonomy'] }, 'a list of queries or made by compileMentionQueries', taxonomy);
  }
  return { queries, topics: program.queries.map(({ query }) => ({ topicId: query.id, name: query.about.name })) };
}

function isList(taxonomy: Taxonomy): taxonomy is readonly MentionQuery[] {
  return Array.isArray(taxonomy);
}
