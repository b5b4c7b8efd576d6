import type { SlaPolicy, SlaTarget } from '../../models/index.js';
import { createEngine, type Engine } from '../calendar/engine.js';
import { engineKnownAt, engineOf } from '../calendar/engineOf.js';
import { EARLIEST, instantMs, LATEST, lengthMs } from '../calendar/instants.js';
import { spansTree } from '../calendar/tree.js';
import { slaError } from '../errors.js';
import { calendarFacts } from './calendarFacts.js';
import { type EvaluatedCycle, evaluateCycle } from './clockOf.js';
import { escalationsOf } from './escalationsOf.js';
import { idleClock } from './idleClock.js';
import { isoOf, isoOrNull } from './isoOf.js';
import { readCycles, type Track } from './readCycles.js';
import { readEvents, type TimedEvent } from './readEvents.js';
import { groupOf, readPolicies } from './readPolicies.js';
import type { Escalation, SlaClock, SlaContext, SlaEvent, SlaReport, SlaWarning } from './types.js';

/**
 * Evaluates the promises of a policy for one record: every clock with its state, due and breach, the rule that binds, a
 * ledger of every millisecond, and the escalation ladder, past and future.
 *
 * The result depends on the events up to `now`, the policy, the calendars, `knownAt` and `now` only: not on the order of
 * the events, not on how often it is asked. `dueAt` is the earliest instant at which the target is counted, `breachAt`
 * the instant after which more than it is counted; a reply at or before the breach is in time. A miss is final; what was
 * entered wrongly is corrected by a `correction` event, and both stay in the stream.
 *
 * Errors: `event-invalid`, `event-conflict`, `policy-invalid`, `calendar-missing`, `instant-invalid`,
 * `instant-out-of-range`, `duration-invalid`, and those of `compileCalendar`.
 *
 * @example
 * ```ts
 * import { evaluateSla } from 'social-crm/sla';
 *
 * const report = evaluateSla(
 *   [{ id: 'm1', at: '2026-03-02T15:00:00Z', kind: 'inbound', channel: 'email' }],
 *   {
 *     policy: {
 *       id: 'p', version: '1',
 *       targets: [{ id: 'reply', metric: 'firstReply', targetMs: 4 * 3_600_000, calendar: 'office' }],
 *     },
 *     calendars: {
 *       office: { timeZone: 'UTC', week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } },
 *     },
 *     now: '2026-03-02T16:00:00Z',
 *   },
 * );
 * report.next // => { clockId: 'reply#1', dueAt: '2026-03-03T11:00:00.000Z' }
 * ```
 */
export function evaluateSla(events: readonly SlaEvent[], context: SlaContext): SlaReport {
  const now = instantMs(context.now, ['evaluateSla', 'now']);
  const handlingMs = lengthMs(context.handlingMs ?? 0, ['evaluateSla', 'handlingMs']);
  const knownAt = context.knownAt === undefined ? null : instantMs(context.knownAt, ['evaluateSla', 'knownAt']);
  const { recordId = null } = context;
  if (recordId !== null && typeof recordId !== 'string')
    throw slaError('field-unknown', ['evaluateSla', 'recordId'], recordId);
  const policies = readPolicies(context.policy);
  const known = readEvents(events, now);
  const wallClock = createEngine(spansTree([[EARLIEST, LATEST]]));
  const engines = new Map([['wallClock', wallClock]]);
  const engineFor = calendarReader(context.calendars, knownAt, engines);
  for (const policy of policies) checkCalendars(policy, engineFor);
  const tracks = readCycles(known.events, { policies, engineOf: engineFor });
  const evaluation = { now, handlingMs, ledger: context.ledger ?? 'binding', wallClock };
  const order = policies.flatMap(({ targets }) => targets.map(({ id }) => id));
  const rows = tracks
    .flatMap((track) => rowsOf(track, { policies, events: known.events, evaluation }))
    .sort((a, b) => order.indexOf(a.clock.targetId) - order.indexOf(b.clock.targetId) || a.clock.cycle - b.clock.cycle);
  const clocks = rows.map(({ clock }) => clock);
  const policy = policyInForce(policies, known.events);
  return {
    now: isoOf(now),
    recordId,
    policy: { id: policy.id, version: policy.version },
    knownAt: isoOrNull(knownAt),
    clocks,
    next: nextOf(clocks),
    escalations: rows
      .flatMap(({ cycle }) => (cycle === null ? [] : escalationsOf(cycle, now, recordId)))
      .sort(compareEscalations),
    ignoredEvents: known.ignored,
    warnings: [...known.warnings, ...neverOpen(clocks)],
    calendars: calendarFacts(clocks, engines, now),
  };
}

