import type { Engine } from '../calendar/engine.js';
import { cover } from '../calendar/engine.js';
import { moveByWorkingTime } from '../calendar/moveByWorkingTime.js';
import { type Bound, boundsOf, countedBy, type Limit, passageOf } from './bounds.js';
import type { Cycle, Piece, Regime } from './cycle.js';
import { isoOf, isoOrNull } from './isoOf.js';
import { ledgerOf } from './ledger.js';
import type { SlaBound, SlaClock, SlaState } from './types.js';

/** What the clocks of one evaluation share. */
export interface Evaluation {
  readonly now: number;
  readonly handlingMs: number;
  readonly ledger: 'binding' | 'all' | 'none';
  readonly wallClock: Engine;
}

/** A cycle as evaluated: what the report shows and what the escalation plan needs. */
export interface EvaluatedCycle {
  readonly cycle: Cycle;
  readonly bounds: readonly Bound[];
  /** Up to the stop or `now`. */
  readonly pieces: readonly Piece[];
  /** What would be if the cycle went on counting from then on; empty while it is paused. */
  readonly ahead: readonly Piece[];
  readonly clock: SlaClock;
  readonly bindingLimit: Limit;
}

/** A bound with all that is known of it at the end of the cycle. */
interface Reading {
  readonly bound: Bound;
  readonly limit: Limit;
  readonly regime: Regime;
  readonly counted: number;
  readonly due: number;
  readonly breach: number;
}

/** Evaluates a cycle (S-43 to S-49); null when no target has ever applied to it. */
export function evaluateCycle(cycle: Cycle, evaluation: Evaluation): EvaluatedCycle | null {
  const end = cycle.stop?.at ?? evaluation.now;
  const pieces = piecesUntil(cycle, end);
  const last = pieces.filter(({ regime }) => regime !== null).at(-1);
  if (last?.regime == null) return null;
  const bounds = boundsOf(cycle, evaluation.wallClock).filter(({ from }) => from <= end);
  const breaches = bounds.map((bound) => passageOf(bound, pieces, { above: true, sticky: true })?.at ?? Infinity);
  const missedAt = Math.min(...breaches);
  const decidedAt = Math.min(missedAt, end);
  const known = piecesUntil({ ...cycle, pieces: [...pieces] }, decidedAt);
  const projected = [...known, goOn(known, decidedAt)];
  const regime = known.filter((piece) => piece.regime !== null).at(-1)?.regime ?? last.regime;
  const all = [...pieces, goOn(pieces, end)];
  const readings = bounds.map(
    (bound): Reading => ({
      bound,
      limit: bound.limit(regime),
      regime,
      counted: countedBy(bound, pieces),
      due: passageOf(bound, bound.from <= decidedAt ? projected : all, {})?.at ?? Infinity,
      breach: passageOf(bound, all, { above: true, sticky: true })?.at ?? Infinity,
    }),
  );
  const binding = readings
    .filter(({ bound }) => bound.from <= decidedAt)
    .reduce((best, other) => (other.due < best.due ? other : best));
  const verdict: Verdict = {
    cycle,
    end,
    pieces,
    missedAt,
    binding,
    breached: readings[breaches.indexOf(missedAt)],
    state: stateOf(cycle, pieces, missedAt),
    isPaused: missedAt === Infinity && pieces.at(-1)?.mode === 'paused',
  };
  const ahead = pieces.at(-1)?.mode === 'paused' ? [] : [goOn(pieces, end)];
  const clock = clockOf(verdict, readings, evaluation);
  return { cycle, bounds, pieces, ahead, clock, bindingLimit: binding.limit };
}

/** The pieces before an instant, cut there; a piece that begins there stays when it brings another regime. */
function piecesUntil({ pieces, stop }: Pick<Cycle, 'pieces' | 'stop'>, end: number): Piece[] {
  return pieces
    .filter(
      ({ from, mode }, index) => index === 0 || from < end || (from === end && !(mode === 'solved' && stop !== null)),
    )
    .map((piece) => ({ ...piece, to: Math.min(piece.to, end) }));
}

/** What follows when nothing further happens, as if a pause ended now. */
function goOn(pieces: readonly Piece[], from: number): Piece {
  return { from, to: Infinity, mode: 'counted', regime: pieces.at(-1)?.regime ?? null, event: null };
}

