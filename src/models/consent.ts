import * as z from 'zod';
import type { Instant } from '../internal/instant.js';

/** The ways to reach a person, as consent law tells them apart. Not the social `Channel` of an interaction. */
export const consentChannels = [
  'email',
  'sms',
  'messenger',
  'social_dm',
  'push',
  'phone',
  'autocall',
  'fax',
  'post',
  'in_app',
  'public_reply',
  'none',
] as const;

/** A way to reach a person; `none` when nobody is contacted. `in_app` is unaddressed display in one's own app. */
export type ConsentChannel = (typeof consentChannels)[number];

/** The classes that the rules of advertising are written for. */
export const consentChannelClasses = [
  'electronic_mail',
  'phone',
  'autocall',
  'fax',
  'post',
  'in_app',
  'public',
  'none',
] as const;

/** A class of channels: e-mail, SMS, messenger, direct message and push are all `electronic_mail`. */
export type ConsentChannelClass = (typeof consentChannelClasses)[number];

/** The ways in which data use can be based, in the words of a policy. */
export const consentRoutes = [
  'consent',
  'existing_customer',
  'legitimate_interest',
  'contract',
  'legal_obligation',
  'vital_interest',
  'presumed',
  'opt_out',
  'ch_public',
] as const;

/** A way in which data use can be based. */
export type ConsentRoute = (typeof consentRoutes)[number];

/** The kinds of purposes, which decide the rules that apply. */
export const purposeKinds = [
  'direct_marketing',
  'service',
  'profiling',
  'enrichment',
  'link',
  'monitoring',
  'tracking',
  'legal_obligation',
  'legal_claims',
  'suppression',
  'vital',
] as const;

/** What sort of purpose this is. */
export type PurposeKind = (typeof purposeKinds)[number];

/** The primary reason of a decision: exactly one of these, stable, documented in `docs/consent-reasons.md`. */
export type ReasonCode =
  | 'CONSENT_VALID'
  | 'EXISTING_CUSTOMER'
  | 'LEGITIMATE_INTEREST'
  | 'CONTRACT'
  | 'PRECONTRACT_INQUIRY'
  | 'LEGAL_OBLIGATION'
  | 'VITAL_INTEREST'
  | 'PRESUMED_CONSENT_B2B'
  | 'OPT_OUT_REGIME'
  | 'CH_PUBLIC_DATA'
  | 'STRICTLY_NECESSARY'
  | 'SUPPRESSION_RECORD'
  | 'LEGAL_HOLD_STORAGE'
  | 'RESTRICTED_STORAGE_ONLY'
  | 'LEGAL_CLAIMS'
  | 'LINK_ONLY'
  | 'FIELDS_REDACTED'
  | 'UNKNOWN_PURPOSE'
  | 'UNKNOWN_CHANNEL'
  | 'UNKNOWN_JURISDICTION'
  | 'ERASED'
  | 'ERASURE_REQUESTED'
  | 'ERASURE_LEGAL_HOLD'
  | 'RESTRICTED'
  | 'NO_CONSENT'
  | 'CONSENT_NOT_SPECIFIC'
  | 'CONTROLLER_NOT_NAMED'
  | 'CHANNEL_NOT_COVERED'
  | 'CONTACT_POINT_MISMATCH'
  | 'DOI_VOID'
  | 'DOI_PENDING'
  | 'DOI_EXPIRED'
  | 'DOI_AUTOMATED'
  | 'DOI_ORPHAN'
  | 'DOI_MISMATCH'
  | 'DOI_MISSING'
  | 'WITHDRAWN'
  | 'REFUSED'
  | 'OBJECTED'
  | 'OBJECTED_DIRECT_MARKETING'
  | 'INVALIDATED'
  | 'CONSENT_PRETICKED'
  | 'CONSENT_NOT_DISTINGUISHABLE'
  | 'CONSENT_CONDITIONAL'
  | 'CONSENT_IMBALANCE'
  | 'CONSENT_NOT_INFORMED'
  | 'MINOR_NO_GUARDIAN'
  | 'GUARDIAN_UNVERIFIED'
  | 'AGE_UNKNOWN'
  | 'EVIDENCE_INSUFFICIENT'
  | 'NOT_YET_EFFECTIVE'
  | 'EXPIRED'
  | 'LAPSED_UNUSED'
  | 'RECONSENT_REQUIRED'
  | 'SPECIAL_CATEGORY'
  | 'ADM_NOT_PERMITTED'
  | 'RECIPIENT_NOT_NAMED'
  | 'TRANSFER_NO_SAFEGUARD'
  | 'DATA_NOT_COVERED'
  | 'TERMINAL_ACCESS_NO_CONSENT'
  | 'SOFT_OPTIN_OTHER_CONTROLLER'
  | 'SOFT_OPTIN_NO_SALE'
  | 'SOFT_OPTIN_ADDRESS_SOURCE'
  | 'SOFT_OPTIN_NOT_SIMILAR'
  | 'SOFT_OPTIN_NO_NOTICE_AT_COLLECTION'
  | 'SOFT_OPTIN_NO_NOTICE_IN_MESSAGE'
  | 'SOFT_OPTIN_REGISTER'
  | 'LI_NOT_DOCUMENTED'
  | 'LI_NOT_INFORMED'
  | 'BASIS_SWAP'
  | 'NOTICE_OVERDUE'
  | 'PRESUMED_NOT_CONCRETE'
  | 'OPT_OUT_REGISTER'
  | 'NO_CONTRACT'
  | 'DATA_NOT_NECESSARY'
  | 'NO_LEGAL_BASIS';

