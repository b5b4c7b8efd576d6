const MS_PER_SECOND = 1000;
const MS_PER_HOUR = 3_600_000;

/** Offset of local time from UTC in milliseconds at an instant. */
export type ZoneOffset = (epochMs: number) => number;

/**
 * The offset function of an IANA zone, or `null` when the platform does not know the zone. Offsets are asked from `Intl`
 * once for each span of ten days that has one offset at both ends, else once a quarter of an hour: asking every time would
 * cost fifty times as much.
 */
export function zoneOffset(timeZone: string): ZoneOffset | null {
  const known = offsets.get(timeZone);
  if (known !== undefined) return known;
  const read = offsetReader(timeZone);
  if (read === null) return null;
  const offset = cachedOffset(read);
  offsets.set(timeZone, offset);
  return offset;
}

/** The zones asked for so far: the rules of a zone do not change while a program runs. */
const offsets = new Map<string, ZoneOffset>([['UTC', () => 0]]);

/** Ten days: no zone has moved its clock there and back within less (the shortest pair known is a fortnight apart). */
const SPAN_MS = 240 * MS_PER_HOUR;
/** Zones change at full quarters of an hour of UTC. */
const STEP_MS = MS_PER_HOUR / 4;

function cachedOffset(read: ZoneOffset): ZoneOffset {
  const edges = new Map<number, number>();
  const steps = new Map<number, number>();
  const at = (cache: Map<number, number>, index: number, length: number) => {
    const known = cache.get(index);
    if (known !== undefined) return known;
    const offset = read(index * length);
    cache.set(index, offset);
    return offset;
  };
  return (epochMs) => {
    const span = Math.floor(epochMs / SPAN_MS);
    const offset = at(edges, span, SPAN_MS);
    return offset === at(edges, span + 1, SPAN_MS) ? offset : at(steps, Math.floor(epochMs / STEP_MS), STEP_MS);
  };
}

function offsetReader(timeZone: string): ZoneOffset | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return (epochMs) => {
      const second = Math.floor(epochMs / MS_PER_SECOND) * MS_PER_SECOND;
      const parts: Record<string, string> = {};
      for (const { type, value } of format.formatToParts(second)) parts[type] = value;
      const part = (name: string) => Number(parts[name]);
      const year = parts['era'] === 'BC' ? 1 - part('year') : part('year');
      const local = new Date(0);
      local.setUTCFullYear(year, part('month') - 1, part('day'));
      local.setUTCHours(part('hour'), part('minute'), part('second'));
      return local.getTime() - second;
    };
  } catch {
    return null;
  }
}
