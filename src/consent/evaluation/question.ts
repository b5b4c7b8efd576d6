import { describeValue } from '../../internal/errors.js';
import type {
  ConsentChannel,
  ConsentChannelClass,
  ConsentPolicy,
  ConsentRequest,
  ConsentRoute,
  MarketingRoutes,
  PolicyPack,
  Purpose,
  PurposeKind,
  ReasonCode,
  SubjectFacts,
} from '../../models/index.js';
import { ConsentInputError } from '../errors.js';
import { readInstant, requireInstant } from '../ledger/instants.js';
import { isChannel } from '../ledger/readEvent.js';

/** A version of a purpose with its instant read. */
export interface PurposeVersion {
  readonly v: number;
  readonly from: number;
  readonly isMaterial: boolean;
}

/** A request made ready for evaluation: every look-up in the policy done once, by own properties only. */
export interface Question {
  readonly request: ConsentRequest;
  readonly policy: ConsentPolicy;
  readonly facts: SubjectFacts;
  /** Set when the request names something the policy does not know; nothing else is evaluated then. */
  readonly unknown: ReasonCode | null;
  readonly controller: string;
  readonly purposeId: string;
  readonly purpose: Purpose;
  readonly kind: PurposeKind | '';
  /** The purpose and its ancestors. */
  readonly lineage: readonly string[];
  readonly versions: readonly PurposeVersion[];
  readonly channel: ConsentChannel;
  readonly channelClass: ConsentChannelClass;
  readonly operation: string;
  readonly isMarketing: boolean;
  readonly isMarketingContact: boolean;
  readonly decidesAlone: boolean;
  readonly routes: readonly ConsentRoute[];
  readonly packId: string;
  readonly pack: PolicyPack;
  /** `null` = capacity decides. */
  readonly childAge: number | null;
  /** `NaN` when the request does not say when the data were obtained. */
  readonly obtainedAt: number;
  /** The same question for the link, when an enrichment may fall back to it. */
  readonly link: Question | null;
}

/** Whom and under what rules a question is asked. */
export interface QuestionContext {
  readonly policy: ConsentPolicy;
  readonly subjectFacts?: SubjectFacts | undefined;
}

const classes: Readonly<Record<ConsentChannel, ConsentChannelClass>> = {
  email: 'electronic_mail',
  sms: 'electronic_mail',
  messenger: 'electronic_mail',
  social_dm: 'electronic_mail',
  push: 'electronic_mail',
  phone: 'phone',
  autocall: 'autocall',
  fax: 'fax',
  post: 'post',
  in_app: 'in_app',
  public_reply: 'public',
  none: 'none',
};

const nowhere = {
  doi: 'required',
  phoneEvidence: true,
  softOptIn: { saleKinds: [], register: null },
  dm: {},
} as unknown as PolicyPack;
const aimless: Purpose = { kind: '' as PurposeKind, bases: [] };

/** Prepares a request (C-7, C-11, C-36, C-42). Throws for an unreadable request or policy; unknown names deny. */
export function readQuestion(asked: ConsentRequest, { policy, subjectFacts }: QuestionContext): Question {
  const request = readRequest(asked);
  checkPolicy(policy);
  const purposeId = evaluatedPurpose(request, policy);
  const purpose = purposeId === null ? undefined : readPurpose(policy, purposeId);
  const channel = request.channel ?? 'none';
  const packId = own(policy.jurisdictions, request.jurisdiction);
  const pack = packId === undefined ? undefined : readPack(policy, packId);
  const known = { request, policy, subjectFacts, purpose: purpose ?? aimless, channel, pack: pack ?? nowhere };
  return compose(known, {
    purposeId: purposeId ?? request.purpose,
    packId: pack === undefined ? '' : String(packId),
    unknown: firstUnknown({ purpose, channel, pack }),
  });
}

interface Known {
  readonly request: ConsentRequest;
  readonly policy: ConsentPolicy;
  readonly subjectFacts: SubjectFacts | undefined;
  readonly purpose: Purpose;
  readonly channel: ConsentChannel;
  readonly pack: PolicyPack;
}

interface Named {
  readonly purposeId: string;
  readonly packId: string;
  readonly unknown: ReasonCode | null;
}