/** The duties that come with an allow or limited, in the order in which a decision lists them. */
export const consentObligations = [
  'GIVE_ART14_NOTICE',
  'INFORM_RIGHT_TO_OBJECT',
  'IDENTIFY_SENDER',
  'INCLUDE_OPT_OUT',
  'RETAIN_EVIDENCE_P5Y',
  'ERASE_COPIED_CONTENT',
] as const;

/** A duty that comes with a decision. */
export type ConsentObligation = (typeof consentObligations)[number];

/** The remarks that never change a decision, in the order in which a decision lists them. */
export const consentWarnings = ['STALE_CONSENT', 'TEXT_CHANGED_EDITORIAL', 'MALFORMED_EVENT'] as const;

/** A remark that never changes a decision. */
export type ConsentWarning = (typeof consentWarnings)[number];

interface EventBase {
  readonly id: string;
  readonly subject: string;
  /** When it happened. */
  readonly at: Instant;
  /** When the controller came to know it; `at` when absent. */
  readonly recordedAt?: Instant;
  /** Who wrote the entry. Recorded, never evaluated. */
  readonly actor?: string;
  readonly controller?: string;
  readonly purposes?: readonly string[];
  readonly channels?: readonly ConsentChannel[];
  readonly contactPoint?: string;
}

/** What a consent says, whether given at once or asked for with a double opt-in. */
export interface GrantFields {
  readonly by: 'subject' | 'guardian';
  readonly controllers: readonly string[];
  readonly purposes?: readonly string[];
  readonly channels: readonly ConsentChannel[];
  /** `signed_paper`, `web_form`, `import`, `double_opt_in_legacy` and others. */
  readonly method: string;
  readonly source?: string;
  readonly textVersion?: string;
  readonly purposeVersion?: number;
  readonly explicit?: boolean;
  readonly specialCategories?: readonly string[];
  readonly automatedDecision?: boolean;
  readonly recipients?: readonly string[];
  readonly data?: readonly string[];
  readonly transferRisksInformed?: boolean;
  readonly effectiveFrom?: Instant;
  readonly expiresAt?: Instant;
  readonly evidenceRef?: string;
  readonly guardianVerified?: boolean;
  readonly supersedes?: readonly string[];
  readonly overridesRestriction?: boolean;
  readonly form?: {
    readonly preTicked?: boolean;
    readonly distinguishable?: boolean;
    readonly conditional?: string;
    readonly imbalance?: boolean;
    readonly informed?: boolean;
  };
}

