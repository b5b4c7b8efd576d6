import type { Instant } from '../../internal/instant.js';
import type { ConsentPolicy, ConsentRequest, SubjectFacts } from '../../models/index.js';
import { ConsentInputError } from '../errors.js';
import { type ConsentFold, ledgerOf } from '../fold/foldLedger.js';
import type { Snapshot } from '../fold/snapshot.js';
import type { Ledger } from '../ledger/ledger.js';

/** What the caller knows of many people, by subject. */
export type FactsBySubject = Readonly<Record<string, SubjectFacts>>;

/** Under what an audience is asked for. */
export interface AudienceContext {
  readonly policy: ConsentPolicy;
  readonly subjectFacts?: FactsBySubject | undefined;
  readonly now: Instant;
  readonly knownAt?: Instant | undefined;
}

/** The answer of each person to one request, with the span of time in which it holds. */
export interface Columns {
  readonly request: ConsentRequest;
  readonly asked: Snapshot;
  readonly policy: ConsentPolicy;
  readonly facts: FactsBySubject | undefined;
  readonly since: Float64Array;
  readonly until: Float64Array;
  /** The window that 32 people in a row share. */
  readonly blockSince: Float64Array;
  readonly blockUntil: Float64Array;
  /** Positions in the list of reason codes. */
  readonly codes: Uint8Array;
}

/** Many people, ready to be asked for. An opaque handle: it is made here, kept in memory, never serialised. */
export interface AudienceIndex {
  readonly size: number;
  readonly subjects: readonly string[];
  readonly knownAt: number | null;
  readonly ledgers: readonly Ledger[];
  /** Answers worked out so far: the first time a request is asked costs a decision a person, later times a pass. */
  readonly columns: Columns[];
}

/**
 * Prepares many people for `audience`: one fold a person, all of the same `knownAt`.
 *
 * Throws `INVALID_INPUT` when a subject occurs twice or a value is no fold, `KNOWN_AT_MISMATCH` when folds differ in what
 * was known.
 *
 * @example
 * ```ts
 * import { audienceIndex, foldLedger } from 'social-crm/consent';
 *
 * audienceIndex([foldLedger([], { subject: 'p1' }), foldLedger([], { subject: 'p2' })]).size; // => 2
 * ```
 */
export function audienceIndex(folds: readonly ConsentFold[], _?: Partial<AudienceContext>): AudienceIndex {
  const ledgers = folds.map(ledgerOf);
  const subjects = folds.map(({ subject }) => subject);
  const knownAt = folds[0]?.knownAt ?? null;
  const other = folds.findIndex((fold) => fold.knownAt !== knownAt);
  if (other >= 0) {
    const message = `audienceIndex: knownAt must be ${knownAt} in all folds, got ${folds[other]?.knownAt}`;
    throw new ConsentInputError('KNOWN_AT_MISMATCH', ['folds', other, 'knownAt'], message);
  }
  if (new Set(subjects).size !== subjects.length) {
    throw new ConsentInputError(
      'INVALID_INPUT',
      ['folds'],
      'audienceIndex: folds must be one a subject, got a repeated one',
    );
  }
  return { size: folds.length, subjects, knownAt, ledgers, columns: [] };
}