type EngineReader = (calendar: string, path: readonly (string | number)[]) => Engine;

function calendarReader(
  calendars: SlaContext['calendars'],
  knownAt: number | null,
  engines: Map<string, Engine>,
): EngineReader {
  return (key, path) => {
    const found = engines.get(key);
    if (found !== undefined) return found;
    const calendar = Object.hasOwn(Object(calendars), key) ? calendars[key] : undefined;
    if (calendar === undefined) throw slaError('calendar-missing', ['evaluateSla', ...path, 'calendar'], key);
    const engine = knownAt === null ? engineOf(calendar) : engineKnownAt(calendar, knownAt);
    engines.set(key, engine);
    return engine;
  };
}

function checkCalendars({ targets, tighten = [] }: SlaPolicy, engineFor: EngineReader): void {
  for (const { id, calendar } of targets) engineFor(calendar, ['policy', 'targets', id]);
  for (const { id, calendar = 'wallClock' } of tighten) engineFor(calendar, ['policy', 'tighten', id]);
}

interface Row {
  readonly clock: SlaClock;
  readonly cycle: EvaluatedCycle | null;
}

interface Known {
  readonly policies: readonly SlaPolicy[];
  readonly events: readonly TimedEvent[];
  readonly evaluation: Parameters<typeof evaluateCycle>[1];
}

/** The cycles of a group, or one clock that says why there is none. */
function rowsOf(track: Track, { policies, events, evaluation }: Known): Row[] {
  const target = policies.flatMap(({ targets }) => targets).find((candidate) => groupOf(candidate) === track.group);
  const idle = (cycle: number, reason?: 'no-matching-target'): Row => ({
    clock: idleClock(target as SlaTarget, { track, events, cycle, handlingMs: evaluation.handlingMs, reason }),
    cycle: null,
  });
  if (track.cycles.length === 0) return [idle(1)];
  return track.cycles.map((cycle) => {
    const evaluated = evaluateCycle(cycle, evaluation);
    return evaluated === null
      ? idle(cycle.number, 'no-matching-target')
      : { clock: evaluated.clock, cycle: evaluated.clock.state === 'notApplicable' ? null : evaluated };
  });
}

function policyInForce(policies: readonly SlaPolicy[], events: readonly TimedEvent[]): SlaPolicy {
  const last = events.filter((event) => event.kind === 'policy').at(-1);
  return (policies.find(({ id }) => id === last?.policyId) ?? policies[0]) as SlaPolicy;
}

function nextOf(clocks: readonly SlaClock[]): SlaReport['next'] {
  const running = clocks.flatMap(({ id, state, dueAt }) =>
    state === 'running' && dueAt !== null ? [{ clockId: id, dueAt }] : [],
  );
  return running.sort((a, b) => (a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt)))[0] ?? null;
}

function compareEscalations(a: Escalation, b: Escalation): number {
  const [left, right] = [a, b].map(({ notifyAt, key }) => `${notifyAt ?? '~'} ${key}`) as [string, string];
  return left < right ? -1 : Number(left > right);
}

function neverOpen(clocks: readonly SlaClock[]): SlaWarning[] {
  const keys = clocks
    .filter(({ due, state }) => due === 'never' && state !== 'notApplicable')
    .map(({ bounds, binding }) => bounds.find(({ id }) => id === binding)?.calendar ?? '');
  return [...new Set(keys)].map((key) => ({ code: 'calendar-never-open', path: ['calendars', key] }));
}
