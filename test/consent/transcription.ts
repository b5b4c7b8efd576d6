// biome-ignore-all lint/suspicious/noExplicitAny: a ledger is any JSON value, and this file reads it as the rules are written
// biome-ignore-all lint/complexity/noExcessiveCognitiveComplexity: one paragraph of the specification is one function here
// A second, independent reading of sections 6 to 12 of the specification: sort the ledger, scan it, say the first reason.
// Written for reading, not for speed; it is the oracle of the property tests and the baseline of the benchmark. It shares
// no code with src/consent but the reading of an ISO instant.
import { instantToMs } from '../../src/internal/instant.js';
import type { ConsentPolicy, ConsentRequest, SubjectFacts } from '../../src/models/index.js';

type Loose = Record<string, any>;
interface Entry extends Loose {
  time: number;
  seen: number;
  closes: boolean;
}

export interface Transcribed {
  decision: 'allow' | 'limited' | 'deny';
  reason: string;
  basis?: string;
  obligations: string[];
  warnings: string[];
  allowedData?: string[];
  redactedData?: string[];
}

const NEVER = Number.POSITIVE_INFINITY;
const ALWAYS = Number.NEGATIVE_INFINITY;
const closing = [
  'withdrawn',
  'refused',
  'objected',
  'restricted',
  'erased',
  'erasure_requested',
  'invalidated',
  'inquiry_closed',
];
const opening = ['granted', 'requested', 'contract', 'inquiry', 'sale', 'basis_declared'];
const channelNames = 'email sms messenger social_dm push phone autocall fax post in_app public_reply none'.split(' ');
const mails = ['email', 'sms', 'messenger', 'social_dm', 'push'];
const scopes = ['all', 'direct_marketing', 'legitimate_interest', 'profiling', 'purpose'];

const ms = (value: unknown): number | null => {
  const read = instantToMs(value);
  return read === null || Math.abs(read) > 8.64e15 ? null : read;
};
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const ownValue = (record: Loose, key: string): any => (Object.hasOwn(record, key) ? record[key] : undefined);

// ---- section 6: reading -------------------------------------------------------------------------------------------

type Shape = 'text' | 'flag' | 'number' | 'texts' | 'moment' | 'channels';
const shapes: Record<Shape, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  texts: isStrings,
  moment: (value) => ms(value) !== null,
  channels: (value) => isStrings(value) && value.every((channel) => channelNames.includes(channel)),
};
const base: Record<string, Shape> = {
  id: 'text',
  subject: 'text',
  at: 'moment',
  recordedAt: 'moment',
  actor: 'text',
  controller: 'text',
  purposes: 'texts',
  controllers: 'texts',
  channels: 'channels',
  contactPoint: 'text',
};
const grant: Record<string, Shape> = {
  method: 'text',
  source: 'text',
  textVersion: 'text',
  purposeVersion: 'number',
  explicit: 'flag',
  specialCategories: 'texts',
  automatedDecision: 'flag',
  recipients: 'texts',
  data: 'texts',
  transferRisksInformed: 'flag',
  effectiveFrom: 'moment',
  expiresAt: 'moment',
  evidenceRef: 'text',
  guardianVerified: 'flag',
  supersedes: 'texts',
  overridesRestriction: 'flag',
};
const fields: Record<string, Record<string, Shape>> = {
  granted: grant,
  requested: grant,
  confirmed: { supersedes: 'texts' },
  withdrawn: {},
  refused: {},
  objected: { method: 'text' },
  objection_revoked: { refersTo: 'text' },
  objection_overridden: { refersTo: 'text', compellingGrounds: 'flag' },
  invalidated: { refersTo: 'text' },
  restricted: {},
  restriction_lifted: {},
  erasure_requested: {},
  erased: {},
  erasure_refused: { refersTo: 'text', ground: 'text' },
  legal_hold_set: {},
  legal_hold_released: {},
  notice_given: {},
  used: {},
  inquiry: {},
  inquiry_closed: { refersTo: 'text' },
  sale: {
    saleKind: 'text',
    addressFromCustomerInSale: 'flag',
    similarCategories: 'texts',
    optOutNoticeAtCollection: 'flag',
    cancelledAt: 'moment',
  },
  contract: { endAt: 'moment', admNecessary: 'flag', recipients: 'texts' },
  basis_declared: { basis: 'text', lawRef: 'text', concreteInterest: 'flag', recipients: 'texts', endAt: 'moment' },
};
const required: Record<string, string[]> = {
  confirmed: ['requestId'],
  objection_overridden: ['refersTo'],
  invalidated: ['refersTo'],
  erasure_refused: ['refersTo'],
  inquiry_closed: ['refersTo'],
};

function fits(value: Loose, wanted: Record<string, Shape>): boolean {
  return Object.entries(wanted).every(([field, shape]) => value[field] === undefined || shapes[shape](value[field]));
}

function isWellFormed(event: Loose): boolean {
  const type = event['type'];
  const must = ['id', 'subject', 'at', ...(ownValue(required, type) ?? [])];
  if (must.some((field) => event[field] === undefined) || !fits(event, base) || !fits(event, fields[type] as never))
    return false;
  if (type === 'granted' || type === 'requested') {
    const form = event['form'];
    const formFits =
      form === undefined ||
      (isObject(form) &&
        fits(form, {
          preTicked: 'flag',
          distinguishable: 'flag',
          conditional: 'text',
          imbalance: 'flag',
          informed: 'flag',
        }));
    if (!formFits || !['subject', 'guardian'].includes(event['by'])) return false;
    if (type === 'requested')
      return (
        isObject(event['doi']) && fits(event['doi'], { tokenId: 'text' }) && ms(event['doi']['expiresAt']) !== null
      );
  }
  if (type === 'confirmed')
    return typeof event['requestId'] === 'string' && ['user_click', 'user_post', 'automated'].includes(event['method']);
  if (type === 'objected') return scopes.includes(event['scope']);
  if (type === 'basis_declared' && event['lia'] !== undefined) {
    return isObject(event['lia']) && fits(event['lia'], { passed: 'flag', informedAt: 'moment' });
  }
  return true;
}

