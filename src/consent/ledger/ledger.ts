import { canonicalJson } from './canonicalJson.js';
import { type Fact, isBefore } from './fact.js';
import type { FactGroups } from './groups.js';
import { never } from './instants.js';
import { note, type Reading, readEvent, type Scope } from './readEvent.js';
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
export function readLedger(values: unknown, { subject, knownAt }: Scope): Ledger {
  const isUnreadable = !Array.isArray(values);
  const reading = { subject, knownAt, malformedFrom: never };
  const read: Fact[] = [];
  for (const value of isUnreadable ? [] : values) {
    const fact = readEvent(value, reading);
    if (fact !== null) read.push(fact);
  }
  const facts = sortFacts(hasRepeatedId(read) ? settle(read, reading) : read);
  return { subject, knownAt, isUnreadable, facts, malformedFrom: reading.malformedFrom, groups: null };
}

function hasRepeatedId(facts: readonly Fact[]): boolean {
  const ids = new Set<string>();
  for (const { id } of facts) ids.add(id);
  return ids.size < facts.length;
}

/** One fact for each event; events with one id and different contents are told from when they contradict (C-17). */
function settle(facts: readonly Fact[], reading: Reading): Fact[] {
  const kept: Fact[] = [];
  for (const fact of facts) addVariant(kept, fact, reading);
  return kept;
}

/** Adds a fact unless its like is there. */
function addVariant(kept: Fact[], fact: Fact, reading: Reading): void {
  for (const [index, other] of kept.entries()) {
    if (other.id !== fact.id) continue;
    if (isSameContent(other.content, fact.content)) {
      if (isRecordedEarlier(fact, other)) kept[index] = { ...fact, until: other.until };
      return;
    }
    contradict(other, fact, reading);
  }
  kept.push(fact);
}

function contradict(left: Fact, right: Fact, reading: Reading): void {
  if (!left.restrictive) left.until = Math.min(left.until, right.from);
  if (!right.restrictive) right.until = Math.min(right.until, left.from);
  note(reading, Math.max(left.from, right.from));
}

/** Of two copies the earlier recorded one stays; two ways to write one instant are told apart as text. */
const isRecordedEarlier = (left: Fact, right: Fact): boolean =>
  left.recordedAt === right.recordedAt
    ? canonicalJson(left.content.recordedAt) < canonicalJson(right.content.recordedAt)
    : left.recordedAt < right.recordedAt;

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
