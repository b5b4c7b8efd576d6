import type { ConsentEvent } from '../../models/index.js';
import { own } from '../evaluation/question.js';
import type { Imported } from './exchange.js';
import {
  type ExportDecisions,
  type ImportContext,
  importedBasis,
  importedContract,
  importedEvent,
  importedGrant,
  importedNo,
} from './mapping.js';

/** A subscription of a contact in HubSpot, with the legal basis that it was given. */
export interface HubSpotSubscription {
  readonly subscriptionId: string;
  readonly status: 'SUBSCRIBED' | 'NOT_SUBSCRIBED' | string;
  readonly legalBasis?: string;
  readonly legalBasisExplanation?: string;
  readonly timestamp?: string;
}

/** Subscriptions for HubSpot, and what they could not hold. */
export interface HubSpotExport {
  readonly value: readonly HubSpotSubscription[];
  readonly loss: readonly string[];
}

/**
 * Reads subscriptions with legal basis from HubSpot into events.
 *
 * The mapping names subscription ids. Consent with notice and process-and-store become a consent without text, which
 * stays without proof; legitimate interest becomes a declaration without a balancing test; NON_GDPR yields no event; not
 * subscribed always closes. Lost: the steps of a double opt-in, expiry, explanations.
 *
 * @example
 * ```ts
 * import { fromHubSpot } from 'social-crm/consent';
 *
 * const mapping = { '7': { purposes: ['newsletter'], channels: ['email'] } };
 * const context = { subject: 'p1', controller: 'acme', at: '2026-02-01T10:00:00Z', mapping };
 * fromHubSpot([{ subscriptionId: '7', status: 'NOT_SUBSCRIBED' }], context).events[0].type; // => 'withdrawn'
 * ```
 */
export function fromHubSpot(subscriptions: readonly HubSpotSubscription[], context: ImportContext): Imported {
  const read = subscriptions.map((subscription, index) => ({
    ...subscription,
    event: readSubscription(subscription, index, context),
  }));
  return {
    events: read.flatMap(({ event }) => (event === null ? [] : [event])),
    loss: read.flatMap(({ event, subscriptionId: id, status, legalBasis, legalBasisExplanation }) => [
      ...(event === null ? [`${id}: ${legalBasis ?? status}`] : []),
      ...(legalBasisExplanation === undefined ? [] : [`${id}: legalBasisExplanation`]),
    ]),
  };
}

function readSubscription(
  subscription: HubSpotSubscription,
  index: number,
  context: ImportContext,
): ConsentEvent | null {
  const { subscriptionId: id, timestamp } = subscription;
  const mapped = own(context.mapping, id);
  if (mapped === undefined) return null;
  const at = timestamp === undefined ? context : { ...context, at: timestamp };
  return eventOf(subscription, importedEvent(`hubspot:${id}:${index}`, at, mapped));
}

function eventOf(
  { status, legalBasis = '' }: HubSpotSubscription,
  base: ReturnType<typeof importedEvent>,
): ConsentEvent | null {
  if (status === 'NOT_SUBSCRIBED') return importedNo(base, 'withdrawn');
  if (legalBasis === 'CONSENT_WITH_NOTICE' || legalBasis === 'PROCESS_AND_STORE') return importedGrant(base);
  if (legalBasis === 'PERFORMANCE_OF_CONTRACT') return importedContract(base);
  return legalBasis.startsWith('LEGITIMATE_INTEREST') ? importedBasis(base, 'legitimate_interest') : null;
}

const bases: Readonly<Record<string, string>> = {
  consent: 'CONSENT_WITH_NOTICE',
  existing_customer: 'LEGITIMATE_INTEREST_CLIENT',
  legitimate_interest: 'LEGITIMATE_INTEREST_OTHER',
  contract: 'PERFORMANCE_OF_CONTRACT',
  precontract: 'LEGITIMATE_INTEREST_PQL',
};

/**
 * Writes decisions as subscriptions for HubSpot, by subscription id.
 *
 * Anything but an allow becomes NOT_SUBSCRIBED. Lost: the steps of a double opt-in, expiry, and half answers.
 *
 * @example
 * ```ts
 * import { toHubSpot } from 'social-crm/consent';
 *
 * toHubSpot({ '7': { decision: 'allow', reason: 'CONSENT_VALID', basis: 'consent' } }).value; // => [
 * //   { subscriptionId: '7', status: 'SUBSCRIBED', legalBasis: 'CONSENT_WITH_NOTICE', legalBasisExplanation: 'CONSENT_VALID' }]
 * ```
 */
export function toHubSpot(decisions: ExportDecisions): HubSpotExport {
  const value = Object.entries(decisions).map(
    ([subscriptionId, { decision, reason, basis = '' }]): HubSpotSubscription => {
      const legalBasis = decision === 'allow' && Object.hasOwn(bases, basis) ? bases[basis] : undefined;
      return legalBasis === undefined
        ? { subscriptionId, status: 'NOT_SUBSCRIBED' }
        : { subscriptionId, status: 'SUBSCRIBED', legalBasis, legalBasisExplanation: reason };
    },
  );
  return { value, loss: ['doi', 'expiresAt'] };
}
