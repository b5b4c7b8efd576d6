import type { Fact } from '../ledger/fact.js';
import {
  absent,
  automatedDecisionCheck,
  barredCheck,
  type Check,
  failed,
  firstFailure,
  isListed,
  noCandidate,
  noRecipientCheck,
  passed,
  recipientCheck,
  specialCategoryCheck,
  transferCheck,
  wasScreened,
} from './checks.js';
import { anyDeclared, candidateOf, lastDeclared, lastStanding } from './declarations.js';
import { counts, type Evaluation, hasReached, type RouteResult } from './evaluation.js';
import { isNothingNamed } from './fields.js';
import { legitimateInterest } from './legitimateInterest.js';

/** A running contract, or an open inquiry for a purpose that may precede one (C-54). */
export function contractRoute(evaluation: Evaluation): RouteResult {
  const { question } = evaluation;
  const contract = lastStanding(
    evaluation,
    evaluation.facts.contracts,
    (fact) => fact.controller === question.controller && !hasReached(evaluation, fact.endsAt),
  );
  const fact = contract ?? (question.purpose.precontract === true ? openInquiry(evaluation) : null);
  if (fact === null) return absent('NO_CONTRACT');
  const candidate = candidateOf(fact);
  const failure = firstFailure(evaluation, { route: 'contract', candidate, checks: contractChecks });
  if (failure !== null) return failed(failure, candidate);
  const result =
    fact.type === 'contract'
      ? passed('CONTRACT', 'contract', candidate)
      : passed('PRECONTRACT_INQUIRY', 'precontract', candidate);
  return { ...result, fields: question.purpose.necessaryData ?? null };
}

function openInquiry(evaluation: Evaluation): Fact | null {
  return lastStanding(
    evaluation,
    evaluation.facts.inquiries,
    (fact) =>
      fact.controller === evaluation.question.controller &&
      !evaluation.facts.closings.some((closing) => isClosing(evaluation, closing, fact)),
  );
}

/** Closed by name; a closing without a readable target closes every inquiry. */
const isClosing = (evaluation: Evaluation, closing: Fact, inquiry: Fact): boolean =>
  counts(evaluation, closing) && (closing.refersTo === undefined || closing.refersTo === inquiry.id);

const contractChecks: readonly Check[] = [
  specialCategoryCheck,
  ['ADM_NOT_PERMITTED', ({ question }, { fact }) => question.decidesAlone && fact?.content.admNecessary !== true],
  recipientCheck,
  transferCheck,
  ['DATA_NOT_NECESSARY', ({ question }) => isNothingNamed(question, question.purpose.necessaryData)],
];

/** A legal obligation that names its law and has not ended (C-55). */
export const legalObligation = (evaluation: Evaluation): RouteResult =>
  declaredRoute(evaluation, 'legal_obligation', {
    fact: anyDeclared(evaluation, 'legal_obligation', ({ content }) => (content.lawRef ?? '') !== ''),
    checks: [transferCheck],
  });

/** A declared vital interest (C-55). */
export const vitalInterest = (evaluation: Evaluation): RouteResult =>
  declaredRoute(evaluation, 'vital_interest', {
    fact: anyDeclared(evaluation, 'vital_interest', () => true),
    checks: [],
  });

interface Declared {
  readonly fact: Fact | null;
  readonly checks: readonly Check[];
}

function declaredRoute(
  evaluation: Evaluation,
  route: 'legal_obligation' | 'vital_interest',
  { fact, checks }: Declared,
): RouteResult {
  if (fact === null) return absent('NO_LEGAL_BASIS');
  const candidate = candidateOf(fact);
  const failure = firstFailure(evaluation, { route, candidate, checks });
  if (failure !== null) return failed(failure, candidate);
  return passed(route === 'vital_interest' ? 'VITAL_INTEREST' : 'LEGAL_OBLIGATION', route, candidate);
}

/** Presumed consent of a business on the phone: a concrete interest, declared (C-55). */
export function presumed(evaluation: Evaluation): RouteResult {
  const fact = lastDeclared(evaluation, 'presumed_consent_b2b');
  if (fact === null) return absent('NO_CONSENT');
  const candidate = candidateOf(fact);
  const failure = firstFailure(evaluation, { route: 'presumed', candidate, checks: presumedChecks });
  return failure === null ? passed('PRESUMED_CONSENT_B2B', 'presumed', candidate) : failed(failure, candidate);
}

const presumedChecks: readonly Check[] = [
  barredCheck,
  ['PRESUMED_NOT_CONCRETE', (_, { fact }) => fact?.content.concreteInterest !== true],
  specialCategoryCheck,
  recipientCheck,
  transferCheck,
];

/** Opt-out: open unless forbidden, after screening; without a general opt-out, legitimate interest must carry too (C-52). */
export function optOut(evaluation: Evaluation): RouteResult {
  const failure = firstFailure(evaluation, { route: 'opt_out', candidate: noCandidate, checks: optOutChecks });
  if (failure !== null) return failed(failure, null);
  const result = passed('OPT_OUT_REGIME', 'opt_out', null);
  if (evaluation.question.pack.general === 'opt_out') return result;
  const interest = legitimateInterest(evaluation);
  return interest.passed ? { ...result, candidate: interest.candidate, duties: interest.duties } : interest;
}

const registersOf = ({ question }: Evaluation): readonly string[] => question.pack.optOutRegisters ?? [];

const specialUnlessOptOut: Check = [
  'SPECIAL_CATEGORY',
  (evaluation, candidate) =>
    evaluation.question.pack.art9OptOut !== true && specialCategoryCheck[1](evaluation, candidate),
];

const optOutChecks: readonly Check[] = [
  barredCheck,
  ['OPT_OUT_REGISTER', (evaluation) => isListed(evaluation, registersOf(evaluation))],
  specialUnlessOptOut,
  noRecipientCheck,
  transferCheck,
  ['OPT_OUT_REGISTER', (evaluation) => registersOf(evaluation).length > 0 && !wasScreened(evaluation)],
];

/** Swiss law: data that the person made public, unless forbidden (C-53). */
export function publicData(evaluation: Evaluation): RouteResult {
  const barred = firstFailure(evaluation, { route: 'ch_public', candidate: noCandidate, checks: [barredCheck] });
  if (barred !== null) return failed(barred, null);
  if (evaluation.question.request.madePublicBySubject !== true) return absent('NO_CONSENT');
  const failure = firstFailure(evaluation, { route: 'ch_public', candidate: noCandidate, checks: publicChecks });
  return failure === null ? passed('CH_PUBLIC_DATA', 'ch_public', null) : failed(failure, null);
}

const publicChecks: readonly Check[] = [specialUnlessOptOut, automatedDecisionCheck, noRecipientCheck, transferCheck];
