import { primarySubtag } from '../mentions/compileMentionQueries.js';
import type { MentionQuery } from '../mentions/mention.js';
import type { FilterField, MentionExpression } from '../query/expression.js';
import { printExpression } from '../query/formatMentionQuery.js';

/**
 * Why no interaction can fulfil a query, or `null`: it demands and excludes the same, demands two values of a field that
 * has one, or a value that the query's own languages or channels leave out.
 */
export function whyUnreachable(expression: MentionExpression, { languages, channels }: MentionQuery): string | null {
  if (languages?.length === 0) return 'the list of languages is empty';
  if (channels?.length === 0) return 'the list of channels is empty';
  const allowed: Allowed = { lang: languages?.map(primarySubtag), channel: channels };
  return conflictIn(expression, allowed);
}

type Allowed = Readonly<Partial<Record<FilterField, readonly string[] | undefined>>>;

function conflictIn(expression: MentionExpression, allowed: Allowed): string | null {
  if (expression.kind === 'or') {
    const conflicts = expression.operands.map((operand) => conflictIn(operand, allowed));
    return conflicts.every((conflict) => conflict !== null) ? (conflicts[0] ?? null) : null;
  }
  const demands = expression.kind === 'and' ? expression.operands : [expression];
  return contradiction(demands) ?? filterConflict(demands, allowed) ?? nestedConflict(expression, allowed);
}

function nestedConflict(expression: MentionExpression, allowed: Allowed): string | null {
  if (expression.kind !== 'and') return null;
  return (
    expression.operands.map((operand) => conflictIn(operand, allowed)).find((conflict) => conflict !== null) ?? null
  );
}

function contradiction(demands: readonly MentionExpression[]): string | null {
  const demanded = new Set(demands.filter(({ kind }) => kind !== 'not').map(printExpression));
  const excluded = demands
    .flatMap((demand) => (demand.kind === 'not' ? branchesOf(demand.operand) : []))
    .map(printExpression);
  const both = excluded.find((text) => demanded.has(text));
  return both === undefined ? null : `demands and excludes ${both}`;
}

/** NOT (a OR b) excludes a and b. */
function branchesOf(expression: MentionExpression): readonly MentionExpression[] {
  return expression.kind === 'or' ? [expression, ...expression.operands] : [expression];
}

const SINGLE_VALUED: readonly FilterField[] = ['lang', 'channel', 'author'];

function filterConflict(demands: readonly MentionExpression[], allowed: Allowed): string | null {
  for (const field of SINGLE_VALUED) {
    const values = new Set(
      demands.flatMap((demand) => (demand.kind === 'filter' && demand.field === field ? [filterValue(demand)] : [])),
    );
    if (values.size > 1) return `demands ${[...values].map((value) => `${field}:${value}`).join(' and ')} at once`;
    const list = allowed[field];
    const left = [...values].find((value) => list !== undefined && !list.includes(value));
    if (left !== undefined) return `demands ${field}:${left}, which the query's own list leaves out`;
  }
  return null;
}

function filterValue({ field, value }: { readonly field: FilterField; readonly value: string }): string {
  return field === 'lang' ? primarySubtag(value) : value;
}
