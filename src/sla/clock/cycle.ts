import type { SlaPolicy, SlaTarget } from '../../models/index.js';
import type { Engine } from '../calendar/engine.js';
import type { Because } from '../calendar/reasonAt.js';

/** What is in force for a while: a target of a policy on a calendar. */
export interface Regime {
  readonly target: SlaTarget;
  readonly policy: SlaPolicy;
  readonly calendar: string;
  readonly engine: Engine;
}

export type Mode = 'counted' | 'paused' | 'solved';

/** A span of a cycle in which nothing changes. */
export interface Piece {
  readonly from: number;
  to: number;
  mode: Mode;
  readonly regime: Regime | null;
  /** The event that pauses or solves. */
  readonly event: string | null;
}

/** A deadline that starts within a cycle and never changes: what a tightening adds (S-42). */
export interface Tightening {
  readonly id: string;
  readonly from: number;
  readonly targetMs: number;
  readonly calendar: string;
  readonly engine: Engine;
  readonly because: Because;
}

/** One run of a metric, from its start condition to its stop. */
export interface Cycle {
  readonly number: number;
  readonly startedAt: number;
  readonly startedBy: string;
  readonly pieces: Piece[];
  readonly tightenings: Tightening[];
  /** Rules that have fired in this cycle. */
  readonly fired: Set<string>;
  stop: { readonly at: number; readonly by: string; readonly isDiscard: boolean } | null;
}

/** Lets a cycle go on in another way from an instant on. */
export function turn(cycle: Cycle, next: Pick<Piece, 'from' | 'mode' | 'regime' | 'event'>): void {
  const last = cycle.pieces.at(-1);
  if (last !== undefined) {
    last.to = next.from;
    const isMoment = last.from === next.from && cycle.stop === null;
    if (isMoment) cycle.pieces.pop();
  }
  cycle.pieces.push({ ...next, to: Infinity });
}