function compose(known: Known, { purposeId, packId, unknown }: Named): Question {
  const { request, policy, purpose, channel, pack } = known;
  const operation = request.operation ?? (channel === 'none' ? 'process' : 'contact');
  const isMarketing = purpose.kind === 'direct_marketing';
  const facts: SubjectFacts = isRecord(known.subjectFacts) ? known.subjectFacts : {};
  const channelClass = unknown === null ? classes[channel] : 'none';
  return {
    request,
    policy,
    facts,
    unknown,
    controller: request.controller,
    purposeId,
    purpose,
    kind: purpose.kind,
    lineage: lineage(policy, purposeId),
    versions: readVersions(purpose, purposeId),
    channel,
    channelClass,
    operation,
    isMarketing,
    isMarketingContact: isMarketing && operation === 'contact',
    decidesAlone: purpose.automatedDecision === true || request.automatedDecision === true,
    routes: routesOf({ purpose, pack, channelClass, isBusiness: facts.isBusiness === true, operation }),
    packId,
    pack,
    childAge: childAge(policy, request.jurisdiction),
    obtainedAt:
      request.obtainedAt === undefined
        ? Number.NaN
        : requireInstant(request.obtainedAt, { caller: 'decide', path: ['request', 'obtainedAt'] }),
    link: unknown === null ? linkQuestion(known) : null,
  };
}

function firstUnknown({ purpose, channel, pack }: { purpose: unknown; channel: unknown; pack: unknown }) {
  if (purpose === undefined) return 'UNKNOWN_PURPOSE';
  if (!isChannel(channel)) return 'UNKNOWN_CHANNEL';
  return pack === undefined ? 'UNKNOWN_JURISDICTION' : null;
}

/** The purpose to evaluate: advertising inside another message is asked for its own purpose (C-36). */
function evaluatedPurpose(request: ConsentRequest, policy: ConsentPolicy): string | null {
  const purpose = own(policy.purposes, request.purpose);
  if (purpose === undefined) return null;
  if (request.containsAdvertising !== true || purpose?.kind === 'direct_marketing') return request.purpose;
  const advertising = request.advertisingPurpose;
  if (advertising === undefined) return null;
  return own(policy.purposes, advertising)?.kind === 'direct_marketing' ? advertising : null;
}

function readPurpose(policy: ConsentPolicy, id: string): Purpose | undefined {
  const purpose = own(policy.purposes, id);
  if (purpose === undefined) return undefined;
  const readable = isRecord(purpose) && typeof purpose.kind === 'string' && Array.isArray(purpose.bases);
  if (!readable) throw badPolicy(['purposes', id], purpose);
  return purpose;
}

function readPack(policy: ConsentPolicy, id: string): PolicyPack | undefined {
  const pack = own(policy.packs, id);
  if (pack === undefined) return undefined;
  const readable =
    isRecord(pack) && isRecord(pack.dm) && isRecord(pack.softOptIn) && Array.isArray(pack.softOptIn['saleKinds']);
  if (!readable) throw badPolicy(['packs', id], pack);
  return pack;
}

function readVersions(purpose: Purpose, id: string): readonly PurposeVersion[] {
  if (purpose.versions === undefined) return noVersions;
  if (!Array.isArray(purpose.versions)) throw badPolicy(['purposes', id, 'versions'], purpose.versions);
  return purpose.versions.map(({ v, from, material }, index) => {
    const ms = readInstant(from);
    if (Number.isNaN(ms)) throw badPolicy(['purposes', id, 'versions', index, 'from'], from);
    return { v, from: ms, isMaterial: material !== false };
  });
}

const noVersions: readonly PurposeVersion[] = [];

function lineage(policy: ConsentPolicy, id: string): readonly string[] {
  const ids = [id];
  let parent = own(policy.purposes, id)?.parent;
  while (typeof parent === 'string' && !ids.includes(parent)) {
    ids.push(parent);
    parent = own(policy.purposes, parent)?.parent;
  }
  return ids;
}

interface RouteChoice {
  readonly purpose: Purpose;
  readonly pack: PolicyPack;
  readonly channelClass: ConsentChannelClass;
  readonly isBusiness: boolean;
  readonly operation: string;
}

const consentOnly: readonly ConsentRoute[] = ['consent'];

