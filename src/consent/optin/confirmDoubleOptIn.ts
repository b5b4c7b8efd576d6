import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent } from '../../models/index.js';
import { doubleOptIn } from '../evaluation/doubleOptIn.js';
import type { Fact } from '../ledger/fact.js';
import { requireInstant } from '../ledger/instants.js';
import { readLedger } from '../ledger/ledger.js';
import { readEvent } from '../ledger/readEvent.js';
import { requireRecord } from '../requireShape.js';

/** A click or a posted form, with the token that came with it. */
export interface OptInClick {
  readonly id: string;
  readonly requestId: string;
  readonly tokenId: string;
  readonly at: Instant;
  readonly method: 'user_click' | 'user_post' | 'automated';
  readonly contactPoint?: string;
}

/** Where a double opt-in stands. */
export type OptInState =
  | 'confirmed'
  | 'DOI_VOID'
  | 'DOI_MISMATCH'
  | 'DOI_EXPIRED'
  | 'DOI_AUTOMATED'
  | 'DOI_PENDING'
  | 'DOI_ORPHAN';

/** The event to record, if any, and the state that it leads to. */
export interface OptInConfirmation {
  readonly event: Extract<ConsentEvent, { type: 'confirmed' }> | null;
  readonly state: OptInState;
}

/**
 * Makes the event that a click on a double opt-in link is, and says which state it leads to.
 *
 * Unknown request: no event, DOI_ORPHAN. Wrong token: no event, DOI_MISMATCH. Otherwise the event is returned also when it
 * comes too late, for it happened. The state is told without a policy, so a closing event that may reach the consent is
 * taken to reach it; `decide` has the last word. Throws `INVALID_INSTANT`.
 *
 * @example
 * ```ts
 * import { confirmDoubleOptIn } from 'social-crm/consent';
 *
 * const click = { id: 'c1', requestId: 'r1', tokenId: 'tok-1', at: '2026-02-01T10:05:00Z', method: 'user_click' };
 * confirmDoubleOptIn([], click); // => { event: null, state: 'DOI_ORPHAN' }
 * ```
 */
export function confirmDoubleOptIn(ledger: readonly ConsentEvent[], click: OptInClick): OptInConfirmation {
  requireRecord(click, { caller: 'confirmDoubleOptIn', path: ['click'] });
  const at = requireInstant(click.at, { caller: 'confirmDoubleOptIn', path: ['at'] });
  const request = findRequest(ledger, click.requestId);
  if (request === null) return { event: null, state: 'DOI_ORPHAN' };
  const { doi, subject = '' } = request.content as { doi?: { tokenId?: string }; subject?: string };
  if (doi?.tokenId !== click.tokenId) return { event: null, state: 'DOI_MISMATCH' };
  const { tokenId: _, ...rest } = click;
  const event: OptInConfirmation['event'] = { ...rest, type: 'confirmed', subject };
  const scope = { subject, knownAt: Number.POSITIVE_INFINITY };
  const { facts } = readLedger([...ledger, event], scope);
  const { state } = doubleOptIn(request, {
    clicks: facts.filter((fact) => fact.type === 'confirmed' && fact.refersTo === request.id && fact.from <= at),
    endings: facts.filter((fact) => fact.from <= at && mayEnd(fact, request) && !isRevoked(facts, fact)),
    isReached: (instant) => at >= instant,
  });
  return { event, state: state === 'CONSENT_VALID' ? 'confirmed' : (state as OptInState) };
}

function findRequest(ledger: readonly ConsentEvent[], id: string): Fact | null {
  const events: readonly unknown[] = Array.isArray(ledger) ? ledger : [];
  for (const event of events) {
    const subject = (event as { subject?: unknown } | null)?.subject;
    if (typeof subject !== 'string') continue;
    const infinity = Number.POSITIVE_INFINITY;
    const fact = readEvent(event, { subject, knownAt: infinity, malformedFrom: infinity });
    if (fact?.type === 'requested' && fact.id === id) return fact;
  }
  return null;
}

/** Whether a closing event may reach the consent that was asked for. */
function mayEnd(fact: Fact, request: Fact): boolean {
  const isEnding = fact.type === 'withdrawn' || fact.type === 'refused';
  const isObjection = fact.type === 'objected' && fact.scope !== 'legitimate_interest';
  return (
    (isEnding || isObjection) &&
    shareAny(fact.purposes, request.purposes) &&
    shareAny(fact.channels, request.channels) &&
    shareAny(fact.controllers ?? (fact.controller === undefined ? undefined : [fact.controller]), request.controllers)
  );
}

const shareAny = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  one === undefined || other === undefined || one.some((item) => other.includes(item));

const isRevoked = (facts: readonly Fact[], { type, id, at }: Fact): boolean =>
  type === 'objected' &&
  facts.some((fact) => fact.type === 'objection_revoked' && fact.at > at && (fact.refersTo ?? id) === id);
