import { type Fact, isBefore } from './fact.js';
import type { FactGroups } from './groups.js';
import { readInstant } from './instants.js';
import { readEvent, type Scope } from './readEvent.js';
import { isSameContent } from './sameContent.js';

/** The facts of one person as a set: each event once, in one order, whatever the order of the array was. */
export interface Ledger {
  readonly subject: string;
  /** `Infinity` = no limit. */
  readonly knownAt: number;
  /** The value given was no array: nothing is opened on it. */
  readonly isUnreadable: boolean;
  readonly facts: readonly Fact[];
  /** From when the warning MALFORMED_EVENT is due. */
  readonly malformedFrom: number;
  /** The facts by what they are about, once somebody asked. */
  groups: FactGroups | null;
}

/** Reads a ledger of any JSON value into the facts of one person (C-16 to C-19). Never throws. */
export function readLedger(values: unknown, scope: Scope): Ledger {
  const isUnreadable = !Array.isArray(values);
  const reading = { subject: scope.subject, knownAt: scope.knownAt, malformedFrom: Number.POSITIVE_INFINITY };
  const facts: Fact[] = [];
  for (const value of isUnreadable ? [] : (values as unknown[])) {
    const fact = readEvent(value, reading);
    if (fact !== null) facts.push(fact);
  }
  const settled = settle(facts);
  return {
    subject: scope.subject,
    knownAt: scope.knownAt,
    isUnreadable,
    facts: settled.facts,
    malformedFrom: Math.min(reading.malformedFrom, settled.conflictFrom),
    groups: null,
  };
}

interface Settled {
  readonly facts: Fact[];
  readonly conflictFrom: number;
}

/** One fact for each event; events with one id and different contents are told from when they contradict (C-17). */
function settle(facts: Fact[]): Settled {
  if (!hasRepeatedId(facts)) return { facts: sortFacts(facts), conflictFrom: Number.POSITIVE_INFINITY };
  const kept: Fact[] = [];
  let conflictFrom = Number.POSITIVE_INFINITY;
  for (const fact of facts) conflictFrom = Math.min(conflictFrom, addVariant(kept, fact));
  return { facts: sortFacts(kept), conflictFrom };
}

function hasRepeatedId(facts: readonly Fact[]): boolean {
  const ids = new Set<string>();
  for (const fact of facts) ids.add(fact.id);
  return ids.size < facts.length;
}

/** Adds a fact unless its like is there; says from when it contradicts another one of the same id. */
function addVariant(kept: Fact[], fact: Fact): number {
  let conflictFrom = Number.POSITIVE_INFINITY;
  for (let index = 0; index < kept.length; index += 1) {
    const other = kept[index] as Fact;
    if (other.id !== fact.id) continue;
    if (isSameContent(other.content, fact.content)) {
      if (isRecordedEarlier(fact, other)) kept[index] = { ...fact, until: other.until };
      return conflictFrom;
    }
    if (fact.id === '') continue;
    conflictFrom = Math.min(conflictFrom, contradict(other, fact));
  }
  kept.push(fact);
  return conflictFrom;
}

function contradict(left: Fact, right: Fact): number {
  if (!left.restrictive) left.until = Math.min(left.until, right.from);
  if (!right.restrictive) right.until = Math.min(right.until, left.from);
  return Math.max(left.from, right.from);
}

/** Unreadable = always known. */
function recordedAt({ content, from }: Fact): number {
  if (content.recordedAt === undefined) return from;
  const at = readInstant(content.recordedAt);
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
}

/** Of two copies the earlier recorded one stays; two ways to write one instant are told apart as text. */
function isRecordedEarlier(left: Fact, right: Fact): boolean {
  const [one, other] = [recordedAt(left), recordedAt(right)];
  return one === other ? String(left.content.recordedAt) < String(right.content.recordedAt) : one < other;
}

/** Sorts in place by insertion: ledgers come almost in order, and short. */
export function sortFacts(facts: Fact[]): Fact[] {
  if (facts.length > 64) return facts.sort((left, right) => (isBefore(left, right) ? -1 : 1));
  for (let index = 1; index < facts.length; index += 1) {
    const fact = facts[index] as Fact;
    let place = index;
    while (place > 0 && isBefore(fact, facts[place - 1] as Fact)) {
      facts[place] = facts[place - 1] as Fact;
      place -= 1;
    }
    facts[place] = fact;
  }
  return facts;
}
