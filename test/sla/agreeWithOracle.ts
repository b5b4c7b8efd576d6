import fc from 'fast-check';
import * as sla from '../../src/sla/index.js';
import { QUARTER, type Told, tell } from './clockOracle.js';
import { calendars, MONDAY, now, policies, streamsApart } from './randomClocks.js';

const compiled = Object.fromEntries(
  Object.entries(calendars).map(([key, calendar]) => [
    key,
    sla.compileCalendar(calendar, { from: '2026-01-01T00:00Z', to: '2027-01-01T00:00Z' }),
  ]),
);
const discard = fc.option(fc.integer({ min: 1, max: 24 * 4 * 6 }), { nil: undefined, freq: 5 });
const cases = fc.tuple(streamsApart, discard, policies, now);

/** Random records whose clocks the library and the oracle tell in another way, as readable lines. */
export function clockDisagreements({ seed, runs }: { seed: number; runs: number }): string[] {
  return fc.sample(cases, { seed, numRuns: runs }).flatMap(([stream, discardedAt, policy, at]) => {
    const last = MONDAY + (discardedAt ?? 0) * QUARTER;
    const isFree = discardedAt !== undefined && stream.every((event) => event.at !== last);
    const events: sla.SlaEvent[] = isFree
      ? [...stream, { id: 'discard', at: last, kind: 'discard', reason: 'spam' }]
      : stream;
    const { clocks } = sla.evaluateSla(events, { policy, calendars, now: at });
    const got = lines(clocks.filter(({ startedAt }) => startedAt !== null).map(toldBy));
    const wanted = lines(
      tell({ events, policy, now: at, isOpen: (key, instant) => sla.isOpen(compiled[key] as never, instant) }),
    );
    return got === wanted ? [] : [`got\n${got}\nby quarters\n${wanted}\n${JSON.stringify({ events, policy, at })}`];
  });
}

function toldBy(clock: sla.SlaClock): Told {
  const ms = (time: string | null) => (time === null ? null : Date.parse(time));
  return {
    cycle: clock.cycle,
    metric: clock.metric,
    state: clock.state,
    startedAt: Date.parse(clock.startedAt as string),
    stoppedAt: ms(clock.stoppedAt),
    missedAt: ms(clock.missedAt),
    dueAt: ms(clock.dueAt),
    breachAt: ms(clock.breachAt),
    binding: clock.binding,
    elapsedMs: clock.elapsedMs,
  };
}

function lines(told: readonly Told[]): string {
  return told
    .map((clock) => JSON.stringify(clock))
    .sort()
    .join('\n');
}
