import type { MentionExpression, MentionTerm } from './expression.js';
import { parseQueryOrThrow } from './parseQueryOrThrow.js';

/**
 * Prints a mention query in its canonical form: one blank between terms, brackets only where precedence needs them.
 *
 * The canonical form parses to the same query, and formatting it again changes nothing.
 *
 * @param query - a query in the syntax of `MentionQuery.query`.
 * @returns the canonical text.
 * @throws `ListeningError` `query-invalid` with the offset of the first fault.
 * @example
 * ```ts
 * import { formatMentionQuery } from 'social-crm/listening';
 *
 * formatMentionQuery('(nordfunk   AND netz*) OR ("gute  Nacht")'); // => 'nordfunk netz* OR "gute Nacht"'
 * formatMentionQuery('nordfunk AND'); // throws query-invalid
 * ```
 */
export function formatMentionQuery(query: string): string {
  return printExpression(parseQueryOrThrow(query, { functionName: 'formatMentionQuery', path: ['query'] }));
}

/** The canonical text of a parsed query. */
export function printExpression(expression: MentionExpression): string {
  return print(expression, 0);
}

const LEVEL = { or: 1, and: 2, near: 3, not: 4 } as const;

function print(expression: MentionExpression, outer: number): string {
  switch (expression.kind) {
    case 'filter':
      return `${expression.field}:${/[\s()]/.test(expression.value) ? `"${expression.value}"` : expression.value}`;
    case 'not':
      return bracketed(`NOT ${print(expression.operand, LEVEL.not)}`, { level: LEVEL.not, outer });
    case 'near': {
      const left = print(expression.left, LEVEL.near);
      const right = print(expression.right, LEVEL.near + 1);
      return bracketed(`${left} NEAR/${expression.distance} ${right}`, { level: LEVEL.near, outer });
    }
    case 'and':
    case 'or': {
      const level = LEVEL[expression.kind];
      const operands = expression.operands.map((operand) => print(operand, level));
      return bracketed(operands.join(expression.kind === 'or' ? ' OR ' : ' '), { level, outer });
    }
    default:
      return printTerm(expression);
  }
}

function bracketed(text: string, { level, outer }: { level: number; outer: number }): string {
  return level < outer ? `(${text})` : text;
}

function printTerm({ kind, text, open }: MentionTerm): string {
  if (kind === 'hashtag') return `#${text}`;
  if (kind === 'handle') return `@${text}`;
  if (kind === 'open') return `${open === 'right' ? '' : '*'}${text}${open === 'left' ? '' : '*'}`;
  const words = text.trim().replace(/\s+/g, ' ');
  if (kind === 'exact') return `="${words}"`;
  const isBare = !/[\s()]/.test(words) && !/^(AND|OR|NOT|NEAR.*|=.*|[#@].*|(lang|channel|author|url):.*)$/.test(words);
  return isBare ? words : `"${words}"`;
}
