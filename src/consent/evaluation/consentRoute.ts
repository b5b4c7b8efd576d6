import { type Fact, newestOf } from '../ledger/fact.js';
import { absent, asksForSpecial, failed, noCandidate, tryCandidate } from './checks.js';
import { consentChecks } from './consentChecks.js';
import { isForPurpose } from './coverage.js';
import { doubleOptIn } from './doubleOptIn.js';
import { endingReason, endingsOf } from './endings.js';
import {
  type Candidate,
  candidateOf,
  counts,
  type Evaluation,
  hasReached,
  type RouteResult,
  stands,
} from './evaluation.js';
import { isFullyNamed } from './fields.js';

/**
 * The route of consent (section 9). The newest candidate that passes every check carries, one that covers all the fields
 * before one that covers a part; if none passes, the newest names the reason.
 */
export function consentRoute(evaluation: Evaluation): RouteResult {
  const isComplete = ({ passed, fields }: RouteResult) => passed && isFullyNamed(evaluation.question, fields);
  const results: RouteResult[] = [];
  for (const candidate of consentCandidates(evaluation)) {
    const attempt = { evaluation, route: 'consent', candidate, checks: consentChecks } as const;
    const result = { ...tryCandidate(attempt, 'CONSENT_VALID'), fields: candidate.fact?.content.data ?? null };
    results.push(result);
    if (isComplete(result) && evaluation.trace === null) break;
  }
  return results.find(isComplete) ?? results.find(({ passed }) => passed) ?? results[0] ?? withoutCandidate(evaluation);
}

/** Consents that list the purpose, or list none at all, the newest first. */
const consentCandidates = (evaluation: Evaluation): readonly Candidate[] =>
  evaluation.facts.consents
    .filter((fact) => isWithinLimits(evaluation, fact) && isForPurpose(fact, evaluation.question))
    .map((fact) => toCandidate(evaluation, fact))
    .sort(newestFirst);

/** Whether a consent stands and is later than what closed the other routes. */
export const isWithinLimits = (evaluation: Evaluation, fact: Fact): boolean =>
  stands(evaluation, fact) &&
  fact.at > evaluation.consentAfter &&
  (!evaluation.mustOverride || fact.content.overridesRestriction === true);

function toCandidate(evaluation: Evaluation, fact: Fact): Candidate {
  if (fact.type === 'granted') return candidateOf(fact);
  const { state, click } = doubleOptIn(fact, {
    clicks: evaluation.facts.confirmed.filter((other) => other.refersTo === fact.id && counts(evaluation, other)),
    endings: endingsOf(evaluation),
    isReached: (instant) => hasReached(evaluation, instant),
  });
  return { fact, effectiveAt: (click ?? fact).at, state, click };
}

function newestFirst(left: Candidate, right: Candidate): number {
  if (left.effectiveAt !== right.effectiveAt) return right.effectiveAt - left.effectiveAt;
  return (left.fact?.id ?? '') > (right.fact?.id ?? '') ? -1 : 1;
}

/** What is said when nothing was ever consented to or asked for (C-46). */
function withoutCandidate(evaluation: Evaluation): RouteResult {
  const { question, facts } = evaluation;
  const endings = endingsOf(evaluation);
  const refusal =
    newestOf(endings, ({ type }) => type === 'objected') ?? endings.find(({ type }) => type === 'refused');
  if (refusal !== undefined) return failed(endingReason(refusal, question), candidateOf(refusal));
  if (facts.confirmed.some((click) => isOrphan(evaluation, click))) return failed('DOI_ORPHAN', noCandidate);
  if (asksForSpecial(question.request)) return absent('SPECIAL_CATEGORY');
  if (question.purpose.terminal === true) return absent('TERMINAL_ACCESS_NO_CONSENT');
  return absent(question.decidesAlone ? 'ADM_NOT_PERMITTED' : 'NO_CONSENT');
}

const isOrphan = (evaluation: Evaluation, click: Fact): boolean =>
  counts(evaluation, click) &&
  !evaluation.facts.consents.some(
    (fact) => fact.type === 'requested' && fact.id === click.refersTo && counts(evaluation, fact),
  );
