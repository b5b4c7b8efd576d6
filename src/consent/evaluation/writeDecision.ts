import type { ConsentRequest, ConsentWarning, Decision } from '../../models/index.js';
import { addMonthsToInstant, instantToIso, MAX_MS, never } from '../ledger/instants.js';
import { decisionOf, referencesOf } from '../reasons.js';
import { versionChange } from './consentChecks.js';
import { dutyList } from './duties.js';
import { evaluate, startEvaluation } from './evaluate.js';
import { type Evaluation, hasReached, type Outcome } from './evaluation.js';
import type { Question } from './question.js';
import { lastCountedUse } from './uses.js';

/** Writes the outcome of a run as a decision. Lists are shared and frozen; the record is the caller's own. */
export function writeDecision<P extends string>(
  evaluation: Evaluation,
  outcome: Outcome,
  request: ConsentRequest<P>,
): Decision<P> {
  const { question } = evaluation;
  const warnings = warningsOf(evaluation, outcome);
  const validUntil = nextChange(evaluation, outcome);
  const decision: Writable<Decision<P>> = {
    decision: decisionOf(outcome.reason),
    reason: outcome.reason,
    requested: request.purpose,
    purpose: question.purposeId,
    obligations: dutyList(outcome.duties),
    warnings,
    legalRefs: referencesOf(outcome.reason),
    trail: outcome.trail,
    evidence: evidenceOf(outcome),
    policy: { pack: question.packId, version: question.pack.version ?? 'unversioned' },
    notLegalAdvice: true,
    decidedAt: evaluation.now,
    request,
  };
  if (outcome.basis !== '') decision.basis = outcome.basis;
  if (validUntil <= MAX_MS) decision.validUntil = instantToIso(validUntil);
  if (outcome.because !== null) Object.assign(decision, { mode: 'link_only', because: outcome.because });
  return Object.assign(decision, fieldLists(question, outcome));
}

type Writable<Record> = { -readonly [Field in keyof Record]: Record[Field] };

/** The fields that may be used, and those asked for that may not, in the order of the request (C-47). */
function fieldLists(
  { request }: Question,
  { reason, fields }: Outcome,
): Pick<Decision, 'allowedData' | 'redactedData'> {
  if (decisionOf(reason) === 'deny') return {};
  const { data } = request;
  if (fields === null) return data === undefined ? {} : { allowedData: data };
  if (data === undefined) return { allowedData: fields };
  const allowedData = reason === 'LINK_ONLY' ? fields : data.filter((field) => fields.includes(field));
  const redactedData = data.filter((field) => !fields.includes(field));
  return redactedData.length === 0 ? { allowedData } : { allowedData, redactedData };
}

function evidenceOf({ candidate, fact }: Outcome): readonly string[] {
  const ids = [fact?.id, candidate.fact?.id, candidate.click?.id];
  return ids.filter((id) => id !== undefined && id !== '') as string[];
}

/** Remarks that never change the decision (C-59). Their instants are edges of the window too. */
export function warningsOf(evaluation: Evaluation, outcome: Outcome): readonly ConsentWarning[] {
  const warnings: ConsentWarning[] = [];
  if (outcome.basis === 'consent' && outcome.because === null) {
    if (isStale(evaluation, outcome)) warnings.push('STALE_CONSENT');
    if (isEdited(evaluation, outcome)) warnings.push('TEXT_CHANGED_EDITORIAL');
  }
  if (evaluation.ledger.malformedFrom <= evaluation.horizon) warnings.push('MALFORMED_EVENT');
  return warnings;
}

function isStale(evaluation: Evaluation, { candidate }: Outcome): boolean {
  const { isMarketing, pack } = evaluation.question;
  if (!isMarketing || pack.unusedWarnMonths === undefined) return false;
  const last = lastCountedUse(evaluation, candidate, pack.unusedDenyMonths ?? never);
  return last === null || hasReached(evaluation, addMonthsToInstant(last, pack.unusedWarnMonths));
}

const isEdited = (evaluation: Evaluation, { candidate }: Outcome): boolean =>
  versionChange(evaluation, candidate) === 'editorial';

/** The first later instant with another reason if no further event arrives (C-12); `Infinity` if never. */
function nextChange({ question, ledger, horizon, until }: Evaluation, { reason }: Outcome): number {
  let next = until;
  while (next < never) {
    const later = startEvaluation(question, ledger, { now: next, horizon });
    if (evaluate(later).reason !== reason) return next;
    next = later.until;
  }
  return next;
}
