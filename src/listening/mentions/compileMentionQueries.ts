import { refuse, requireList, requireObject, requireText } from '../errors.js';
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
  requireList({ functionName, path: ['queries'] }, queries);
  const automaton = createAutomaton();
  const ids = new Set<string>();
  const compiledQueries = queries.map((query, index) => {
    checkQuery(query, index);
    if (ids.has(query.id)) refuse({ functionName, path: [index, 'id'], code: 'query-duplicate' }, 'unique', query.id);
    ids.add(query.id);
    return compileQuery(query, { automaton, index });
  });
  return indexQueries(automaton, compiledQueries) as unknown as CompiledQueries;
}

const functionName = 'compileMentionQueries';

function checkQuery(query: MentionQuery, index: number): void {
  requireObject({ functionName, path: [index] }, query);
  requireText({ functionName, path: [index, 'id'] }, query.id);
  requireObject({ functionName, path: [index, 'about'] }, query.about);
  for (const name of ['languages', 'channels'] as const) {
    const list = query[name];
    if (list === undefined) continue;
    requireList({ functionName, path: [index, name] }, list).forEach((value, place) => {
      requireText({ functionName, path: [index, name, place] }, value);
    });
  }
}

function compileQuery(
  query: MentionQuery,
  { automaton, index }: { automaton: Automaton; index: number },
): CompiledQuery {
  return {
    query: { ...query },
    languages: query.languages === undefined ? null : new Set(query.languages.map(primarySubtag)),
    channels: query.channels === undefined ? null : new Set(query.channels),
    condition: conditionOf(parseQueryOrThrow(query.query, { functionName, path: [index, 'query'] }), automaton),
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
  const uses = new Uint32Array(automaton.termCount);
  for (const { condition } of queries) countUses(condition, uses);
  const queriesByTerm: number[][] = Array.from({ length: automaton.termCount }, () => []);
  const alwaysTried: number[] = [];
  queries.forEach(({ condition }, index) => {
    const terms = anchors(condition, uses);
    if (terms === null) alwaysTried.push(index);
    else for (const term of new Set(terms)) queriesByTerm[term]?.push(index);
  });
  return { automaton, queries, queriesByTerm, alwaysTried };
}

function countUses(condition: Condition, uses: Uint32Array): void {
  if (condition.kind === 'term') uses[condition.term] = (uses[condition.term] ?? 0) + 1;
  for (const part of partsOf(condition)) countUses(part, uses);
}

/** What must be asked about within a condition; parts under NOT are never its anchor. */
function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'near') return [condition.left, condition.right];
  return condition.kind === 'and' || condition.kind === 'or' ? condition.operands : [];
}

/** Terms of which one must be present for the condition to hold; `null` when filters alone may fulfil it. */
function anchors(condition: Condition, uses: Uint32Array): readonly number[] | null {
  switch (condition.kind) {
    case 'term':
      return [condition.term];
    case 'near':
      return rarest([anchors(condition.left, uses), anchors(condition.right, uses)], uses);
    case 'and':
      return rarest(
        condition.operands.map((operand) => anchors(operand, uses)),
        uses,
      );
    case 'or':
      return all(condition.operands.map((operand) => anchors(operand, uses)));
    default:
      return null;
  }
}

/** Of terms that must all be present, those that the fewest queries share: a word that all queries hold tells nothing. */
function rarest(choices: readonly (readonly number[] | null)[], uses: Uint32Array): readonly number[] | null {
  const cost = (terms: readonly number[]) => terms.reduce((sum, term) => sum + (uses[term] ?? 0), 0);
  return choices
    .filter((terms) => terms !== null)
    .reduce<readonly number[] | null>(
      (best, terms) => (best === null || cost(terms) < cost(best) ? terms : best),
      null,
    );
}

function all(choices: readonly (readonly number[] | null)[]): readonly number[] | null {
  return choices.some((terms) => terms === null) ? null : choices.flatMap((terms) => terms ?? []);
}
