import type { ConsentChannel } from '../../models/index.js';
import type { EventContent, EventType, Fact } from './fact.js';
import { readInstant } from './instants.js';

/** What was read of one value of a ledger: a fact, a malformed value seen from an instant on, or nothing of interest. */
export interface ReadEvent {
  readonly fact: Fact | null;
  /** From when the warning MALFORMED_EVENT is due; `Infinity` when the value is well formed. */
  readonly malformedFrom: number;
}

/** Whose events are read, and what was known when. */
export interface Scope {
  readonly subject: string;
  /** `Infinity` = everything recorded so far. */
  readonly knownAt: number;
}

type Raw = Readonly<Record<string, unknown>>;

const never = Number.POSITIVE_INFINITY;
const nothing: ReadEvent = { fact: null, malformedFrom: never };
const always: ReadEvent = { fact: null, malformedFrom: Number.NEGATIVE_INFINITY };

/** Reads one value of a ledger (C-16, C-19). Never throws. */
export function readEvent(value: unknown, scope: Scope): ReadEvent {
  if (typeof value !== 'object' || value === null) return always;
  const raw = value as Raw;
  const subject = raw['subject'];
  if (typeof subject === 'string' && subject !== scope.subject) return nothing;
  const at = readInstant(raw['at']);
  const recordedAt = raw['recordedAt'] === undefined ? at : readInstant(raw['recordedAt']);
  if (recordedAt > scope.knownAt) return nothing;
  return readTimed(raw, Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at, !Number.isNaN(recordedAt));
}

function readTimed(raw: Raw, from: number, isRecordedKnown: boolean): ReadEvent {
  const rule = rules.get(raw['type']);
  if (rule === undefined) return { fact: null, malformedFrom: from };
  const isTimed = from !== Number.NEGATIVE_INFINITY && isRecordedKnown;
  if (isTimed && isSound(raw, rule)) return { fact: toFact(raw, rule, from), malformedFrom: never };
  return { fact: rule.restrictive ? toFact(raw, rule, from) : null, malformedFrom: from };
}

interface Rule {
  readonly type: EventType;
  readonly restrictive: boolean;
  readonly isSound: (raw: Raw) => boolean;
}

function isSound(raw: Raw, rule: Rule): boolean {
  return (
    typeof raw['id'] === 'string' &&
    typeof raw['subject'] === 'string' &&
    isText(raw['actor']) &&
    isText(raw['controller']) &&
    isText(raw['contactPoint']) &&
    isTexts(raw['purposes']) &&
    isTexts(raw['controllers']) &&
    isChannels(raw['channels']) &&
    rule.isSound(raw)
  );
}

const isText = (value: unknown) => value === undefined || typeof value === 'string';
const isFlag = (value: unknown) => value === undefined || typeof value === 'boolean';
const isMoment = (value: unknown) => value === undefined || !Number.isNaN(readInstant(value));
const isAmount = (value: unknown) => value === undefined || typeof value === 'number';

function isTexts(value: unknown): boolean {
  if (value === undefined) return true;
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (typeof value[index] !== 'string') return false;
  return true;
}

const channels: ReadonlySet<unknown> = new Set<ConsentChannel>([
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
]);

/** Whether the value names a channel that the rules know. */
export const isChannel = (value: unknown): value is ConsentChannel => channels.has(value);

function isChannels(value: unknown): boolean {
  if (value === undefined) return true;
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!channels.has(value[index])) return false;
  return true;
}

const isGrant = (raw: Raw) =>
  (raw['by'] === 'subject' || raw['by'] === 'guardian') &&
  isText(raw['method']) &&
  isText(raw['source']) &&
  isText(raw['textVersion']) &&
  isAmount(raw['purposeVersion']) &&
  isFlag(raw['explicit']) &&
  isTexts(raw['specialCategories']) &&
  isFlag(raw['automatedDecision']) &&
  isTexts(raw['recipients']) &&
  isTexts(raw['data']) &&
  isFlag(raw['transferRisksInformed']) &&
  isMoment(raw['effectiveFrom']) &&
  isMoment(raw['expiresAt']) &&
  isText(raw['evidenceRef']) &&
  isFlag(raw['guardianVerified']) &&
  isTexts(raw['supersedes']) &&
  isFlag(raw['overridesRestriction']) &&
  isForm(raw['form']);

function isForm(value: unknown): boolean {
  if (value === undefined) return true;
  return (
    isRecord(value) &&
    isFlag(value['preTicked']) &&
    isFlag(value['distinguishable']) &&
    isText(value['conditional']) &&
    isFlag(value['imbalance']) &&
    isFlag(value['informed'])
  );
}

const isToken = (value: unknown) =>
  isRecord(value) && isText(value['tokenId']) && !Number.isNaN(readInstant(value['expiresAt']));

const isBalance = (value: unknown) =>
  value === undefined || (isRecord(value) && isFlag(value['passed']) && isMoment(value['informedAt']));

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const confirmations: ReadonlySet<unknown> = new Set(['user_click', 'user_post', 'automated']);
const scopes: ReadonlySet<unknown> = new Set([
  'all',
  'direct_marketing',
  'legitimate_interest',
  'profiling',
  'purpose',
]);