const content = (event: Loose): string => {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : isObject(value)
        ? Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])])
        : value;
  const { recordedAt: _, time: __, seen: ___, closes: ____, ...rest } = event;
  return JSON.stringify(sorted(rest));
};

interface Visible {
  events: Entry[];
  /** Opening events that another event with the same id contradicts: dropped, but they close what they closed. */
  disputed: Entry[];
  malformed: boolean;
}

function visibleEvents(
  ledger: unknown[],
  request: ConsentRequest,
  { now, knownAt }: { now: number; knownAt: number },
): Visible {
  const seen: Entry[] = [];
  const texts = new Map<Entry, string>();
  let malformed = false;
  for (const event of ledger) {
    if (typeof event !== 'object' || event === null) {
      malformed = true;
      continue;
    }
    const raw = event as Loose;
    if (typeof raw['subject'] === 'string' && raw['subject'] !== request.subject) continue;
    const at = ms(raw['at']);
    const recorded = raw['recordedAt'] === undefined ? at : ms(raw['recordedAt']);
    if (recorded !== null && recorded > knownAt) continue;
    if (at !== null && at > now) continue;
    const isKnownType = typeof raw['type'] === 'string' && Object.hasOwn(fields, raw['type']);
    const closes = closing.includes(raw['type'] as string);
    const sound = isKnownType && isWellFormed(raw);
    if (!sound) malformed = true;
    if (!sound && !closes) continue;
    const entry: Entry = { ...raw, time: at ?? NEVER, seen: at ?? ALWAYS, closes };
    if (closes) widen(entry);
    const key = content(raw);
    if (seen.some((other) => other['id'] === entry['id'] && texts.get(other) === key)) continue;
    texts.set(entry, key);
    seen.push(entry);
  }
  const isDisputed = (entry: Entry) =>
    typeof entry['id'] === 'string' && seen.some((other) => other !== entry && other['id'] === entry['id']);
  if (seen.some(isDisputed)) malformed = true;
  const dropped = seen.filter((entry) => !entry.closes && isDisputed(entry));
  const rank = (entry: Entry) => (entry.closes || entry['type'] === 'legal_hold_set' ? 1 : 0);
  const events = seen
    .filter((entry) => !dropped.includes(entry))
    .sort((left, right) =>
      left.time === right.time
        ? rank(left) - rank(right) || (String(left['id']) < String(right['id']) ? -1 : 1)
        : left.time < right.time
          ? -1
          : 1,
    );
  return { events, disputed: dropped, malformed };
}

/** A closing event counts with its widest reading. */
function widen(entry: Entry): void {
  if (typeof entry['id'] !== 'string') entry['id'] = undefined;
  const isForEverybody = isStrings(entry['controllers']) && entry['controllers'].length === 0;
  if (typeof entry['controller'] !== 'string' || isForEverybody) delete entry['controller'];
  for (const list of ['purposes', 'controllers'])
    if (!isStrings(entry[list]) || entry[list].length === 0) delete entry[list];
  if (!shapes.channels(entry['channels']) || entry['channels'].length === 0) delete entry['channels'];
  if (entry['type'] === 'objected' && !scopes.includes(entry['scope'])) entry['scope'] = 'all';
  if (typeof entry['refersTo'] !== 'string') delete entry['refersTo'];
}

const addMonths = (from: number, months: number): number => {
  const date = new Date(from);
  const first = new Date(0);
  first.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = new Date(0);
  last.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth() + 1, 0);
  const target = new Date(0);
  target.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date.getUTCDate(), last.getUTCDate()));
  target.setUTCHours(date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), date.getUTCMilliseconds());
  return target.getTime();
};

// ---- section 8: precedence ----------------------------------------------------------------------------------------

interface World {
  request: ConsentRequest & Loose;
  policy: ConsentPolicy & Loose;
  facts: SubjectFacts & Loose;
  now: number;
  events: Entry[];
  disputed: Entry[];
  id: string;
  purpose: Loose;
  pack: Loose;
  channel: string;
  kind: string;
  class: string;
  marketing: boolean;
  contact: boolean;
  family: string[];
  erasedAt: number;
  consentAfter: number;
  mustOverride: boolean;
  age: number | null;
  last: (type: string, test?: (entry: Entry) => boolean) => Entry | undefined;
  all: (...types: string[]) => Entry[];
}

export interface TranscriptionContext {
  policy: ConsentPolicy;
  subjectFacts?: SubjectFacts;
  now: number | string;
  knownAt?: number | string;
}

const deny = (reason: string): Transcribed => ({ decision: 'deny', reason, obligations: [], warnings: [] });
const allow = (reason: string, basis: string): Transcribed => ({
  decision: 'allow',
  reason,
  basis,
  obligations: [],
  warnings: [],
});