function routesOf({ purpose, pack, channelClass, isBusiness, operation }: RouteChoice): readonly ConsentRoute[] {
  if (purpose.terminal === true) return consentOnly;
  if (purpose.kind === 'direct_marketing' && operation === 'contact') {
    const routes = marketingRoutes(own(pack.dm, channelClass), isBusiness);
    return routes.filter((route) => route !== 'existing_customer' || purpose.bases.includes(route));
  }
  const bases = purpose.bases.filter((route) => route !== 'existing_customer');
  return pack.general === 'opt_out' && isReadFromPublic(purpose.kind) ? [...bases, 'ch_public'] : bases;
}

const isReadFromPublic = (kind: string) => kind === 'enrichment' || kind === 'profiling' || kind === 'monitoring';

function marketingRoutes(routes: MarketingRoutes | undefined, isBusiness: boolean): readonly ConsentRoute[] {
  const chosen = Array.isArray(routes) || routes === undefined ? routes : pickAudience(routes, isBusiness);
  return Array.isArray(chosen) ? chosen : [];
}

const pickAudience = (routes: MarketingRoutes, isBusiness: boolean) =>
  own(routes as Readonly<Record<string, readonly ConsentRoute[]>>, isBusiness ? 'business' : 'consumer');

/** An age that the policy does not give counts as the highest one of the GDPR (C-45, check 15). */
function childAge(policy: ConsentPolicy, jurisdiction: string): number | null {
  const age = own(policy.childAge, jurisdiction);
  return age === null || typeof age === 'number' ? age : 16;
}

function linkQuestion({ request, policy, subjectFacts, purpose }: Known): Question | null {
  const hasSpecial = request.specialCategories !== undefined && request.specialCategories.length > 0;
  if (purpose.kind !== 'enrichment' || typeof purpose.linkPurpose !== 'string' || hasSpecial) return null;
  if (own(policy.purposes, purpose.linkPurpose)?.kind !== 'link') return null;
  const { data: _, ...rest } = request;
  return readQuestion({ ...rest, purpose: purpose.linkPurpose }, { policy, subjectFacts });
}

type FieldTest = (value: unknown) => boolean;

const isText: FieldTest = (value) => typeof value === 'string';
const isTextList: FieldTest = (value) => Array.isArray(value) && value.every(isText);

const requiredFields = ['subject', 'controller', 'purpose', 'jurisdiction'] as const;
const fieldTests: ReadonlyMap<string, FieldTest> = new Map(
  Object.entries({
    subject: isText,
    controller: isText,
    purpose: isText,
    jurisdiction: isText,
    channel: isText,
    operation: isText,
    contactPoint: isText,
    advertisingPurpose: isText,
    productCategory: isText,
    data: isTextList,
    specialCategories: isTextList,
    manifestlyPublic: isRecord,
    recipient: isRecord,
    transfer: isRecord,
    purposeVersion: (value: unknown) => typeof value === 'number',
  }),
);

/** The request as an own, plain copy: whatever is done to the original later, a decision shows what was asked. */
function readRequest(asked: ConsentRequest): ConsentRequest {
  if (!isRecord(asked)) throw badRequest('request', [], asked);
  const request: Record<string, unknown> = {};
  for (const name in asked) {
    const value = asked[name];
    if (value === undefined || name === '__proto__') continue;
    if (fieldTests.get(name)?.(value) === false) throw badRequest(`request.${name}`, [name], value);
    request[name] = value;
  }
  for (const name of requiredFields) {
    if (request[name] === undefined) throw badRequest(`request.${name}`, [name], undefined);
  }
  return request as unknown as ConsentRequest;
}

const policyParts = ['purposes', 'texts', 'jurisdictions', 'childAge', 'packs'] as const;

function checkPolicy(policy: ConsentPolicy): void {
  if (!isRecord(policy)) throw badPolicy([], policy);
  for (const part of policyParts) if (!isRecord(policy[part])) throw badPolicy([part], policy[part]);
}

const badRequest = (name: string, path: string[], value: unknown) =>
  new ConsentInputError(
    'INVALID_REQUEST',
    ['request', ...path],
    `decide: ${name} must be of the type that ConsentRequest names, got ${describeValue(value)}`,
  );

const badPolicy = (path: (string | number)[], value: unknown) =>
  new ConsentInputError(
    'INVALID_POLICY',
    ['policy', ...path],
    `decide: ${['policy', ...path].join('.')} must be readable as policySchema says, got ${describeValue(value)}`,
  );

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an own property: names from outside must never reach a prototype (C-11). */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
