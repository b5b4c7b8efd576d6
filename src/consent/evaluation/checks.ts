import type { ConsentRoute, ReasonCode } from '../../models/index.js';
import { barReason } from './endings.js';
import type { Candidate, Evaluation, RouteResult } from './evaluation.js';

/** One check of a candidate: its reason, and whether it fails (or with which other reason it fails). */
export type Check = readonly [
  reason: ReasonCode,
  fails: (evaluation: Evaluation, candidate: Candidate) => boolean | ReasonCode,
];

/** A route with the candidate that is checked. */
export interface Checked {
  readonly route: ConsentRoute;
  readonly candidate: Candidate;
  readonly checks: readonly Check[];
}

/** The reason of the first check that fails, or `null`. When a trace is kept, every check is run. */
export function firstFailure(evaluation: Evaluation, { route, candidate, checks }: Checked): ReasonCode | null {
  if (evaluation.trace !== null) return tracedFailure(evaluation, { route, candidate, checks });
  for (const check of checks) {
    const failed = check[1](evaluation, candidate);
    if (failed !== false) return failed === true ? check[0] : failed;
  }
  return null;
}

function tracedFailure(evaluation: Evaluation, { route, candidate, checks }: Checked): ReasonCode | null {
  const results = checks.map(([reason, fails]) => {
    const failed = fails(evaluation, candidate);
    return { reason: typeof failed === 'string' ? failed : reason, passed: failed === false };
  });
  const id = candidate.fact?.id;
  evaluation.trace?.push({ route, ...(id === undefined ? {} : { eventId: id }), checks: results });
  return results.find(({ passed }) => !passed)?.reason ?? null;
}

/** Nothing on file: a route may be open without any event. */
export const noCandidate: Candidate = {
  fact: null,
  effectiveAt: Number.NEGATIVE_INFINITY,
  state: 'CONSENT_VALID',
  click: null,
};

/** The result of a route that has nothing on file. */
export const absent = (reason: RouteResult['reason']): RouteResult => ({ ...nothingFound, reason });

const nothingFound: RouteResult = {
  reason: 'NO_LEGAL_BASIS',
  passed: false,
  isAbsent: true,
  candidate: null,
  basis: '',
  fields: null,
  duties: 0,
};

/** The result of a route that was tried and failed. */
export const failed = (reason: ReasonCode, candidate: Candidate | null): RouteResult => ({
  ...nothingFound,
  reason,
  isAbsent: false,
  candidate,
});

/** The result of a route that carries. */
export const passed = (reason: ReasonCode, basis: string, candidate: Candidate | null): RouteResult => ({
  ...nothingFound,
  reason,
  passed: true,
  isAbsent: false,
  candidate,
  basis,
});

/** Barred by an objection, a withdrawal or a refusal (C-50). */
export const barredCheck: Check = ['OBJECTED', (evaluation) => barReason(evaluation) ?? false];

/** Special categories need an explicit consent or another ground. */
export const specialCategoryCheck: Check = ['SPECIAL_CATEGORY', ({ question }) => asksForSpecial(question.request)];

/** Whether special categories are asked for. */
export const asksForSpecial = ({ specialCategories }: { readonly specialCategories?: readonly string[] }): boolean =>
  specialCategories !== undefined && specialCategories.length > 0;

/** No decision by machine alone. */
export const automatedDecisionCheck: Check = ['ADM_NOT_PERMITTED', ({ question }) => question.decidesAlone];

/** A recipient that is no processor must be named by the candidate (check 24). */
export const recipientCheck: Check = [
  'RECIPIENT_NOT_NAMED',
  ({ question }, { fact }) => {
    const recipient = question.request.recipient;
    if (recipient === undefined || recipient.role === 'processor') return false;
    return fact?.content.recipients?.includes(recipient.id) !== true;
  },
];

/** A recipient that is no processor: nothing can name it. */
export const noRecipientCheck: Check = [
  'RECIPIENT_NOT_NAMED',
  ({ question }) => question.request.recipient !== undefined && question.request.recipient.role !== 'processor',
];

const safeguards: readonly unknown[] = ['adequacy', 'scc', 'bcr', 'dpf'];

/** Whether a transfer to a third country has a mechanism of its own. */
export const hasSafeguard = ({ question }: Evaluation): boolean =>
  question.request.transfer === undefined || safeguards.includes(question.request.transfer.mechanism);

/** A transfer needs a mechanism; consent to it counts on the consent route only (check 25). */
export const transferCheck: Check = ['TRANSFER_NO_SAFEGUARD', (evaluation) => !hasSafeguard(evaluation)];

/** Whether the screening found the person on one of the lists. */
export const isListed = ({ question }: Evaluation, lists: readonly string[]): boolean => {
  const registers: unknown = question.facts.registers;
  return Array.isArray(registers) && lists.some((list) => registers.includes(list));
};

/** Whether the person was screened against the lists at all. */
export const wasScreened = ({ question }: Evaluation): boolean => Array.isArray(question.facts.registers);
