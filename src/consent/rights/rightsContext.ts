import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent, ConsentPolicy, SubjectFacts } from '../../models/index.js';
import type { Fact } from '../ledger/fact.js';
import { requireInstant } from '../ledger/instants.js';
import { readLedger } from '../ledger/ledger.js';

/** Under what the rights of a person are answered. */
export interface RightsContext {
  readonly policy: ConsentPolicy;
  readonly subjectFacts?: SubjectFacts | undefined;
  readonly now: Instant;
  /** Only what was recorded until then counts. */
  readonly knownAt?: Instant | undefined;
  readonly controller: string;
  readonly jurisdiction: string;
  /** For which purposes each field of the contact is held. A field that is not named is held for none. */
  readonly fieldPurposes: Readonly<Record<string, readonly string[]>>;
  /** Public holidays as dates, for the day by which an answer is due. */
  readonly holidays?: readonly string[];
}

/** A contact as these functions see it: an identity and fields. */
export type RightsContact = { readonly id: string };

/** The facts of one person that are visible at `now`, whatever else the ledger holds. */
export function factsOf(
  ledger: readonly ConsentEvent[],
  subject: string,
  { now, knownAt }: { readonly now: number; readonly knownAt?: Instant | undefined },
): readonly Fact[] {
  const limit =
    knownAt === undefined ? Number.POSITIVE_INFINITY : requireInstant(knownAt, { caller: 'rights', path: ['knownAt'] });
  const { facts } = readLedger(ledger, { subject, knownAt: limit });
  return facts.filter(({ from, until }) => from <= now && until > now);
}

/** Everybody to whom the person's data went according to the ledger. */
export const recipientsOf = (facts: readonly Fact[]): string[] =>
  [
    ...new Set(
      facts.flatMap(({ restrictive, content }) =>
        restrictive || !Array.isArray(content.recipients) ? [] : content.recipients,
      ),
    ),
  ].sort();

/** The day of the last erasure request that can be read, or `null`. */
export const lastErasureRequest = (facts: readonly Fact[]): number | null =>
  facts.filter(({ type, at }) => type === 'erasure_requested' && Number.isFinite(at)).at(-1)?.at ?? null;