/** One entry of the append-only ledger of a person. Unknown keys are kept. Order in the array has no meaning. */
export type ConsentEvent = EventBase &
  (
    | ({ readonly type: 'granted' } & GrantFields)
    | ({
        readonly type: 'requested';
        readonly doi: { readonly tokenId: string; readonly expiresAt: Instant };
      } & GrantFields)
    | {
        readonly type: 'confirmed';
        readonly requestId: string;
        readonly method: 'user_click' | 'user_post' | 'automated';
        readonly supersedes?: readonly string[];
      }
    | {
        readonly type:
          | 'withdrawn'
          | 'refused'
          | 'restricted'
          | 'restriction_lifted'
          | 'erasure_requested'
          | 'erased'
          | 'legal_hold_set'
          | 'legal_hold_released'
          | 'notice_given'
          | 'used'
          | 'inquiry';
      }
    | {
        readonly type: 'objected';
        readonly scope: 'all' | 'direct_marketing' | 'legitimate_interest' | 'profiling' | 'purpose';
        readonly method?: string;
      }
    | { readonly type: 'objection_revoked'; readonly refersTo?: string }
    | { readonly type: 'objection_overridden'; readonly refersTo: string; readonly compellingGrounds?: boolean }
    | { readonly type: 'invalidated' | 'inquiry_closed'; readonly refersTo: string }
    | { readonly type: 'erasure_refused'; readonly refersTo: string; readonly ground?: string }
    | {
        readonly type: 'sale';
        readonly saleKind: string;
        readonly addressFromCustomerInSale: boolean;
        readonly similarCategories: readonly string[];
        readonly optOutNoticeAtCollection: boolean;
        readonly cancelledAt?: Instant;
      }
    | {
        readonly type: 'contract';
        readonly endAt?: Instant;
        readonly admNecessary?: boolean;
        readonly recipients?: readonly string[];
      }
    | {
        readonly type: 'basis_declared';
        readonly basis: 'legitimate_interest' | 'legal_obligation' | 'vital_interest' | 'presumed_consent_b2b';
        readonly purposes: readonly string[];
        readonly lia?: { readonly passed: boolean; readonly informedAt?: Instant };
        readonly lawRef?: string;
        readonly concreteInterest?: boolean;
        readonly recipients?: readonly string[];
        readonly endAt?: Instant;
      }
  );

/** A purpose of the catalogue. Purposes form a tree by `parent`; a consent covers exactly the purposes it lists. */
export interface Purpose {
  readonly kind: PurposeKind;
  readonly bases: readonly ConsentRoute[];
  readonly parent?: string;
  readonly versions?: readonly { readonly v: number; readonly from: Instant; readonly material?: boolean }[];
  readonly necessaryData?: readonly string[];
  readonly precontract?: boolean;
  /** The purpose of kind `link` to fall back to when an enrichment is denied. */
  readonly linkPurpose?: string;
  readonly terminal?: boolean;
  readonly automatedDecision?: boolean;
}

/** Routes of direct marketing for one class of channels, the same for all or told apart by addressee. */
export type MarketingRoutes =
  | readonly ConsentRoute[]
  | { readonly consumer: readonly ConsentRoute[]; readonly business: readonly ConsentRoute[] };

/** The rules of one jurisdiction as data. Not legal advice: its user chooses, reviews and owns it. */
export interface PolicyPack {
  readonly doi: 'required' | 'recommended';
  readonly phoneEvidence: boolean;
  readonly unusedWarnMonths?: number;
  readonly unusedDenyMonths?: number;
  readonly general?: 'opt_out';
  readonly art9OptOut?: boolean;
  readonly optOutRegisters?: readonly string[];
  readonly softOptIn: { readonly saleKinds: readonly string[]; readonly register: string | null };
  readonly dm: Readonly<Record<ConsentChannelClass, MarketingRoutes>>;
  readonly version?: string;
  readonly effectiveFrom?: Instant;
  readonly reviewedOn?: string;
  readonly author?: string;
  readonly sources?: readonly string[];
}