export function transcribedDecision(
  ledger: unknown,
  request: ConsentRequest,
  context: TranscriptionContext,
): Transcribed {
  const { policy } = context;
  const now = ms(context.now) as number;
  const known = context.knownAt ?? request.knownAt;
  const channel = request.channel ?? 'none';
  const visible = visibleEvents(Array.isArray(ledger) ? ledger : [], request, {
    now,
    knownAt: known === undefined ? NEVER : (ms(known) as number),
  });
  const warned = (decision: Transcribed): Transcribed => ({
    ...decision,
    warnings: [...decision.warnings, ...(visible.malformed ? ['MALFORMED_EVENT'] : [])],
  });
  const asked = ownValue(policy.purposes, request.purpose);
  if (asked === undefined) return warned(deny('UNKNOWN_PURPOSE'));
  let id: string = request.purpose;
  if (request.containsAdvertising === true && asked.kind !== 'direct_marketing') {
    id = request.advertisingPurpose ?? '';
    if (ownValue(policy.purposes, id)?.kind !== 'direct_marketing') return warned(deny('UNKNOWN_PURPOSE'));
  }
  if (!channelNames.includes(channel)) return warned(deny('UNKNOWN_CHANNEL'));
  const packId = ownValue(policy.jurisdictions, request.jurisdiction);
  const pack = packId === undefined ? undefined : ownValue(policy.packs, packId);
  if (pack === undefined) return warned(deny('UNKNOWN_JURISDICTION'));
  if (!Array.isArray(ledger)) return warned(deny('NO_LEGAL_BASIS'));
  return warned(decideFor({ request, context, id, visible, pack, channel, now }));
}

interface Setting {
  request: ConsentRequest;
  context: TranscriptionContext;
  id: string;
  visible: Visible;
  pack: Loose;
  channel: string;
  now: number;
}

function worldOf({ request, context, id, visible, pack, channel, now }: Setting): World {
  const { policy } = context;
  const purpose: Loose = policy.purposes[id] as Loose;
  const family = [id];
  for (
    let parent = purpose['parent'];
    parent !== undefined && !family.includes(parent);
    parent = ownValue(policy.purposes, parent)?.parent
  )
    family.push(parent);
  const marketing = purpose['kind'] === 'direct_marketing';
  const age = ownValue(policy.childAge, request.jurisdiction);
  const { events } = visible;
  return {
    request,
    policy,
    facts: context.subjectFacts ?? {},
    now,
    events,
    disputed: visible.disputed,
    id,
    purpose,
    pack,
    channel,
    marketing,
    family,
    kind: purpose['kind'],
    class: mails.includes(channel) ? 'electronic_mail' : channel === 'public_reply' ? 'public' : channel,
    contact: marketing && (request.operation ?? (channel === 'none' ? 'process' : 'contact')) === 'contact',
    erasedAt: ALWAYS,
    consentAfter: ALWAYS,
    mustOverride: false,
    age: age === null || typeof age === 'number' ? age : 16,
    all: (...types) => events.filter((entry) => types.includes(entry['type'])),
    last: (type, test = () => true) => events.filter((entry) => entry['type'] === type && test(entry)).at(-1),
  };
}

function decideFor(setting: Setting): Transcribed {
  const w = worldOf(setting);
  const operation = w.request.operation ?? (w.channel === 'none' ? 'process' : 'contact');
  if (w.kind === 'suppression')
    return ['store', 'process'].includes(operation)
      ? allow('SUPPRESSION_RECORD', 'suppression')
      : deny('NO_LEGAL_BASIS');

  const erased = w.last('erased', (entry) => reachesController(w, entry));
  if (erased) {
    w.erasedAt = erased.time;
    const reopened = w.events.some(
      (entry) => opening.includes(entry['type']) && isLater(w, entry) && opensFor(w, entry),
    );
    if (!reopened) return deny('ERASED');
  }
  const erasure = w.last('erasure_requested', (entry) => reaches(w, entry) && !isErasureSettled(w, entry));
  const hold = w.last(
    'legal_hold_set',
    (entry) =>
      reaches(w, entry) &&
      !w.all('legal_hold_released').some((end) => end.time > entry.time && reachesController(w, end)),
  );
  if (erasure) {
    if (hold && ['legal_obligation', 'legal_claims'].includes(w.kind) && operation === 'store')
      return allow('LEGAL_HOLD_STORAGE', w.kind);
    if (!['service', 'legal_obligation', 'legal_claims'].includes(w.kind)) {
      w.consentAfter = erasure.time;
      if (!routes(w, operation).includes('consent') || !hasNewConsent(w))
        return deny(hold ? 'ERASURE_LEGAL_HOLD' : 'ERASURE_REQUESTED');
    }
  }
  const restriction = w.last(
    'restricted',
    (entry) =>
      reaches(w, entry) && !w.all('restriction_lifted').some((end) => end.time > entry.time && reaches(w, end)),
  );
  if (restriction) {
    if (operation === 'store') return allow('RESTRICTED_STORAGE_ONLY', 'art18_2');
    if (w.kind !== 'legal_claims') {
      const stricter = { ...w, consentAfter: Math.max(w.consentAfter, restriction.time), mustOverride: true };
      if (!hasNewConsent(stricter)) return deny('RESTRICTED');
      if (!['service', 'legal_obligation', 'vital'].includes(w.kind)) {
        if (!routes(w, operation).includes('consent')) return deny('RESTRICTED');
        Object.assign(w, { consentAfter: stricter.consentAfter, mustOverride: true });
      }
    }
  }
  if (w.kind === 'legal_claims') return allow('LEGAL_CLAIMS', 'legal_claims');
  if (
    w.purpose['terminal'] === true &&
    w.request.strictlyNecessary === true &&
    ['service', 'legal_obligation', 'vital'].includes(w.kind)
  ) {
    return allow('STRICTLY_NECESSARY', 'strictly_necessary');
  }
  return byRoutes(w, w.consentAfter === ALWAYS ? routes(w, operation) : ['consent'], setting);
}

