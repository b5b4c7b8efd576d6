import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent, ConsentPolicy, SubjectFacts } from '../../models/index.js';
import type { Fact } from '../ledger/fact.js';
import { readLedger } from '../ledger/ledger.js';

/** Under what the rights of a person are answered. */
export interface RightsContext {
  readonly policy: ConsentPolicy;
  readonly subjectFacts?: SubjectFacts | undefined;
  readonly now: Instant;
  readonly controller: string;
  readonly jurisdiction: string;
  /** For which purposes each field of the contact is held. A field that is not named is held for none. */
  readonly fieldPurposes: Readonly<Record<string, readonly string[]>>;
  /** Public holidays as dates, for the day by which an answer is due. */
  readonly holidays?: readonly string[];
}

/** A contact as these functions see it: an identity and fields. */
export type RightsContact = { readonly id: string };

/** The facts of one person, whatever else the ledger holds. */
export const factsOf = (ledger: readonly ConsentEvent[], subject: string): readonly Fact[] =>
  readLedger(ledger, { subject, knownAt: Number.POSITIVE_INFINITY }).facts;

/** Everybody to whom the person's data went according to the ledger. */
export const recipientsOf = (facts: readonly Fact[]): string[] =>
  [...new Set(facts.flatMap(({ restrictive, content }) => (restrictive ? [] : (content.recipients ?? []))))].sort();

/** The day of the last erasure request that can be read, or `null`. */
export function lastErasureRequest(facts: readonly Fact[], now: number): number | null {
  const requests = facts.filter(
    ({ type, from, at }) => type === 'erasure_requested' && from <= now && Number.isFinite(at),
  );
  return requests.at(-1)?.at ?? null;
}