/** Everything a decision is evaluated under: purposes, texts, jurisdictions, child ages, packs. No default exists. */
export interface ConsentPolicy {
  readonly purposes: Readonly<Record<string, Purpose>>;
  readonly texts: Readonly<Record<string, { readonly purposes: readonly string[] }>>;
  /** Jurisdiction to pack id. */
  readonly jurisdictions: Readonly<Record<string, string>>;
  /** Jurisdiction to the age from which a person consents alone, or `null` where capacity decides. */
  readonly childAge: Readonly<Record<string, number | null>>;
  readonly packs: Readonly<Record<string, PolicyPack>>;
  readonly effectiveFrom?: Instant;
}

/** The question: may this controller use this person's data for this purpose through this channel? */
export interface ConsentRequest<P extends string = string> {
  readonly subject: string;
  readonly controller: string;
  readonly purpose: P;
  /** `none` when absent. An unknown channel is denied. */
  readonly channel?: ConsentChannel;
  readonly jurisdiction: string;
  /** `process` for channel `none`, else `contact`, when absent. */
  readonly operation?: 'contact' | 'process' | 'store' | 'share';
  readonly contactPoint?: string;
  readonly data?: readonly string[];
  readonly specialCategories?: readonly string[];
  readonly manifestlyPublic?: {
    readonly bySubject: boolean;
    readonly deliberate: boolean;
    readonly scope: 'same_item' | 'other_data';
  };
  readonly madePublicBySubject?: boolean;
  readonly automatedDecision?: boolean;
  readonly recipient?: { readonly id: string; readonly role: 'controller' | 'processor' };
  readonly transfer?: {
    readonly country: string;
    readonly mechanism: 'adequacy' | 'scc' | 'bcr' | 'dpf' | 'explicit_consent' | 'none';
  };
  readonly containsAdvertising?: boolean;
  readonly advertisingPurpose?: string;
  readonly ownProducts?: boolean;
  readonly productCategory?: string;
  readonly includesOptOutNotice?: boolean;
  readonly obtainedAt?: Instant;
  readonly purposeVersion?: number;
  readonly strictlyNecessary?: boolean;
  readonly knownAt?: Instant;
}

/** What the caller knows of the person beside the ledger. Never derived by the library. */
export interface SubjectFacts {
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string;
  /** Able to judge (Switzerland). */
  readonly capacity?: boolean;
  readonly directedToChildren?: boolean;
  /** The addressee is a business; under the pack UK a corporate subscriber. */
  readonly isBusiness?: boolean;
  /** Lists the person was found on after screening; absent = not screened, `[]` = screened and not listed. */
  readonly registers?: readonly string[];
}

/** One route that was tried and how it ended. */
export interface TrailEntry {
  readonly route: ConsentRoute;
  readonly reason: ReasonCode | 'NO_RELATIONSHIP';
  readonly eventId?: string;
}

/** The answer, read as "allow under policy pack DE@2026-01". It is no legal advice and no statement of law. */
export interface Decision<P extends string = string> {
  readonly decision: 'allow' | 'limited' | 'deny';
  readonly reason: ReasonCode;
  /** The purpose of the request. */
  readonly requested: P;
  /** The purpose that was evaluated: the advertising purpose when the message contains advertising. */
  readonly purpose: string;
  readonly basis?: string;
  readonly mode?: 'link_only';
  /** Why the full enrichment was denied, when only the link is left. */
  readonly because?: ReasonCode;
  readonly allowedData?: readonly string[];
  readonly redactedData?: readonly string[];
  readonly obligations: readonly ConsentObligation[];
  readonly warnings: readonly ConsentWarning[];
  readonly legalRefs: readonly string[];
  readonly trail: readonly TrailEntry[];
  /** Ids of the events that the answer rests on. */
  readonly evidence: readonly string[];
  /** First instant at which decision or reason changes if no further event arrives; absent if never. */
  readonly validUntil?: string;
  readonly policy: { readonly pack: string; readonly version: string };
  readonly notLegalAdvice: true;
  /** The `now` of the question, epoch milliseconds. */
  readonly decidedAt: number;
  /** The request that was decided, as it was. */
  readonly request: ConsentRequest<P>;
}

