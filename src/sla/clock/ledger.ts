import { MS_PER_DAY } from '../calendar/instants.js';
import { spansInForce } from '../calendar/openSpans.js';
import { type Because, reasonAt } from '../calendar/reasonAt.js';
import { type Rules, type Tree, weekdayOf } from '../calendar/tree.js';
import { offsetSegments } from '../calendar/zone.js';
import type { Bound } from './bounds.js';
import type { Mode, Piece } from './cycle.js';
import { isoOf } from './isoOf.js';
import { policyName } from './policyName.js';
import type { LedgerEntry, LedgerKind } from './types.js';

/**
 * The ledger of a bound over the pieces: contiguous entries that cover every millisecond once, each with its kind and
 * reason; neighbours differ (S-52, S-53).
 */
export function ledgerOf(bound: Bound, pieces: readonly Piece[]): LedgerEntry[] {
  const entries: Entry[] = [];
  for (const piece of pieces) {
    const { from, to, regime } = { ...piece, from: Math.max(piece.from, bound.from) };
    if (regime === null || from >= to) continue;
    const { calendar, engine } = bound.limit(regime);
    const named = { target: regime.target.id, policy: policyName(regime.policy) };
    for (const part of calendarParts(engine.tree, from, to)) {
      const kind = kindOf(part.kind, piece.mode);
      const event = kind === piece.mode && piece.event !== null ? { event: piece.event } : {};
      append(entries, { ...part, kind, because: { ...part.because, calendar, ...named, ...event } });
    }
  }
  return entries.map(({ from, to, kind, because }) => ({
    from: isoOf(from),
    to: isoOf(to),
    kind,
    ms: to - from,
    because,
  }));
}

interface Entry {
  readonly from: number;
  to: number;
  readonly kind: LedgerKind;
  readonly because: Because;
}

type Part = { readonly from: number; readonly to: number } & ReturnType<typeof reasonAt>;

/** The calendar comes first: a pause in closed time costs nothing. */
function kindOf(kind: Part['kind'], mode: Mode): LedgerKind {
  return kind === 'open' ? mode : kind;
}

function append(entries: Entry[], entry: Entry): void {
  const last = entries.at(-1);
  const isSame =
    last?.to === entry.from &&
    last.kind === entry.kind &&
    Object.entries({ ...last.because, ...entry.because }).every(
      ([key, value]) => last.because[key as 'rule'] === value && entry.because[key as 'rule'] === value,
    );
  if (isSame && last !== undefined) last.to = entry.to;
  else entries.push(entry);
}

/** A span cut wherever the calendar's answer may change, each part with its reason. */
function calendarParts(tree: Tree, from: number, to: number): Part[] {
  const cuts = new Set([from]);
  collectCuts(tree, [from, to], (at) => {
    if (at > from && at < to) cuts.add(at);
  });
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.map((at, index) => ({ from: at, to: ordered[index + 1] ?? to, ...reasonAt(tree, at) }));
}

type Span = readonly [from: number, to: number];

function collectCuts(tree: Tree, span: Span, add: (at: number) => void): void {
  if ('spans' in tree) tree.written.flat().forEach(add);
  else if ('parts' in tree) for (const part of tree.parts) collectCuts(part, span, add);
  else
    for (const rules of tree.versions) {
      spansInForce(rules, ...span).forEach(add);
      collectCutsOfRules(rules, span, add);
    }
}

function collectCutsOfRules(rules: Rules, [from, to]: Span, add: (at: number) => void): void {
  const segments = offsetSegments(rules.zone, from, to);
  for (let index = 0; index < segments.length; index += 2) {
    const [start = 0, offset = 0, end = to] = segments.slice(index, index + 3);
    add(start);
    // From the day before, whose night may reach into the segment.
    for (let day = Math.floor((start + offset) / MS_PER_DAY) - 1; day * MS_PER_DAY - offset < end; day++) {
      const times = timesOfDay(rules, day).map((time) => day * MS_PER_DAY + time - offset);
      times.filter((at) => at >= start && at < end).forEach(add);
    }
  }
}

/** Times (ms of a day, beyond 24 h in its night) at which the answer or its reason may change. */
function timesOfDay({ week, dates, breaks }: Rules, day: number): number[] {
  return [0, ...(week[weekdayOf(day)] ?? []), ...(dates.get(day) ?? []), ...(breaks.get(day) ?? [])];
}
