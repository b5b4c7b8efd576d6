import type { SlaMetric, SlaPolicy, SlaStatus, TightenRule } from '../../models/index.js';
import type { Engine } from '../calendar/engine.js';
import { slaError } from '../errors.js';
import { type Attributes, matches, type SentimentEvent, satisfies } from './conditions.js';
import { type Cycle, type Mode, type Regime, turn } from './cycle.js';
import { METRICS, type MetricRule } from './metrics.js';
import type { TimedEvent } from './readEvents.js';
import { groupOf } from './readPolicies.js';

/** The cycles of one group of targets, as the events have made them. */
export interface Track {
  readonly group: string;
  readonly metric: SlaMetric;
  readonly cycles: Cycle[];
  /** A reply came, so that the company has opened the thread or a next message starts a cycle. */
  replied: boolean;
}

interface Room {
  readonly policies: readonly SlaPolicy[];
  readonly engineOf: (calendar: string, path: readonly (string | number)[]) => Engine;
}

interface State extends Room {
  readonly sentiments: readonly SentimentEvent[];
  readonly creation: string | undefined;
  attributes: Attributes;
  policy: SlaPolicy;
  /** Working hours of the assignee, who replaces those of the targets. */
  hours: string | undefined;
  status: SlaStatus;
  statusEvent: string | null;
}

/** Walks through the events once and notes, for each group of targets, when cycles start, turn and stop. */
export function readCycles(events: readonly TimedEvent[], room: Room): Track[] {
  const tracks = new Map<string, Track>();
  for (const target of room.policies.flatMap(({ targets }) => targets)) {
    const group = groupOf(target);
    if (!tracks.has(group)) tracks.set(group, { group, metric: target.metric, cycles: [], replied: false });
  }
  const state: State = {
    ...room,
    sentiments: events.filter((event) => event.kind === 'sentiment'),
    creation: (events.find(({ kind }) => kind === 'created') ?? events[0])?.id,
    attributes: firstAttributes(events),
    policy: room.policies[0] as SlaPolicy,
    hours: undefined,
    status: 'new',
    statusEvent: null,
  };
  for (const event of events) {
    const wasDone = isDone(state);
    note(event, state);
    for (const track of tracks.values()) react(track, event, { state, wasDone });
    if (event.kind === 'discard') break;
  }
  return [...tracks.values()];
}

function firstAttributes(events: readonly TimedEvent[]): Attributes {
  const first = (name: 'channel' | 'priority') =>
    events.map((event) => (event as { [field in typeof name]?: string })[name]).find((value) => value !== undefined);
  return { channel: first('channel'), priority: first('priority') };
}

/** Takes over what an event says about the record. */
function note(event: TimedEvent, state: State): void {
  if (event.kind === 'status') {
    state.status = event.status;
    state.statusEvent = event.id;
  } else if (event.kind === 'priority') state.attributes = { ...state.attributes, priority: event.priority };
  else if (event.kind === 'channel') state.attributes = { ...state.attributes, channel: event.channel };
  else if (event.kind === 'assignee') state.hours = event.calendar;
  else if (event.kind === 'policy') {
    const policy = state.policies.find(({ id }) => id === event.policyId);
    if (policy === undefined)
      throw slaError('policy-invalid', ['evaluateSla', 'events', event.id, 'policyId'], event.policyId);
    state.policy = policy;
  }
}

interface Moment {
  readonly state: State;
  readonly wasDone: boolean;
}

/** Lets an event act on a track: attributes first, then what its metric makes of it. */
function react(track: Track, event: TimedEvent, moment: Moment): void {
  const { state } = moment;
  const cycle = track.cycles.at(-1);
  if (cycle !== undefined && isOpenEnded(track, cycle)) {
    if (event.kind === 'sentiment') tighten(track, cycle, { state, sentiment: event });
    if (turns(track, event, state)) update(track, event, state);
  }
  if (event.kind === 'discard') stop(track, event, true);
  else FAMILIES[METRICS[track.metric].family](track, event, moment);
}