/** ISO 8601 with offset or integer epoch milliseconds: what an `Instant` is in JSON. */
const moment = () => z.union([z.int(), z.iso.datetime({ offset: true })]);
const name = () => z.string().min(1);
const names = () => z.array(z.string());

const eventBase = () => ({
  id: z.string(),
  subject: z.string(),
  at: moment(),
  recordedAt: moment().optional(),
  actor: z.string().optional(),
  controller: z.string().optional(),
  purposes: names().optional(),
  channels: z.array(z.enum(consentChannels)).optional(),
  contactPoint: z.string().optional(),
});

const grantFields = () => ({
  by: z.enum(['subject', 'guardian']),
  controllers: names(),
  channels: z.array(z.enum(consentChannels)),
  method: z.string(),
  source: z.string().optional(),
  textVersion: z.string().optional(),
  purposeVersion: z.number().optional(),
  explicit: z.boolean().optional(),
  specialCategories: names().optional(),
  automatedDecision: z.boolean().optional(),
  recipients: names().optional(),
  data: names().optional(),
  transferRisksInformed: z.boolean().optional(),
  effectiveFrom: moment().optional(),
  expiresAt: moment().optional(),
  evidenceRef: z.string().optional(),
  guardianVerified: z.boolean().optional(),
  supersedes: names().optional(),
  overridesRestriction: z.boolean().optional(),
  form: z
    .looseObject({
      preTicked: z.boolean().optional(),
      distinguishable: z.boolean().optional(),
      conditional: z.string().optional(),
      imbalance: z.boolean().optional(),
      informed: z.boolean().optional(),
    })
    .optional(),
});

const bareEventTypes = [
  'withdrawn',
  'refused',
  'restricted',
  'restriction_lifted',
  'erasure_requested',
  'erased',
  'legal_hold_set',
  'legal_hold_released',
  'notice_given',
  'used',
  'inquiry',
] as const;

const objectionScopes = ['all', 'direct_marketing', 'legitimate_interest', 'profiling', 'purpose'] as const;
const declaredBases = ['legitimate_interest', 'legal_obligation', 'vital_interest', 'presumed_consent_b2b'] as const;

function buildEventSchema() {
  const event = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject({ ...eventBase(), ...shape });
  return z
    .discriminatedUnion('type', [
      event({ type: z.literal('granted'), ...grantFields() }),
      event({
        type: z.literal('requested'),
        ...grantFields(),
        doi: z.looseObject({ tokenId: z.string(), expiresAt: moment() }),
      }),
      event({
        type: z.literal('confirmed'),
        requestId: z.string(),
        method: z.enum(['user_click', 'user_post', 'automated']),
        supersedes: names().optional(),
      }),
      event({ type: z.enum(bareEventTypes) }),
      event({ type: z.literal('objected'), scope: z.enum(objectionScopes), method: z.string().optional() }),
      event({ type: z.literal('objection_revoked'), refersTo: z.string().optional() }),
      event({
        type: z.literal('objection_overridden'),
        refersTo: z.string(),
        compellingGrounds: z.boolean().optional(),
      }),
      event({ type: z.enum(['invalidated', 'inquiry_closed']), refersTo: z.string() }),
      event({ type: z.literal('erasure_refused'), refersTo: z.string(), ground: z.string().optional() }),
      event({
        type: z.literal('sale'),
        saleKind: z.string(),
        addressFromCustomerInSale: z.boolean(),
        similarCategories: names(),
        optOutNoticeAtCollection: z.boolean(),
        cancelledAt: moment().optional(),
      }),
      event({
        type: z.literal('contract'),
        endAt: moment().optional(),
        admNecessary: z.boolean().optional(),
        recipients: names().optional(),
      }),
      event({
        type: z.literal('basis_declared'),
        basis: z.enum(declaredBases),
        purposes: names(),
        lia: z.looseObject({ passed: z.boolean(), informedAt: moment().optional() }).optional(),
        lawRef: z.string().optional(),
        concreteInterest: z.boolean().optional(),
        recipients: names().optional(),
        endAt: moment().optional(),
      }),
    ])
    .meta({ id: 'consent-event', title: 'ConsentEvent', description: 'One entry of the consent ledger of a person.' });
}

