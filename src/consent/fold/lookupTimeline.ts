import type { Instant } from '../../internal/instant.js';
import { ConsentInputError } from '../errors.js';
import { requireInstant } from '../ledger/instants.js';
import type { TimelineStep } from './timeline.js';

/** Starts of the steps of a timeline, read once. A timeline is a value: it is not changed in place. */
const starts = new WeakMap<readonly TimelineStep[], Float64Array>();

/**
 * Returns the step of a timeline that holds at an instant, by binary search.
 *
 * Throws `INVALID_INSTANT` for an unreadable instant and `INVALID_INPUT` for a timeline without steps.
 *
 * @example
 * ```ts
 * import { lookupTimeline, timeline } from 'social-crm/consent';
 *
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const request = { subject: 'p1', controller: 'acme', purpose: 'newsletter', jurisdiction: 'DE' };
 * lookupTimeline(timeline([], request, { policy }), 0).reason; // => 'UNKNOWN_PURPOSE'
 * ```
 */
export function lookupTimeline(steps: readonly TimelineStep[], now: Instant): TimelineStep {
  const ms = Number.isSafeInteger(now)
    ? (now as number)
    : requireInstant(now, { caller: 'lookupTimeline', path: ['now'] });
  const from = starts.get(steps) ?? readStarts(steps);
  let low = 0;
  let high = from.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((from[middle] as number) <= ms) low = middle;
    else high = middle;
  }
  return steps[low] as TimelineStep;
}

function readStarts(steps: readonly TimelineStep[]): Float64Array {
  if (!Array.isArray(steps) || steps.length === 0) {
    throw new ConsentInputError('INVALID_INPUT', ['timeline'], 'lookupTimeline: timeline must have steps, got none');
  }
  const from = Float64Array.from(steps, ({ from: start }, index) =>
    start === null
      ? Number.NEGATIVE_INFINITY
      : requireInstant(start, { caller: 'lookupTimeline', path: ['timeline', index, 'from'] }),
  );
  starts.set(steps, from);
  return from;
}
