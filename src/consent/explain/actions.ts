import type { ConsentChannel, ConsentEvent, ConsentRequest, SubjectFacts } from '../../models/index.js';
import { isChildAt } from '../evaluation/consentChecks.js';
import { counts } from '../evaluation/evaluation.js';
import type { Question } from '../evaluation/question.js';
import type { Fact } from '../ledger/fact.js';
import { instantOr, instantToIso, MAX_MS } from '../ledger/instants.js';
import type { Denied } from './denied.js';

/** One thing that could be done about a deny. */
export interface Action {
  readonly name: string;
  readonly kind: 'event' | 'request' | 'fact' | 'wait';
  readonly events?: readonly ConsentEvent[];
  readonly change?: (request: ConsentRequest) => ConsentRequest;
  readonly facts?: SubjectFacts;
  readonly now?: string;
}

/** Everything that might help, in a fixed order. What does help is found out by deciding. */
export function possibleActions(denied: Denied): readonly Action[] {
  return [...recordable(denied), ...requestChanges(denied), ...suppliable(denied), ...waiting(denied)];
}

type Draft = { readonly type: ConsentEvent['type']; readonly [field: string]: unknown };

/** Events that somebody could truly bring about, dated now; their ids say that they are hypothetical. */
function recordable({ evaluation }: Denied): Action[] {
  const { question, now } = evaluation;
  const event = (name: string, drafts: readonly Draft[]): Action => ({
    name,
    kind: 'event',
    events: drafts.map(dated),
  });
  const dated = (draft: Draft, index: number) =>
    ({
      id: `hypothetical:${draft.type}:${index}`,
      subject: evaluation.ledger.subject,
      at: instantToIso(now),
      controller: question.controller,
      purposes: [question.purposeId],
      ...draft,
    }) as unknown as ConsentEvent;
  const declared = (basis: string, more: object) => ({
    type: 'basis_declared' as const,
    basis,
    ...recipients(question),
    ...more,
  });
  return [
    isChildAt(question, now)
      ? event('RECORD_GUARDIAN_CONSENT', consentDrafts(evaluation, { by: 'guardian', guardianVerified: true }))
      : event('RECORD_CONSENT', consentDrafts(evaluation, { by: 'subject' })),
    ...facts(evaluation, 'requested').map((fact) =>
      event('CONFIRM_DOUBLE_OPT_IN', [{ type: 'confirmed', requestId: fact.id, method: 'user_click' }]),
    ),
    event('DECLARE_LEGITIMATE_INTEREST', [
      declared('legitimate_interest', { lia: { passed: true, informedAt: instantToIso(now) } }),
    ]),
    event('DECLARE_LEGAL_OBLIGATION', [declared('legal_obligation', { lawRef: 'to be named' })]),
    event('DECLARE_VITAL_INTEREST', [declared('vital_interest', {})]),
    event('DECLARE_PRESUMED_CONSENT', [declared('presumed_consent_b2b', { concreteInterest: true })]),
    event('CONCLUDE_CONTRACT', [{ type: 'contract', admNecessary: question.decidesAlone, ...recipients(question) }]),
    event('RECEIVE_INQUIRY', [{ type: 'inquiry' }]),
    event('GIVE_NOTICE', [{ type: 'notice_given' }]),
    event('LIFT_RESTRICTION', [{ type: 'restriction_lifted' }]),
    ...facts(evaluation, 'objected').map((fact) =>
      event('SHOW_COMPELLING_GROUNDS', [{ type: 'objection_overridden', refersTo: fact.id, compellingGrounds: true }]),
    ),
  ];
}

const facts = (evaluation: Denied['evaluation'], type: Fact['type']): Fact[] =>
  evaluation.ledger.facts.filter((fact) => fact.type === type && fact.id !== '' && counts(evaluation, fact));

function recipients({ request }: Question): object {
  return request.recipient === undefined ? {} : { recipients: [request.recipient.id] };
}