function routes(w: World, operation: string): string[] {
  if (w.purpose['terminal'] === true) return ['consent'];
  if (w.marketing && operation === 'contact') {
    const table = ownValue(w.pack['dm'], w.class) ?? [];
    const list: string[] = Array.isArray(table) ? table : table[w.facts.isBusiness === true ? 'business' : 'consumer'];
    return list.filter((route) => route !== 'existing_customer' || w.purpose['bases'].includes(route));
  }
  const bases = w.purpose['bases'].filter((route: string) => route !== 'existing_customer');
  return w.pack['general'] === 'opt_out' && ['enrichment', 'profiling', 'monitoring'].includes(w.kind)
    ? [...bases, 'ch_public']
    : bases;
}

// ---- coverage -----------------------------------------------------------------------------------------------------

const isLater = (w: World, entry: Entry) => entry.time > w.erasedAt;
const reachesController = (w: World, entry: Entry) => {
  const { controller } = w.request;
  if (entry['controller'] === controller) return true;
  return entry['controllers'] === undefined
    ? entry['controller'] === undefined
    : entry['controllers'].includes(controller);
};
const reachesPurpose = (w: World, entry: Entry) =>
  entry['purposes'] === undefined || entry['purposes'].some((id: string) => w.family.includes(id));
const reachesChannel = (w: World, entry: Entry) =>
  entry['channels'] === undefined || entry['channels'].includes(w.channel);
const reaches = (w: World, entry: Entry) =>
  reachesController(w, entry) && reachesPurpose(w, entry) && reachesChannel(w, entry);
const opensFor = (w: World, entry: Entry) =>
  ['granted', 'requested'].includes(entry['type'])
    ? (entry['controllers'] ?? []).includes(w.request.controller)
    : entry['controller'] === w.request.controller;
const isErasureSettled = (w: World, entry: Entry) =>
  w.all('erased').some((done) => done.time >= entry.time && reachesController(w, done)) ||
  w
    .all('erasure_refused')
    .some(
      (no) => no.time >= entry.time && no['refersTo'] === entry['id'] && String(no['ground'] ?? '').startsWith('12('),
    );
const isCounted = (w: World, entry: Entry) =>
  isLater(w, entry) && entry.time > w.consentAfter && (!w.mustOverride || entry['overridesRestriction'] === true);
const hasNewConsent = (w: World) =>
  w
    .all('granted', 'requested')
    .some(
      (entry) =>
        isCounted(w, entry) &&
        (entry['purposes'] ?? []).includes(w.id) &&
        (entry['controllers'] ?? []).includes(w.request.controller),
    );

const isRevoked = (w: World, objection: Entry) =>
  w
    .all('objection_revoked')
    .some(
      (back) =>
        back.time > objection.time &&
        (back['refersTo'] === undefined ? reaches(w, back) : back['refersTo'] === objection['id']),
    );
function objectionPower(w: World, objection: Entry): 'ends' | 'bars' | 'nothing' {
  if (!reachesController(w, objection) || !reachesChannel(w, objection) || isRevoked(w, objection)) return 'nothing';
  const scope = objection['scope'] === 'purpose' && objection['purposes'] === undefined ? 'all' : objection['scope'];
  if (scope === 'all') return 'ends';
  if (scope === 'direct_marketing') return w.marketing ? 'ends' : 'nothing';
  if (!reachesPurpose(w, objection)) return 'nothing';
  if (scope === 'profiling') return ['profiling', 'enrichment'].includes(w.kind) ? 'ends' : 'nothing';
  return scope === 'purpose' ? 'ends' : 'bars';
}
const objectedReason = (w: World) => (w.marketing ? 'OBJECTED_DIRECT_MARKETING' : 'OBJECTED');
const endings = (w: World) =>
  w.events.filter((entry) =>
    ['withdrawn', 'refused'].includes(entry['type'])
      ? reaches(w, entry)
      : entry['type'] === 'objected' && objectionPower(w, entry) === 'ends',
  );
const endingReason = (w: World, ending: Entry) =>
  ending['type'] === 'objected' ? objectedReason(w) : ending['type'].toUpperCase();

function bar(w: World): string | undefined {
  const objection = w.last('objected', (entry) => {
    const overridden =
      !w.marketing &&
      w
        .all('objection_overridden')
        .some(
          (over) => over['refersTo'] === entry['id'] && over.time >= entry.time && over['compellingGrounds'] === true,
        );
    return objectionPower(w, entry) !== 'nothing' && !overridden;
  });
  if (objection) return objectedReason(w);
  const no = w.events.filter((entry) => ['withdrawn', 'refused'].includes(entry['type']) && reaches(w, entry)).at(-1);
  return no?.['type'].toUpperCase();
}

// ---- sections 9 to 12: routes -------------------------------------------------------------------------------------

interface Tried {
  reason: string;
  ok?: boolean;
  absent?: boolean;
  basis?: string;
  named?: string[] | undefined;
  obligations?: string[];
  warnings?: string[];
}

