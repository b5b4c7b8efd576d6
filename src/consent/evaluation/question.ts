import type { Path } from '../../internal/errors.js';
import type {
  ConsentChannel,
  ConsentChannelClass,
  ConsentPolicy,
  ConsentRequest,
  ConsentRoute,
  PolicyPack,
  Purpose,
  PurposeKind,
  ReasonCode,
  SubjectFacts,
} from '../../models/index.js';
import { inputError } from '../errors.js';
import { channelClasses } from '../ledger/channels.js';
import {
  isAmount,
  isFlag,
  isListOf,
  isMoment,
  isOneOf,
  isRecordOf,
  isText,
  isTexts,
  type Test,
  unsoundField,
} from '../ledger/fieldTests.js';
import { readInstant, requireInstant } from '../ledger/instants.js';
import { isRecord } from '../ledger/isRecord.js';
import { asksForSpecial } from './checks.js';

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

/** What stands in for a purpose or a pack that the policy does not know: nothing is decided on it. */
const aimless: Purpose = { kind: '' as PurposeKind, bases: [] };
const nowhere = { doi: 'required', dm: {} } as unknown as PolicyPack;

/** Prepares a request (C-7, C-11, C-36, C-42). Throws for an unreadable request or policy; unknown names deny. */
export function readQuestion(asked: ConsentRequest, context: QuestionContext): Question {
  const { policy, subjectFacts } = context;
  const request = readRequest(asked);
  checkPolicy(policy);
  const { purposeId, purpose, packId, pack, unknown } = lookUp(request, policy);
  const { controller, jurisdiction, channel = 'none', obtainedAt } = request;
  const { operation = channel === 'none' ? 'process' : 'contact' } = request;
  const isMarketing = purpose.kind === 'direct_marketing';
  const question: Writable<Question> = {
    request,
    policy,
    unknown,
    purposeId,
    purpose,
    packId,
    pack,
    facts: isRecord(subjectFacts) ? subjectFacts : {},
    controller,
    kind: purpose.kind,
    channel,
    channelClass: (unknown === null && channelClasses.get(channel)) || 'none',
    operation,
    isMarketing,
    isMarketingContact: isMarketing && operation === 'contact',
    decidesAlone: purpose.automatedDecision === true || request.automatedDecision === true,
    childAge: childAge(policy, jurisdiction),
    obtainedAt:
      obtainedAt === undefined ? Number.NaN : requireInstant(obtainedAt, { caller, path: ['request', 'obtainedAt'] }),
    lineage: [],
    versions: [],
    routes: [],
    link: null,
  };
  if (unknown === null) complete(question, context);
  return question;
}

type Names = Pick<Question, 'purposeId' | 'purpose' | 'packId' | 'pack' | 'unknown'>;

/** What the policy knows of the names in a request. */
function lookUp(request: ConsentRequest, policy: ConsentPolicy): Names {
  const purposeId = evaluatedPurpose(request, policy);
  const purpose = purposeId === null ? undefined : readEntry(policy, 'purposes', purposeId);
  const packId: unknown = own(policy.jurisdictions, request.jurisdiction);
  if (packId !== undefined && typeof packId !== 'string')
    throw badPolicy(['jurisdictions', request.jurisdiction], packId);
  const pack = packId === undefined ? undefined : readEntry(policy, 'packs', packId);
  return {
    purposeId: purposeId ?? request.purpose,
    purpose: purpose ?? aimless,
    packId: pack === undefined ? '' : String(packId),
    pack: pack ?? nowhere,
    unknown: firstUnknown(purpose, request.channel ?? 'none', pack),
  };
}

type Writable<Record> = { -readonly [Field in keyof Record]: Record[Field] };

/** Adds what is looked up for a purpose, a channel and a pack that are known. */
function complete(question: Writable<Question>, context: QuestionContext): void {
  question.lineage = lineage(question);
  question.versions = readVersions(question);
  question.routes = routesOf(question);
  question.link = linkQuestion(question, context);
}

function firstUnknown(purpose: unknown, channel: unknown, pack: unknown): ReasonCode | null {
  if (purpose === undefined) return 'UNKNOWN_PURPOSE';
  if (!channelClasses.has(channel)) return 'UNKNOWN_CHANNEL';
  return pack === undefined ? 'UNKNOWN_JURISDICTION' : null;
}

/** The purpose to evaluate: advertising inside another message is asked for its own purpose (C-36). */
function evaluatedPurpose(request: ConsentRequest, { purposes }: ConsentPolicy): string | null {
  const { purpose, containsAdvertising, advertisingPurpose } = request;
  const isMarketing = (id: string) => own(purposes, id)?.kind === 'direct_marketing';
  if (own(purposes, purpose) === undefined) return null;
  if (containsAdvertising !== true || isMarketing(purpose)) return purpose;
  return advertisingPurpose !== undefined && isMarketing(advertisingPurpose) ? advertisingPurpose : null;
}

const kinds = [
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
];
const isCount: Test = (value) => Number.isInteger(value) && Number(value) > 0;

const entryTests = {
  purposes: {
    kind: isOneOf(...kinds),
    bases: isTexts,
    parent: isText,
    versions: (value: unknown) =>
      isListOf(value, isRecordOf({ v: isAmount, from: isMoment, material: isFlag }, 'v', 'from')),
    necessaryData: isTexts,
    precontract: isFlag,
    linkPurpose: isText,
    terminal: isFlag,
    automatedDecision: isFlag,
  },
  packs: {
    doi: isOneOf('required', 'recommended'),
    phoneEvidence: isFlag,
    unusedWarnMonths: isCount,
    unusedDenyMonths: isCount,
    general: isText,
    art9OptOut: isFlag,
    optOutRegisters: isTexts,
    softOptIn: isRecordOf({ saleKinds: isTexts, register: (value) => value === null || isText(value) }, 'saleKinds'),
    dm: isRecord,
    version: isText,
  },
};
const required = ['kind', 'bases', 'softOptIn', 'dm'];
/** Entries that were tested: policies are values. */
const tested = /* @__PURE__ */ new WeakSet<object>();

