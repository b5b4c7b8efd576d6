import type { Question } from './question.js';

/** Whether no field is asked for that the consent or contract does not name; naming none leaves all open. */
export function isFullyNamed({ request }: Question, named: readonly string[] | undefined | null): boolean {
  if (request.data === undefined || named === undefined || named === null) return true;
  for (const field of request.data) if (!named.includes(field)) return false;
  return true;
}

/** Whether fields are asked for and none of them is named. */
export function isNothingNamed({ request }: Question, named: readonly string[] | undefined): boolean {
  if (request.data === undefined || named === undefined) return false;
  for (const field of request.data) if (named.includes(field)) return false;
  return true;
}
