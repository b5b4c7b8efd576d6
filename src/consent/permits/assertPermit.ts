import { describeValue } from '../../internal/errors.js';
import type { Instant } from '../../internal/instant.js';
import type { LimitedPermit, Permit } from '../../models/index.js';
import { ConsentInputError } from '../errors.js';
import { requireInstant } from '../ledger/instants.js';

/** For what a permit must have been given. */
export interface PermitUse {
  readonly purpose: string;
  readonly subject: string;
  readonly controller: string;
  readonly now: Instant;
}

/**
 * Refuses a permit that is missing, was given for something else, or has ended at `now`; every function that takes a
 * permit calls it, because types are gone at run time.
 *
 * @throws {@link ConsentInputError} `PERMIT_MISMATCH` with the path of the first field that differs, `PERMIT_EXPIRED`
 * from `validUntil` on, `INVALID_INSTANT` for an unreadable `now`.
 *
 * @example
 * ```ts
 * import { assertPermit } from 'social-crm/consent';
 *
 * const use = { purpose: 'newsletter', subject: 'p1', controller: 'acme', now: 0 };
 * assertPermit(null, use); // throws PERMIT_MISMATCH
 * ```
 */
export function assertPermit(
  permit: Permit<string> | LimitedPermit<string> | null | undefined,
  { now, ...use }: PermitUse,
): void {
  for (const field of ['purpose', 'subject', 'controller'] as const) {
    if (permit?.[field] === use[field] && use[field] !== undefined) continue;
    const message = `assertPermit: permit.${field} must be ${use[field]}, got ${describeValue(permit?.[field])}`;
    throw new ConsentInputError('PERMIT_MISMATCH', ['permit', field], message);
  }
  const ms = requireInstant(now, { caller: 'assertPermit', path: ['now'] });
  const until = permit?.validUntil;
  if (until === undefined) return;
  if (ms < requireInstant(until, { caller: 'assertPermit', path: ['permit', 'validUntil'] })) return;
  throw new ConsentInputError('PERMIT_EXPIRED', ['permit', 'validUntil'], `assertPermit: now must be before ${until}`);
}