/** An entry of the policy by its own name; throws when it is not what it must be. */
function readEntry<Part extends 'purposes' | 'packs'>(
  policy: ConsentPolicy,
  part: Part,
  id: string,
): ConsentPolicy[Part][string] | undefined {
  const entry: unknown = own<unknown>(policy[part], id);
  if (entry !== undefined && !tested.has(entry as object)) {
    if (!isRecord(entry)) throw badPolicy([part, id], entry);
    const field = unsoundField(entry, entryTests[part], required);
    if (field !== undefined) throw badPolicy([part, id, field], entry[field]);
    tested.add(entry);
  }
  return entry as ConsentPolicy[Part][string] | undefined;
}

const readVersions = ({ purpose: { versions = [] } }: Question): readonly PurposeVersion[] =>
  versions.map(({ v, from, material }) => ({ v, from: readInstant(from), isMaterial: material !== false }));

function lineage({ policy, purposeId }: Question): readonly string[] {
  const ids: string[] = [];
  let id: unknown = purposeId;
  while (typeof id === 'string' && !ids.includes(id)) {
    ids.push(id);
    id = readEntry(policy, 'purposes', id)?.parent;
  }
  return ids;
}

const readFromPublic: readonly string[] = ['enrichment', 'profiling', 'monitoring'];

function routesOf({ purpose, kind, pack, channelClass, facts, isMarketingContact }: Question): readonly ConsentRoute[] {
  const { bases, terminal } = purpose;
  if (terminal === true) return ['consent'];
  if (isMarketingContact) {
    const routes = own(pack.dm, channelClass);
    const chosen = isRecord(routes) ? own(routes, facts.isBusiness === true ? 'business' : 'consumer') : routes;
    return listOf(chosen).filter((route) => route !== 'existing_customer' || bases.includes(route));
  }
  const routes = bases.filter((route) => route !== 'existing_customer');
  return pack.general === 'opt_out' && readFromPublic.includes(kind) ? [...routes, 'ch_public'] : routes;
}

const listOf = (routes: unknown): readonly ConsentRoute[] => (Array.isArray(routes) ? routes : []);

/** An age that the policy does not give counts as the highest one of the GDPR (C-45, check 15). */
function childAge(policy: ConsentPolicy, jurisdiction: string): number | null {
  const age = own(policy.childAge, jurisdiction);
  return age === null || typeof age === 'number' ? age : 16;
}

function linkQuestion({ request, policy, kind, purpose }: Question, context: QuestionContext): Question | null {
  const { linkPurpose } = purpose;
  if (kind !== 'enrichment' || typeof linkPurpose !== 'string' || asksForSpecial(request)) return null;
  if (own(policy.purposes, linkPurpose)?.kind !== 'link') return null;
  const { data: _, ...rest } = request;
  return readQuestion({ ...rest, purpose: linkPurpose }, context);
}

const requiredFields = ['subject', 'controller', 'purpose', 'jurisdiction'];
const requestTests: ReadonlyMap<string, Test> = /* @__PURE__ */ new Map(
  Object.entries<Test>({
    channel: isText,
    operation: isOneOf('contact', 'process', 'store', 'share'),
    contactPoint: isText,
    data: isTexts,
    specialCategories: isTexts,
    manifestlyPublic: isRecord,
    madePublicBySubject: isFlag,
    automatedDecision: isFlag,
    recipient: isRecord,
    transfer: isRecord,
    containsAdvertising: isFlag,
    advertisingPurpose: isText,
    ownProducts: isFlag,
    productCategory: isText,
    includesOptOutNotice: isFlag,
    purposeVersion: isAmount,
    strictlyNecessary: isFlag,
  }),
);

/** The request as an own, plain copy: whatever is done to the original later, a decision shows what was asked. */
function readRequest(asked: ConsentRequest): ConsentRequest {
  if (!isRecord(asked)) throw badRequest([], asked);
  const request: Record<string, unknown> = {};
  for (const name in asked) {
    const value = asked[name];
    if (value === undefined || name === '__proto__') continue;
    if (requestTests.get(name)?.(value) === false) throw badRequest([name], value);
    request[name] = value;
  }
  for (const name of requiredFields) if (!isText(request[name])) throw badRequest([name], request[name]);
  return request as unknown as ConsentRequest;
}

function checkPolicy(policy: ConsentPolicy): void {
  if (!isRecord(policy)) throw badPolicy([], policy);
  for (const part of ['purposes', 'texts', 'jurisdictions', 'childAge', 'packs']) {
    if (!isRecord(policy[part])) throw badPolicy([part], policy[part]);
  }
}

const caller = 'decide';
const badRequest = (path: Path, value: unknown) =>
  inputError('INVALID_REQUEST', { caller, path: ['request', ...path] }, { wanted: 'as ConsentRequest says', value });
const badPolicy = (path: Path, value: unknown) =>
  inputError('INVALID_POLICY', { caller, path: ['policy', ...path] }, { wanted: 'as policySchema says', value });

/** The value of an own property: names from outside must never reach a prototype (C-11). */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
