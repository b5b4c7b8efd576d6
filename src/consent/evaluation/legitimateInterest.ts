import type { ConsentRequest } from '../../models/index.js';
import { addMonthsToInstant, instantOr, never } from '../ledger/instants.js';
import {
  absent,
  asksForSpecial,
  automatedDecisionCheck,
  barredCheck,
  recipientCheck,
  transferCheck,
  tryCandidate,
} from './checks.js';
import { isForPurpose, namesController } from './coverage.js';
import { lastDeclared } from './declarations.js';
import { duties } from './duties.js';
import {
  type Attempt,
  type Check,
  candidateOf,
  counts,
  type Evaluation,
  hasReached,
  type RouteResult,
} from './evaluation.js';
import type { Question } from './question.js';

const route = 'legitimate_interest';

/** The route of legitimate interest (C-51). */
export function legitimateInterest(evaluation: Evaluation): RouteResult {
  const fact = lastDeclared(evaluation, route);
  if (fact === null) return absent('LI_NOT_DOCUMENTED');
  return {
    ...tryCandidate({ evaluation, route, candidate: candidateOf(fact), checks }, 'LEGITIMATE_INTEREST'),
    duties:
      (owesNotice(evaluation) ? duties.GIVE_ART14_NOTICE : 0) |
      (evaluation.question.isMarketing ? duties.INFORM_RIGHT_TO_OBJECT : 0),
  };
}

const checks: readonly Check[] = [
  ['BASIS_SWAP', wasAskedForConsent],
  barredCheck,
  ['LI_NOT_DOCUMENTED', (_, fact) => fact?.content.lia?.passed !== true],
  [
    'LI_NOT_INFORMED',
    (_, fact, { evaluation }) => !hasReached(evaluation, instantOr(fact?.content.lia?.informedAt, never)),
  ],
  automatedDecisionCheck,
  ['SPECIAL_CATEGORY', ({ request }) => asksForSpecial(request) && !isManifestlyPublic(request)],
  recipientCheck,
  transferCheck,
  [
    'NOTICE_OVERDUE',
    ({ obtainedAt }, _, { evaluation }) =>
      owesNotice(evaluation) && hasReached(evaluation, addMonthsToInstant(obtainedAt, 1)),
  ],
];

/**
 * Whether this controller ever gave the person the choice of consent for this purpose, also before an erasure, and also
 * when the record of it is in conflict with another one: a contradiction must not open this route.
 */
function wasAskedForConsent(question: Question, _: unknown, { evaluation }: Attempt): boolean {
  return evaluation.facts.consents.some(
    (fact) => fact.from <= evaluation.horizon && isForPurpose(fact, question) && namesController(fact, question),
  );
}

const isManifestlyPublic = ({ manifestlyPublic }: ConsentRequest): boolean =>
  manifestlyPublic?.bySubject === true &&
  manifestlyPublic.deliberate === true &&
  manifestlyPublic.scope === 'same_item';

/** Data obtained elsewhere, and no notice given since. */
function owesNotice(evaluation: Evaluation): boolean {
  const { obtainedAt, controller } = evaluation.question;
  if (Number.isNaN(obtainedAt)) return false;
  return !evaluation.facts.notice_given.some(
    (fact) => counts(evaluation, fact) && fact.controller === controller && fact.at >= obtainedAt,
  );
}
