import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent } from '../../models/index.js';

/**
 * Returns the event that a Global Privacy Control signal is: an objection to profiling, stated by the browser.
 *
 * See https://www.w3.org/TR/gpc/ and GDPR 21(5).
 *
 * @example
 * ```ts
 * import { fromGpc } from 'social-crm/consent';
 *
 * fromGpc({ id: 'o1', subject: 'p1', at: '2026-02-01T10:00:00Z' }); // => {
 * //   id: 'o1', subject: 'p1', at: '2026-02-01T10:00:00Z', type: 'objected', scope: 'profiling', method: 'gpc' }
 * ```
 */
export function fromGpc(signal: {
  readonly id: string;
  readonly subject: string;
  readonly at: Instant;
  readonly controller?: string;
}): Extract<ConsentEvent, { type: 'objected' }> {
  return { ...signal, type: 'objected', scope: 'profiling', method: 'gpc' };
}
