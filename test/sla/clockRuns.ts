import type { SlaEvent, SlaMetric, SlaPolicy, SlaStatus, SlaTarget } from '../../src/sla/index.js';

type Kind = 'answer' | 'next' | 'update' | 'solution';

/** Of each metric: its kind, the states that pause it, whether a reopening continues it. */
export const TABLE: Readonly<Record<string, readonly [Kind, readonly string[], boolean]>> = {
  firstReply: ['answer', [], false],
  nextReply: ['next', ['pendingCustomer'], false],
  periodicUpdate: ['update', [], false],
  pausableUpdate: ['update', ['pendingCustomer'], false],
  requesterWait: ['solution', ['pendingCustomer'], true],
  agentWork: ['solution', ['pendingCustomer', 'onHoldThirdParty'], true],
  firstResolution: ['solution', ['pendingCustomer'], false],
  totalResolution: ['solution', ['pendingCustomer'], true],
};

/** One run of a metric, from its start to its stop. */
export interface Run {
  start: number;
  stop: number | null;
  isDiscarded: boolean;
  /** Spans in which the record was done and nothing counted. */
  solved: [number, number][];
  angers: { at: number; calendar: string }[];
}

/** State of the record after the events up to an instant. */
export function recordAt(events: readonly SlaEvent[], at: number) {
  const past = events.filter((event) => (event.at as number) <= at);
  const last = <Name extends SlaEvent['kind']>(kind: Name) =>
    past.filter((event): event is Extract<SlaEvent, { kind: Name }> => event.kind === kind).at(-1);
  return {
    status: (last('status')?.status ?? 'new') as SlaStatus,
    priority: last('priority')?.priority ?? 'normal',
    hours: last('assignee')?.calendar,
  };
}

const isReply = (event: SlaEvent) =>
  event.kind === 'outbound' && event.visibility === 'public' && event.author === 'human';

export function targetOf(policy: SlaPolicy, metric: SlaMetric, priority: string): SlaTarget {
  const found = policy.targets.find(
    (target) => target.metric === metric && (target.when?.priority?.includes(priority) ?? true),
  );
  return found as SlaTarget;
}

/** What is known of a metric while the events are read. */
interface Walk {
  readonly events: readonly SlaEvent[];
  readonly metric: SlaMetric;
  readonly policy: SlaPolicy;
  readonly runs: Run[];
  replied: boolean;
}

/** The runs of a metric, by the rows of its table in the specification. */
export function runsOf(metric: SlaMetric, events: readonly SlaEvent[], policy: SlaPolicy): Run[] {
  const walk: Walk = { events, metric, policy, runs: [], replied: false };
  const [kind] = TABLE[metric] as (typeof TABLE)[string];
  for (const event of events) {
    if (event.kind === 'sentiment') noteMood(walk, event);
    if (event.kind === 'discard') stop(walk, event, true);
    else HANDLERS[kind](walk, event);
  }
  return walk.runs;
}

const HANDLERS: Readonly<Record<Kind, (walk: Walk, event: SlaEvent) => void>> = {
  answer: (walk, event) => reply(walk, event, !walk.replied && walk.runs.length === 0),
  next: (walk, event) => reply(walk, event, walk.replied),
  update(walk, event) {
    const isDone = isDoneAt(walk, event.at as number);
    if (isReply(event) || isDone) stop(walk, event);
    if (isReply(event) && !isDone) start(walk, event);
  },
  solution(walk, event) {
    const at = event.at as number;
    if (event.kind === 'created') start(walk, event);
    if (isDoneAt(walk, at)) stop(walk, event);
    else if (isDoneAt(walk, at - 1)) reopen(walk, event);
  },
};

const isAngry = (event: SlaEvent | undefined) => event?.kind === 'sentiment' && event.label === 'anger';
const isDoneAt = ({ events }: Walk, at: number) => ['solved', 'closed'].includes(recordAt(events, at).status);

function calendarAt({ events, policy, metric }: Walk, at: number): string {
  const { priority, hours } = recordAt(events, at);
  return hours ?? targetOf(policy, metric, priority).calendar;
}

function start(walk: Walk, { at }: SlaEvent): void {
  const { runs, events } = walk;
  if (runs.at(-1)?.stop === null) return;
  const time = at as number;
  const mood = events.filter((event) => event.kind === 'sentiment' && (event.at as number) <= time).at(-1);
  const angers = isAngry(mood) ? [{ at: time, calendar: calendarAt(walk, time) }] : [];
  runs.push({ start: time, stop: null, isDiscarded: false, solved: [], angers });
}

function stop({ runs }: Walk, { at }: SlaEvent, isDiscarded = false): void {
  const run = runs.at(-1);
  if (run?.stop === null) Object.assign(run, { stop: at, isDiscarded });
}

function noteMood(walk: Walk, event: SlaEvent): void {
  const run = walk.runs.at(-1);
  const [, , reopens] = TABLE[walk.metric] as (typeof TABLE)[string];
  const at = event.at as number;
  if (isAngry(event) && run?.angers.length === 0 && (run.stop === null || reopens))
    run.angers.push({ at, calendar: calendarAt(walk, at) });
}

function reply(walk: Walk, event: SlaEvent, mayAsk: boolean): void {
  if (isReply(event)) {
    stop(walk, event);
    walk.replied = true;
  } else if (event.kind === 'inbound' && mayAsk) start(walk, event);
}

function reopen(walk: Walk, event: SlaEvent): void {
  const run = walk.runs.at(-1);
  const [, , reopens] = TABLE[walk.metric] as (typeof TABLE)[string];
  if (!reopens || run === undefined || run.stop === null) return;
  const at = event.at as number;
  const rule = targetOf(walk.policy, walk.metric, recordAt(walk.events, at).priority).reopen;
  if (rule === 'restart') {
    start(walk, event);
    return;
  }
  if (rule === 'resume') run.solved.push([run.stop, at]);
  run.stop = null;
}