/** Schema of {@link ConsentEvent}. Loose: unknown keys are kept, never rejected. */
export const consentEventSchema = /* @__PURE__ */ buildEventSchema() as unknown as z.ZodType<
  ConsentEvent,
  ConsentEvent
>;

function buildRequestSchema() {
  return z
    .looseObject({
      subject: z.string(),
      controller: z.string(),
      purpose: z.string(),
      channel: z.enum(consentChannels).optional(),
      jurisdiction: z.string(),
      operation: z.enum(['contact', 'process', 'store', 'share']).optional(),
      contactPoint: z.string().optional(),
      data: names().optional(),
      specialCategories: names().optional(),
      manifestlyPublic: z
        .looseObject({ bySubject: z.boolean(), deliberate: z.boolean(), scope: z.enum(['same_item', 'other_data']) })
        .optional(),
      madePublicBySubject: z.boolean().optional(),
      automatedDecision: z.boolean().optional(),
      recipient: z.looseObject({ id: z.string(), role: z.enum(['controller', 'processor']) }).optional(),
      transfer: z
        .looseObject({
          country: z.string(),
          mechanism: z.enum(['adequacy', 'scc', 'bcr', 'dpf', 'explicit_consent', 'none']),
        })
        .optional(),
      containsAdvertising: z.boolean().optional(),
      advertisingPurpose: z.string().optional(),
      ownProducts: z.boolean().optional(),
      productCategory: z.string().optional(),
      includesOptOutNotice: z.boolean().optional(),
      obtainedAt: moment().optional(),
      purposeVersion: z.number().optional(),
      strictlyNecessary: z.boolean().optional(),
      knownAt: moment().optional(),
    })
    .meta({ id: 'consent-request', title: 'ConsentRequest', description: 'The question that a decision answers.' });
}

/** Schema of {@link ConsentRequest}. Loose: unknown keys are kept, never rejected. */
export const consentRequestSchema = /* @__PURE__ */ buildRequestSchema() as unknown as z.ZodType<
  ConsentRequest,
  ConsentRequest
>;

const reasonPattern = /^[A-Z][A-Z0-9_]+$/;
const reason = () => z.string().regex(reasonPattern);

function buildDecisionSchema() {
  return z
    .looseObject({
      decision: z.enum(['allow', 'limited', 'deny']),
      reason: reason(),
      requested: z.string(),
      purpose: z.string(),
      basis: z.string().optional(),
      mode: z.literal('link_only').optional(),
      because: reason().optional(),
      allowedData: names().optional(),
      redactedData: names().optional(),
      obligations: z.array(z.enum(consentObligations)),
      warnings: z.array(z.enum(consentWarnings)),
      legalRefs: names(),
      trail: z.array(z.looseObject({ route: z.enum(consentRoutes), reason: reason(), eventId: z.string().optional() })),
      evidence: names(),
      validUntil: z.iso.datetime().optional(),
      policy: z.looseObject({ pack: z.string(), version: z.string() }),
      notLegalAdvice: z.literal(true),
      decidedAt: z.int(),
      request: z.looseObject({ subject: z.string(), controller: z.string(), purpose: z.string() }),
    })
    .meta({ id: 'consent-decision', title: 'Decision', description: 'The answer with its reason. No legal advice.' });
}

/** Schema of {@link Decision}. Loose: unknown keys are kept, never rejected. */
export const decisionSchema = /* @__PURE__ */ buildDecisionSchema() as unknown as z.ZodType<Decision, Decision>;

const routes = () => z.array(z.enum(consentRoutes));

