import type { ConsentEvent, ConsentPolicy } from '../../models/index.js';
import { ConsentInputError } from '../errors.js';
import { own } from '../evaluation/question.js';
import type { Fact } from '../ledger/fact.js';
import { findConsent } from './exchange.js';
import type { ConsentParty } from './toIso27560.js';

/** What a receipt says beyond the ledger. */
export interface ReceiptContext {
  readonly policy: ConsentPolicy;
  readonly parties: Readonly<Record<string, ConsentParty>>;
  readonly jurisdiction: string;
  readonly termination?: string;
}

/** A receipt for the person, and what it could not hold. */
export interface KantaraReceipt {
  readonly receipt: Readonly<Record<string, unknown>>;
  readonly loss: readonly string[];
}

/**
 * Writes a consent of a ledger as a consent receipt after Kantara 1.1, to hand to the person.
 *
 * The format has no place for channels, withdrawal, the steps of a double opt-in, and history: see `loss`. Times are Unix
 * seconds, as the format asks. Throws `INVALID_INPUT` when the ledger holds no consent with that id.
 *
 * @example
 * ```ts
 * import { toKantaraReceipt } from 'social-crm/consent';
 *
 * const grant = { id: 'g1', type: 'granted', subject: 'p1', at: '2026-02-01T10:00:00Z', by: 'subject',
 *   controllers: ['acme'], purposes: ['newsletter'], channels: ['email'], method: 'signed_paper' };
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * toKantaraReceipt([grant], 'g1', { policy, parties: {}, jurisdiction: 'DE' }).receipt.consentTimestamp; // => 1769940000
 * ```
 */
export function toKantaraReceipt(
  ledger: readonly ConsentEvent[],
  consentId: string,
  context: ReceiptContext,
): KantaraReceipt {
  const found = findConsent(ledger, consentId);
  if (found === null) {
    const message = `toKantaraReceipt: consentId must name a consent of the ledger, got ${consentId}`;
    throw new ConsentInputError('INVALID_INPUT', ['consentId'], message);
  }
  const { consent, facts } = found;
  const { content } = consent;
  const hasHistory = facts.some(({ id }) => id !== consent.id);
  return {
    receipt: {
      version: 'KI-CR-v1.1.0',
      jurisdiction: context.jurisdiction,
      consentTimestamp: Math.floor(consent.at / 1000),
      collectionMethod: content.method,
      consentReceiptID: consent.id,
      piiPrincipalId: content.subject,
      piiControllers: (content.controllers ?? []).map((id) => controller(id, context)),
      services: [{ service: content.source ?? '', purposes: purposes(consent, context) }],
      sensitive: (content.specialCategories ?? []).length > 0,
      spiCat: content.specialCategories ?? [],
    },
    loss: [
      ...(consent.channels === undefined ? [] : ['channels']),
      ...(consent.type === 'requested' ? ['doi'] : []),
      ...(hasHistory ? ['withdrawal', 'history'] : []),
    ],
  };
}

function controller(id: string, { parties }: ReceiptContext) {
  const { name = id, address = '', contact = '' } = own(parties, id) ?? {};
  return { piiController: name, contact, address, email: contact, phone: '' };
}

function purposes({ content, purposes: ids }: Fact, { policy, termination }: ReceiptContext) {
  const recipients = content.recipients ?? [];
  return (ids ?? []).map((id) => ({
    purpose: id,
    purposeCategory: [own(policy.purposes, id)?.kind ?? 'unknown'],
    consentType: content.explicit === true ? 'EXPLICIT' : 'UNAMBIGUOUS',
    piiCategory: content.data ?? [],
    primaryPurpose: true,
    termination: termination ?? '',
    thirdPartyDisclosure: recipients.length > 0,
    ...(recipients.length > 0 ? { thirdPartyName: recipients.join(', ') } : {}),
  }));
}
