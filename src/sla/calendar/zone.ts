import { MS_PER_DAY } from './instants.js';

/**
 * Facts of the run time's zone data, probed once per zone and year and shared by all calendars (S-62). Only `Intl` knows
 * the offsets, and one question costs about 5 µs: hence the steps and the bisection.
 */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Per UTC year: start, offset, start, offset, ... in ms. */
  readonly years: Map<number, readonly number[]>;
}

const zones = new Map<string, Zone>();

/** Half a week: the shortest change that was ever taken back lasted just under four days (Freetown 1939). */
const PROBE_STEP = 3.5 * MS_PER_DAY;

/** Whether `Intl` knows the zone. The id must be a name: a missing zone would silently be that of the process. */
export function isKnownZone(id: unknown): id is string {
  if (typeof id !== 'string' || !/^[A-Za-z]/.test(id)) return false;
  if (zones.has(id)) return true;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' });
    zones.set(id, { format, years: new Map() });
    return true;
  } catch {
    return false;
  }
}

/** Spans of equal UTC offset in [from, to): start, offset, start, offset, ... in ms; the first start is `from`. */
export function offsetSegments(id: string, from: number, to: number): number[] {
  const segments: number[] = [];
  for (let year = new Date(from).getUTCFullYear(); Date.UTC(year, 0) < to; year++) {
    const facts = yearOf(id, year);
    for (let index = 0; index < facts.length; index += 2) {
      const start = facts[index] as number;
      const offset = facts[index + 1] as number;
      if (start <= from) segments.splice(0, 2, from, offset);
      else if (start < to && offset !== segments.at(-1)) segments.push(start, offset);
    }
  }
  return segments;
}

/** UTC offset of a zone at an instant, in ms. */
export function offsetAt(id: string, at: number): number {
  return offsetSegments(id, at, at + 1)[1] as number;
}

function yearOf(id: string, year: number): readonly number[] {
  const zone = zones.get(id) as Zone;
  let facts = zone.years.get(year);
  if (facts === undefined) {
    facts = probeYear(zone.format, year);
    zone.years.set(year, facts);
  }
  return facts;
}

function probeYear(format: Intl.DateTimeFormat, year: number): number[] {
  const end = Date.UTC(year + 1, 0);
  let known = Date.UTC(year, 0);
  let offset = askOffset(format, known);
  const facts = [known, offset];
  while (known < end) {
    const high = Math.min(known + PROBE_STEP, end);
    known = askOffset(format, high) === offset ? high : changeAfter(format, [known, high], offset);
    const found = askOffset(format, known);
    if (found !== offset && known < end) facts.push(known, found);
    offset = found;
  }
  return facts;
}

/** The first second after which the offset is no longer `offset`; it is at `low` and is not at `high`. */
function changeAfter(format: Intl.DateTimeFormat, [low, high]: readonly [number, number], offset: number): number {
  if (high - low <= 1000) return high;
  const middle = low + Math.floor((high - low) / 2000) * 1000;
  return changeAfter(format, askOffset(format, middle) === offset ? [middle, high] : [low, middle], offset);
}

function askOffset(format: Intl.DateTimeFormat, at: number): number {
  const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?/.exec(format.format(at)) ?? [];
  const ms = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -ms : ms;
}
