import { openSpansOfDay } from './civilDay.js';
import { combine, pairsOf, unionOf } from './combine.js';
import { MS_PER_DAY } from './instants.js';
import { type Rules, type Tree, weekdayOf } from './tree.js';
import { offsetSegments } from './zone.js';

/** Merged open spans of a calendar, clipped to [from, to), as a flat list. */
export function openSpans(tree: Tree, from: number, to: number): number[] {
  if ('spans' in tree) return combine(tree.spans, [from, to], 'intersect');
  if ('versions' in tree) return spansOfVersions(tree.versions, from, to);
  return tree.parts.map((part) => openSpans(part, from, to)).reduce((a, b) => combine(a, b, tree.operation));
}

/** Each version rules alone where no later one is in force (S-10). */
function spansOfVersions(versions: readonly Rules[], from: number, to: number): number[] {
  const pieces: [number, number][] = [];
  let rest = [from, to];
  for (let index = versions.length - 1; rest.length > 0; index--) {
    const rules = versions[index] as Rules;
    if (versions.length === 1) return spansOfRules(rules, from, to);
    const force = spansInForce(rules, rest[0] as number, rest.at(-1) as number);
    for (const [start, end] of pairsOf(combine(rest, force, 'intersect')))
      for (const piece of pairsOf(spansOfRules(rules, start, end))) pieces.push(piece);
    rest = combine(rest, force, 'subtract');
  }
  return unionOf(pieces);
}

/** Where the civil date in the version's zone has reached its first day. */
export function spansInForce({ zone, since }: Rules, from: number, to: number): number[] {
  if (since === -Infinity) return [from, to];
  const segments = offsetSegments(zone, from, to);
  const spans: number[] = [];
  for (let index = 0; index < segments.length; index += 2) {
    const start = Math.max(segments[index] as number, since * MS_PER_DAY - (segments[index + 1] as number));
    const end = segments[index + 2] ?? to;
    if (start < end) append(spans, start, end);
  }
  return spans;
}

/**
 * Per segment of equal UTC offset: enumerate civil days, subtract the offset, clip to the segment. The clipping alone
 * decides every daylight saving case as the predicate on civil day and time does.
 */
function spansOfRules(rules: Rules, from: number, to: number): number[] {
  const spans: number[] = [];
  const segments = offsetSegments(rules.zone, from, to);
  const spansOn = dayReader(rules);
  for (let index = 0; index < segments.length; index += 2) {
    const start = segments[index] as number;
    const offset = segments[index + 1] as number;
    const end = segments[index + 2] ?? to;
    for (let day = Math.floor((start + offset) / MS_PER_DAY); day * MS_PER_DAY - offset < end; day++) {
      const midnight = day * MS_PER_DAY - offset;
      const times = spansOn(day);
      for (let pair = 0; pair < times.length; pair += 2)
        append(
          spans,
          Math.max(start, midnight + (times[pair] as number)),
          Math.min(end, midnight + (times[pair + 1] as number)),
        );
    }
  }
  return spans;
}

function append(spans: number[], start: number, end: number): void {
  if (start >= end) return;
  if (start === spans[spans.length - 1]) spans[spans.length - 1] = end;
  else spans.push(start, end);
}

/** Open spans by day; days that no dated rule touches share the pattern of their weekday. */
function dayReader(rules: Rules): (day: number) => readonly number[] {
  const { dates, holidays, breaks } = rules;
  const touches = (day: number) => dates.has(day) || holidays.has(day) || breaks.has(day);
  const isPlain = dates.size + holidays.size + breaks.size === 0;
  const patterns: (readonly number[])[] = [];
  return (day) => {
    if (!isPlain && (touches(day) || touches(day - 1))) return openSpansOfDay(rules, day);
    const weekday = weekdayOf(day);
    patterns[weekday] ??= openSpansOfDay(rules, day);
    return patterns[weekday];
  };
}
