import { cover, type Engine, workedBefore } from '../calendar/engine.js';
import { moveByWorkingTime } from '../calendar/moveByWorkingTime.js';
import type { Because } from '../calendar/reasonAt.js';
import type { Cycle, Piece, Regime } from './cycle.js';
import { policyName } from './policyName.js';
import type { SlaBound } from './types.js';

/** What a bound asks for under a regime: so much time on this calendar. */
export interface Limit {
  readonly targetMs: number;
  readonly calendar: string;
  readonly engine: Engine;
}

/** A deadline of a cycle: its target, its cap, or a tightening (S-43). */
export interface Bound {
  readonly id: string;
  readonly rule: SlaBound['rule'];
  readonly from: number;
  readonly limit: (regime: Regime) => Limit;
  readonly because: (regime: Regime) => Because;
}

/** The bounds of a cycle in the order that decides ties: target, cap, tightenings as they came. */
export function boundsOf({ startedAt, pieces, tightenings }: Cycle, wallClock: Engine): Bound[] {
  const name = ({ target, policy }: Regime): Because => ({ target: target.id, policy: policyName(policy) });
  const target: Bound = {
    id: 'target',
    rule: 'target',
    from: startedAt,
    limit: ({ target: { targetMs }, calendar, engine }) => ({ targetMs, calendar, engine }),
    because: name,
  };
  const cap: Bound = {
    id: 'cap',
    rule: 'cap',
    from: startedAt,
    limit: (regime) => ({
      targetMs: regime.target.wallClockCapMs ?? Infinity,
      calendar: 'wallClock',
      engine: wallClock,
    }),
    because: (regime) => ({ ...name(regime), rule: 'wallClockCapMs' }),
  };
  const isCapped = pieces.some(({ regime }) => regime?.target.wallClockCapMs !== undefined);
  return [
    target,
    ...(isCapped ? [cap] : []),
    ...tightenings.map(
      ({ id, from, because, ...limit }): Bound => ({
        id,
        rule: 'tighten',
        from,
        limit: () => limit,
        because: () => because,
      }),
    ),
  ];
}

/** Which passage of a bound's count E(u) through a threshold is asked for (S-44, S-46, S-49). */
export interface Passage {
  /** From the target of the time to the threshold; the target itself by default. */
  readonly threshold?: (targetMs: number) => number;
  /** E above the threshold instead of at it. */
  readonly above?: boolean;
  /** The first passage for good; else the one that still holds at the end, should a new target have undone the first. */
  readonly sticky?: boolean;
  /** Regimes under which a passage counts. */
  readonly within?: (regime: Regime) => boolean;
}

/** When the count of a bound passes its threshold within the pieces, and under which limit; null when it does not. */
export function passageOf(
  bound: Bound,
  pieces: readonly Piece[],
  { threshold = (targetMs) => targetMs, above = false, sticky = false, within = () => true }: Passage,
): { at: number; limit: Limit } | null {
  let counted = 0;
  let passage: { at: number; limit: Limit } | null = null;
  for (const { from, to, mode, limit, regime } of partsOf(bound, pieces)) {
    const left = within(regime) ? threshold(limit.targetMs) - counted : Infinity;
    const worked = mode === 'counted' ? workedIn(limit.engine, from, to) : 0;
    passage = passIn({ from, worked, left, limit, above }, passage);
    if (passage !== null && sticky) break;
    counted += worked;
  }
  return passage;
}

/** The pieces of a bound's life with the limit in force. */
function partsOf(bound: Bound, pieces: readonly Piece[]) {
  return pieces.flatMap(({ regime, from, to, mode }) =>
    regime === null || to < bound.from
      ? []
      : [{ regime, from: Math.max(from, bound.from), to, mode, limit: bound.limit(regime) }],
  );
}

interface Crossing {
  readonly from: number;
  readonly worked: number;
  readonly left: number;
  readonly limit: Limit;
  readonly above: boolean;
}

/** Where within a piece the last `left` ms are counted, if they are; where they were, if they have been before. */
function passIn(
  { from, worked, left, limit, above }: Crossing,
  earlier: { at: number; limit: Limit } | null,
): { at: number; limit: Limit } | null {
  if (above ? left < 0 : left <= 0) return earlier ?? { at: from, limit };
  if (left === Infinity || (above ? worked <= left : worked < left)) return null;
  cover(limit.engine, from);
  const at = moveByWorkingTime(limit.engine, from, { ms: left, edge: above ? 'last' : 'first' });
  return at < Infinity ? { at, limit } : null;
}

/** Open time of a span; a span without end has as much as one may ask for. */
export function workedIn(engine: Engine, from: number, to: number): number {
  if (to === Infinity) return Infinity;
  cover(engine, from);
  cover(engine, to);
  return workedBefore(engine, to) - workedBefore(engine, from);
}

/** What a bound has counted within the pieces. */
export function countedBy(bound: Bound, pieces: readonly Piece[]): number {
  return partsOf(bound, pieces)
    .filter(({ mode }) => mode === 'counted')
    .reduce((counted, { limit, from, to }) => counted + workedIn(limit.engine, from, to), 0);
}
