import type { ConsentRequest, ReasonCode } from '../../models/index.js';
import { barReason } from './endings.js';
import { type Attempt, type Candidate, type Check, candidateOf, type Outcome, type RouteResult } from './evaluation.js';
import type { Question } from './question.js';

/** The reason of the first check that fails, or `null`. When a trace is kept, every check is run. */
export function firstFailure(attempt: Attempt): ReasonCode | null {
  const { evaluation, candidate, checks } = attempt;
  if (evaluation.trace !== null) return evaluation.trace(attempt);
  for (const check of checks) {
    const failed = check[1](evaluation.question, candidate.fact, attempt);
    if (failed !== false) return failed === true ? check[0] : failed;
  }
  return null;
}

/** Tries a route with one candidate: it carries with a reason, or the first check that fails names another. */
export function tryCandidate(attempt: Attempt, reason: ReasonCode): RouteResult {
  const { candidate, route } = attempt;
  const failure = firstFailure(attempt);
  return failure === null
    ? { ...nothingFound, reason, passed: true, isAbsent: false, candidate, basis: route }
    : failed(failure, candidate);
}

/** What a route rests on that needs no event. */
export const noCandidate: Candidate = /* @__PURE__ */ candidateOf(null);

/** The result of a route that has nothing on file. */
export const nothingFound: Outcome = {
  reason: 'NO_LEGAL_BASIS',
  passed: false,
  isAbsent: true,
  basis: '',
  because: null,
  candidate: noCandidate,
  fact: null,
  fields: null,
  duties: 0,
  trail: Object.freeze([]),
};

/** The result of a route that has nothing on file, which has its own word for it. */
export const absent = (reason: RouteResult['reason']): RouteResult => ({ ...nothingFound, reason });

/** The result of a route that was tried and failed. */
export const failed = (reason: ReasonCode, candidate: Candidate): RouteResult => ({
  ...nothingFound,
  reason,
  isAbsent: false,
  candidate,
});

/** Barred by an objection, a withdrawal or a refusal (C-50). */
export const barredCheck: Check = ['OBJECTED', (_, __, { evaluation }) => barReason(evaluation) ?? false];

/** Special categories need an explicit consent or another ground. */
export const specialCategoryCheck: Check = ['SPECIAL_CATEGORY', ({ request }) => asksForSpecial(request)];

/** Whether special categories are asked for. */
export const asksForSpecial = ({ specialCategories = [] }: Pick<ConsentRequest, 'specialCategories'>): boolean =>
  specialCategories.length > 0;

/** No decision by machine alone. */
export const automatedDecisionCheck: Check = ['ADM_NOT_PERMITTED', ({ decidesAlone }) => decidesAlone];

const isForeign = ({ request: { recipient } }: Question): boolean =>
  recipient !== undefined && recipient.role !== 'processor';

/** A recipient that is no processor: nothing can name it. */
export const noRecipientCheck: Check = ['RECIPIENT_NOT_NAMED', isForeign];

/** A recipient that is no processor must be named by the candidate (check 24). */
export const recipientCheck: Check = [
  'RECIPIENT_NOT_NAMED',
  (question, fact) =>
    isForeign(question) && fact?.content.recipients?.includes(question.request.recipient?.id ?? '') !== true,
];

const safeguards: readonly unknown[] = ['adequacy', 'scc', 'bcr', 'dpf'];

/** Whether a transfer to a third country lacks a mechanism of its own. */
export const lacksSafeguard = ({ request: { transfer } }: Question): boolean =>
  transfer !== undefined && !safeguards.includes(transfer.mechanism);

/** A transfer needs a mechanism; consent to it counts on the consent route only (check 25). */
export const transferCheck: Check = ['TRANSFER_NO_SAFEGUARD', lacksSafeguard];

/** Whether the screening found the person on one of the lists. */
export const isListed = ({ facts: { registers } }: Question, lists: readonly string[]): boolean =>
  Array.isArray(registers) && lists.some((list) => registers.includes(list));

/** Whether there are lists and the person was not screened against them. */
export const lacksScreening = ({ facts: { registers } }: Question, lists: readonly string[]): boolean =>
  lists.length > 0 && !Array.isArray(registers);
