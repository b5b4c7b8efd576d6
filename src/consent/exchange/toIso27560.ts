import type { ConsentEvent, ConsentPolicy } from '../../models/index.js';
import { ConsentInputError } from '../errors.js';
import { own } from '../evaluation/question.js';
import type { Fact } from '../ledger/fact.js';
import { instantOr, instantToIso, never } from '../ledger/instants.js';
import { closingsOf, type FoundConsent, findConsent } from './exchange.js';

/** Who a party is. */
export interface ConsentParty {
  readonly name?: string;
  readonly address?: string;
  readonly contact?: string;
  /** `controller`, `processor`, `third party`, `principal`. */
  readonly type?: string;
}

/** The notice that was shown with a consent text. */
export interface ConsentNotice {
  readonly url?: string;
  readonly language?: string;
}

/** What a record says beyond the ledger. */
export interface RecordContext {
  readonly policy: ConsentPolicy;
  readonly parties: Readonly<Record<string, ConsentParty>>;
  /** By text version. */
  readonly notices: Readonly<Record<string, ConsentNotice>>;
  readonly jurisdiction?: string;
  readonly storageLocation?: string;
  readonly retention?: string;
  readonly withdrawalMethod?: string;
}

/** A record as JSON-LD, what it lacks, and what it could not hold. */
export interface ConsentRecord {
  readonly record: Readonly<Record<string, unknown>>;
  /** Mandatory fields without a value, as dotted paths. */
  readonly missing: readonly string[];
  readonly loss: readonly string[];
}

const SCHEMA = 'ISO/IEC TS 27560:2023';

/**
 * Writes a consent of a ledger as a consent record after ISO/IEC TS 27560 in W3C DPV terms, and lists what it lacks.
 *
 * Fields follow the W3C guide `consent-27560` (final community group report of 2026-02-15); the text of the standard was
 * not read. Every purpose is kept, in arrays. DPV is used under the W3C Software and Document License 2023.
 * Throws `INVALID_INPUT` when the ledger holds no consent with that id.
 *
 * @example
 * ```ts
 * import { toIso27560 } from 'social-crm/consent';
 *
 * const grant = { id: 'g1', type: 'granted', subject: 'p1', at: '2026-02-01T10:00:00Z', by: 'subject',
 *   controllers: ['acme'], purposes: ['newsletter'], channels: ['email'], method: 'signed_paper' };
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const { record, missing } = toIso27560([grant], 'g1', { policy, parties: {}, notices: {} });
 * record.events[0].state; // => 'dpv:ConsentGiven'
 * missing.includes('processing.storage_location'); // => true
 * ```
 */
export function toIso27560(ledger: readonly ConsentEvent[], consentId: string, context: RecordContext): ConsentRecord {
  const found = findConsent(ledger, consentId);
  if (found === null) {
    const message = `toIso27560: consentId must name a consent of the ledger, got ${consentId}`;
    throw new ConsentInputError('INVALID_INPUT', ['consentId'], message);
  }
  const { consent } = found;
  const body = {
    schema_version: SCHEMA,
    record_id: consent.id,
    pii_principal_id: consent.content.subject,
    processing: processing(consent, context),
    parties: parties(consent, context),
    events: states(found),
  };
  return {
    record: { '@context': { dpv: 'https://w3id.org/dpv#' }, '@type': 'dpv:ConsentRecord', ...body },
    missing: missingFields(body),
    loss: lossOf(consent),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Only a consent ends by itself. */
const endOf = ({ group, content }: Fact) => (group === 'consents' ? instantOr(content.expiresAt, never) : never);

function processing(consent: Fact, context: RecordContext): Fields {
  const { content, purposes } = consent;
  const end = endOf(consent);
  const notice = content.textVersion === undefined ? undefined : own(context.notices, content.textVersion);
  return {
    notice: notice?.url ?? content.textVersion,
    language: notice?.language,
    purposes: (purposes ?? []).map((id) => ({
      '@id': id,
      '@type': 'dpv:Purpose',
      kind: own(context.policy.purposes, id)?.kind,
    })),
    pii_information: content.data ?? [],
    pii_type: content.specialCategories ?? [],
    lawful_basis: 'dpv:Consent',
    pii_controllers: content.controllers ?? [],
    recipients: content.recipients ?? [],
    storage_location: context.storageLocation,
    retention_period: context.retention ?? (end === never ? undefined : instantToIso(end)),
    jurisdiction: context.jurisdiction,
    withdrawal_method: context.withdrawalMethod,
  };
}

const parties = ({ content }: Fact, context: RecordContext): Fields[] =>
  (content.controllers ?? []).map((id) => {
    const party = own(context.parties, id);
    return {
      party_id: id,
      party_name: party?.name,
      party_address: party?.address,
      party_contact: party?.contact,
      party_type: party?.type,
    };
  });

const stateOf: Partial<Record<Fact['type'], string>> = {
  granted: 'ConsentGiven',
  requested: 'ConsentRequested',
  confirmed: 'ConsentGiven',
  withdrawn: 'ConsentWithdrawn',
  objected: 'ConsentWithdrawn',
  refused: 'ConsentRefused',
  invalidated: 'ConsentInvalidated',
};

function states(found: FoundConsent): Fields[] {
  const { consent, facts } = found;
  const clicks = facts.filter(
    ({ type, refersTo, content }) => type === 'confirmed' && refersTo === consent.id && content.method !== 'automated',
  );
  return [consent, ...clicks, ...closingsOf(found)]
    .filter(({ at }) => Number.isFinite(at))
    .map((fact) => ({
      event_time: instantToIso(fact.at),
      validity_duration: endOf(fact) === never ? 'until withdrawn' : instantToIso(endOf(fact)),
      entity_id: consent.content.by === 'guardian' ? 'guardian' : consent.content.subject,
      event_type: fact.type,
      state: `dpv:${stateOf[fact.type] ?? 'ConsentUnknown'}`,
      event_id: fact.id,
      channels: fact.channels,
    }));
}

/** Dotted paths of the fields that hold nothing. Optional on an event: the channels. */
function missingFields(value: unknown, path = ''): string[] {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return path.endsWith('.channels') || path.endsWith('.kind') ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => missingFields(member, path === '' ? key : `${path}.${key}`));
}

/** What a record of this form has no place for. */
function lossOf({ type, content }: Fact): string[] {
  const fields = ['method', 'source', 'evidenceRef', 'form', 'supersedes', 'purposeVersion', 'contactPoint'] as const;
  return [...fields.filter((field) => content[field] !== undefined), ...(type === 'requested' ? ['doi'] : [])];
}
