import type { EscalationStep } from '../../models/index.js';
import { cover } from '../calendar/engine.js';
import { LATEST } from '../calendar/instants.js';
import { pickNextWorking } from '../calendar/nextWorking.js';
import { seekForward } from '../calendar/seek.js';
import { type Limit, passageOf } from './bounds.js';
import type { EvaluatedCycle } from './clockOf.js';
import type { Regime } from './cycle.js';
import { isoOrNull } from './isoOf.js';
import type { Escalation } from './types.js';

/** The escalation ladder of a cycle, past and future (S-50, S-51): each step at its first passage, for good. */
export function escalationsOf(evaluated: EvaluatedCycle, now: number, recordId: string | null): Escalation[] {
  const { cycle, pieces, clock } = evaluated;
  const regimes = pieces.flatMap(({ regime }) => (regime === null ? [] : [regime]));
  const latest = new Map(regimes.map((regime) => [regime.target.id, regime]));
  const current = regimes.at(-1)?.target.id;
  const ahead = cycle.stop === null ? 'future' : 'obsolete';
  return [...latest].flatMap(([targetId, { target, policy }]) => {
    const steps = target.escalation ?? policy.escalation ?? [];
    const rows = steps.map((step): Escalation => {
      const passage = passageOfStep(step, evaluated, (regime) => regime.target.id === targetId);
      return {
        key: `${recordId ?? ''}/${targetId}/${cycle.number}/${step.id}`,
        clockId: clock.id,
        stepId: step.id,
        at: isoOrNull(passage?.at),
        notifyAt: isoOrNull(notifyAt(step, passage)),
        state: passage !== null && passage.at <= (cycle.stop?.at ?? now) ? 'past' : ahead,
        actions: step.actions,
      };
    });
    // A target that no longer applies keeps what has happened and promises nothing.
    return rows.filter(({ state }) => state === 'past' || targetId === current);
  });
}

type Passage = { readonly at: number; readonly limit: Limit };

/** The earliest passage over the bounds; null when it never comes or waits for the end of a pause. */
function passageOfStep(
  { at }: EscalationStep,
  { bounds, pieces, ahead }: EvaluatedCycle,
  within: (regime: Regime) => boolean,
): Passage | null {
  const all = [...pieces, ...ahead];
  const threshold = thresholdOf(at);
  const passages = bounds.flatMap((bound): Passage[] => {
    const passage = passageOf(bound, all, { ...threshold, sticky: true, within });
    return passage === null ? [] : [passage];
  });
  const [first] = passages.sort((a, b) => a.at - b.at);
  if (first === undefined || !('clock' in at) || at.clock === 'working') return first ?? null;
  const later = first.at + at.afterBreachMs;
  return later < LATEST ? { at: later, limit: first.limit } : null;
}

/** What a bound must have counted for the step. */
function thresholdOf(at: EscalationStep['at']): { threshold: (targetMs: number) => number; above?: boolean } {
  // A share of whole ms may miss one by a rounding error of floating point numbers.
  if ('ratio' in at) return { threshold: (targetMs) => Math.ceil(Number((at.ratio * targetMs).toFixed(3))) };
  if ('beforeDueMs' in at) return { threshold: (targetMs) => Math.max(0, targetMs - at.beforeDueMs) };
  if (at.clock === 'working') return { threshold: (targetMs) => targetMs + at.afterBreachMs };
  return { threshold: (targetMs) => targetMs, above: true };
}

/** With `whenOpen` no reminder falls into a night. */
function notifyAt({ notify }: EscalationStep, passage: Passage | null): number | null {
  if (passage === null || notify === 'immediately') return passage?.at ?? null;
  const { engine } = passage.limit;
  cover(engine, passage.at);
  return seekForward(engine, passage.at, pickNextWorking);
}