function byRoutes(w: World, list: string[], setting: Setting): Transcribed {
  const tried: [string, Tried][] = [];
  let partial: Tried | undefined;
  for (const route of list) {
    const result = (tryRoute[route] as (w: World) => Tried)(w);
    tried.push([route, result]);
    if (result.ok && coversData(w, result.named)) return opened(w, result);
    if (result.ok) partial ??= result;
  }
  if (partial) return opened(w, partial);
  const named = tried.find(([, result]) => !result.absent) ?? tried.find(([route]) => route === 'consent') ?? tried[0];
  const reason = named === undefined || named[1].reason === 'NO_RELATIONSHIP' ? 'NO_LEGAL_BASIS' : named[1].reason;
  const linkId = w.purpose['linkPurpose'];
  if (
    w.kind === 'enrichment' &&
    (w.request.specialCategories ?? []).length === 0 &&
    ownValue(w.policy.purposes, linkId ?? '')?.kind === 'link'
  ) {
    const { data: _, ...rest } = w.request;
    const link = decideFor({ ...setting, request: { ...rest, purpose: linkId } as ConsentRequest, id: linkId });
    if (link.decision === 'allow') {
      const erase = ['WITHDRAWN', 'OBJECTED', 'INVALIDATED', 'EXPIRED'].includes(reason)
        ? ['ERASE_COPIED_CONTENT']
        : [];
      return {
        decision: 'limited',
        reason: 'LINK_ONLY',
        basis: link.basis as string,
        allowedData: ['profileUrl'],
        obligations: [...link.obligations, ...erase],
        warnings: [],
      };
    }
  }
  return deny(reason);
}

const coversData = (w: World, named: string[] | undefined) =>
  w.request.data === undefined || named === undefined || w.request.data.every((field) => named.includes(field));
const coversNone = (w: World, named: string[] | undefined) =>
  w.request.data !== undefined && named !== undefined && !w.request.data.some((field) => named.includes(field));

function opened(w: World, result: Tried): Transcribed {
  const full = coversData(w, result.named);
  const duties = [...(result.obligations ?? [])];
  if (w.contact && w.class === 'electronic_mail') duties.push('IDENTIFY_SENDER', 'INCLUDE_OPT_OUT');
  if (w.contact && w.class === 'phone' && w.pack['phoneEvidence'] === true && w.facts.isBusiness !== true)
    duties.push('RETAIN_EVIDENCE_P5Y');
  return {
    decision: full ? 'allow' : 'limited',
    reason: full ? result.reason : 'FIELDS_REDACTED',
    basis: result.basis as string,
    obligations: duties,
    warnings: result.warnings ?? [],
    ...(full
      ? {}
      : {
          allowedData: w.request.data?.filter((field) => result.named?.includes(field)) ?? [],
          redactedData: w.request.data?.filter((field) => !result.named?.includes(field)) ?? [],
        }),
  };
}

const tryRoute: Record<string, (w: World) => Tried> = {
  consent: consentRoute,
  existing_customer: existingCustomer,
  legitimate_interest: legitimateInterest,
  contract: contractRoute,
  legal_obligation(w) {
    const found = w
      .all('basis_declared')
      .some(
        (entry) =>
          entry['basis'] === 'legal_obligation' &&
          isDeclaration(w, entry) &&
          isLater(w, entry) &&
          (entry['lawRef'] ?? '') !== '' &&
          w.now < end(entry),
      );
    if (!found) return { reason: 'NO_LEGAL_BASIS', absent: true };
    return unsafeTransfer(w)
      ? { reason: 'TRANSFER_NO_SAFEGUARD' }
      : { ok: true, reason: 'LEGAL_OBLIGATION', basis: 'legal_obligation' };
  },
  vital_interest(w) {
    const found = w
      .all('basis_declared')
      .some(
        (entry) =>
          entry['basis'] === 'vital_interest' && isDeclaration(w, entry) && isLater(w, entry) && w.now < end(entry),
      );
    return found
      ? { ok: true, reason: 'VITAL_INTEREST', basis: 'vital_interest' }
      : { reason: 'NO_LEGAL_BASIS', absent: true };
  },
  presumed(w) {
    const last = lastDeclaration(w, 'presumed_consent_b2b');
    if (!last) return { reason: 'NO_CONSENT', absent: true };
    const reason =
      bar(w) ??
      (last['concreteInterest'] !== true
        ? 'PRESUMED_NOT_CONCRETE'
        : special(w)
          ? 'SPECIAL_CATEGORY'
          : sharing(w, last));
    return reason ? { reason } : { ok: true, reason: 'PRESUMED_CONSENT_B2B', basis: 'presumed' };
  },
  opt_out(w) {
    const lists: string[] = w.pack['optOutRegisters'] ?? [];
    const screened = Array.isArray(w.facts.registers);
    const reason =
      bar(w) ??
      (lists.some((list) => screened && w.facts.registers?.includes(list))
        ? 'OPT_OUT_REGISTER'
        : special(w) && w.pack['art9OptOut'] !== true
          ? 'SPECIAL_CATEGORY'
          : (sharing(w, undefined) ?? (lists.length > 0 && !screened ? 'OPT_OUT_REGISTER' : undefined)));
    if (reason) return { reason };
    if (w.pack['general'] === 'opt_out') return { ok: true, reason: 'OPT_OUT_REGIME', basis: 'opt_out' };
    const interest = legitimateInterest(w);
    return interest.ok ? { ...interest, reason: 'OPT_OUT_REGIME', basis: 'opt_out' } : interest;
  },
  ch_public(w) {
    const barred = bar(w);
    if (barred) return { reason: barred };
    if (w.request.madePublicBySubject !== true) return { reason: 'NO_CONSENT', absent: true };
    const reason =
      special(w) && w.pack['art9OptOut'] !== true
        ? 'SPECIAL_CATEGORY'
        : automated(w)
          ? 'ADM_NOT_PERMITTED'
          : sharing(w, undefined);
    return reason ? { reason } : { ok: true, reason: 'CH_PUBLIC_DATA', basis: 'ch_public' };
  },
};

const special = (w: World) => (w.request.specialCategories ?? []).length > 0;
const automated = (w: World) => w.purpose['automatedDecision'] === true || w.request.automatedDecision === true;
const unsafeTransfer = (w: World) =>
  w.request.transfer !== undefined && !['adequacy', 'scc', 'bcr', 'dpf'].includes(w.request.transfer.mechanism);
