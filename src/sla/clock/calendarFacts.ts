import type { Engine } from '../calendar/engine.js';
import type { Tree } from '../calendar/tree.js';
import { offsetSegments } from '../calendar/zone.js';
import { isoOf } from './isoOf.js';
import type { SlaClock, SlaReport } from './types.js';

/** The zones and offsets on which the clocks rest, from the first start to the last due (S-5). */
export function calendarFacts(
  clocks: readonly SlaClock[],
  engines: ReadonlyMap<string, Engine>,
  now: number,
): SlaReport['calendars'] {
  const times = clocks.flatMap(({ startedAt, dueAt, breachAt }) => [startedAt, dueAt, breachAt]);
  const known = times.filter((time) => time !== null).map((time) => Date.parse(time));
  const from = known.reduce((first, time) => Math.min(first, time), now);
  const to = known.reduce((last, time) => Math.max(last, time), now) + 1;
  const facts = [...engines].map(([key, { tree }]) => {
    const timeZones = [...zonesOf(tree)];
    const offsets = timeZones.flatMap((timeZone) => offsetsOf(timeZone, from, to));
    return [key, { timeZones, offsets }] as const;
  });
  return Object.fromEntries(facts);
}

function zonesOf(tree: Tree): Set<string> {
  if ('spans' in tree) return new Set();
  if ('versions' in tree) return new Set(tree.versions.map(({ zone }) => zone));
  return new Set(tree.parts.flatMap((part) => [...zonesOf(part)]));
}

function offsetsOf(timeZone: string, from: number, to: number) {
  const segments = offsetSegments(timeZone, from, to);
  return segments.flatMap((start, index) =>
    index % 2 === 1 ? [] : [{ timeZone, from: isoOf(start), offsetMinutes: (segments[index + 1] as number) / 60_000 }],
  );
}