const anything = () => true;
const namesTarget = (raw: Raw) => typeof raw['refersTo'] === 'string';

const rules: ReadonlyMap<unknown, Rule> = new Map(
  (
    [
      ['granted', false, isGrant],
      ['requested', false, (raw) => isGrant(raw) && isToken(raw['doi'])],
      [
        'confirmed',
        false,
        (raw) => typeof raw['requestId'] === 'string' && confirmations.has(raw['method']) && isTexts(raw['supersedes']),
      ],
      ['withdrawn', true, anything],
      ['refused', true, anything],
      ['objected', true, (raw) => scopes.has(raw['scope']) && isText(raw['method'])],
      ['objection_revoked', false, (raw) => isText(raw['refersTo'])],
      ['objection_overridden', false, (raw) => namesTarget(raw) && isFlag(raw['compellingGrounds'])],
      ['invalidated', true, namesTarget],
      ['restricted', true, anything],
      ['restriction_lifted', false, anything],
      ['erasure_requested', true, anything],
      ['erasure_refused', false, (raw) => namesTarget(raw) && isText(raw['ground'])],
      ['erased', true, anything],
      ['legal_hold_set', false, anything],
      ['legal_hold_released', false, anything],
      ['notice_given', false, anything],
      ['used', false, anything],
      ['inquiry', false, anything],
      ['inquiry_closed', true, namesTarget],
      [
        'sale',
        false,
        (raw) =>
          isText(raw['saleKind']) &&
          isFlag(raw['addressFromCustomerInSale']) &&
          isTexts(raw['similarCategories']) &&
          isFlag(raw['optOutNoticeAtCollection']) &&
          isMoment(raw['cancelledAt']),
      ],
      ['contract', false, (raw) => isMoment(raw['endAt']) && isFlag(raw['admNecessary']) && isTexts(raw['recipients'])],
      [
        'basis_declared',
        false,
        (raw) =>
          isText(raw['basis']) &&
          isBalance(raw['lia']) &&
          isText(raw['lawRef']) &&
          isFlag(raw['concreteInterest']) &&
          isTexts(raw['recipients']) &&
          isMoment(raw['endAt']),
      ],
    ] satisfies [EventType, boolean, (raw: Raw) => boolean][]
  ).map(([type, restrictive, isSoundOf]) => [type, { type, restrictive, isSound: isSoundOf }] as const),
);

function toFact(raw: Raw, { type, restrictive }: Rule, from: number): Fact {
  const { id, controller, purposes, controllers } = raw;
  const reach = raw['channels'];
  const target = raw[type === 'confirmed' ? 'requestId' : 'refersTo'];
  return {
    type,
    id: typeof id === 'string' ? id : '',
    at: from === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : from,
    from,
    restrictive,
    until: Number.POSITIVE_INFINITY,
    controller: typeof controller === 'string' ? controller : undefined,
    controllers: narrowing(controllers, isTexts(controllers), restrictive),
    purposes: narrowing(purposes, isTexts(purposes), restrictive),
    channels: narrowing(reach, isChannels(reach), restrictive) as readonly ConsentChannel[] | undefined,
    refersTo: typeof target === 'string' ? target : undefined,
    scope: type === 'objected' && scopes.has(raw['scope']) ? (raw['scope'] as string) : 'all',
    startsAt: startOf(raw, type),
    endsAt: endOf(raw, type),
    tokenEndsAt: type === 'requested' ? readInstant((raw['doi'] as Raw)['expiresAt']) : Number.POSITIVE_INFINITY,
    content: raw as EventContent,
  };
}

/** A list that narrows the reach of an event. Unreadable or, on a restrictive event, empty means everything (C-20). */
function narrowing(value: unknown, readable: boolean, restrictive: boolean): readonly string[] | undefined {
  if (value === undefined || !readable) return undefined;
  const list = value as readonly string[];
  return restrictive && list.length === 0 ? undefined : list;
}

function startOf(raw: Raw, type: EventType): number {
  if (type === 'granted' || type === 'requested') return momentOr(raw['effectiveFrom'], Number.NEGATIVE_INFINITY);
  if (type !== 'basis_declared' || raw['lia'] === undefined) return Number.POSITIVE_INFINITY;
  return momentOr((raw['lia'] as Raw)['informedAt'], Number.POSITIVE_INFINITY);
}

function endOf(raw: Raw, type: EventType): number {
  switch (type) {
    case 'granted':
    case 'requested':
      return momentOr(raw['expiresAt'], Number.POSITIVE_INFINITY);
    case 'contract':
    case 'basis_declared':
      return momentOr(raw['endAt'], Number.POSITIVE_INFINITY);
    case 'sale':
      return momentOr(raw['cancelledAt'], Number.POSITIVE_INFINITY);
    default:
      return Number.POSITIVE_INFINITY;
  }
}

const momentOr = (value: unknown, otherwise: number) => (value === undefined ? otherwise : readInstant(value));
