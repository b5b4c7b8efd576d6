import type { ConsentChannel } from '../../models/index.js';
import { canonicalJson } from './canonicalJson.js';

/** All types of events of a ledger. */
export type EventType =
  | 'granted'
  | 'requested'
  | 'confirmed'
  | 'withdrawn'
  | 'refused'
  | 'objected'
  | 'objection_revoked'
  | 'objection_overridden'
  | 'invalidated'
  | 'restricted'
  | 'restriction_lifted'
  | 'erasure_requested'
  | 'erasure_refused'
  | 'erased'
  | 'legal_hold_set'
  | 'legal_hold_released'
  | 'notice_given'
  | 'used'
  | 'inquiry'
  | 'inquiry_closed'
  | 'sale'
  | 'contract'
  | 'basis_declared';

/** What facts are looked at together: those of one type, but consents and what ends them. */
export type GroupName =
  | Exclude<EventType, 'granted' | 'requested' | 'withdrawn' | 'refused' | 'objected'>
  | 'consents'
  | 'endings';

/**
 * What an event may hold. On an event that does not restrict, every field present has the type named here, for a
 * malformed one is no fact; on a restrictive event only the fields copied into the {@link Fact} are trusted.
 */
export interface EventContent {
  readonly id?: string;
  readonly subject?: string;
  readonly recordedAt?: unknown;
  readonly contactPoint?: string;
  readonly by?: 'subject' | 'guardian';
  readonly controllers?: readonly string[];
  readonly method?: string;
  readonly source?: string;
  readonly textVersion?: string;
  readonly purposeVersion?: number;
  readonly explicit?: boolean;
  readonly specialCategories?: readonly string[];
  readonly automatedDecision?: boolean;
  readonly recipients?: readonly string[];
  readonly data?: readonly string[];
  readonly transferRisksInformed?: boolean;
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
  readonly compellingGrounds?: boolean;
  readonly ground?: string;
  readonly saleKind?: string;
  readonly addressFromCustomerInSale?: boolean;
  readonly similarCategories?: readonly string[];
  readonly optOutNoticeAtCollection?: boolean;
  readonly admNecessary?: boolean;
  readonly basis?: string;
  readonly lia?: { readonly passed?: boolean; readonly informedAt?: unknown };
  readonly doi?: { readonly tokenId?: string; readonly expiresAt?: unknown };
  readonly effectiveFrom?: unknown;
  readonly expiresAt?: unknown;
  readonly endAt?: unknown;
  readonly cancelledAt?: unknown;
  readonly lawRef?: string;
  readonly concreteInterest?: boolean;
}

/** One event of one person, read once: instants are numbers, and what is unreadable has its widest reading. */
export interface Fact {
  readonly type: EventType;
  readonly group: GroupName;
  /** Empty when unreadable. */
  readonly id: string;
  /** Epoch milliseconds; `Infinity` stands for "now, whatever now is" (unreadable, on a restrictive event). */
  readonly at: number;
  /** From when the event is visible: `at`, or `-Infinity` when that is unreadable. */
  readonly from: number;
  /** When the event became known; `-Infinity` = always known. */
  readonly recordedAt: number;
  /** Whether the event closes rather than opens: it counts though malformed or in conflict, and wins at equal instants. */
  readonly restrictive: boolean;
  /** From when another event with the same id and other content is visible, which drops this one. */
  until: number;
  readonly controller: string | undefined;
  /** Lists that narrow; `undefined` = everything. */
  readonly controllers: readonly string[] | undefined;
  readonly purposes: readonly string[] | undefined;
  readonly channels: readonly ConsentChannel[] | undefined;
  /** `refersTo`, or the `requestId` of a confirmation. */
  readonly refersTo: string | undefined;
  readonly scope: string;
  readonly content: EventContent;
}

/** The order of facts: what is always visible, then by time, then opening before closing, then by id and content. */
export function isBefore(left: Fact, right: Fact): boolean {
  if (left.from !== right.from) return left.from < right.from;
  const [leftRank, rightRank] = [rank(left), rank(right)];
  if (leftRank !== rightRank) return leftRank < rightRank;
  return left.id === right.id ? canonicalJson(left.content) < canonicalJson(right.content) : left.id < right.id;
}

const rank = (fact: Fact) => (fact.restrictive || fact.type === 'legal_hold_set' ? 1 : 0);

/** Whether `left` is the later of two facts, by instant and then by id. */
export function isNewer(left: Fact, right: Fact): boolean {
  return left.at === right.at ? left.id > right.id : left.at > right.at;
}

/** The newest of the facts that fulfil a condition; `null` when none does. */
export function newestOf(facts: readonly Fact[], applies: (fact: Fact) => boolean): Fact | null {
  let newest: Fact | null = null;
  for (const fact of facts) if (applies(fact) && (newest === null || isNewer(fact, newest))) newest = fact;
  return newest;
}