/** A consent that says all that the request needs: asked for and clicked where the pack demands it. */
function consentDrafts({ question, now }: Denied['evaluation'], giver: object): Draft[] {
  const { request, channel, policy, purposeId } = question;
  const textVersion = Object.keys(policy.texts).find((id) => policy.texts[id]?.purposes?.includes(purposeId) === true);
  const grant = {
    ...giver,
    controllers: [question.controller],
    channels: channel === 'none' ? [] : [channel],
    method: 'web_form',
    source: 'hypothetical',
    evidenceRef: 'hypothetical',
    ...(textVersion === undefined ? {} : { textVersion }),
    ...(request.contactPoint === undefined ? {} : { contactPoint: request.contactPoint }),
    explicit: true,
    specialCategories: request.specialCategories ?? [],
    automatedDecision: question.decidesAlone,
    transferRisksInformed: true,
    overridesRestriction: true,
    ...recipients(question),
  };
  if (question.pack.doi !== 'required' || question.channelClass !== 'electronic_mail')
    return [{ type: 'granted', ...grant }];
  return [
    {
      type: 'requested',
      ...grant,
      id: 'hypothetical:requested',
      doi: { tokenId: 'hypothetical', expiresAt: now + 1 },
    },
    { type: 'confirmed', requestId: 'hypothetical:requested', method: 'user_click' },
  ];
}

/** Other ways to ask: less data, another channel or address, a notice in the message. */
function requestChanges({ evaluation, request }: Denied): Action[] {
  const { question } = evaluation;
  const change = (name: string, patch: Partial<ConsentRequest>): Action => ({
    name,
    kind: 'request',
    change: (asked) => ({ ...asked, ...patch }),
  });
  const without = (name: string, field: keyof ConsentRequest): Action[] =>
    request[field] === undefined
      ? []
      : [{ name, kind: 'request', change: ({ [field]: _, ...rest }) => rest as ConsentRequest }];
  return [
    ...without('DROP_SPECIAL_CATEGORIES', 'specialCategories'),
    ...without('DROP_AUTOMATED_DECISION', 'automatedDecision'),
    ...without('DROP_ADVERTISING', 'containsAdvertising'),
    ...without('DROP_VERSION', 'purposeVersion'),
    ...(request.recipient === undefined
      ? []
      : [change('USE_PROCESSOR', { recipient: { ...request.recipient, role: 'processor' } })]),
    ...(request.transfer === undefined
      ? []
      : [change('USE_STANDARD_CLAUSES', { transfer: { ...request.transfer, mechanism: 'scc' } })]),
    change('INCLUDE_OPT_OUT_NOTICE', { includesOptOutNotice: true }),
    ...named(question.purpose.necessaryData).map((data) => change('ASK_NECESSARY_FIELDS', { data })),
    ...facts(evaluation, 'granted').flatMap((grant) => fitConsent(grant, change)),
    ...facts(evaluation, 'sale').flatMap((sale) => fitSale(sale, change)),
  ];
}

const named = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

type Change = (name: string, patch: Partial<ConsentRequest>) => Action;

/** What a consent on file would cover. */
const fitConsent = ({ content, channels }: Fact, change: Change): Action[] => [
  ...named(content.data).map((data) => change('ASK_COVERED_FIELDS', { data })),
  ...named(content.contactPoint).map((contactPoint) => change('USE_KNOWN_CONTACT_POINT', { contactPoint })),
  ...named(content.purposeVersion).map((purposeVersion) => change('USE_OLD_VERSION', { purposeVersion })),
  ...(channels ?? []).map((channel: ConsentChannel) => change('USE_CONSENTED_CHANNEL', { channel })),
];

/** What a sale on file would cover. */
const fitSale = ({ content }: Fact, change: Change): Action[] => [
  ...named(content.contactPoint).map((contactPoint) => change('USE_KNOWN_CONTACT_POINT', { contactPoint })),
  ...named(content.similarCategories?.[0]).map((productCategory) =>
    change('OFFER_SIMILAR_GOODS', { ownProducts: true, productCategory }),
  ),
];

/** Facts that the caller has not given. */
function suppliable({ evaluation: { question } }: Denied): Action[] {
  const { registers } = question.facts;
  const screened: Action = { name: 'SCREEN_REGISTERS', kind: 'fact', facts: { registers: [] } };
  const adult: Action = { name: 'ESTABLISH_AGE', kind: 'fact', facts: { birthDate: '1970-01-01' } };
  return [...(registers === undefined ? [screened] : []), ...(question.facts.birthDate === undefined ? [adult] : [])];
}

/** The start of a consent that is not yet effective. */
function waiting({ evaluation, decision }: Denied): Action[] {
  const { now } = evaluation;
  const start = facts(evaluation, 'granted')
    .map(({ content }) => instantOr(content.effectiveFrom, now))
    .filter((startsAt) => startsAt > now && startsAt <= MAX_MS)
    .sort((left, right) => left - right)[0];
  return decision.reason === 'NOT_YET_EFFECTIVE' && start !== undefined
    ? [{ name: 'WAIT', kind: 'wait', now: instantToIso(start) }]
    : [];
}
