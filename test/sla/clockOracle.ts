import type { SlaEvent, SlaMetric, SlaPolicy, SlaTarget } from '../../src/sla/index.js';
import { type Run, recordAt, runsOf, TABLE, targetOf } from './clockRuns.js';

/**
 * An independent answer to what `evaluateSla` says of the clocks: time is walked through in quarters of an hour, and
 * every bound counts what is open. It knows one kind of rule where the library has many (no spans, no passages, no
 * pieces), and therefore only events, targets and hours that lie on the quarters, one event at an instant.
 */
export const QUARTER = 900_000;

export interface Told {
  readonly cycle: number;
  readonly metric: SlaMetric;
  readonly state: string;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  readonly missedAt: number | null;
  readonly dueAt: number | null;
  readonly breachAt: number | null;
  readonly binding: string;
  readonly elapsedMs: number;
}

export interface World {
  readonly events: readonly SlaEvent[];
  readonly policy: SlaPolicy;
  readonly now: number;
  readonly isOpen: (calendar: string, at: number) => boolean;
}

/** The clocks of all metrics of a policy. */
export function tell(world: World): Told[] {
  const sorted = [...world.events]
    .filter(({ at }) => (at as number) <= world.now)
    .sort((a, b) => (a.at as number) - (b.at as number));
  const discard = sorted.findIndex(({ kind }) => kind === 'discard');
  const events = discard < 0 ? sorted : sorted.slice(0, discard + 1);
  const metrics = [...new Set(world.policy.targets.map(({ metric }) => metric))];
  return metrics.flatMap((metric) =>
    runsOf(metric, events, world.policy).map((run, index) => tellRun(run, { metric, index, events, world })),
  );
}

interface Scene {
  readonly metric: SlaMetric;
  readonly index: number;
  readonly events: readonly SlaEvent[];
  readonly world: World;
}

interface Ask {
  readonly targetMs: number;
  readonly calendar: string;
}

/** A bound with what it has counted and what it asks for at each quarter from the start of its cycle to the end. */
interface Count {
  readonly id: string;
  readonly from: number;
  readonly counted: number[];
  readonly asked: Ask[];
  /** Whether the quarter that begins then counts. */
  readonly counts: boolean[];
}

function tellRun(run: Run, scene: Scene): Told {
  const { metric, index, events, world } = scene;
  const [, pauses] = TABLE[metric] as (typeof TABLE)[string];
  const end = run.stop ?? world.now;
  const times = Array.from({ length: (end - run.start) / QUARTER + 1 }, (_, step) => run.start + step * QUARTER);
  const all = countsOf(run, times, scene).filter(({ from }) => from <= end);
  const firsts = all.map((count) => times.find((at, step) => isExceeded(count, { at, step, end })) ?? Infinity);
  const missedAt = Math.min(...firsts);
  const decided = Math.min(missedAt, end);
  const alive = all.filter(({ from }) => from <= decided);
  const dues = alive.map((count) => dueOf(count, times.indexOf(decided), { times, world }));
  const dueAt = Math.min(...dues);
  const binding = alive[dues.indexOf(dueAt)] as Count;
  const breaches = all.map((count) => goOn(count, times.length - 1, { times, world, above: true }));
  const isPaused = missedAt === Infinity && pauses.includes(recordAt(events, run.stop === null ? end : end - 1).status);
  const breachAt = missedAt === Infinity ? Math.min(...breaches) : missedAt;
  const told = (at: number) => (isPaused || at === Infinity ? null : at);
  return {
    cycle: index + 1,
    metric,
    state: stateOf(run, missedAt, isPaused),
    startedAt: run.start,
    stoppedAt: run.stop,
    missedAt: missedAt === Infinity ? null : missedAt,
    dueAt: told(dueAt),
    breachAt: told(breachAt),
    binding: binding.id,
    elapsedMs: binding.counted.at(-1) as number,
  };
}

function countsOf(run: Run, times: readonly number[], { metric, events, world }: Scene): Count[] {
  const [, pauses] = TABLE[metric] as (typeof TABLE)[string];
  const anger = { targetMs: world.policy.tighten?.[0]?.targetMs ?? 0, calendar: run.angers[0]?.calendar as string };
  const asks: Readonly<Record<string, (target: SlaTarget, hours: string | undefined) => Ask>> = {
    target: ({ targetMs, calendar }, hours) => ({ targetMs, calendar: hours ?? calendar }),
    cap: ({ wallClockCapMs = Infinity }) => ({ targetMs: wallClockCapMs, calendar: 'wallClock' }),
    'tighten:anger': () => anger,
  };
  const starts = { target: run.start, cap: run.start, 'tighten:anger': run.angers[0]?.at ?? Infinity };
  return Object.entries(starts).map(([id, from]) => {
    const count: Count = { id, from, counted: [], asked: [], counts: [] };
    let counted = 0;
    for (const at of times) {
      const { status, priority, hours } = recordAt(events, at);
      const ask = (asks[id] as (typeof asks)[string])(targetOf(world.policy, metric, priority), hours);
      const isQuiet = pauses.includes(status) || run.solved.some(([since, until]) => since <= at && at < until);
      const isCounting = at >= from && !isQuiet && isOpenAt(world, ask.calendar, at);
      count.counted.push(counted);
      count.asked.push(ask);
      count.counts.push(isCounting);
      counted += isCounting ? QUARTER : 0;
    }
    return count;
  });
}

function isOpenAt({ isOpen }: World, calendar: string, at: number): boolean {
  return calendar === 'wallClock' || isOpen(calendar, at);
}

/** More than the target is counted at once, because the target is another, or from then on. */
function isExceeded(
  { from, counted, asked, counts }: Count,
  { at, step, end }: { at: number; step: number; end: number },
): boolean {
  const left = (asked[step] as Ask).targetMs - (counted[step] as number);
  return at >= from && (left < 0 || (left === 0 && at < end && counts[step] === true));
}

interface Future {
  readonly times: readonly number[];
  readonly world: World;
  readonly above?: boolean;
}

/** Since when the target is counted without interruption; else when it will be, should nothing happen any more. */
function dueOf(count: Count, step: number, future: Future): number {
  const isReached = (at: number) => at >= 0 && (count.counted[at] as number) >= (count.asked[at] as Ask).targetMs;
  if (!isReached(step)) return goOn(count, step, future);
  let since = step;
  while (isReached(since - 1) && (future.times[since - 1] as number) >= count.from) since--;
  return future.times[since] as number;
}

/** When a bound has counted its target, or more, if from a quarter on everything stays as it is. */
function goOn({ counted, asked }: Count, step: number, { times, world, above = false }: Future): number {
  const { targetMs, calendar } = asked[step] as Ask;
  if (targetMs === Infinity) return Infinity;
  let left = targetMs - (counted[step] as number);
  let at = times[step] as number;
  while (left > 0 || (above && left === 0 && !isOpenAt(world, calendar, at))) {
    left -= isOpenAt(world, calendar, at) ? QUARTER : 0;
    at += QUARTER;
  }
  return at;
}

function stateOf({ stop, isDiscarded }: Run, missedAt: number, isPaused: boolean): string {
  if (missedAt < Infinity) return 'missed';
  if (stop !== null) return isDiscarded ? 'cancelled' : 'met';
  return isPaused ? 'paused' : 'running';
}