function stateOf({ stop }: Cycle, pieces: readonly Piece[], missedAt: number): SlaState {
  if (missedAt < Infinity) return 'missed';
  if (pieces.at(-1)?.regime === null) return 'notApplicable';
  if (stop !== null) return stop.isDiscard ? 'cancelled' : 'met';
  return pieces.at(-1)?.mode === 'paused' ? 'paused' : 'running';
}

interface Verdict {
  readonly cycle: Cycle;
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly missedAt: number;
  readonly binding: Reading;
  /** The bound that was exceeded first. */
  readonly breached: Reading | undefined;
  readonly state: SlaState;
  readonly isPaused: boolean;
}

function clockOf(verdict: Verdict, readings: readonly Reading[], evaluation: Evaluation): SlaClock {
  const { cycle, state, missedAt, binding, isPaused, pieces } = verdict;
  const { target } = binding.regime;
  const dueAt = isPaused ? Infinity : binding.due;
  const breach = missedAt < Infinity ? missedAt : Math.min(...readings.map((reading) => reading.breach));
  const remainingMs = binding.limit.targetMs - binding.counted;
  const writes = evaluation.ledger !== 'none';
  return {
    id: `${target.id}#${cycle.number}`,
    targetId: target.id,
    metric: target.metric,
    cycle: cycle.number,
    state,
    ...(state === 'notApplicable' ? { reason: 'no-matching-target' as const } : {}),
    startedAt: isoOf(cycle.startedAt),
    startedBy: cycle.startedBy,
    stoppedAt: isoOrNull(cycle.stop?.at),
    stoppedBy: cycle.stop?.by ?? null,
    targetMs: binding.limit.targetMs,
    elapsedMs: binding.counted,
    remainingMs,
    headroomMs: remainingMs - evaluation.handlingMs,
    dueAt: isoOrNull(dueAt),
    due: dueKind(isPaused, dueAt),
    breachAt: isPaused ? null : isoOrNull(breach),
    latestSafeReplyAt: isoOrNull(latestSafe(binding.limit, dueAt, evaluation.handlingMs)),
    missedAt: isoOrNull(missedAt),
    ...latenessOf(verdict),
    binding: binding.bound.id,
    bounds: readings
      .filter(({ limit }) => limit.targetMs < Infinity)
      .map((reading) => boundOf(reading, verdict, evaluation.ledger)),
    ledger: writes ? ledgerOf(binding.bound, pieces) : [],
    plan: writes && state === 'running' ? planOf(binding, evaluation.now, pieces) : [],
  };
}

function dueKind(isPaused: boolean, dueAt: number): SlaClock['due'] {
  if (isPaused) return 'paused';
  return dueAt < Infinity ? 'scheduled' : 'never';
}

function latestSafe({ engine }: Limit, dueAt: number, handlingMs: number): number {
  if (handlingMs === 0 || dueAt === Infinity) return dueAt;
  cover(engine, dueAt);
  return moveByWorkingTime(engine, dueAt, { ms: -handlingMs, edge: 'last' });
}

function latenessOf({ cycle, missedAt, breached }: Verdict): { lateByMs: number | null; lateWallMs: number | null } {
  if (cycle.stop === null || breached === undefined || missedAt === Infinity)
    return { lateByMs: null, lateWallMs: null };
  return { lateByMs: breached.counted - breached.limit.targetMs, lateWallMs: cycle.stop.at - missedAt };
}

function boundOf({ bound, limit, regime, counted, due, breach }: Reading, verdict: Verdict, mode: string): SlaBound {
  return {
    id: bound.id,
    rule: bound.rule,
    from: isoOf(bound.from),
    targetMs: limit.targetMs,
    calendar: limit.calendar,
    elapsedMs: counted,
    dueAt: verdict.isPaused ? null : isoOrNull(due),
    breachAt: verdict.isPaused ? null : isoOrNull(breach),
    because: bound.because(regime),
    ...(mode === 'all' ? { ledger: ledgerOf(bound, verdict.pieces) } : {}),
  };
}

function planOf({ bound, due }: Reading, now: number, pieces: readonly Piece[]) {
  return due < Infinity && due > now ? ledgerOf(bound, [{ ...goOn(pieces, now), to: due }]) : [];
}
