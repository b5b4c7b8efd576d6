import type { Decision, ReasonCode } from '../models/index.js';

/** What a reason means, where its rule stands, and what would help. */
export interface ReasonRow {
  readonly decision: Decision['decision'];
  readonly meaning: string;
  /** Informative references: read the law, not this table. */
  readonly references: readonly string[];
  /** E = record this event, R = change the request, F = supply this fact, W = wait, — = none needed, ✗ = none exists. */
  readonly remedy: string;
}

type Row = readonly [meaning: string, references: string, remedy: string];

/** The order is the order of the columns of bulk evaluation: allow first, then limited, then deny. */
const rows: Readonly<Record<ReasonCode, Row>> = {
  CONSENT_VALID: ['sound consent for purpose, channel, controller', 'GDPR 6(1)(a), 7; UWG 7(2)', '—'],
  EXISTING_CUSTOMER: ['all conditions of section 10', 'UWG 7(3); ePrivacy 13(2)', '—'],
  LEGITIMATE_INTEREST: ['declared, balanced, informed, not objected', 'GDPR 6(1)(f)', '—'],
  CONTRACT: ['needed for a running contract', 'GDPR 6(1)(b)', '—'],
  PRECONTRACT_INQUIRY: ['answers an open inquiry', 'GDPR 6(1)(b)', '—'],
  LEGAL_OBLIGATION: ['law named, period running', 'GDPR 6(1)(c)', '—'],
  VITAL_INTEREST: ['declared vital interest', 'GDPR 6(1)(d)', '—'],
  PRESUMED_CONSENT_B2B: ['concrete presumed interest, B2B phone', 'UWG 7(2) Nr. 1', '—'],
  OPT_OUT_REGIME: ['opt-out pack, screened, not objected', 'PECR 21; CH UWG 3(1)(u)', '—'],
  CH_PUBLIC_DATA: ['own public data, not forbidden', 'CH DSG 30(3)', '—'],
  STRICTLY_NECESSARY: ['device access needed for the asked service', 'TDDDG 25(2) Nr. 2', '—'],
  SUPPRESSION_RECORD: ['keeping the block-list entry', 'GDPR 21(3), 17(3)(b)', '—'],
  LEGAL_HOLD_STORAGE: ['stored under hold despite erasure request', 'GDPR 17(3)(b),(e)', '—'],
  RESTRICTED_STORAGE_ONLY: ['restricted: storing only', 'GDPR 18(2)', '—'],
  LEGAL_CLAIMS: ['legal claims', 'GDPR 18(2), 17(3)(e)', '—'],
  LINK_ONLY: ['only the link to the profile', 'GDPR 5(1)(c), 6(1)(f)', 'E consent for enrichment'],
  FIELDS_REDACTED: ['only part of the fields', 'GDPR 5(1)(c), 4(11)', 'R fewer fields / E wider consent'],
  UNKNOWN_PURPOSE: ['purpose not in the catalogue, or advertising without advertising purpose', 'GDPR 5(1)(b)', 'R'],
  UNKNOWN_CHANNEL: ['channel unknown', 'GDPR 25(2)', 'R'],
  UNKNOWN_JURISDICTION: ['no pack', 'GDPR 25(2)', 'R'],
  ERASED: ['erased, nothing newer', 'GDPR 17(1)', 'E new consent, contract …'],
  ERASURE_REQUESTED: ['erasure asked and not done', 'GDPR 17(1), 12(3)', 'E later consent'],
  ERASURE_LEGAL_HOLD: ['same, data under hold', 'GDPR 17(3), 18', 'E later consent'],
  RESTRICTED: ['processing restricted', 'GDPR 18(2)', 'E lift / override consent'],
  NO_CONSENT: ['nothing on file', 'GDPR 6(1)(a); UWG 7(2)', 'E consent'],
  CONSENT_NOT_SPECIFIC: ['blanket consent', 'GDPR 4(11)', 'E specific consent'],
  CONTROLLER_NOT_NAMED: ['controller not named', 'GDPR 4(11); BGH VI ZR 721/15', 'E consent naming it'],
  CHANNEL_NOT_COVERED: ['other channel', 'UWG 7(2)', 'R channel / E consent'],
  CONTACT_POINT_MISMATCH: ['other address or number', 'BGH I ZR 164/09; UWG 7(3) Nr. 1', 'R address'],
  DOI_VOID: ['withdrawn or objected before the click', 'GDPR 7(3)', 'E new request + click'],
  DOI_PENDING: ['not clicked yet', 'GDPR 7(1); BGH I ZR 164/09', 'E confirmation'],
  DOI_EXPIRED: ['token over, or click outside its life', 'GDPR 7(1)', 'E new request'],
  DOI_AUTOMATED: ['only a machine clicked', 'GDPR 4(11)', 'E human confirmation'],
  DOI_ORPHAN: ['click without request', 'GDPR 7(1)', 'E request + click'],
  DOI_MISMATCH: ['clicked from another address', 'BGH I ZR 164/09', 'E new request'],
  DOI_MISSING: ['pack demands DOI', 'GDPR 7(1) [P]', 'E DOI'],
  WITHDRAWN: ['withdrawn', 'GDPR 7(3)', 'E later consent'],
  REFUSED: ['asked and refused', 'GDPR 4(11)', 'E later consent'],
  OBJECTED: ['objection', 'GDPR 21(1)', 'E later consent / compelling grounds'],
  OBJECTED_DIRECT_MARKETING: ['marketing objection', 'GDPR 21(2),(3)', '✗ (later consent of the person only)'],
  INVALIDATED: ['declared invalid', 'GDPR 7(2)', 'E new consent'],
  CONSENT_PRETICKED: ['pre-ticked box', 'CJEU C-673/17', 'E new consent'],
  CONSENT_NOT_DISTINGUISHABLE: ['hidden in terms', 'GDPR 7(2)', 'E new consent'],
  CONSENT_CONDITIONAL: ['tied to a contract', 'GDPR 7(4)', 'E new consent'],
  CONSENT_IMBALANCE: ['imbalance of power', 'GDPR rec. 43', 'E other basis'],
  CONSENT_NOT_INFORMED: ['not informed', 'GDPR 4(11), 13', 'E new consent'],
  MINOR_NO_GUARDIAN: ['too young, or no capacity', 'GDPR 8(1); CH ZGB 19c', "E guardian's consent"],
  GUARDIAN_UNVERIFIED: ['guardian not verified', 'GDPR 8(2)', 'E verified consent'],
  AGE_UNKNOWN: ['age needed and unknown', 'GDPR 8(2)', 'F birth date'],
  EVIDENCE_INSUFFICIENT: [
    'source, text or phone proof missing',
    'GDPR 7(1), 5(2); UWG 7a',
    'F evidence / E new consent',
  ],
  NOT_YET_EFFECTIVE: ['starts later', 'GDPR 4(11)', 'W'],
  EXPIRED: ['life over', 'GDPR 5(1)(e)', 'E renewal'],
  LAPSED_UNUSED: ['unused too long', 'AG München 161 C 12736/22', 'E renewal'],
  RECONSENT_REQUIRED: ['purpose materially changed', 'GDPR 5(1)(b), 6(4)', 'E new consent / R old version'],
  SPECIAL_CATEGORY: ['special category without explicit consent', 'GDPR 9', 'E explicit consent / R drop data'],
  ADM_NOT_PERMITTED: ['solely automated decision', 'GDPR 22', 'E explicit consent / R human decision'],
  RECIPIENT_NOT_NAMED: ['third party not named', 'GDPR 13(1)(e), 4(11)', 'E consent naming it / R processor'],
  TRANSFER_NO_SAFEGUARD: ['third country without mechanism', 'GDPR 44–49', 'R mechanism'],
  DATA_NOT_COVERED: ['none of the fields consented', 'GDPR 4(11)', 'R fields / E consent'],
  TERMINAL_ACCESS_NO_CONSENT: ['device access without consent', 'ePrivacy 5(3); TDDDG 25', 'E consent'],
  SOFT_OPTIN_OTHER_CONTROLLER: ['sale by another company', 'UWG 7(3) Nr. 1', 'E consent'],
  SOFT_OPTIN_NO_SALE: ['no or cancelled sale', 'UWG 7(3) Nr. 1', 'E consent'],
  SOFT_OPTIN_ADDRESS_SOURCE: ['address not from the sale', 'UWG 7(3) Nr. 1', 'E consent'],
  SOFT_OPTIN_NOT_SIMILAR: ['not own similar goods', 'UWG 7(3) Nr. 2', 'R content'],
  SOFT_OPTIN_NO_NOTICE_AT_COLLECTION: ['no notice when collected', 'UWG 7(3) Nr. 4', 'E consent'],
  SOFT_OPTIN_NO_NOTICE_IN_MESSAGE: ['this message lacks the notice', 'UWG 7(3) Nr. 4', 'R add notice'],
  SOFT_OPTIN_REGISTER: ['listed, or not screened', 'AT TKG 174(4); ECG 7(2)', 'F screening / E consent'],
  LI_NOT_DOCUMENTED: ['no passed balancing test', 'GDPR 6(1)(f), 5(2)', 'E declaration'],
  LI_NOT_INFORMED: ['person not informed', 'GDPR 13(1)(d), 21(4)', 'E information'],
  BASIS_SWAP: ['consent was asked before', 'EDPB 05/2020 s. 6', 'E consent'],
  NOTICE_OVERDUE: ['no Art. 14 notice in a month', 'GDPR 14(3) [P]', 'E notice_given'],
  PRESUMED_NOT_CONCRETE: ['no concrete interest', 'BVerwG 6 C 3.23', 'F interest / E consent'],
  OPT_OUT_REGISTER: ['listed, or not screened', 'PECR 21(1)(b); CH UWG 3(1)(u)', 'F screening / E consent'],
  NO_CONTRACT: ['no contract or open inquiry', 'GDPR 6(1)(b)', 'E contract'],
  DATA_NOT_NECESSARY: ['no field is necessary', 'GDPR 5(1)(c)', 'R fields'],
  NO_LEGAL_BASIS: ['no basis on file', 'GDPR 6(1)', 'E declaration with law'],
};

/** All primary reasons; first those that allow, then those that limit, then those that deny. */
export const reasonCodes = /* @__PURE__ */ Object.keys(rows) as readonly ReasonCode[];

const firstLimited = /* @__PURE__ */ reasonCodes.indexOf('LINK_ONLY');
const firstDeny = /* @__PURE__ */ reasonCodes.indexOf('UNKNOWN_PURPOSE');

const references: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ reasonCodes.map((code) => [code, Object.freeze(rows[code][1].split('; '))]),
);

const decisions: Readonly<Record<string, Decision['decision']>> = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ reasonCodes.map((code, index) => [
    code,
    index < firstLimited ? 'allow' : index < firstDeny ? 'limited' : 'deny',
  ]),
);

/** Whether a reason allows, limits or denies. */
export const decisionOf = (reason: ReasonCode): Decision['decision'] => decisions[reason] as Decision['decision'];

/** The informative references of a reason. They are no legal advice. */
export const referencesOf = (reason: ReasonCode): readonly string[] => references[reason] as readonly string[];

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
  const [meaning, , remedy] = rows[reason];
  return { decision: decisionOf(reason), meaning, references: referencesOf(reason), remedy };
}
