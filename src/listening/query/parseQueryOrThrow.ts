import { describeValue, type Path } from '../../internal/errors.js';
import { ListeningError } from '../errors.js';
import type { MentionExpression } from './expression.js';
import { QuerySyntaxProblem } from './lexQuery.js';
import { parseExpression } from './parseMentionQuery.js';

/** Who asks, and where the query stands in the caller's argument. */
export interface QueryPlace {
  readonly functionName: string;
  readonly path: Path;
}

/** The tree of a query, or `ListeningError` `query-invalid` that names place, offset and expectation. */
export function parseQueryOrThrow(query: unknown, { functionName, path }: QueryPlace): MentionExpression {
  if (typeof query !== 'string') {
    const message = `${functionName}: ${path.join('.')} must be a string, got ${describeValue(query)}`;
    throw new ListeningError('query-invalid', message, { path, offset: null });
  }
  try {
    return parseExpression(query);
  } catch (problem) {
    if (!(problem instanceof QuerySyntaxProblem)) throw problem;
    const found = query.slice(problem.offset, problem.offset + 20);
    const got = found === '' ? 'the end' : describeValue(found);
    const message = `${functionName}: ${path.join('.')} must have ${problem.expected} at offset ${problem.offset}, got ${got}`;
    throw new ListeningError('query-invalid', message, { path, offset: problem.offset });
  }
}
