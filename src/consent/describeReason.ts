import type { Decision, ReasonCode } from '../models/index.js';
import { decisionOf, referencesOf } from './reasons.js';

/** What a reason means, where its rule stands, and what would help. */
export interface ReasonRow {
  readonly decision: Decision['decision'];
  readonly meaning: string;
  /** Informative references: read the law, not this table. */
  readonly references: readonly string[];
  /** E = record this event, R = change the request, F = supply this fact, W = wait, — = none needed, ✗ = none exists. */
  readonly remedy: string;
}

/** Kept apart from the references, so that deciding does not carry it. */
const rows: Readonly<Record<ReasonCode, readonly [meaning: string, remedy: string]>> = {
  CONSENT_VALID: ['sound consent for purpose, channel, controller', '—'],
  EXISTING_CUSTOMER: [
    'a sale, the address from it, similar goods, notice given, screened where a register exists',
    '—',
  ],
  LEGITIMATE_INTEREST: ['declared, balanced, informed, not objected', '—'],
  CONTRACT: ['needed for a running contract', '—'],
  PRECONTRACT_INQUIRY: ['answers an open inquiry', '—'],
  LEGAL_OBLIGATION: ['law named, period running', '—'],
  VITAL_INTEREST: ['declared vital interest', '—'],
  PRESUMED_CONSENT_B2B: ['concrete presumed interest, B2B phone', '—'],
  OPT_OUT_REGIME: ['opt-out pack, screened, not objected', '—'],
  CH_PUBLIC_DATA: ['own public data, not forbidden', '—'],
  STRICTLY_NECESSARY: ['device access needed for the asked service', '—'],
  SUPPRESSION_RECORD: ['keeping the block-list entry', '—'],
  LEGAL_HOLD_STORAGE: ['stored under hold despite erasure request', '—'],
  RESTRICTED_STORAGE_ONLY: ['restricted: storing only', '—'],
  LEGAL_CLAIMS: ['legal claims', '—'],
  LINK_ONLY: ['only the link to the profile', 'E consent for enrichment'],
  FIELDS_REDACTED: ['only part of the fields', 'R fewer fields / E wider consent'],
  UNKNOWN_PURPOSE: ['purpose not in the catalogue, or advertising without advertising purpose', 'R'],
  UNKNOWN_CHANNEL: ['channel unknown', 'R'],
  UNKNOWN_JURISDICTION: ['no pack', 'R'],
  ERASED: ['erased, nothing newer', 'E new consent, contract …'],
  ERASURE_REQUESTED: ['erasure asked and not done', 'E later consent'],
  ERASURE_LEGAL_HOLD: ['same, data under hold', 'E later consent'],
  RESTRICTED: ['processing restricted', 'E lift / override consent'],
  NO_CONSENT: ['nothing on file', 'E consent'],
  CONSENT_NOT_SPECIFIC: ['blanket consent', 'E specific consent'],
  CONTROLLER_NOT_NAMED: ['controller not named', 'E consent naming it'],
  CHANNEL_NOT_COVERED: ['other channel', 'R channel / E consent'],
  CONTACT_POINT_MISMATCH: ['other address or number', 'R address'],
  DOI_VOID: ['withdrawn or objected before the click', 'E new request + click'],
  DOI_PENDING: ['not clicked yet', 'E confirmation'],
  DOI_EXPIRED: ['token over, or click outside its life', 'E new request'],
  DOI_AUTOMATED: ['only a machine clicked', 'E human confirmation'],
  DOI_ORPHAN: ['click without request', 'E request + click'],
  DOI_MISMATCH: ['clicked from another address', 'E new request'],
  DOI_MISSING: ['pack demands DOI', 'E DOI'],
  WITHDRAWN: ['withdrawn', 'E later consent'],
  REFUSED: ['asked and refused', 'E later consent'],
  OBJECTED: ['objection', 'E later consent / compelling grounds'],
  OBJECTED_DIRECT_MARKETING: ['marketing objection', '✗ (later consent of the person only)'],
  INVALIDATED: ['declared invalid', 'E new consent'],
  CONSENT_PRETICKED: ['pre-ticked box', 'E new consent'],
  CONSENT_NOT_DISTINGUISHABLE: ['hidden in terms', 'E new consent'],
  CONSENT_CONDITIONAL: ['tied to a contract', 'E new consent'],
  CONSENT_IMBALANCE: ['imbalance of power', 'E other basis'],
  CONSENT_NOT_INFORMED: ['not informed', 'E new consent'],
  MINOR_NO_GUARDIAN: ['too young, or no capacity', "E guardian's consent"],
  GUARDIAN_UNVERIFIED: ['guardian not verified', 'E verified consent'],
  AGE_UNKNOWN: ['age needed and unknown', 'F birth date'],
  EVIDENCE_INSUFFICIENT: ['source, text or phone proof missing', 'F evidence / E new consent'],
  NOT_YET_EFFECTIVE: ['starts later', 'W'],
  EXPIRED: ['life over', 'E renewal'],
  LAPSED_UNUSED: ['unused too long', 'E renewal'],
  RECONSENT_REQUIRED: ['purpose materially changed', 'E new consent / R old version'],
  SPECIAL_CATEGORY: ['special category without explicit consent', 'E explicit consent / R drop data'],
  ADM_NOT_PERMITTED: ['solely automated decision', 'E explicit consent / R human decision'],
  RECIPIENT_NOT_NAMED: ['third party not named', 'E consent naming it / R processor'],
  TRANSFER_NO_SAFEGUARD: ['third country without mechanism', 'R mechanism'],
  DATA_NOT_COVERED: ['none of the fields consented', 'R fields / E consent'],
  TERMINAL_ACCESS_NO_CONSENT: ['device access without consent', 'E consent'],
  SOFT_OPTIN_OTHER_CONTROLLER: ['sale by another company', 'E consent'],
  SOFT_OPTIN_NO_SALE: ['no or cancelled sale', 'E consent'],
  SOFT_OPTIN_ADDRESS_SOURCE: ['address not from the sale', 'E consent'],
  SOFT_OPTIN_NOT_SIMILAR: ['not own similar goods', 'R content'],
  SOFT_OPTIN_NO_NOTICE_AT_COLLECTION: ['no notice when collected', 'E consent'],
  SOFT_OPTIN_NO_NOTICE_IN_MESSAGE: ['this message lacks the notice', 'R add notice'],
  SOFT_OPTIN_REGISTER: ['listed, or not screened', 'F screening / E consent'],
  LI_NOT_DOCUMENTED: ['no passed balancing test', 'E declaration'],
  LI_NOT_INFORMED: ['person not informed', 'E information'],
  BASIS_SWAP: ['consent was asked before', 'E consent'],
  NOTICE_OVERDUE: ['no Art. 14 notice in a month', 'E notice_given'],
  PRESUMED_NOT_CONCRETE: ['no concrete interest', 'F interest / E consent'],
  OPT_OUT_REGISTER: ['listed, or not screened', 'F screening / E consent'],
  NO_CONTRACT: ['no contract or open inquiry', 'E contract'],
  DATA_NOT_NECESSARY: ['no field is necessary', 'R fields'],
  NO_LEGAL_BASIS: ['no basis on file', 'E declaration with law'],
};

/**
 * Explains a reason code: what it means, where its rule is written, and what kind of remedy exists.
 *
 * The references are informative and no legal advice; the text of the law was not read for each of them.
 *
 * @example
 * ```ts
 * import { describeReason } from 'social-crm/consent';
 *
 * describeReason('WITHDRAWN'); // => {
 * //   decision: 'deny', meaning: 'withdrawn', references: ['GDPR 7(3)'], remedy: 'E later consent' }
 * ```
 */
export function describeReason(reason: ReasonCode): ReasonRow {
  const [meaning, remedy] = rows[reason];
  return { decision: decisionOf(reason), meaning, references: referencesOf(reason), remedy };
}
