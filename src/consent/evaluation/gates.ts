import type { ReasonCode } from '../../models/index.js';
import { type Fact, newestOf } from '../ledger/fact.js';
import { nothingFound } from './checks.js';
import { isWithinLimits } from './consentRoute.js';
import { covers, coversController, namesController } from './coverage.js';
import { counts, type Evaluation, type Outcome, stands } from './evaluation.js';

/** What a gate says that is open for good, with its basis, or closed for good. */
const open = (reason: ReasonCode, basis: string, fact: Fact | null = null): Outcome => ({
  ...nothingFound,
  reason,
  basis,
  fact,
});
const closed = (reason: ReasonCode, fact: Fact | null = null): Outcome => open(reason, '', fact);

/** What comes before all routes (C-37 to C-41): suppression, erasure, restriction, claims, strictly necessary access. */
export function gates(evaluation: Evaluation): Outcome | null {
  const { kind, operation } = evaluation.question;
  if (kind === 'suppression') {
    const keeps = operation === 'store' || operation === 'process';
    return keeps ? open('SUPPRESSION_RECORD', kind) : closed('NO_LEGAL_BASIS');
  }
  return erased(evaluation) ?? erasureRequested(evaluation) ?? restricted(evaluation) ?? claimsOrNecessary(evaluation);
}

/** The last erasure voids what was opened before it; nothing newer on file leaves everything closed (C-38). */
function erased(evaluation: Evaluation): Outcome | null {
  const { question, facts } = evaluation;
  const last = newestOf(facts.erased, (fact) => counts(evaluation, fact) && coversController(fact, question));
  if (last === null) return null;
  evaluation.erasedAt = last.at;
  return isReopened(evaluation) ? null : closed('ERASED', last);
}

/** Whether something newer than the erasure opens anything for the controller of the question. */
function isReopened(evaluation: Evaluation): boolean {
  const { question, facts } = evaluation;
  return (
    facts.consents.some((fact) => namesController(fact, question) && stands(evaluation, fact)) ||
    [facts.contract, facts.inquiry, facts.sale, facts.basis_declared].some((group) =>
      group.some((fact) => fact.controller === question.controller && stands(evaluation, fact)),
    )
  );
}

const goOnDespiteErasure: readonly string[] = ['service', 'legal_obligation', 'legal_claims'];

function erasureRequested(evaluation: Evaluation): Outcome | null {
  const { question, facts } = evaluation;
  const request = newestOf(
    facts.erasure_requested,
    (fact) => reaches(evaluation, fact) && !isSettled(evaluation, fact),
  );
  if (request === null) return null;
  const hold = activeHold(evaluation);
  const isKept = question.kind === 'legal_obligation' || question.kind === 'legal_claims';
  if (hold !== null && isKept && question.operation === 'store') {
    return open('LEGAL_HOLD_STORAGE', question.kind, hold);
  }
  if (goOnDespiteErasure.includes(question.kind)) return null;
  evaluation.consentAfter = Math.max(evaluation.consentAfter, request.at);
  if (mayConsent(evaluation)) return null;
  return hold === null ? closed('ERASURE_REQUESTED', request) : closed('ERASURE_LEGAL_HOLD', hold);
}

/** Whether an erasure request was carried out, or refused as unfounded or excessive under GDPR 12 (C-39). */
function isSettled(evaluation: Evaluation, request: Fact): boolean {
  const { facts } = evaluation;
  const isAfter = (fact: Fact) => counts(evaluation, fact) && fact.at >= request.at;
  return (
    facts.erased.some((fact) => isAfter(fact) && coversController(fact, evaluation.question)) ||
    facts.erasure_refused.some(
      (fact) => isAfter(fact) && fact.refersTo === request.id && fact.content.ground?.startsWith('12(') === true,
    )
  );
}

const activeHold = (evaluation: Evaluation): Fact | null =>
  newestOf(evaluation.facts.legal_hold_set, (fact) => reaches(evaluation, fact) && !isReleased(evaluation, fact));

const isReleased = (evaluation: Evaluation, hold: Fact): boolean =>
  evaluation.facts.legal_hold_released.some(
    (fact) => counts(evaluation, fact) && fact.at > hold.at && coversController(fact, evaluation.question),
  );

const goOnDespiteRestriction: readonly string[] = ['service', 'legal_obligation', 'vital'];

/** Restriction: storing only, claims, or a later consent that overrides it (C-40). */
function restricted(evaluation: Evaluation): Outcome | null {
  const { question, facts } = evaluation;
  const restriction = newestOf(facts.restricted, (fact) => reaches(evaluation, fact) && !isLifted(evaluation, fact));
  if (restriction === null) return null;
  if (question.operation === 'store') return open('RESTRICTED_STORAGE_ONLY', 'art18_2', restriction);
  if (question.kind === 'legal_claims') return null;
  const [after, override] = [evaluation.consentAfter, evaluation.mustOverride];
  evaluation.consentAfter = Math.max(after, restriction.at);
  evaluation.mustOverride = true;
  if (goOnDespiteRestriction.includes(question.kind)) {
    const isOverridden = hasConsent(evaluation);
    evaluation.consentAfter = after;
    evaluation.mustOverride = override;
    return isOverridden ? null : closed('RESTRICTED', restriction);
  }
  return mayConsent(evaluation) ? null : closed('RESTRICTED', restriction);
}

const isLifted = (evaluation: Evaluation, restriction: Fact): boolean =>
  evaluation.facts.restriction_lifted.some((fact) => fact.at > restriction.at && reaches(evaluation, fact));

/** Whether an event is visible and reaches controller, purpose and channel of the question. */
const reaches = (evaluation: Evaluation, fact: Fact): boolean =>
  counts(evaluation, fact) && covers(fact, evaluation.question);

/** Whether the consent route is open for this purpose and a consent within the limits names purpose and controller. */
const mayConsent = (evaluation: Evaluation): boolean =>
  evaluation.question.routes.includes('consent') && hasConsent(evaluation);

const hasConsent = (evaluation: Evaluation): boolean =>
  evaluation.facts.consents.some(
    (fact) =>
      isWithinLimits(evaluation, fact) &&
      fact.purposes?.includes(evaluation.question.purposeId) === true &&
      namesController(fact, evaluation.question),
  );

function claimsOrNecessary({ question: { kind, purpose, request } }: Evaluation): Outcome | null {
  if (kind === 'legal_claims') return open('LEGAL_CLAIMS', kind);
  const isNecessary =
    purpose.terminal === true && request.strictlyNecessary === true && goOnDespiteRestriction.includes(kind);
  return isNecessary ? open('STRICTLY_NECESSARY', 'strictly_necessary') : null;
}