const unnamed = (w: World, source: Entry | undefined) =>
  w.request.recipient !== undefined &&
  w.request.recipient.role !== 'processor' &&
  !(source?.['recipients'] ?? []).includes(w.request.recipient.id);
const sharing = (w: World, source: Entry | undefined) =>
  unnamed(w, source) ? 'RECIPIENT_NOT_NAMED' : unsafeTransfer(w) ? 'TRANSFER_NO_SAFEGUARD' : undefined;
const end = (entry: Entry) => ms(entry['endAt']) ?? NEVER;
const isDeclaration = (w: World, entry: Entry) =>
  entry['controller'] === w.request.controller && (entry['purposes'] ?? []).includes(w.id);

/** The last of those of which only the last counts; a disputed one hides the older ones. */
function lastOf(w: World, test: (entry: Entry) => boolean): Entry | undefined {
  const last = [...w.events, ...w.disputed]
    .filter((entry) => test(entry) && isLater(w, entry))
    .sort((a, b) => (a.time === b.time ? (a['id'] < b['id'] ? -1 : 1) : a.time - b.time))
    .at(-1);
  return last && w.disputed.includes(last) ? undefined : last;
}
function lastDeclaration(w: World, basis: string): Entry | undefined {
  const last = lastOf(
    w,
    (entry) => entry['type'] === 'basis_declared' && entry['basis'] === basis && isDeclaration(w, entry),
  );
  return last && w.now < end(last) ? last : undefined;
}

function consentRoute(w: World): Tried {
  const candidates = w
    .all('granted', 'requested')
    .filter((entry) => isCounted(w, entry) && (entry['purposes'] === undefined || entry['purposes'].includes(w.id)))
    .map((entry) => ({ entry, ...optIn(w, entry) }))
    .sort((a, b) =>
      a.effective === b.effective ? (a.entry['id'] > b.entry['id'] ? -1 : 1) : b.effective - a.effective,
    );
  let partial: Tried | undefined;
  let reason: string | undefined;
  for (const candidate of candidates) {
    const failure = consentFailure(w, candidate);
    const data = candidate.entry['data'];
    if (failure === undefined) {
      const result: Tried = {
        ok: true,
        reason: 'CONSENT_VALID',
        basis: 'consent',
        named: data,
        warnings: consentWarnings(w, candidate),
      };
      if (coversData(w, data)) return result;
      partial ??= result;
    }
    reason ??= failure;
  }
  if (partial) return partial;
  if (reason) return { reason };
  const objection = endings(w).find((entry) => entry['type'] === 'objected');
  if (objection) return { reason: objectedReason(w) };
  if (endings(w).some((entry) => entry['type'] === 'refused')) return { reason: 'REFUSED' };
  const requests = w.all('requested').map((entry) => entry['id']);
  if (w.all('confirmed').some((click) => !requests.includes(click['requestId']))) return { reason: 'DOI_ORPHAN' };
  const absent = special(w)
    ? 'SPECIAL_CATEGORY'
    : w.purpose['terminal'] === true
      ? 'TERMINAL_ACCESS_NO_CONSENT'
      : automated(w)
        ? 'ADM_NOT_PERMITTED'
        : 'NO_CONSENT';
  return { reason: absent, absent: true };
}

interface OptIn {
  effective: number;
  state: string;
  click?: Entry | undefined;
}

function optIn(w: World, entry: Entry): OptIn {
  if (entry['type'] === 'granted') return { effective: entry.time, state: 'confirmed' };
  const until = ms(entry['doi']['expiresAt']) as number;
  const clicks = w.all('confirmed').filter((click) => click['requestId'] === entry['id']);
  const human = clicks.filter((click) => click['method'] !== 'automated');
  const timely = human.filter((click) => click.time >= entry.time && click.time < until);
  const samePoint = timely.filter(
    (click) =>
      entry['contactPoint'] === undefined ||
      click['contactPoint'] === undefined ||
      entry['contactPoint'] === click['contactPoint'],
  );
  const good = samePoint.find(
    (click) =>
      !endings(w).some(
        (ending) =>
          ending.time >= entry.time &&
          ending.time <= click.time &&
          !(ending['id'] !== undefined && (click['supersedes'] ?? []).includes(ending['id'])),
      ),
  );
  if (good) return { effective: good.time, state: 'confirmed', click: good };
  if (samePoint.length > 0) return { effective: entry.time, state: 'DOI_VOID' };
  if (timely.length > 0) return { effective: entry.time, state: 'DOI_MISMATCH' };
  if (human.length > 0 || w.now >= until) return { effective: entry.time, state: 'DOI_EXPIRED' };
  return { effective: entry.time, state: clicks.length > 0 ? 'DOI_AUTOMATED' : 'DOI_PENDING' };
}

