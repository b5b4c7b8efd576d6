import type { Decision, ReasonCode } from '../../models/index.js';

/** States of a consent in the Data Privacy Vocabulary of the W3C community group. */
export type DpvConsentStatus =
  | 'ConsentGiven'
  | 'RenewedConsentGiven'
  | 'ConsentWithdrawn'
  | 'ConsentRefused'
  | 'ConsentExpired'
  | 'ConsentInvalidated'
  | 'ConsentRequested'
  | 'ConsentRequestDeferred'
  | 'ConsentUnknown';

const states: Partial<Record<ReasonCode, DpvConsentStatus>> = {
  CONSENT_VALID: 'ConsentGiven',
  WITHDRAWN: 'ConsentWithdrawn',
  REFUSED: 'ConsentRefused',
  EXPIRED: 'ConsentExpired',
  LAPSED_UNUSED: 'ConsentExpired',
  INVALIDATED: 'ConsentInvalidated',
  CONSENT_PRETICKED: 'ConsentInvalidated',
  CONSENT_NOT_DISTINGUISHABLE: 'ConsentInvalidated',
  CONSENT_CONDITIONAL: 'ConsentInvalidated',
  CONSENT_IMBALANCE: 'ConsentInvalidated',
  CONSENT_NOT_INFORMED: 'ConsentInvalidated',
  DOI_PENDING: 'ConsentRequested',
  DOI_EXPIRED: 'ConsentRequestDeferred',
};

/**
 * Returns the state of consent behind a decision in words of the W3C Data Privacy Vocabulary.
 *
 * `renewed` says that an older consent stands behind it. Anything that the vocabulary has no word for is `ConsentUnknown`.
 * DPV terms are used under the W3C Software and Document License 2023, https://w3id.org/dpv.
 *
 * @example
 * ```ts
 * import { dpvStatus } from 'social-crm/consent';
 *
 * dpvStatus({ reason: 'CONSENT_VALID' }, { renewed: true }); // => 'RenewedConsentGiven'
 * dpvStatus({ reason: 'DOI_EXPIRED' }); // => 'ConsentRequestDeferred'
 * ```
 */
export function dpvStatus(
  { reason }: Pick<Decision, 'reason'>,
  { renewed }: { readonly renewed?: boolean } = {},
): DpvConsentStatus {
  if (reason === 'CONSENT_VALID' && renewed === true) return 'RenewedConsentGiven';
  return states[reason] ?? 'ConsentUnknown';
}
