import { ListeningError } from '../errors.js';
import { isTerm, type MentionExpression } from '../query/expression.js';
import { parseQueryOrThrow } from '../query/parseQueryOrThrow.js';
import { type Automaton, addTerm, createAutomaton } from './automaton.js';
import type { MentionQuery } from './mention.js';

declare const compiled: unique symbol;

/** Queries ready for `matchMentions`: an opaque handle, never serialised. */
export interface CompiledQueries {
  readonly [compiled]: true;
}

/** What the handle holds. */
export interface QueryProgram {
  readonly automaton: Automaton;
  readonly queries: readonly CompiledQuery[];
  /** Term number -> queries that it may make match. */
  readonly queriesByTerm: readonly (readonly number[])[];
  /** Queries that may match without any word, by filters alone. */
  readonly alwaysTried: readonly number[];
}

export interface CompiledQuery {
  readonly query: MentionQuery;
  readonly languages: ReadonlySet<string> | null;
  readonly channels: ReadonlySet<string> | null;
  readonly condition: Condition;
}

/** A mention expression whose terms are numbers of the automaton. */
export type Condition =
  | { readonly kind: 'term'; readonly term: number }
  | { readonly kind: 'filter'; readonly field: 'lang' | 'channel' | 'author' | 'url'; readonly value: string }
  | { readonly kind: 'near'; readonly distance: number; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly operand: Condition }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition[] };

/**
 * Compiles mention queries once, for any number of interactions.
 *
 * Syntax: words, `"exact phrase"`, `="Case As Written"`, `AND` (or a blank), `OR`, `NOT`, brackets, `prefix*`, `*part*`
 * (compounds, one side open at a time), `#tag`, `@handle`, `NEAR/5`, `lang:de`, `channel:forum`, `author:id`,
 * `url:example.org`. Precedence: NOT, NEAR, AND, OR. A query demands at least one term in every branch.
 *
 * @param queries - up to 1,000 terms and 50 levels each; ids are unique.
 * @returns an opaque handle for {@link matchMentions}; the queries are copied.
 * @throws `ListeningError` `query-invalid` with `path` and `offset`; `query-duplicate`.
 * @example
 * ```ts
 * import { compileMentionQueries } from 'social-crm/listening';
 *
 * const about = { kind: 'brand', name: 'Nordfunk' } as const;
 * compileMentionQueries([{ id: 'brand', about, query: 'nordfunk AND (netz OR' }]); // throws query-invalid
 * ```
 */
export function compileMentionQueries(queries: readonly MentionQuery[]): CompiledQueries {
  const automaton = createAutomaton();
  const ids = new Set<string>();
  const compiledQueries = queries.map((query, index) => {
    if (ids.has(query.id)) {
      const message = `compileMentionQueries: queries[${index}].id must be unique, got "${query.id}" twice`;
      throw new ListeningError('query-duplicate', message, { path: [index, 'id'], offset: null });
    }
    ids.add(query.id);
    return compileQuery(query, { automaton, index });
  });
  return indexQueries(automaton, compiledQueries) as unknown as CompiledQueries;
}

function compileQuery(
  query: MentionQuery,
  { automaton, index }: { automaton: Automaton; index: number },
): CompiledQuery {
  const place = { functionName: 'compileMentionQueries', path: [index, 'query'] };
  return {
    query: { ...query },
    languages: query.languages === undefined ? null : new Set(query.languages.map(primarySubtag)),
    channels: query.channels === undefined ? null : new Set(query.channels),
    condition: conditionOf(parseQueryOrThrow(query.query, place), automaton),
  };
}

/** `de` of `de-AT`. */
export function primarySubtag(language: string): string {
  return (language.split(/[-_]/)[0] ?? '').toLowerCase();
}

function conditionOf(expression: MentionExpression, automaton: Automaton): Condition {
  if (isTerm(expression)) return { kind: 'term', term: addTerm(automaton, expression) };
  if (expression.kind === 'not') return { kind: 'not', operand: conditionOf(expression.operand, automaton) };
  if (expression.kind === 'near') {
    const { kind, distance, left, right } = expression;
    return { kind, distance, left: conditionOf(left, automaton), right: conditionOf(right, automaton) };
  }
  if (expression.kind === 'filter') return { kind: 'filter', field: expression.field, value: expression.value };
  return { kind: expression.kind, operands: expression.operands.map((operand) => conditionOf(operand, automaton)) };
}

function indexQueries(automaton: Automaton, queries: readonly CompiledQuery[]): QueryProgram {
  const queriesByTerm: number[][] = Array.from({ length: automaton.termCount }, () => []);
  const alwaysTried: number[] = [];
  queries.forEach(({ condition }, index) => {
    const terms = anchors(condition);
    if (terms === null) alwaysTried.push(index);
    else for (const term of new Set(terms)) queriesByTerm[term]?.push(index);
  });
  return { automaton, queries, queriesByTerm, alwaysTried };
}

/** Terms of which one must be present for the condition to hold; `null` when filters alone may fulfil it. */
function anchors(condition: Condition): readonly number[] | null {
  switch (condition.kind) {
    case 'term':
      return [condition.term];
    case 'near':
      return anchors(condition.left);
    case 'and':
      return fewest(condition.operands.map(anchors).filter((terms) => terms !== null));
    case 'or':
      return all(condition.operands.map(anchors));
    default:
      return null;
  }
}

function fewest(choices: readonly (readonly number[])[]): readonly number[] | null {
  return choices.reduce<readonly number[] | null>(
    (best, terms) => (best === null || terms.length < best.length ? terms : best),
    null,
  );
}

function all(choices: readonly (readonly number[] | null)[]): readonly number[] | null {
  return choices.some((terms) => terms === null) ? null : choices.flatMap((terms) => terms ?? []);
}