function consentFailure(w: World, { entry, effective, state, click }: { entry: Entry } & OptIn): string | undefined {
  const { request, facts, pack } = w;
  const guardian = entry['by'] === 'guardian';
  if (entry['purposes'] === undefined) return 'CONSENT_NOT_SPECIFIC';
  if (!(entry['controllers'] ?? []).includes(request.controller)) return 'CONTROLLER_NOT_NAMED';
  if (w.channel !== 'none' && !(entry['channels'] ?? []).includes(w.channel)) return 'CHANNEL_NOT_COVERED';
  if (
    w.class !== 'none' &&
    request.contactPoint !== undefined &&
    entry['contactPoint'] !== undefined &&
    request.contactPoint !== entry['contactPoint']
  )
    return 'CONTACT_POINT_MISMATCH';
  if (state === 'DOI_VOID') return 'DOI_VOID';
  const names: string[] = (entry['type'] === 'granted' ? entry['supersedes'] : click?.['supersedes']) ?? [];
  const ended = endings(w)
    .filter(
      (ending) =>
        ending.time >= effective &&
        !(ending['id'] !== undefined && names.includes(ending['id']) && ending.time <= effective),
    )
    .at(-1);
  if (ended) return endingReason(w, ended);
  if (w.all('invalidated').some((no) => no['refersTo'] === undefined || no['refersTo'] === entry['id']))
    return 'INVALIDATED';
  const form = entry['form'] ?? {};
  if (form.preTicked === true) return 'CONSENT_PRETICKED';
  if (form.distinguishable === false) return 'CONSENT_NOT_DISTINGUISHABLE';
  if (form.conditional === 'unnecessary_for_contract') return 'CONSENT_CONDITIONAL';
  if (form.imbalance === true) return 'CONSENT_IMBALANCE';
  if (form.informed === false) return 'CONSENT_NOT_INFORMED';
  const birth =
    typeof facts.birthDate === 'string' && ms(`${facts.birthDate}T00:00:00Z`) !== null ? facts.birthDate : undefined;
  const child =
    w.age === null ? (facts.capacity ?? true) !== true : birth !== undefined && ageOn(birth, entry.time) < w.age;
  if (child && !guardian) return 'MINOR_NO_GUARDIAN';
  if (w.age !== null && child && guardian && entry['guardianVerified'] !== true) return 'GUARDIAN_UNVERIFIED';
  if (
    facts.birthDate === undefined
      ? w.age !== null && (facts.directedToChildren ?? false) !== false
      : birth === undefined
  )
    return 'AGE_UNKNOWN';
  if (state !== 'confirmed') return state;
  const onPaper =
    entry['method'] === 'signed_paper' ||
    (entry['method'] === 'double_opt_in_legacy' && (entry['evidenceRef'] ?? '') !== '');
  if (
    pack['doi'] === 'required' &&
    w.marketing &&
    w.class === 'electronic_mail' &&
    entry['type'] === 'granted' &&
    !onPaper
  )
    return 'DOI_MISSING';
  const text = entry['textVersion'] === undefined ? undefined : ownValue(w.policy.texts, entry['textVersion']);
  if (
    (entry['source'] ?? '') === '' ||
    text === undefined ||
    !entry['purposes'].every((id: string) => text.purposes.includes(id))
  )
    return 'EVIDENCE_INSUFFICIENT';
  if (w.class === 'phone' && w.marketing && pack['phoneEvidence'] === true && (entry['evidenceRef'] ?? '') === '')
    return 'EVIDENCE_INSUFFICIENT';
  if (w.now < (ms(entry['effectiveFrom']) ?? ALWAYS)) return 'NOT_YET_EFFECTIVE';
  if (w.now >= (ms(entry['expiresAt']) ?? NEVER)) return 'EXPIRED';
  if (w.marketing && pack['unusedDenyMonths'] !== undefined && hasGap(w, effective, pack['unusedDenyMonths']))
    return 'LAPSED_UNUSED';
  if (changes(w, entry, effective).includes(true)) return 'RECONSENT_REQUIRED';
  if (
    special(w) &&
    !(
      entry['explicit'] === true &&
      request.specialCategories?.every((category) => (entry['specialCategories'] ?? []).includes(category))
    )
  )
    return 'SPECIAL_CATEGORY';
  if (automated(w) && !(entry['explicit'] === true && entry['automatedDecision'] === true)) return 'ADM_NOT_PERMITTED';
  if (unnamed(w, entry)) return 'RECIPIENT_NOT_NAMED';
  if (
    unsafeTransfer(w) &&
    !(
      request.transfer?.mechanism === 'explicit_consent' &&
      entry['explicit'] === true &&
      entry['transferRisksInformed'] === true
    )
  )
    return 'TRANSFER_NO_SAFEGUARD';
  return coversNone(w, entry['data']) ? 'DATA_NOT_COVERED' : undefined;
}

function ageOn(birthDate: string, time: number): number {
  const on = new Date(time).toISOString().slice(0, -14);
  const years = new Date(time).getUTCFullYear() - Number(birthDate.slice(0, 4));
  return on.slice(-5) < birthDate.slice(5) ? years - 1 : years;
}

const uses = (w: World, effective: number) =>
  w
    .all('used')
    .filter(
      (use) =>
        use.time > effective &&
        use['controller'] === w.request.controller &&
        reachesPurpose(w, use) &&
        reachesChannel(w, use),
    )
    .map(({ time }) => time);

function hasGap(w: World, effective: number, months: number): boolean {
  const instants = [effective, ...uses(w, effective), w.now];
  return instants.slice(1).some((instant, index) => instant >= addMonths(instants[index] as number, months));
}

/** Whether each version between consent and request is a material change. */
function changes(w: World, entry: Entry, effective: number): boolean[] {
  const versions: { v: number; from: unknown; material?: boolean }[] = w.purpose['versions'] ?? [];
  const inForce = (time: number) =>
    versions
      .filter(({ from }) => (ms(from) as number) <= time)
      .sort((a, b) => (ms(a.from) as number) - (ms(b.from) as number))
      .at(-1)?.v ?? ALWAYS;
  const given = entry['purposeVersion'] ?? inForce(effective);
  const asked = w.request.purposeVersion ?? inForce(w.now);
  return versions.filter(({ v }) => v > given && v <= asked).map(({ material }) => material !== false);
}