/** Whether an event may bring another target, other hours or a pause; a state that stops the clock resumes nothing. */
function turns({ metric }: Track, { kind }: TimedEvent, state: State): boolean {
  const { family } = METRICS[metric];
  if (kind === 'status') return !(isDone(state) && (family === 'update' || family === 'resolution'));
  return kind === 'priority' || kind === 'channel' || kind === 'policy' || kind === 'assignee';
}

type Family = (track: Track, event: TimedEvent, moment: Moment) => void;

const FAMILIES: Readonly<Record<MetricRule['family'], Family>> = {
  firstReply: (track, event, { state }) =>
    answer(track, event, { state, mayStart: !track.replied && track.cycles.length === 0 }),
  nextReply: (track, event, { state }) => answer(track, event, { state, mayStart: track.replied }),
  update(track, event, { state }) {
    const replied = isReply(track, event, state);
    if (replied || isDone(state)) stop(track, event, false);
    if (replied && !isDone(state)) start(track, event, state);
  },
  resolution(track, event, { state, wasDone }) {
    if (event.id === state.creation) start(track, event, state);
    if (isDone(state)) stop(track, event, false);
    else if (wasDone) reopen(track, event, state);
  },
  call(track, event, { state }) {
    const target = match(track, state, { startedAt: event.at })?.target;
    if (event.kind === 'offered') start(track, event, state);
    if (event.kind === 'answered' && (event.author === 'human' || target?.botCounts)) stop(track, event, false);
  },
};

/** A message of the customer starts a cycle where one may start, a reply stops it. */
function answer(track: Track, event: TimedEvent, { state, mayStart }: { state: State; mayStart: boolean }): void {
  if (isReply(track, event, state)) {
    stop(track, event, false);
    track.replied = true;
  } else if (event.kind === 'inbound' && mayStart) start(track, event, state);
}

/** A public answer of a human; those of bots and templates only where the target says so (S-36). */
function isReply(track: Track, event: TimedEvent, state: State): boolean {
  if (event.kind !== 'outbound' || event.visibility !== 'public') return false;
  return event.author === 'human' || match(track, state, { startedAt: event.at })?.target.botCounts === true;
}

function isDone({ status }: Pick<State, 'status'>): boolean {
  return status === 'solved' || status === 'closed';
}

/** Running, or done in a way that a reopening continues. */
function isOpenEnded({ metric }: Track, { stop }: Cycle): boolean {
  return stop === null || (METRICS[metric].reopens && !stop.isDiscard);
}

function start(track: Track, { id, at }: TimedEvent, state: State): void {
  if (track.cycles.at(-1)?.stop === null) return;
  const cycle: Cycle = {
    number: track.cycles.length + 1,
    startedAt: at,
    startedBy: id,
    pieces: [],
    tightenings: [],
    fired: new Set(),
    stop: null,
  };
  track.cycles.push(cycle);
  const regime = match(track, state, { startedAt: at });
  turn(cycle, { from: at, ...modeOf(track, regime, state), regime });
  const sentiment = sentimentAt(state, at);
  if (sentiment !== undefined) tighten(track, cycle, { state, sentiment });
}

function stop(track: Track, { id, at }: TimedEvent, isDiscard: boolean): void {
  const cycle = track.cycles.at(-1);
  if (cycle === undefined || cycle.stop !== null) return;
  const { regime = null } = cycle.pieces.at(-1) ?? {};
  cycle.stop = { at, by: id, isDiscard };
  turn(cycle, { from: at, mode: 'solved', event: id, regime });
}

function reopen(track: Track, event: TimedEvent, state: State): void {
  const cycle = track.cycles.at(-1);
  if (cycle === undefined || cycle.stop === null || !METRICS[track.metric].reopens) return;
  const { regime = null } = cycle.pieces.at(-1) ?? {};
  const rule = regime?.target.reopen ?? 'resume';
  if (rule === 'restart') {
    start(track, event, state);
    return;
  }
  const solvedAt = cycle.stop.at;
  for (const piece of cycle.pieces)
    if (rule === 'countThrough' && piece.mode === 'solved' && piece.from >= solvedAt) piece.mode = 'counted';
  cycle.stop = null;
  turn(cycle, { from: event.at, ...modeOf(track, regime, state), regime });
}

