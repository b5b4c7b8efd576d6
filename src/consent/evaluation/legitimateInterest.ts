import { addMonthsToInstant } from '../ledger/instants.js';
import {
  absent,
  asksForSpecial,
  automatedDecisionCheck,
  barredCheck,
  type Check,
  failed,
  firstFailure,
  passed,
  recipientCheck,
  transferCheck,
} from './checks.js';
import { isForPurpose } from './consentRoute.js';
import { candidateOf, lastDeclared } from './declarations.js';
import { duties } from './duties.js';
import { counts, type Evaluation, hasReached, type RouteResult } from './evaluation.js';

/** The route of legitimate interest (C-51). */
export function legitimateInterest(evaluation: Evaluation): RouteResult {
  const declaration = lastDeclared(evaluation, 'legitimate_interest');
  if (declaration === null) return absent('LI_NOT_DOCUMENTED');
  const candidate = candidateOf(declaration);
  const failure = firstFailure(evaluation, { route: 'legitimate_interest', candidate, checks });
  if (failure !== null) return failed(failure, candidate);
  return {
    ...passed('LEGITIMATE_INTEREST', 'legitimate_interest', candidate),
    duties:
      (owesNotice(evaluation) ? duties.GIVE_ART14_NOTICE : 0) |
      (evaluation.question.isMarketing ? duties.INFORM_RIGHT_TO_OBJECT : 0),
  };
}

const checks: readonly Check[] = [
  ['BASIS_SWAP', wasAskedForConsent],
  barredCheck,
  ['LI_NOT_DOCUMENTED', (_, { fact }) => fact?.content.lia?.passed !== true],
  ['LI_NOT_INFORMED', (evaluation, { fact }) => !hasReached(evaluation, fact?.startsAt ?? 0)],
  automatedDecisionCheck,
  ['SPECIAL_CATEGORY', ({ question }) => asksForSpecial(question.request) && !isManifestlyPublic(question.request)],
  recipientCheck,
  transferCheck,
  [
    'NOTICE_OVERDUE',
    (evaluation) =>
      owesNotice(evaluation) && hasReached(evaluation, addMonthsToInstant(evaluation.question.obtainedAt, 1)),
  ],
];

/**
 * Whether this controller ever gave the person the choice of consent for this purpose, also before an erasure, and also
 * when the record of it is in conflict with another one: a contradiction must not open this route.
 */
function wasAskedForConsent({ question, facts, horizon }: Evaluation): boolean {
  return facts.consents.some(
    (fact) =>
      fact.from <= horizon && isForPurpose(fact, question) && fact.controllers?.includes(question.controller) === true,
  );
}

const isManifestlyPublic = ({ manifestlyPublic }: Evaluation['question']['request']): boolean =>
  manifestlyPublic?.bySubject === true &&
  manifestlyPublic.deliberate === true &&
  manifestlyPublic.scope === 'same_item';

/** Data obtained elsewhere, and no notice given since. */
function owesNotice(evaluation: Evaluation): boolean {
  const { obtainedAt, controller } = evaluation.question;
  if (Number.isNaN(obtainedAt)) return false;
  return !evaluation.facts.notices.some(
    (fact) => counts(evaluation, fact) && fact.controller === controller && fact.at >= obtainedAt,
  );
}
