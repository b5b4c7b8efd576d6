import type { Path } from '../../internal/errors.js';
import { unionOf } from './combine.js';

/**
 * A calendar as read: civil days are numbers (days since 1970-01-01), times of day and instants are ms, periods are flat
 * pairs (open, close, open, close, ...) whose close lies after midnight when it exceeds 24 h.
 */
export type Tree = RulesTree | OperationTree | SpansTree;

export interface RulesTree {
  readonly id: string | undefined;
  /** Rule sets in ascending precedence; the first is in force since ever. */
  readonly versions: readonly Rules[];
}

export interface OperationTree {
  readonly operation: Operation;
  readonly parts: readonly Tree[];
}

export interface SpansTree {
  readonly spans: readonly number[];
  /** The spans as written: in any order, perhaps overlapping. */
  readonly written: readonly (readonly [from: number, to: number])[];
}

/** The calendar of absolute spans. */
export function spansTree(written: SpansTree['written']): SpansTree {
  return { spans: unionOf(written), written };
}

/** A calendar without the versions that were recorded later (S-11). */
export function asKnownAt(tree: Tree, knownAt: number): Tree {
  if ('parts' in tree) return { ...tree, parts: tree.parts.map((part) => asKnownAt(part, knownAt)) };
  if ('spans' in tree) return tree;
  return { ...tree, versions: tree.versions.filter(({ recordedAt }) => recordedAt <= knownAt) };
}

export type Operation = 'union' | 'intersect' | 'subtract';

/** One rule set; periods of a day are merged, in ascending order. */
export interface Rules {
  /** Where it stands in the expression. */
  readonly path: Path;
  readonly zone: string;
  /** First civil day in force. */
  readonly since: number;
  /** `validFrom` as written, or undefined for the top-level rules. */
  readonly version: string | undefined;
  readonly recordedAt: number;
  readonly shift: boolean;
  /** By weekday, Sunday first. */
  readonly week: readonly (readonly number[])[];
  readonly dates: ReadonlyMap<number, readonly number[]>;
  /** Scopes of the enabled holidays of a day: bit 1 `calendarDay`, bit 2 `shift`. */
  readonly holidays: ReadonlyMap<number, number>;
  readonly breaks: ReadonlyMap<number, readonly number[]>;
}

export const SCOPE_CALENDAR_DAY = 1;
export const SCOPE_SHIFT = 2;

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Index into `WEEKDAYS` of a day number; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((day % 7) + 11) % 7;
}
