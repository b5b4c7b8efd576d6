import type { ReasonCode } from '../../models/index.js';
import { type Fact, isNewer } from '../ledger/fact.js';
import { readInstant } from '../ledger/instants.js';

/** Where a double opt-in stands. */
export interface DoubleOptIn {
  /** CONSENT_VALID = confirmed. */
  readonly state: ReasonCode;
  /** The confirmation that decides. */
  readonly click: Fact | null;
}

/** What the state of a double opt-in depends on beside its request. */
export interface OptInSurroundings {
  /** Confirmations of this request that count. */
  readonly clicks: readonly Fact[];
  /** What would end the consent. */
  readonly endings: readonly Fact[];
  /** Whether it is this instant or later. */
  readonly isReached: (instant: number) => boolean;
}

/** The state machine of the double opt-in (section 7): the states are tested in the order of the specification. */
export function doubleOptIn(request: Fact, { clicks, endings, isReached }: OptInSurroundings): DoubleOptIn {
  const tokenEnd = readInstant(request.content.doi?.expiresAt);
  const human = clicks.filter((click) => click.content.method !== 'automated');
  const inTime = human.filter((click) => request.at <= click.at && click.at < tokenEnd);
  const fromSamePoint = inTime.filter((click) => isSamePoint(request.content, click.content));
  const sound = fromSamePoint.filter((click) => !isVoid(request, click, endings));
  const click = sound.reduce<Fact | null>(
    (first, next) => (first === null || isNewer(first, next) ? next : first),
    null,
  );
  if (click !== null) return { state: 'CONSENT_VALID', click };
  return { state: unconfirmed(), click: null };

  function unconfirmed(): ReasonCode {
    if (fromSamePoint.length > 0) return 'DOI_VOID';
    if (inTime.length > 0) return 'DOI_MISMATCH';
    if (human.length > 0 || isReached(tokenEnd)) return 'DOI_EXPIRED';
    return clicks.length > 0 ? 'DOI_AUTOMATED' : 'DOI_PENDING';
  }
}

interface Addressed {
  readonly contactPoint?: string;
}

/** Whether two events, or an event and a request, name no two different addresses or numbers. */
export const isSamePoint = ({ contactPoint: one }: Addressed, other: Addressed | undefined): boolean =>
  one === undefined || other?.contactPoint === undefined || one === other.contactPoint;

/** Whether something ended the consent between request and click, other than what the click supersedes (C-24). */
const isVoid = (request: Fact, click: Fact, endings: readonly Fact[]) =>
  endings.some((ending) => ending.at >= request.at && ending.at <= click.at && !supersedes(click, ending));

/** Whether a statement names the ending it undoes. */
export const supersedes = (statement: Fact, ending: Fact): boolean =>
  ending.id !== '' && statement.content.supersedes?.includes(ending.id) === true;