function buildPolicySchema() {
  const purpose = z.looseObject({
    kind: z.enum(purposeKinds),
    bases: routes(),
    parent: z.string().optional(),
    versions: z.array(z.looseObject({ v: z.number(), from: moment(), material: z.boolean().optional() })).optional(),
    necessaryData: names().optional(),
    precontract: z.boolean().optional(),
    linkPurpose: z.string().optional(),
    terminal: z.boolean().optional(),
    automatedDecision: z.boolean().optional(),
  });
  const pack = z.looseObject({
    doi: z.enum(['required', 'recommended']),
    phoneEvidence: z.boolean(),
    unusedWarnMonths: z.int().positive().optional(),
    unusedDenyMonths: z.int().positive().optional(),
    general: z.literal('opt_out').optional(),
    art9OptOut: z.boolean().optional(),
    optOutRegisters: names().optional(),
    softOptIn: z.looseObject({ saleKinds: names(), register: z.string().nullable() }),
    dm: z.record(
      z.enum(consentChannelClasses),
      z.union([routes(), z.looseObject({ consumer: routes(), business: routes() })]),
    ),
    version: z.string().optional(),
    effectiveFrom: moment().optional(),
    reviewedOn: z.string().optional(),
    author: z.string().optional(),
    sources: names().optional(),
  });
  return z
    .looseObject({
      purposes: z.record(name(), purpose),
      texts: z.record(name(), z.looseObject({ purposes: names() })),
      jurisdictions: z.record(name(), z.string()),
      childAge: z.record(name(), z.int().nonnegative().nullable()),
      packs: z.record(name(), pack),
      effectiveFrom: moment().optional(),
    })
    .superRefine((policy, context) => {
      for (const { path, message } of policyFaults(policy as unknown as ConsentPolicy)) {
        context.addIssue({ code: 'custom', path, message });
      }
    })
    .meta({ id: 'consent-policy', title: 'ConsentPolicy', description: 'Purposes, texts, jurisdictions and packs.' });
}

/**
 * Schema of {@link ConsentPolicy}. Refuses a pack without all classes of channels, a jurisdiction without pack or child
 * age, a `linkPurpose` that is no link, a circle of parents, a later version without `material`, and unknown routes.
 */
export const policySchema = /* @__PURE__ */ buildPolicySchema() as unknown as z.ZodType<ConsentPolicy, ConsentPolicy>;

interface PolicyFault {
  readonly path: string[];
  readonly message: string;
}

function policyFaults(policy: ConsentPolicy): PolicyFault[] {
  return [
    ...Object.entries(policy.jurisdictions).flatMap(([id, pack]) => jurisdictionFaults(policy, { id, pack })),
    ...Object.keys(policy.purposes).flatMap((id) => purposeFaults(policy, id)),
  ];
}

function jurisdictionFaults(policy: ConsentPolicy, { id, pack }: { id: string; pack: string }): PolicyFault[] {
  return [
    ...(Object.hasOwn(policy.packs, pack) ? [] : [{ path: ['jurisdictions', id], message: `has no pack ${pack}` }]),
    ...(Object.hasOwn(policy.childAge, id) ? [] : [{ path: ['childAge'], message: `has no entry ${id}` }]),
  ];
}

function purposeFaults({ purposes }: ConsentPolicy, id: string): PolicyFault[] {
  const purpose = purposes[id];
  if (purpose === undefined) return [];
  const faults: PolicyFault[] = [];
  const fault = (field: string, message: string) => faults.push({ path: ['purposes', id, field], message });
  const { linkPurpose, versions = [] } = purpose;
  const link = linkPurpose !== undefined && Object.hasOwn(purposes, linkPurpose) ? purposes[linkPurpose] : undefined;
  if (linkPurpose !== undefined && link?.kind !== 'link') fault('linkPurpose', 'must name a purpose of kind link');
  if (versions.slice(1).some(({ material }) => material === undefined)) {
    fault('versions', 'must say `material` for every version after the first');
  }
  if (isCircular(purposes, id)) fault('parent', 'must not lead back to itself');
  return faults;
}

function isCircular(purposes: ConsentPolicy['purposes'], id: string): boolean {
  const seen = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    next = Object.hasOwn(purposes, next) ? purposes[next]?.parent : undefined;
  }
  return next !== undefined;
}