/** A new matching target, new hours or a pause, from an event on (S-37, S-40). */
function update(track: Track, event: TimedEvent, state: State): void {
  const cycle = track.cycles.at(-1) as Cycle;
  const last = cycle.pieces.at(-1);
  const found = event.kind === 'status' ? (last?.regime ?? null) : match(track, state, { startedAt: cycle.startedAt });
  const isSame =
    found?.target === last?.regime?.target &&
    found?.policy === last?.regime?.policy &&
    found?.calendar === last?.regime?.calendar;
  const regime = isSame ? (last?.regime ?? null) : found;
  const next = cycle.stop === null ? modeOf(track, regime, state) : { mode: 'solved' as const, event: cycle.stop.by };
  if (!isSame || next.mode !== last?.mode) turn(cycle, { from: event.at, ...next, regime });
}

function modeOf({ metric }: Track, regime: Regime | null, state: State): { mode: Mode; event: string | null } {
  const pauses = regime?.target.pauseOn ?? METRICS[metric].pauses;
  return pauses.includes(state.status)
    ? { mode: 'paused', event: state.statusEvent }
    : { mode: 'counted', event: null };
}

interface Question {
  readonly startedAt: number;
  /** Asks for the target that would apply on another channel. */
  readonly channel?: string;
}

/** The first target of the group that matches, with the sentiment at the start of the cycle (S-39). */
function match({ group }: Track, state: State, { startedAt, channel }: Question): Regime | null {
  const attributes = channel === undefined ? state.attributes : { ...state.attributes, channel };
  const sentiment = sentimentAt(state, startedAt);
  const target = state.policy.targets.find(
    (candidate) => groupOf(candidate) === group && matches(candidate, attributes, sentiment),
  );
  if (target === undefined) return null;
  const calendar = channel === undefined ? (state.hours ?? target.calendar) : target.calendar;
  return { target, policy: state.policy, calendar, engine: state.engineOf(calendar, ['targets', target.id]) };
}

/** The latest sentiment at or before an instant. */
function sentimentAt({ sentiments }: State, at: number): SentimentEvent | undefined {
  let low = 0;
  for (let high = sentiments.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sentiments[middle] as SentimentEvent).at <= at) low = middle + 1;
    else high = middle;
  }
  return sentiments[low - 1];
}

interface Mood {
  readonly state: State;
  readonly sentiment: SentimentEvent;
}

/** Adds the bounds of every rule that fires for the first time in the cycle (S-42). */
function tighten(track: Track, cycle: Cycle, { state, sentiment }: Mood): void {
  const regime = cycle.pieces.at(-1)?.regime;
  if (regime === null || regime === undefined) return;
  for (const rule of state.policy.tighten ?? []) {
    const fires =
      rule.metrics.includes(track.metric) &&
      !cycle.fired.has(rule.id) &&
      matches(rule, state.attributes, undefined) &&
      satisfies(sentiment, rule.on);
    if (!fires) continue;
    cycle.fired.add(rule.id);
    const from = Math.max(sentiment.at, cycle.startedAt);
    const add = (id: string, targetMs: number, calendar: string) =>
      cycle.tightenings.push({
        id,
        from,
        targetMs,
        calendar,
        engine: state.engineOf(calendar, ['tighten', rule.id]),
        because: { event: sentiment.id, rule: id, policy: `${state.policy.id}@${state.policy.version}` },
      });
    for (const bound of boundsOf(rule, track, { state, cycle, usual: regime.calendar })) add(...bound);
  }
}

function boundsOf(
  rule: TightenRule,
  track: Track,
  { state, cycle, usual }: { state: State; cycle: Cycle; usual: string },
): [id: string, targetMs: number, calendar: string][] {
  const own = rule.targetMs === undefined ? [] : [rule.targetMs];
  return [
    ...own.map((targetMs): [string, number, string] => [`tighten:${rule.id}`, targetMs, rule.calendar ?? usual]),
    ...(rule.notSlowerThan ?? []).flatMap((channel): [string, number, string][] => {
      const other = match(track, state, { startedAt: cycle.startedAt, channel });
      return other === null ? [] : [[`tighten:${rule.id}:${channel}`, other.target.targetMs, other.calendar]];
    }),
  ];
}
