import type { ReasonCode } from '../../models/index.js';
import { type Fact, isNewer } from '../ledger/fact.js';
import {
  absent,
  barredCheck,
  type Check,
  failed,
  firstFailure,
  isListed,
  noRecipientCheck,
  passed,
  specialCategoryCheck,
  transferCheck,
  wasScreened,
} from './checks.js';
import { type Candidate, type Evaluation, hasReached, type RouteResult, stands } from './evaluation.js';

/** The route of the existing customer (section 10): a sale that carries, then what holds for any sale. */
export function existingCustomer(evaluation: Evaluation): RouteResult {
  const sales = evaluation.facts.sales.filter((fact) => stands(evaluation, fact));
  if (sales.length === 0) return absent('NO_RELATIONSHIP');
  sales.sort((left, right) => (isNewer(left, right) ? -1 : 1));
  const { candidate, reason } = firstSound(evaluation, sales);
  if (reason !== null) return failed(reason, candidate);
  const failure = firstFailure(evaluation, { route: 'existing_customer', candidate, checks: afterSale });
  return failure === null ? passed('EXISTING_CUSTOMER', 'existing_customer', candidate) : failed(failure, candidate);
}

function firstSound(
  evaluation: Evaluation,
  sales: readonly Fact[],
): { candidate: Candidate; reason: ReasonCode | null } {
  let first: { candidate: Candidate; reason: ReasonCode } | null = null;
  for (const fact of sales) {
    const candidate: Candidate = { fact, effectiveAt: fact.at, state: 'CONSENT_VALID', click: null };
    const reason = firstFailure(evaluation, { route: 'existing_customer', candidate, checks: ofSale });
    if (reason === null) return { candidate, reason };
    first ??= { candidate, reason };
  }
  return first as { candidate: Candidate; reason: ReasonCode };
}

const ofSale: readonly Check[] = [
  ['SOFT_OPTIN_OTHER_CONTROLLER', ({ question }, { fact }) => fact?.controller !== question.controller],
  [
    'SOFT_OPTIN_NO_SALE',
    (evaluation, { fact }) =>
      hasReached(evaluation, fact?.endsAt ?? 0) ||
      !evaluation.question.pack.softOptIn.saleKinds.includes(fact?.content.saleKind ?? ''),
  ],
  ['SOFT_OPTIN_ADDRESS_SOURCE', (_, { fact }) => fact?.content.addressFromCustomerInSale !== true],
  [
    'CONTACT_POINT_MISMATCH',
    ({ question }, { fact }) => {
      const [asked, known] = [question.request.contactPoint, fact?.content.contactPoint];
      return asked !== undefined && known !== undefined && asked !== known;
    },
  ],
  [
    'SOFT_OPTIN_NOT_SIMILAR',
    ({ question: { request } }, { fact }) =>
      request.ownProducts !== true ||
      request.productCategory === undefined ||
      fact?.content.similarCategories?.includes(request.productCategory) !== true,
  ],
  ['SOFT_OPTIN_NO_NOTICE_AT_COLLECTION', (_, { fact }) => fact?.content.optOutNoticeAtCollection !== true],
];

const registerOf = ({ question }: Evaluation): string[] => {
  const { register } = question.pack.softOptIn;
  return typeof register === 'string' ? [register] : [];
};

const afterSale: readonly Check[] = [
  barredCheck,
  ['SOFT_OPTIN_REGISTER', (evaluation) => isListed(evaluation, registerOf(evaluation))],
  ['SOFT_OPTIN_NO_NOTICE_IN_MESSAGE', ({ question }) => question.request.includesOptOutNotice !== true],
  specialCategoryCheck,
  noRecipientCheck,
  transferCheck,
  ['SOFT_OPTIN_REGISTER', (evaluation) => registerOf(evaluation).length > 0 && !wasScreened(evaluation)],
];
