import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent, ConsentPolicy } from '../../models/index.js';
import { ConsentInputError } from '../errors.js';
import { requireInstant } from '../ledger/instants.js';
import { type Ledger, readLedger } from '../ledger/ledger.js';

/** The ledger of one person, read once: plain JSON, the same for every order of the events. Treat it as a value. */
export interface ConsentFold {
  readonly format: 'consent-fold/1';
  readonly subject: string;
  /** Epoch milliseconds; `null` = no limit. */
  readonly knownAt: number | null;
  /** Each event once, in the order of the rules. */
  readonly events: readonly ConsentEvent[];
  /** From when MALFORMED_EVENT is due: absent = never, `null` = always. */
  readonly malformedFrom?: number | null;
  /** The ledger was no array: nothing opens on it. */
  readonly isUnreadable?: true;
}

/** Whose events are folded, and what was known when. */
export interface FoldOptions {
  /** Not read: a fold is valid under every policy. Taken so that the call names what it is made for. */
  readonly policy?: ConsentPolicy;
  readonly subject: string;
  readonly knownAt?: Instant | undefined;
}

/**
 * Folds the ledger of one person into plain JSON from which many requests are decided fast, at any `now`.
 *
 * Order and repetition of the events make no difference; late events are added with `applyEvent`. Never throws for the
 * ledger. Throws `INVALID_INPUT` for a subject that is no string and `INVALID_INSTANT` for an unreadable `knownAt`.
 *
 * @example
 * ```ts
 * import { foldLedger } from 'social-crm/consent';
 *
 * const withdrawn = { id: 'w1', type: 'withdrawn', subject: 'p1', at: '2026-02-01T10:00:00Z' };
 * const fold = foldLedger([withdrawn, withdrawn], { subject: 'p1' });
 * fold.events.length; // => 1
 * ```
 */
export function foldLedger(ledger: readonly ConsentEvent[], { subject, knownAt }: FoldOptions): ConsentFold {
  if (typeof subject !== 'string') {
    throw new ConsentInputError(
      'INVALID_INPUT',
      ['subject'],
      `foldLedger: subject must be a string, got ${typeof subject}`,
    );
  }
  const limit =
    knownAt === undefined
      ? Number.POSITIVE_INFINITY
      : requireInstant(knownAt, { caller: 'foldLedger', path: ['knownAt'] });
  return toFold(readLedger(ledger, { subject, knownAt: limit }));
}

/** Where the events of a fold made here keep what was read of them: out of sight of JSON, spreads and comparisons. */
const ORIGIN = Symbol('origin');

/** What was read of a fold, and what `decideFolded` remembers of earlier requests. Forgetting it loses only time. */
export interface Origin {
  readonly fold: ConsentFold;
  readonly ledger: Ledger;
  memory: object | null;
}

interface Remembering extends ReadonlyArray<ConsentEvent> {
  readonly [ORIGIN]?: Origin;
}

/** Origins of folds that come from a store. */
const stored = new WeakMap<ConsentFold, Origin>();

/** The fold of a ledger that was read. */
export function toFold(ledger: Ledger): ConsentFold {
  const { subject, facts, malformedFrom, isUnreadable } = ledger;
  const events = facts.map(({ content }) => content as unknown as ConsentEvent);
  const fold: ConsentFold = { format: 'consent-fold/1', subject, knownAt: finiteOrNull(ledger.knownAt), events };
  const noted: ConsentFold =
    malformedFrom === Number.POSITIVE_INFINITY && !isUnreadable
      ? fold
      : {
          ...fold,
          ...(malformedFrom === Number.POSITIVE_INFINITY ? {} : { malformedFrom: finiteOrNull(malformedFrom) }),
          ...(isUnreadable ? { isUnreadable } : {}),
        };
  // A weak map would do, but registering a fold in one costs as much as reading twenty events.
  Object.defineProperty(events, ORIGIN, { value: { fold: noted, ledger, memory: null } satisfies Origin });
  return noted;
}

const finiteOrNull = (ms: number) => (Number.isFinite(ms) ? ms : null);

/** The facts of a fold, also of one that was stored as JSON and read back. */
export const ledgerOf = (fold: ConsentFold): Ledger => originOf(fold).ledger;

/** What is known of a fold. A copy with another person or instant shares the events of the original and is read anew. */
export function originOf(fold: ConsentFold): Origin {
  const origin = (fold?.events as Remembering | undefined)?.[ORIGIN];
  return origin?.fold === fold ? origin : (stored.get(fold) ?? readBack(fold));
}

function readBack(fold: ConsentFold): Origin {
  if (typeof fold !== 'object' || fold === null || fold.format !== 'consent-fold/1') {
    throw new ConsentInputError(
      'INVALID_INPUT',
      ['fold'],
      'decideFolded: fold must be made by foldLedger, got another value',
    );
  }
  const knownAt = fold.knownAt ?? Number.POSITIVE_INFINITY;
  const read = readLedger(fold.isUnreadable === true ? null : fold.events, { subject: fold.subject, knownAt });
  const noted =
    fold.malformedFrom === undefined ? Number.POSITIVE_INFINITY : (fold.malformedFrom ?? Number.NEGATIVE_INFINITY);
  const ledger = { ...read, malformedFrom: Math.min(read.malformedFrom, noted) };
  const origin: Origin = { fold, ledger, memory: null };
  stored.set(fold, origin);
  return origin;
}
