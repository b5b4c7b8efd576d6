import type { ConsentRoute, ReasonCode } from '../../models/index.js';
import type { Fact } from '../ledger/fact.js';
import {
  absent,
  asksForSpecial,
  automatedDecisionCheck,
  barredCheck,
  isListed,
  lacksScreening,
  noCandidate,
  noRecipientCheck,
  recipientCheck,
  specialCategoryCheck,
  transferCheck,
  tryCandidate,
} from './checks.js';
import { anyDeclared, lastDeclared, lastStanding } from './declarations.js';
import { type Check, candidateOf, counts, type Evaluation, isOver, type RouteResult } from './evaluation.js';
import { isNothingNamed } from './fields.js';
import { legitimateInterest } from './legitimateInterest.js';
import type { Question } from './question.js';

/** A running contract, or an open inquiry for a purpose that may precede one (C-54). */
export function contractRoute(evaluation: Evaluation): RouteResult {
  const { question, facts } = evaluation;
  const { precontract, necessaryData = null } = question.purpose;
  const contract = lastStanding(
    evaluation,
    facts.contract,
    (fact) => fact.controller === question.controller && !isOver(evaluation, fact.content.endAt),
  );
  const inquiry = contract === null && precontract === true ? openInquiry(evaluation) : null;
  const fact = contract ?? inquiry;
  if (fact === null) return absent('NO_CONTRACT');
  const attempt = {
    evaluation,
    route: 'contract',
    candidate: candidateOf(fact),
    checks: inquiry === null ? contractChecks : inquiryChecks,
  } as const;
  const result = tryCandidate(attempt, inquiry === null ? 'CONTRACT' : 'PRECONTRACT_INQUIRY');
  return { ...result, basis: inquiry === null ? 'contract' : 'precontract', fields: necessaryData };
}

function openInquiry(evaluation: Evaluation): Fact | null {
  const { question, facts } = evaluation;
  return lastStanding(
    evaluation,
    facts.inquiry,
    (fact) =>
      fact.controller === question.controller &&
      !facts.inquiry_closed.some((closing) => isClosing(evaluation, closing, fact)),
  );
}

/** Closed by name; a closing without a readable target closes every inquiry. */
const isClosing = (evaluation: Evaluation, closing: Fact, { id }: Fact): boolean =>
  counts(evaluation, closing) && (closing.refersTo ?? id) === id;

const necessaryCheck: Check = [
  'DATA_NOT_NECESSARY',
  (question) => isNothingNamed(question, question.purpose.necessaryData),
];

const contractChecks: readonly Check[] = [
  specialCategoryCheck,
  ['ADM_NOT_PERMITTED', ({ decidesAlone }, fact) => decidesAlone && fact?.content.admNecessary !== true],
  recipientCheck,
  transferCheck,
  necessaryCheck,
];

/** An inquiry names no recipient and needs no machine to decide, whatever else it holds. */
const inquiryChecks: readonly Check[] = [
  specialCategoryCheck,
  automatedDecisionCheck,
  noRecipientCheck,
  transferCheck,
  necessaryCheck,
];

/** A legal obligation that names its law and has not ended (C-55). */
export const legalObligation = (evaluation: Evaluation): RouteResult =>
  onDeclaration(
    evaluation,
    anyDeclared(evaluation, 'legal_obligation', ({ content }) => Boolean(content.lawRef)),
    {
      route: 'legal_obligation',
      reason: 'LEGAL_OBLIGATION',
      otherwise: 'NO_LEGAL_BASIS',
      checks: [transferCheck],
    },
  );

/** A declared vital interest (C-55). */
export const vitalInterest = (evaluation: Evaluation): RouteResult =>
  onDeclaration(evaluation, anyDeclared(evaluation, 'vital_interest'), {
    route: 'vital_interest',
    reason: 'VITAL_INTEREST',
    otherwise: 'NO_LEGAL_BASIS',
    checks: [],
  });

/** Presumed consent of a business on the phone: a concrete interest, declared (C-55). */
export const presumed = (evaluation: Evaluation): RouteResult =>
  onDeclaration(evaluation, lastDeclared(evaluation, 'presumed_consent_b2b'), {
    route: 'presumed',
    reason: 'PRESUMED_CONSENT_B2B',
    otherwise: 'NO_CONSENT',
    checks: presumedChecks,
  });

const presumedChecks: readonly Check[] = [
  barredCheck,
  ['PRESUMED_NOT_CONCRETE', (_, fact) => fact?.content.concreteInterest !== true],
  specialCategoryCheck,
  recipientCheck,
  transferCheck,
];

interface DeclaredRoute {
  readonly route: ConsentRoute;
  readonly reason: ReasonCode;
  /** The reason when nothing is declared. */
  readonly otherwise: ReasonCode;
  readonly checks: readonly Check[];
}

const onDeclaration = (evaluation: Evaluation, fact: Fact | null, declared: DeclaredRoute): RouteResult =>
  fact === null
    ? absent(declared.otherwise)
    : tryCandidate({ evaluation, candidate: candidateOf(fact), ...declared }, declared.reason);

/** Opt-out: open unless forbidden, after screening; without a general opt-out, legitimate interest must carry too (C-52). */
export function optOut(evaluation: Evaluation): RouteResult {
  const attempt = { evaluation, route: 'opt_out', candidate: noCandidate, checks: optOutChecks } as const;
  const result = tryCandidate(attempt, 'OPT_OUT_REGIME');
  if (!result.passed || evaluation.question.pack.general === 'opt_out') return result;
  const interest = legitimateInterest(evaluation);
  return interest.passed ? { ...result, candidate: interest.candidate, duties: interest.duties } : interest;
}

const registersOf = ({ pack }: Question): readonly string[] => pack.optOutRegisters ?? [];

const specialUnlessOptOut: Check = [
  'SPECIAL_CATEGORY',
  ({ pack, request }) => pack.art9OptOut !== true && asksForSpecial(request),
];

const optOutChecks: readonly Check[] = [
  barredCheck,
  ['OPT_OUT_REGISTER', (question) => isListed(question, registersOf(question))],
  specialUnlessOptOut,
  noRecipientCheck,
  transferCheck,
  ['OPT_OUT_REGISTER', (question) => lacksScreening(question, registersOf(question))],
];

/** Swiss law: data that the person made public, unless forbidden (C-53). */
export function publicData(evaluation: Evaluation): RouteResult {
  const attempt = { evaluation, route: 'ch_public', candidate: noCandidate } as const;
  const barred = tryCandidate({ ...attempt, checks: [barredCheck] }, 'CH_PUBLIC_DATA');
  if (!barred.passed) return barred;
  if (evaluation.question.request.madePublicBySubject !== true) return absent('NO_CONSENT');
  return tryCandidate({ ...attempt, checks: publicChecks }, 'CH_PUBLIC_DATA');
}

const publicChecks: readonly Check[] = [specialUnlessOptOut, automatedDecisionCheck, noRecipientCheck, transferCheck];
