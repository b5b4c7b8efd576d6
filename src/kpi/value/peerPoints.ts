import type { Instant } from '../../internal/instant.js';
import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { recordsAt } from '../listening/records.js';
import { censusResult } from '../result/censusResult.js';
import { count, finite, instant, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { localDays } from './localDay.js';

/** Points per act; presence earns nothing. */
const RULES: Readonly<Record<string, number>> = {
  solution: 10,
  topicCreated: 5,
  postCreated: 2,
  likeReceived: 1,
  likeGiven: 0,
  dayVisited: 0,
  postRead: 0,
  timeRead: 0,
  solutionRevoked: -10,
};

/** One act of a person; `from` is who gave a like. */
export interface PeerEvent {
  readonly kind: string;
  readonly at: Instant;
  readonly from?: string;
}

/** The acts of one person and the rules. */
export interface PeerPointsInput extends KpiInput {
  readonly events: readonly PeerEvent[];
  readonly asOf: Instant;
  readonly timeZone: string;
  /** Points by kind, in place of or beside the default ones. */
  readonly rules?: Readonly<Record<string, number>>;
  /** Most points that a local day can earn; default 50. */
  readonly dailyCap?: number;
  /** Likes of one giver that count on a local day; default 1. An unknown giver counts as one giver. */
  readonly giverCap?: number;
  /** The person; a like from the same id earns nothing. */
  readonly person?: string;
}

/**
 * Points that a person earned by helping others, 0..∞, with a part per kind. In order of time: a like to oneself earns
 * nothing, likes of one giver and the points of one local day are capped; a revoked solution takes its points back, never
 * below 0 in all (part `floor`). Points do not decay: they are money owed, see `pointsLiability`. Null without events.
 *
 * @throws KpiError `after-as-of` for an event after `asOf`, `bad-zone`, `not-finite`; `kpi-needs-input` for an unknown kind
 * @see K-79; Discourse gamification, which also pays presence
 *
 * @example
 * ```ts
 * import { peerPoints } from 'social-crm/kpi';
 *
 * const like = (hour: string, from: string) => ({ kind: 'likeReceived', at: `2026-03-01T${hour}:00:00Z`, from });
 * const events = [{ kind: 'solution', at: '2026-03-01T09:00:00Z' }, like('10', 'ben'), like('11', 'ben'), like('12', 'eva')];
 * peerPoints({ events, asOf: '2026-03-10T00:00:00Z', timeZone: 'UTC' }).value; // => 12
 * ```
 */
export function peerPoints(input: PeerPointsInput): KpiResult {
  const kpi = 'peerPoints';
  const { timeZone, dailyCap = 50, giverCap = 1 } = input;
  const asOf = instant(kpi, 'asOf', input.asOf);
  const rules = { ...RULES, ...input.rules };
  for (const [kind, points] of Object.entries(rules)) finite(kpi, ['rules', kind], points);
  const events = recordsAt(kpi, 'events', input.events)
    .map((event, index) => timed({ event, index, asOf, rules }))
    .sort((a, b) => a.ms - b.ms);
  const state: Purse = {
    dayOf: localDays(kpi, timeZone),
    dailyCap: nonNegative(kpi, 'dailyCap', dailyCap),
    giverCap: count(kpi, 'giverCap', giverCap),
    person: input.person,
    likes: new Map(),
    days: new Map(),
  };
  const kinds = new Map<string, number>();
  for (const event of events) kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + earned(state, event));
  const sum = [...kinds.values()].reduce((total, points) => total + points, 0);
  if (sum < 0) kinds.set('floor', -sum);
  const parts = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, value]) => ({ id, value }));
  const parameters = { rules, dailyCap, giverCap };
  return censusResult(
    kpi,
    {
      value: events.length === 0 ? null : Math.max(0, sum),
      unit: 'points',
      n: events.length,
      parts,
      timeZone,
      flags: ['assumed-weights'],
      parameters,
    },
    input,
  );
}

interface TimedEvent {
  readonly kind: string;
  readonly ms: number;
  readonly from: string;
  readonly points: number;
}

interface Purse {
  readonly dayOf: (ms: number) => number;
  readonly dailyCap: number;
  readonly giverCap: number;
  readonly person: string | undefined;
  readonly likes: Map<string, number>;
  readonly days: Map<number, number>;
}

function timed({
  event,
  index,
  asOf,
  rules,
}: {
  readonly event: PeerEvent;
  readonly index: number;
  readonly asOf: number;
  readonly rules: Readonly<Record<string, number>>;
}): TimedEvent {
  const place = (field: string) => ({ name: 'peerPoints', path: ['events', index, field] });
  const { kind, at, from = '' } = event;
  const ms = instant('peerPoints', place('at').path, at);
  if (ms > asOf) refuse('after-as-of', place('at'), ['at most asOf', at]);
  if (typeof kind !== 'string' || !Object.hasOwn(rules, kind))
    refuse('kpi-needs-input', place('kind'), ['a kind with a rule', kind]);
  return { kind, ms, from, points: rules[kind] as number };
}

function earned(purse: Purse, { kind, ms, from, points }: TimedEvent): number {
  if (points <= 0) return points;
  const day = purse.dayOf(ms);
  if (kind === 'likeReceived' && !isFreshLike(purse, day, from)) return 0;
  const before = purse.days.get(day) ?? 0;
  const after = Math.min(purse.dailyCap, before + points);
  purse.days.set(day, Math.max(before, after));
  return Math.max(0, after - before);
}

function isFreshLike({ person, likes, giverCap }: Purse, day: number, from: string): boolean {
  const key = `${day} ${from}`;
  const given = (likes.get(key) ?? 0) + 1;
  likes.set(key, given);
  return given <= giverCap && (person === undefined || from !== person);
}
