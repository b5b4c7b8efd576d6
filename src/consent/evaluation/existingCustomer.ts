import type { ReasonCode } from '../../models/index.js';
import { isNewer } from '../ledger/fact.js';
import {
  absent,
  barredCheck,
  failed,
  firstFailure,
  isListed,
  lacksScreening,
  noRecipientCheck,
  specialCategoryCheck,
  transferCheck,
  tryCandidate,
} from './checks.js';
import { isSamePoint } from './doubleOptIn.js';
import {
  type Candidate,
  type Check,
  candidateOf,
  type Evaluation,
  isOver,
  type RouteResult,
  stands,
} from './evaluation.js';
import type { Question } from './question.js';

const route = 'existing_customer';

/** The route of the existing customer (section 10): the newest sale that carries, then what holds for any sale. */
export function existingCustomer(evaluation: Evaluation): RouteResult {
  const sales = evaluation.facts.sale.filter((fact) => stands(evaluation, fact));
  let newest: { candidate: Candidate; reason: ReasonCode } | null = null;
  for (const fact of sales.sort((left, right) => (isNewer(left, right) ? -1 : 1))) {
    const candidate = candidateOf(fact);
    const reason = firstFailure({ evaluation, route, candidate, checks: ofSale });
    if (reason === null) return tryCandidate({ evaluation, route, candidate, checks: afterSale }, 'EXISTING_CUSTOMER');
    newest ??= { candidate, reason };
  }
  return newest === null ? absent('NO_RELATIONSHIP') : failed(newest.reason, newest.candidate);
}

const ofSale: readonly Check[] = [
  ['SOFT_OPTIN_OTHER_CONTROLLER', ({ controller }, fact) => fact?.controller !== controller],
  [
    'SOFT_OPTIN_NO_SALE',
    ({ pack }, fact, { evaluation }) =>
      isOver(evaluation, fact?.content.cancelledAt) || !pack.softOptIn.saleKinds.includes(fact?.content.saleKind ?? ''),
  ],
  ['SOFT_OPTIN_ADDRESS_SOURCE', (_, fact) => fact?.content.addressFromCustomerInSale !== true],
  ['CONTACT_POINT_MISMATCH', ({ request }, fact) => !isSamePoint(request, fact?.content)],
  [
    'SOFT_OPTIN_NOT_SIMILAR',
    ({ request: { ownProducts, productCategory } }, fact) =>
      ownProducts !== true ||
      productCategory === undefined ||
      fact?.content.similarCategories?.includes(productCategory) !== true,
  ],
  ['SOFT_OPTIN_NO_NOTICE_AT_COLLECTION', (_, fact) => fact?.content.optOutNoticeAtCollection !== true],
];

const registerOf = ({ pack }: Question): string[] => {
  const { register } = pack.softOptIn;
  return typeof register === 'string' ? [register] : [];
};

const afterSale: readonly Check[] = [
  barredCheck,
  ['SOFT_OPTIN_REGISTER', (question) => isListed(question, registerOf(question))],
  ['SOFT_OPTIN_NO_NOTICE_IN_MESSAGE', ({ request }) => request.includesOptOutNotice !== true],
  specialCategoryCheck,
  noRecipientCheck,
  transferCheck,
  ['SOFT_OPTIN_REGISTER', (question) => lacksScreening(question, registerOf(question))],
];
