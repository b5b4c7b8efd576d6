import type { Instant } from '../../internal/instant.js';
import { cover, locate, workedBefore } from './engine.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { lengthMs } from './instants.js';
import { mergePauses } from './mergePauses.js';
import { moveByWorkingTime } from './moveByWorkingTime.js';

/** A clock without events that has a target to reach. */
export interface TargetClock {
  readonly startedAt: Instant;
  /** Open time to count, in ms; not negative. */
  readonly targetMs: number;
  /** Spans `[from, to)` that do not count, in any order; they may overlap and lie outside the clock. */
  readonly pauses?: readonly (readonly [Instant, Instant])[];
}

/** Where a clock has counted exactly its target: the first or the last such instant. */
export function reachTarget(
  calendar: CalendarLike,
  { startedAt, targetMs, pauses = [] }: TargetClock,
  { edge, functionName }: { edge: 'first' | 'last'; functionName: string },
): number {
  const engine = engineOf(calendar);
  let start = locate(engine, startedAt, `${functionName}: startedAt`);
  let left = lengthMs(targetMs, [functionName, 'targetMs']);
  if (left === 0 && edge === 'first') return start;
  for (const [from, to] of mergePauses(pauses, functionName)) {
    if (to <= start) continue;
    cover(engine, from);
    cover(engine, to);
    const counted = Math.max(0, workedBefore(engine, Math.max(from, start)) - workedBefore(engine, start));
    if (counted > left || (counted === left && edge === 'first')) break;
    left -= counted;
    start = to;
  }
  return moveByWorkingTime(engine, start, { ms: left, edge });
}
