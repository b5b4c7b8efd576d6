import type { ConsentRequest, Decision, LimitedPermit, Permit } from '../../models/index.js';
import { canonicalJson } from '../ledger/canonicalJson.js';
import { instantToIso } from '../ledger/instants.js';

/**
 * Turns an allowing decision into a permit that functions which process personal data demand; `null` for any other.
 *
 * Also `null` when another purpose was evaluated than the one asked for (advertising inside a service message) and when
 * the request is not the one decided. The permit reflects the ledger at `decidedAt`: do not store it, and ask again after
 * a new event.
 *
 * @example
 * ```ts
 * import { decide, toPermit } from 'social-crm/consent';
 *
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const request = { subject: 'p1', controller: 'acme', purpose: 'profile_enrichment', jurisdiction: 'DE' };
 * toPermit(decide([], request, { policy, now: 0 }), request); // => null
 * ```
 */
export function toPermit<const P extends string>(decision: Decision<P>, request: ConsentRequest<P>): Permit<P> | null {
  if (decision.decision !== 'allow' || !isDecided(decision, request)) return null;
  const { allowedData } = decision;
  const fields = allowedData === undefined ? {} : { allowedData };
  return { ...content(decision, request), ...fields } as Permit<P>;
}

/**
 * Turns a limited decision into a permit for the link or for some fields; `null` for any other, and as `toPermit`.
 *
 * @example
 * ```ts
 * import { decide, toLimitedPermit } from 'social-crm/consent';
 *
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const request = { subject: 'p1', controller: 'acme', purpose: 'profile_enrichment', jurisdiction: 'DE' };
 * toLimitedPermit(decide([], request, { policy, now: 0 }), request); // => null
 * ```
 */
export function toLimitedPermit<const P extends string>(
  decision: Decision<P>,
  request: ConsentRequest<P>,
): LimitedPermit<P> | null {
  if (decision.decision !== 'limited' || !isDecided(decision, request)) return null;
  const limits = { mode: decision.mode ?? 'fields', allowedData: decision.allowedData ?? [] };
  return { ...content(decision, request), ...limits } as unknown as LimitedPermit<P>;
}

function isDecided(decision: Decision, request: ConsentRequest): boolean {
  return decision.purpose === decision.requested && canonicalJson(decision.request) === canonicalJson(request);
}

function content<P extends string>(decision: Decision<P>, request: ConsentRequest<P>) {
  const { validUntil } = decision;
  return {
    purpose: request.purpose,
    subject: request.subject,
    controller: request.controller,
    channel: request.channel ?? 'none',
    decidedAt: instantToIso(decision.decidedAt),
    ...(validUntil === undefined ? {} : { validUntil }),
    basis: decision.basis ?? '',
    obligations: decision.obligations,
  };
}
