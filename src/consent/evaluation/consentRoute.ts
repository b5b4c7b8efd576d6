import type { ReasonCode } from '../../models/index.js';
import { type Fact, isNewer } from '../ledger/fact.js';
import { absent, asksForSpecial, failed, firstFailure, passed } from './checks.js';
import { consentChecks } from './consentChecks.js';
import { doubleOptIn } from './doubleOptIn.js';
import { endingReason, endingsOf } from './endings.js';
import { type Candidate, counts, type Evaluation, hasReached, type RouteResult, stands } from './evaluation.js';
import { isFullyNamed } from './fields.js';
import type { Question } from './question.js';

/**
 * The route of consent (section 9). The newest candidate that passes every check carries, one that covers all the fields
 * before one that covers a part; if none passes, the newest names the reason.
 */
export function consentRoute(evaluation: Evaluation): RouteResult {
  const candidates = consentCandidates(evaluation);
  let reason: ReasonCode | null = null;
  let carrier: Candidate | null = null;
  for (const candidate of candidates) {
    const failure = firstFailure(evaluation, { route: 'consent', candidate, checks: consentChecks });
    if (failure !== null) reason ??= failure;
    else carrier = wider(evaluation, carrier, candidate);
    if (isComplete(evaluation, carrier) && evaluation.trace === null) break;
  }
  if (carrier !== null) return carried(carrier);
  return reason === null ? withoutCandidate(evaluation) : failed(reason, candidates[0] ?? null);
}

const isComplete = ({ question }: Evaluation, candidate: Candidate | null) =>
  candidate !== null && isFullyNamed(question, candidate.fact?.content.data);

/** The newer of two sound consents, unless only the older one covers all the fields asked for. */
function wider(evaluation: Evaluation, newer: Candidate | null, older: Candidate): Candidate {
  if (newer === null) return older;
  return !isComplete(evaluation, newer) && isComplete(evaluation, older) ? older : newer;
}

function carried(candidate: Candidate): RouteResult {
  const fields = candidate.fact?.content.data ?? null;
  return { ...passed('CONSENT_VALID', 'consent', candidate), fields };
}

/** Consents that list the purpose, or list none at all, the newest first. */
function consentCandidates(evaluation: Evaluation): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const fact of evaluation.facts.consents) {
    if (isWithinLimits(evaluation, fact) && isForPurpose(fact, evaluation.question)) {
      candidates.push(toCandidate(evaluation, fact));
    }
  }
  return candidates.length < 2 ? candidates : candidates.sort(newestFirst);
}

/** Whether a consent stands and is later than what closed the other routes. */
export const isWithinLimits = (evaluation: Evaluation, fact: Fact): boolean =>
  stands(evaluation, fact) &&
  fact.at > evaluation.consentAfter &&
  (!evaluation.mustOverride || fact.content.overridesRestriction === true);

/** Whether a consent lists the purpose, or is a blanket one, which never carries. */
export const isForPurpose = ({ purposes }: Fact, { purposeId }: Question): boolean =>
  purposes === undefined || purposes.includes(purposeId);

function toCandidate(evaluation: Evaluation, fact: Fact): Candidate {
  if (fact.type === 'granted') return { fact, effectiveAt: fact.at, state: 'CONSENT_VALID', click: null };
  const { state, click } = doubleOptIn(fact, {
    clicks: evaluation.facts.clicks.filter((other) => other.refersTo === fact.id && counts(evaluation, other)),
    endings: endingsOf(evaluation),
    isOver: () => hasReached(evaluation, fact.tokenEndsAt),
  });
  return { fact, effectiveAt: click === null ? fact.at : click.at, state, click };
}

function newestFirst(left: Candidate, right: Candidate): number {
  if (left.effectiveAt !== right.effectiveAt) return right.effectiveAt - left.effectiveAt;
  return (left.fact?.id ?? '') > (right.fact?.id ?? '') ? -1 : 1;
}

/** What is said when nothing was ever consented to or asked for (C-46). */
function withoutCandidate(evaluation: Evaluation): RouteResult {
  const { question } = evaluation;
  const refusal = newestObjection(evaluation) ?? endingsOf(evaluation).find(({ type }) => type === 'refused');
  if (refusal !== undefined) return failed(endingReason(refusal, question), { ...emptyHanded, fact: refusal });
  if (evaluation.facts.clicks.some((click) => isOrphan(evaluation, click))) return failed('DOI_ORPHAN', null);
  if (asksForSpecial(question.request)) return absent('SPECIAL_CATEGORY');
  if (question.purpose.terminal === true) return absent('TERMINAL_ACCESS_NO_CONSENT');
  return absent(question.decidesAlone ? 'ADM_NOT_PERMITTED' : 'NO_CONSENT');
}

const emptyHanded: Omit<Candidate, 'fact'> = {
  effectiveAt: Number.NEGATIVE_INFINITY,
  state: 'CONSENT_VALID',
  click: null,
};

function newestObjection(evaluation: Evaluation): Fact | undefined {
  return endingsOf(evaluation)
    .filter(({ type }) => type === 'objected')
    .reduce<Fact | undefined>(
      (newest, fact) => (newest === undefined || isNewer(fact, newest) ? fact : newest),
      undefined,
    );
}

const isOrphan = (evaluation: Evaluation, click: Fact): boolean =>
  counts(evaluation, click) &&
  !evaluation.facts.consents.some(
    (fact) => fact.type === 'requested' && fact.id === click.refersTo && counts(evaluation, fact),
  );
