import type { ReasonCode } from '../../models/index.js';
import { type Fact, isNewer } from '../ledger/fact.js';
import type { GroupName } from '../ledger/groups.js';
import { isWithinLimits } from './consentRoute.js';
import { covers, coversController } from './coverage.js';
import { counts, type Evaluation, stands } from './evaluation.js';

/** What a gate says: a final reason with its basis, or nothing when evaluation goes on. */
export interface GateResult {
  readonly reason: ReasonCode;
  readonly basis: string;
  readonly fact: Fact | null;
}

const closed = (reason: ReasonCode, fact: Fact | null): GateResult => ({ reason, basis: '', fact });

/** What comes before all routes (C-37 to C-41): suppression, erasure, restriction, claims, strictly necessary access. */
export function gates(evaluation: Evaluation): GateResult | null {
  const { kind, operation } = evaluation.question;
  if (kind === 'suppression') {
    const keeps = operation === 'store' || operation === 'process';
    return keeps ? { reason: 'SUPPRESSION_RECORD', basis: 'suppression', fact: null } : closed('NO_LEGAL_BASIS', null);
  }
  return erased(evaluation) ?? erasureRequested(evaluation) ?? restricted(evaluation) ?? claimsOrNecessary(evaluation);
}

function newest(evaluation: Evaluation, group: GroupName, applies: (fact: Fact) => boolean): Fact | null {
  let found: Fact | null = null;
  for (const fact of evaluation.facts[group]) {
    if (applies(fact) && counts(evaluation, fact) && (found === null || isNewer(fact, found))) found = fact;
  }
  return found;
}

/** The last erasure voids what was opened before it; nothing newer on file leaves everything closed (C-38). */
function erased(evaluation: Evaluation): GateResult | null {
  const { question } = evaluation;
  const last = newest(evaluation, 'erasures', (fact) => coversController(fact, question));
  if (last === null) return null;
  evaluation.erasedAt = last.at;
  return isReopened(evaluation) ? null : closed('ERASED', last);
}

/** Whether something newer than the erasure opens anything for the controller of the question. */
function isReopened(evaluation: Evaluation): boolean {
  const { controller } = evaluation.question;
  const { consents, contracts, inquiries, sales, declarations } = evaluation.facts;
  return (
    consents.some((fact) => fact.controllers?.includes(controller) === true && stands(evaluation, fact)) ||
    [contracts, inquiries, sales, declarations].some((facts) =>
      facts.some((fact) => fact.controller === controller && stands(evaluation, fact)),
    )
  );
}

const goOnDespiteErasure: ReadonlySet<string> = new Set(['service', 'legal_obligation', 'legal_claims']);

function erasureRequested(evaluation: Evaluation): GateResult | null {
  const { question } = evaluation;
  const request = newest(
    evaluation,
    'erasureRequests',
    (fact) => covers(fact, question) && !isSettled(evaluation, fact),
  );
  if (request === null) return null;
  const hold = activeHold(evaluation);
  const isKept = question.kind === 'legal_obligation' || question.kind === 'legal_claims';
  if (hold !== null && isKept && question.operation === 'store') {
    return { reason: 'LEGAL_HOLD_STORAGE', basis: question.kind, fact: hold };
  }
  if (goOnDespiteErasure.has(question.kind)) return null;
  evaluation.consentAfter = Math.max(evaluation.consentAfter, request.at);
  if (mayConsent(evaluation)) return null;
  return hold === null ? closed('ERASURE_REQUESTED', request) : closed('ERASURE_LEGAL_HOLD', hold);
}

/** Whether an erasure request was carried out, or refused as unfounded or excessive under GDPR 12 (C-39). */
function isSettled(evaluation: Evaluation, request: Fact): boolean {
  const { erasures, erasureRefusals } = evaluation.facts;
  const isAfter = (fact: Fact) => counts(evaluation, fact) && fact.at >= request.at;
  return (
    erasures.some((fact) => isAfter(fact) && coversController(fact, evaluation.question)) ||
    erasureRefusals.some(
      (fact) => isAfter(fact) && fact.refersTo === request.id && fact.content.ground?.startsWith('12(') === true,
    )
  );
}

function activeHold(evaluation: Evaluation): Fact | null {
  const { question } = evaluation;
  return newest(evaluation, 'holds', (fact) => covers(fact, question) && !isReleased(evaluation, fact));
}

const isReleased = (evaluation: Evaluation, hold: Fact): boolean =>
  evaluation.facts.releases.some(
    (fact) => counts(evaluation, fact) && fact.at > hold.at && coversController(fact, evaluation.question),
  );

const goOnDespiteRestriction: ReadonlySet<string> = new Set(['service', 'legal_obligation', 'vital']);

/** Restriction: storing only, claims, or a later consent that overrides it (C-40). */
function restricted(evaluation: Evaluation): GateResult | null {
  const { question } = evaluation;
  const restriction = newest(
    evaluation,
    'restrictions',
    (fact) => covers(fact, question) && !isLifted(evaluation, fact),
  );
  if (restriction === null) return null;
  if (question.operation === 'store') return { reason: 'RESTRICTED_STORAGE_ONLY', basis: 'art18_2', fact: restriction };
  if (question.kind === 'legal_claims') return null;
  const [after, override] = [evaluation.consentAfter, evaluation.mustOverride];
  evaluation.consentAfter = Math.max(after, restriction.at);
  evaluation.mustOverride = true;
  if (goOnDespiteRestriction.has(question.kind)) {
    const isOverridden = hasConsent(evaluation);
    evaluation.consentAfter = after;
    evaluation.mustOverride = override;
    return isOverridden ? null : closed('RESTRICTED', restriction);
  }
  return mayConsent(evaluation) ? null : closed('RESTRICTED', restriction);
}

const isLifted = (evaluation: Evaluation, restriction: Fact): boolean =>
  evaluation.facts.liftings.some(
    (fact) => counts(evaluation, fact) && fact.at > restriction.at && covers(fact, evaluation.question),
  );

/** Whether the consent route is open for this purpose and a consent within the limits names purpose and controller. */
const mayConsent = (evaluation: Evaluation): boolean =>
  evaluation.question.routes.includes('consent') && hasConsent(evaluation);

const hasConsent = (evaluation: Evaluation): boolean =>
  evaluation.facts.consents.some(
    (fact) =>
      isWithinLimits(evaluation, fact) &&
      fact.purposes?.includes(evaluation.question.purposeId) === true &&
      fact.controllers?.includes(evaluation.question.controller) === true,
  );

function claimsOrNecessary({ question }: Evaluation): GateResult | null {
  if (question.kind === 'legal_claims') return { reason: 'LEGAL_CLAIMS', basis: 'legal_claims', fact: null };
  const isNecessary =
    question.purpose.terminal === true &&
    question.request.strictlyNecessary === true &&
    goOnDespiteRestriction.has(question.kind);
  return isNecessary ? { reason: 'STRICTLY_NECESSARY', basis: 'strictly_necessary', fact: null } : null;
}
