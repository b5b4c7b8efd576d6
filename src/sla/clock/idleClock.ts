import type { SlaTarget } from '../../models/index.js';
import { METRICS } from './metrics.js';
import type { Track } from './readCycles.js';
import type { TimedEvent } from './readEvents.js';
import type { SlaClock } from './types.js';

interface Idleness {
  readonly track: Track;
  readonly events: readonly TimedEvent[];
  readonly cycle: number;
  readonly handlingMs: number;
  readonly reason: SlaClock['reason'];
}

/** The clock of a metric that has not started, with the reason. */
export function idleClock(
  { id, metric, targetMs }: SlaTarget,
  { track, events, cycle, handlingMs, reason }: Idleness,
): SlaClock {
  return {
    id: `${id}#${cycle}`,
    targetId: id,
    metric,
    cycle,
    state: 'notApplicable',
    reason: reason ?? reasonFor(track, events),
    startedAt: null,
    startedBy: null,
    stoppedAt: null,
    stoppedBy: null,
    targetMs,
    elapsedMs: 0,
    remainingMs: targetMs,
    headroomMs: targetMs - handlingMs,
    dueAt: null,
    due: 'never',
    breachAt: null,
    latestSafeReplyAt: null,
    missedAt: null,
    lateByMs: null,
    lateWallMs: null,
    binding: 'target',
    bounds: [],
    ledger: [],
    plan: [],
  };
}

function reasonFor({ metric, replied }: Track, events: readonly TimedEvent[]): NonNullable<SlaClock['reason']> {
  const { family } = METRICS[metric];
  if (events.length === 0) return 'no-events';
  if (family === 'call') return 'not-offered';
  if (family === 'update') return 'no-reply';
  const hasInbound = events.some(({ kind }) => kind === 'inbound');
  return family === 'firstReply' && replied && hasInbound ? 'company-opened' : 'no-inbound';
}
