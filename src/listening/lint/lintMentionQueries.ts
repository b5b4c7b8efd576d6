import { ListeningError, requireList, requireObject, requireTexts } from '../errors.js';
import type { MentionQuery } from '../mentions/mention.js';
import type { MentionExpression } from '../query/expression.js';
import { printExpression } from '../query/formatMentionQuery.js';
import { parseQueryOrThrow } from '../query/parseQueryOrThrow.js';
import { ambiguousWord } from './ambiguousWord.js';
import { whyUnreachable } from './whyUnreachable.js';

/** What is doubtful about a query, and which others it concerns. */
export interface QueryFinding {
  readonly code: QueryFindingCode;
  readonly queryId: string;
  readonly message: string;
  /** Other queries that the finding is about; empty for most. */
  readonly relatedIds: readonly string[];
}

export type QueryFindingCode =
  /** The query cannot be read; the message says where and why. */
  | 'query-invalid'
  /** Two queries have the same id. */
  | 'duplicate-id'
  /** Another query asks for the same under another id. */
  | 'duplicate-query'
  /** A single everyday word of German or English is all that the query asks for: it needs words of its context. */
  | 'ambiguous-word'
  /** No interaction can fulfil the query. */
  | 'unreachable'
  /** A prefix of two or three letters begins very many words. */
  | 'short-prefix';

const functionName = 'lintMentionQueries';

/**
 * Finds doubtful mention queries before they fill a dashboard with noise or with nothing.
 *
 * @param queries - as for {@link compileMentionQueries}; a query that cannot be read is a finding here, not an error.
 * @returns findings in the order of the queries; empty when nothing is doubtful.
 * @throws `ListeningError` `input-invalid` when the argument is no list of objects.
 * @example
 * ```ts
 * import { lintMentionQueries } from 'social-crm/listening';
 *
 * const about = { kind: 'brand', name: 'Apple' } as const;
 * const codes = (query: string) => lintMentionQueries([{ id: 'q', about, query }]).map(({ code }) => code);
 * codes('apple'); // => ['ambiguous-word']
 * codes('apple AND (iphone OR mac)'); // => []
 * codes('nordfunk lang:de lang:en'); // => ['unreachable']
 * codes('nordfunk AND ('); // => ['query-invalid']
 * ```
 */
export function lintMentionQueries(queries: readonly MentionQuery[]): QueryFinding[] {
  requireList({ functionName, path: ['queries'] }, queries);
  const firstByMeaning = new Map<string, string>();
  const ids = new Set<string>();
  return queries.flatMap((query, index) => {
    requireObject({ functionName, path: [index] }, query);
    requireTexts({ functionName, path: [index, 'languages'] }, query.languages ?? []);
    requireTexts({ functionName, path: [index, 'channels'] }, query.channels ?? []);
    const isKnownId = ids.has(query.id);
    ids.add(query.id);
    const idFindings = isKnownId ? [finding(query, 'duplicate-id', `the id ${query.id} stands twice`)] : [];
    const expression = readOrProblem(query, index);
    if (typeof expression === 'string') return [...idFindings, finding(query, 'query-invalid', expression)];
    const meaning = JSON.stringify([printExpression(expression), sorted(query.languages), sorted(query.channels)]);
    const twin = firstByMeaning.get(meaning);
    if (twin === undefined) firstByMeaning.set(meaning, query.id);
    return [...idFindings, ...twinFindings(query, twin), ...ownFindings(query, expression)];
  });
}

function readOrProblem(query: MentionQuery, index: number): MentionExpression | string {
  try {
    return parseQueryOrThrow(query.query, { functionName, path: [index, 'query'] });
  } catch (problem) {
    if (problem instanceof ListeningError) return problem.message;
    throw problem;
  }
}

const sorted = (values: readonly string[] | undefined) => (values === undefined ? null : [...values].sort());

function finding({ id }: MentionQuery, code: QueryFindingCode, message: string): QueryFinding {
  return { code, queryId: id, message, relatedIds: [] };
}

function twinFindings(query: MentionQuery, twin: string | undefined): QueryFinding[] {
  if (twin === undefined) return [];
  return [{ ...finding(query, 'duplicate-query', `asks for the same as ${twin}`), relatedIds: [twin] }];
}

function ownFindings(query: MentionQuery, expression: MentionExpression): QueryFinding[] {
  const ambiguous = ambiguousWord(expression);
  const unreachable = whyUnreachable(expression, query);
  const prefix = shortPrefix(expression);
  return [
    ...(ambiguous === null
      ? []
      : [finding(query, 'ambiguous-word', `"${ambiguous}" is an everyday word: add words of its context`)]),
    ...(unreachable === null ? [] : [finding(query, 'unreachable', unreachable)]),
    ...(prefix === null ? [] : [finding(query, 'short-prefix', `"${prefix}*" begins very many words`)]),
  ];
}

const SHORT_PREFIX = 3;

function shortPrefix(expression: MentionExpression): string | null {
  switch (expression.kind) {
    case 'open':
      return expression.open === 'right' && expression.text.length <= SHORT_PREFIX ? expression.text : null;
    case 'near':
      return shortPrefix(expression.left) ?? shortPrefix(expression.right);
    case 'or':
      return expression.operands.map(shortPrefix).find((prefix) => prefix !== null) ?? null;
    case 'and': {
      const demanded = expression.operands.filter(({ kind }) => kind !== 'not' && kind !== 'filter');
      return demanded.length === 1 ? shortPrefix(demanded[0] as MentionExpression) : null;
    }
    default:
      return null;
  }
}
