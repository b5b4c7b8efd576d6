import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent } from '../../models/index.js';
import { own } from '../evaluation/question.js';
import { instantToIso, readInstant } from '../ledger/instants.js';
import type { Imported } from './exchange.js';
import { type ExportDecisions, type ImportContext, importedEvent, importedGrant, importedNo } from './mapping.js';

/** A contact point (type) consent of Salesforce. */
export interface SalesforceConsent {
  readonly Id?: string;
  /** Id of the data-use purpose: the name that the mapping knows. */
  readonly DataUsePurposeId: string;
  readonly PrivacyConsentStatus: 'OptIn' | 'OptOut' | 'Seen' | 'NotSeen' | string;
  readonly CaptureDate?: string;
  readonly CaptureSource?: string;
  readonly DoubleConsentCaptureDate?: string;
  readonly EffectiveFrom?: string;
  readonly EffectiveTo?: string;
  readonly BrandId?: string;
}

/** Consents for Salesforce, and what they could not hold. */
export interface SalesforceExport {
  readonly value: readonly SalesforceConsent[];
  readonly loss: readonly string[];
}

/**
 * Reads contact point consents from Salesforce into events.
 *
 * An opt-in with a double consent date becomes a request and its confirmation; an opt-out closes; seen and not seen yield
 * no event. The brand is the controller when it is given. Lost: whether a no was an objection or a withdrawal, the form.
 *
 * @example
 * ```ts
 * import { fromSalesforce } from 'social-crm/consent';
 *
 * const mapping = { news: { purposes: ['newsletter'], channels: ['email'] } };
 * const context = { subject: 'p1', controller: 'acme', at: '2026-02-01T10:00:00Z', mapping };
 * fromSalesforce([{ DataUsePurposeId: 'news', PrivacyConsentStatus: 'OptOut' }], context).events[0].type; // => 'withdrawn'
 * ```
 */
export function fromSalesforce(consents: readonly SalesforceConsent[], context: ImportContext): Imported {
  const read = consents.map((consent, index) => ({ ...consent, events: readConsent(consent, index, context) }));
  return {
    events: read.flatMap(({ events }) => events),
    loss: read.flatMap(({ events, DataUsePurposeId: purpose, PrivacyConsentStatus: status }) => [
      ...(events.length === 0 ? [`${purpose}: ${status}`] : []),
      ...(status === 'OptOut' ? [`${purpose}: objection or withdrawal`] : []),
    ]),
  };
}

function readConsent(consent: SalesforceConsent, index: number, context: ImportContext): ConsentEvent[] {
  const { Id, DataUsePurposeId, PrivacyConsentStatus: status, CaptureDate, BrandId } = consent;
  const mapped = own(context.mapping, DataUsePurposeId);
  if (mapped === undefined) return [];
  const reach = { ...context, at: CaptureDate ?? context.at, controller: BrandId ?? context.controller };
  const base = importedEvent(`salesforce:${Id ?? index}`, reach, mapped);
  if (status === 'OptIn') return grants(consent, base);
  return status === 'OptOut' ? [importedNo(base, 'withdrawn')] : [];
}

function grants(consent: SalesforceConsent, base: ReturnType<typeof importedEvent>): ConsentEvent[] {
  const { CaptureSource, EffectiveFrom, EffectiveTo, DoubleConsentCaptureDate: clickedAt } = consent;
  const grant = importedGrant(base, {
    ...(CaptureSource === undefined ? {} : { source: CaptureSource }),
    ...(EffectiveFrom === undefined ? {} : { effectiveFrom: EffectiveFrom }),
    ...(EffectiveTo === undefined ? {} : { expiresAt: EffectiveTo }),
  });
  const clicked = readInstant(clickedAt);
  if (clickedAt === undefined || Number.isNaN(clicked)) return [grant];
  const { id, subject } = base;
  // The token must have been alive when it was used: nothing else is known of it.
  const doi = { tokenId: `${id}:token`, expiresAt: instantToIso(clicked + 1) };
  return [
    { ...grant, type: 'requested', doi } as ConsentEvent,
    { id: `${id}:click`, type: 'confirmed', subject, at: clickedAt, requestId: id, method: 'user_click' },
  ];
}

/**
 * Writes decisions as contact point consents for Salesforce, by data-use purpose.
 *
 * An allow on consent becomes OptIn, anything else OptOut. Lost: the reason, other bases, half answers.
 *
 * @example
 * ```ts
 * import { toSalesforce } from 'social-crm/consent';
 *
 * toSalesforce({ news: { decision: 'deny', reason: 'WITHDRAWN' } }, { at: '2026-03-01T10:00:00Z' }).value; // => [
 * //   { DataUsePurposeId: 'news', PrivacyConsentStatus: 'OptOut', CaptureDate: '2026-03-01T10:00:00.000Z' }]
 * ```
 */
export function toSalesforce(decisions: ExportDecisions, { at }: { readonly at: Instant }): SalesforceExport {
  const date = readInstant(at);
  const captured = Number.isNaN(date) ? {} : { CaptureDate: instantToIso(date) };
  const value = Object.entries(decisions).map(([purpose, { decision, basis }]): SalesforceConsent => {
    const status = decision === 'allow' && basis === 'consent' ? 'OptIn' : 'OptOut';
    return { DataUsePurposeId: purpose, PrivacyConsentStatus: status, ...captured };
  });
  return { value, loss: ['reason', 'form', 'objection or withdrawal'] };
}
