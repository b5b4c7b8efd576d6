export type {
  ConsentChannel as Channel,
  ConsentChannelClass as ChannelClass,
  ConsentEvent,
  ConsentObligation as Obligation,
  ConsentPolicy,
  ConsentRequest,
  ConsentRoute as Route,
  ConsentWarning as Warning,
  Decision,
  GrantFields,
  LimitedPermit,
  Permit,
  PolicyPack,
  Purpose,
  ReasonCode,
  SubjectFacts,
  TrailEntry,
} from '../models/index.js';
export { type Audience, type AudienceRequest, audience } from './audience/audience.js';
export {
  type AudienceContext,
  type AudienceIndex,
  audienceIndex,
  type FactsBySubject,
} from './audience/audienceIndex.js';
export { and, andNot, type Bitset, count, ids, or } from './audience/bitset.js';
export { addMonths } from './calendar/addMonths.js';
export { ageAt } from './calendar/ageAt.js';
export { dsarDueDate, type SubjectRequest } from './calendar/dsarDueDate.js';
export { phoneEvidenceUntil } from './calendar/phoneEvidenceUntil.js';
export { type DecisionContext, decide } from './decide.js';
export { describeReason, type ReasonRow } from './describeReason.js';
export { type DigestLink, digestLedger, type Hashing, type LedgerDigest } from './digest/digestLedger.js';
export { type DigestCheck, verifyDigest } from './digest/verifyDigest.js';
export { type ConsentErrorCode, ConsentInputError, consentErrorCodes } from './errors.js';
export { type DpvConsentStatus, dpvStatus } from './exchange/dpvStatus.js';
export type { Imported } from './exchange/exchange.js';
export { fromGpc } from './exchange/fromGpc.js';
export { fromIso27560 } from './exchange/fromIso27560.js';
export { fromHubSpot, type HubSpotExport, type HubSpotSubscription, toHubSpot } from './exchange/hubSpot.js';
export type { ExportDecisions, ImportContext, MappedConsent } from './exchange/mapping.js';
export { fromSalesforce, type SalesforceConsent, type SalesforceExport, toSalesforce } from './exchange/salesforce.js';
export {
  type ConsentNotice,
  type ConsentParty,
  type ConsentRecord,
  type RecordContext,
  toIso27560,
} from './exchange/toIso27560.js';
export { type KantaraReceipt, type ReceiptContext, toKantaraReceipt } from './exchange/toKantaraReceipt.js';
export { type Exported, fromXdm, toXdm } from './exchange/xdm.js';
export { type Explanation, explain } from './explain/explain.js';
export type { Remedy } from './explain/remedies.js';
export { type Simulation, simulate } from './explain/simulate.js';
export type { TraceEntry } from './explain/trace.js';
export { applyEvent } from './fold/applyEvent.js';
export { decideFolded } from './fold/decideFolded.js';
export { type ConsentFold, type FoldOptions, foldLedger } from './fold/foldLedger.js';
export { lookupTimeline } from './fold/lookupTimeline.js';
export { type TimelineContext, type TimelineStep, timeline } from './fold/timeline.js';
export type { Finding } from './lint/finding.js';
export { type ConsentText, lintConsentText, type TextFindingCode } from './lint/lintConsentText.js';
export { lintPurpose, type PurposeFindingCode } from './lint/lintPurpose.js';
export {
  confirmDoubleOptIn,
  type OptInClick,
  type OptInConfirmation,
  type OptInState,
} from './optin/confirmDoubleOptIn.js';
export { type GrantDraft, type OptInRequest, type OptInToken, requestDoubleOptIn } from './optin/requestDoubleOptIn.js';
export { childAges } from './packs/childAges.js';
export { policyPacks } from './packs/policyPacks.js';
export { assertPermit, type PermitUse } from './permits/assertPermit.js';
export { type EnrichmentPermission, enrichContact, type ProfileData } from './permits/enrichContact.js';
export { type Redacted, redact } from './permits/redact.js';
export { toLimitedPermit, toPermit } from './permits/toPermit.js';
export { decisionOf, reasonCodes } from './reasons.js';
export { type ErasurePlan, erasurePlan, type KeptFor, type PlannedField } from './rights/erasurePlan.js';
export { exportSubject } from './rights/exportSubject.js';
export { type Retention, type RetentionContext, type RetentionPart, retentionUntil } from './rights/retentionUntil.js';
export type { RightsContact, RightsContext } from './rights/rightsContext.js';
export type { SubjectExport } from './rights/subjectExport.js';
export { selectPolicy } from './selectPolicy.js';