function consentWarnings(w: World, { entry, effective }: { entry: Entry } & OptIn): string[] {
  const last = [effective, ...uses(w, effective)].at(-1) as number;
  const stale =
    w.marketing && w.pack['unusedWarnMonths'] !== undefined && w.now >= addMonths(last, w.pack['unusedWarnMonths']);
  return [
    ...(stale ? ['STALE_CONSENT'] : []),
    ...(changes(w, entry, effective).length > 0 ? ['TEXT_CHANGED_EDITORIAL'] : []),
  ];
}

function existingCustomer(w: World): Tried {
  const sales = w
    .all('sale')
    .filter((entry) => isLater(w, entry))
    .reverse();
  if (sales.length === 0) return { reason: 'NO_RELATIONSHIP', absent: true };
  const failures = sales.map((sale) => saleFailure(w, sale));
  if (!failures.includes(undefined)) return { reason: failures[0] as string };
  const register = w.pack['softOptIn'].register;
  const screened = Array.isArray(w.facts.registers);
  const reason =
    bar(w) ??
    (register !== null && screened && w.facts.registers?.includes(register)
      ? 'SOFT_OPTIN_REGISTER'
      : w.request.includesOptOutNotice !== true
        ? 'SOFT_OPTIN_NO_NOTICE_IN_MESSAGE'
        : special(w)
          ? 'SPECIAL_CATEGORY'
          : (sharing(w, undefined) ?? (register !== null && !screened ? 'SOFT_OPTIN_REGISTER' : undefined)));
  return reason ? { reason } : { ok: true, reason: 'EXISTING_CUSTOMER', basis: 'existing_customer' };
}

function saleFailure(w: World, sale: Entry): string | undefined {
  const { request } = w;
  if (sale['controller'] !== request.controller) return 'SOFT_OPTIN_OTHER_CONTROLLER';
  if (w.now >= (ms(sale['cancelledAt']) ?? NEVER) || !w.pack['softOptIn'].saleKinds.includes(sale['saleKind']))
    return 'SOFT_OPTIN_NO_SALE';
  if (sale['addressFromCustomerInSale'] !== true) return 'SOFT_OPTIN_ADDRESS_SOURCE';
  if (
    request.contactPoint !== undefined &&
    sale['contactPoint'] !== undefined &&
    request.contactPoint !== sale['contactPoint']
  )
    return 'CONTACT_POINT_MISMATCH';
  if (request.ownProducts !== true || !(sale['similarCategories'] ?? []).includes(request.productCategory))
    return 'SOFT_OPTIN_NOT_SIMILAR';
  return sale['optOutNoticeAtCollection'] === true ? undefined : 'SOFT_OPTIN_NO_NOTICE_AT_COLLECTION';
}

function legitimateInterest(w: World): Tried {
  const declaration = lastDeclaration(w, 'legitimate_interest');
  if (!declaration) return { reason: 'LI_NOT_DOCUMENTED', absent: true };
  const { request } = w;
  const asked = [...w.events, ...w.disputed].some(
    (entry) =>
      ['granted', 'requested'].includes(entry['type']) &&
      (entry['purposes'] === undefined || entry['purposes'].includes(w.id)) &&
      (entry['controllers'] ?? []).includes(request.controller),
  );
  if (asked) return { reason: 'BASIS_SWAP' };
  const barred = bar(w);
  if (barred) return { reason: barred };
  if (declaration['lia']?.passed !== true) return { reason: 'LI_NOT_DOCUMENTED' };
  const informed = ms(declaration['lia'].informedAt);
  if (informed === null || informed > w.now) return { reason: 'LI_NOT_INFORMED' };
  if (automated(w)) return { reason: 'ADM_NOT_PERMITTED' };
  const open = request.manifestlyPublic;
  if (special(w) && !(open?.bySubject === true && open.deliberate === true && open.scope === 'same_item'))
    return { reason: 'SPECIAL_CATEGORY' };
  const shared = sharing(w, declaration);
  if (shared) return { reason: shared };
  const obligations: string[] = [];
  if (request.obtainedAt !== undefined) {
    const obtained = ms(request.obtainedAt) as number;
    const noticed = w
      .all('notice_given')
      .some((entry) => entry['controller'] === request.controller && entry.time >= obtained);
    if (!noticed && w.now >= addMonths(obtained, 1)) return { reason: 'NOTICE_OVERDUE' };
    if (!noticed) obligations.push('GIVE_ART14_NOTICE');
  }
  if (w.marketing) obligations.push('INFORM_RIGHT_TO_OBJECT');
  return { ok: true, reason: 'LEGITIMATE_INTEREST', basis: 'legitimate_interest', obligations };
}

function contractRoute(w: World): Tried {
  const ours = (type: string) => (entry: Entry) =>
    entry['type'] === type && entry['controller'] === w.request.controller;
  const contract = lastOf(w, (entry) => ours('contract')(entry) && w.now < end(entry));
  const inquiry = lastOf(
    w,
    (entry) =>
      ours('inquiry')(entry) &&
      !w.all('inquiry_closed').some((close) => close['refersTo'] === undefined || close['refersTo'] === entry['id']),
  );
  const found = contract ?? (w.purpose['precontract'] === true ? inquiry : undefined);
  if (!found) return { reason: 'NO_CONTRACT', absent: true };
  if (special(w)) return { reason: 'SPECIAL_CATEGORY' };
  if (automated(w) && found['admNecessary'] !== true) return { reason: 'ADM_NOT_PERMITTED' };
  const shared = sharing(w, found);
  if (shared) return { reason: shared };
  const necessary = w.purpose['necessaryData'];
  if (coversNone(w, necessary)) return { reason: 'DATA_NOT_NECESSARY' };
  return found === contract
    ? { ok: true, reason: 'CONTRACT', basis: 'contract', named: necessary }
    : { ok: true, reason: 'PRECONTRACT_INQUIRY', basis: 'precontract', named: necessary };
}
