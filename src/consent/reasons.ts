import type { Decision, ReasonCode } from '../models/index.js';

/**
 * The informative references of each reason, separated by `; `. They are no legal advice: read the law, not this table.
 * The order is that of bulk evaluation: first the reasons that allow, then those that limit, then those that deny.
 */
const references: Readonly<Record<ReasonCode, string>> = {
  CONSENT_VALID: 'GDPR 6(1)(a), 7; UWG 7(2)',
  EXISTING_CUSTOMER: 'UWG 7(3); ePrivacy 13(2)',
  LEGITIMATE_INTEREST: 'GDPR 6(1)(f)',
  CONTRACT: 'GDPR 6(1)(b)',
  PRECONTRACT_INQUIRY: 'GDPR 6(1)(b)',
  LEGAL_OBLIGATION: 'GDPR 6(1)(c)',
  VITAL_INTEREST: 'GDPR 6(1)(d)',
  PRESUMED_CONSENT_B2B: 'UWG 7(2) Nr. 1',
  OPT_OUT_REGIME: 'PECR 21; CH UWG 3(1)(u)',
  CH_PUBLIC_DATA: 'CH DSG 30(3)',
  STRICTLY_NECESSARY: 'TDDDG 25(2) Nr. 2',
  SUPPRESSION_RECORD: 'GDPR 21(3), 17(3)(b)',
  LEGAL_HOLD_STORAGE: 'GDPR 17(3)(b),(e)',
  RESTRICTED_STORAGE_ONLY: 'GDPR 18(2)',
  LEGAL_CLAIMS: 'GDPR 18(2), 17(3)(e)',
  LINK_ONLY: 'GDPR 5(1)(c), 6(1)(f)',
  FIELDS_REDACTED: 'GDPR 5(1)(c), 4(11)',
  UNKNOWN_PURPOSE: 'GDPR 5(1)(b)',
  UNKNOWN_CHANNEL: 'GDPR 25(2)',
  UNKNOWN_JURISDICTION: 'GDPR 25(2)',
  ERASED: 'GDPR 17(1)',
  ERASURE_REQUESTED: 'GDPR 17(1), 12(3)',
  ERASURE_LEGAL_HOLD: 'GDPR 17(3), 18',
  RESTRICTED: 'GDPR 18(2)',
  NO_CONSENT: 'GDPR 6(1)(a); UWG 7(2)',
  CONSENT_NOT_SPECIFIC: 'GDPR 4(11)',
  CONTROLLER_NOT_NAMED: 'GDPR 4(11); BGH VI ZR 721/15',
  CHANNEL_NOT_COVERED: 'UWG 7(2)',
  CONTACT_POINT_MISMATCH: 'BGH I ZR 164/09; UWG 7(3) Nr. 1',
  DOI_VOID: 'GDPR 7(3)',
  DOI_PENDING: 'GDPR 7(1); BGH I ZR 164/09',
  DOI_EXPIRED: 'GDPR 7(1)',
  DOI_AUTOMATED: 'GDPR 4(11)',
  DOI_ORPHAN: 'GDPR 7(1)',
  DOI_MISMATCH: 'BGH I ZR 164/09',
  DOI_MISSING: 'GDPR 7(1) [P]',
  WITHDRAWN: 'GDPR 7(3)',
  REFUSED: 'GDPR 4(11)',
  OBJECTED: 'GDPR 21(1)',
  OBJECTED_DIRECT_MARKETING: 'GDPR 21(2),(3)',
  INVALIDATED: 'GDPR 7(2)',
  CONSENT_PRETICKED: 'CJEU C-673/17',
  CONSENT_NOT_DISTINGUISHABLE: 'GDPR 7(2)',
  CONSENT_CONDITIONAL: 'GDPR 7(4)',
  CONSENT_IMBALANCE: 'GDPR rec. 43',
  CONSENT_NOT_INFORMED: 'GDPR 4(11), 13',
  MINOR_NO_GUARDIAN: 'GDPR 8(1); CH ZGB 19c',
  GUARDIAN_UNVERIFIED: 'GDPR 8(2)',
  AGE_UNKNOWN: 'GDPR 8(2)',
  EVIDENCE_INSUFFICIENT: 'GDPR 7(1), 5(2); UWG 7a',
  NOT_YET_EFFECTIVE: 'GDPR 4(11)',
  EXPIRED: 'GDPR 5(1)(e)',
  LAPSED_UNUSED: 'AG München 161 C 12736/22',
  RECONSENT_REQUIRED: 'GDPR 5(1)(b), 6(4)',
  SPECIAL_CATEGORY: 'GDPR 9',
  ADM_NOT_PERMITTED: 'GDPR 22',
  RECIPIENT_NOT_NAMED: 'GDPR 13(1)(e), 4(11)',
  TRANSFER_NO_SAFEGUARD: 'GDPR 44–49',
  DATA_NOT_COVERED: 'GDPR 4(11)',
  TERMINAL_ACCESS_NO_CONSENT: 'ePrivacy 5(3); TDDDG 25',
  SOFT_OPTIN_OTHER_CONTROLLER: 'UWG 7(3) Nr. 1',
  SOFT_OPTIN_NO_SALE: 'UWG 7(3) Nr. 1',
  SOFT_OPTIN_ADDRESS_SOURCE: 'UWG 7(3) Nr. 1',
  SOFT_OPTIN_NOT_SIMILAR: 'UWG 7(3) Nr. 2',
  SOFT_OPTIN_NO_NOTICE_AT_COLLECTION: 'UWG 7(3) Nr. 4',
  SOFT_OPTIN_NO_NOTICE_IN_MESSAGE: 'UWG 7(3) Nr. 4',
  SOFT_OPTIN_REGISTER: 'AT TKG 174(4); ECG 7(2)',
  LI_NOT_DOCUMENTED: 'GDPR 6(1)(f), 5(2)',
  LI_NOT_INFORMED: 'GDPR 13(1)(d), 21(4)',
  BASIS_SWAP: 'EDPB 05/2020 s. 6',
  NOTICE_OVERDUE: 'GDPR 14(3) [P]',
  PRESUMED_NOT_CONCRETE: 'BVerwG 6 C 3.23',
  OPT_OUT_REGISTER: 'PECR 21(1)(b); CH UWG 3(1)(u)',
  NO_CONTRACT: 'GDPR 6(1)(b)',
  DATA_NOT_NECESSARY: 'GDPR 5(1)(c)',
  NO_LEGAL_BASIS: 'GDPR 6(1)',
};

/** All primary reasons; first those that allow, then those that limit, then those that deny. */
export const reasonCodes = /* @__PURE__ */ Object.keys(references) as readonly ReasonCode[];

const firstLimited = /* @__PURE__ */ reasonCodes.indexOf('LINK_ONLY');
const firstDeny = /* @__PURE__ */ reasonCodes.indexOf('UNKNOWN_PURPOSE');

interface Entry {
  readonly decision: Decision['decision'];
  readonly legalRefs: readonly string[];
}

const entries: ReadonlyMap<string, Entry> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ reasonCodes.map((code, index) => {
    const decision = index < firstLimited ? 'allow' : index < firstDeny ? 'limited' : 'deny';
    return [code, { decision, legalRefs: Object.freeze(references[code].split('; ')) }];
  }),
);

/** Whether a reason allows, limits or denies. */
export const decisionOf = (reason: ReasonCode): Decision['decision'] => entries.get(reason)?.decision ?? 'deny';

/** The informative references of a reason. They are no legal advice. */
export const referencesOf = (reason: ReasonCode): readonly string[] => entries.get(reason)?.legalRefs ?? [];
