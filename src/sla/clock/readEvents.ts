import { instantMs } from '../calendar/instants.js';
import { type Origin, slaError } from '../errors.js';
import { faultyField } from './checkFields.js';
import type { SlaEvent, SlaWarning } from './types.js';

/** An event whose instant is epoch ms and whose place among those of the same instant is written out. */
export type TimedEvent = SlaEvent & { readonly at: number; readonly seq: number };

interface EventsAsKnown {
  /** In total order, corrections applied, none after `now`. */
  readonly events: readonly TimedEvent[];
  readonly ignored: number;
  readonly warnings: readonly SlaWarning[];
}

/** The fields of each kind besides `id`, `at` and `seq`. */
const FIELDS: Readonly<Record<string, string>> = {
  created: ' channel?=text priority?=text',
  inbound: ' channel?=text',
  outbound: ' author=human|bot|auto visibility=public|internal channel?=text',
  status: ' status=status',
  sentiment: ' score=number label?=text confidence?=number',
  priority: ' priority=text',
  channel: ' channel=text',
  policy: ' policyId=text',
  assignee: ' assigneeId=text|null calendar?=text',
  offered: '',
  answered: ' author=human|bot',
  discard: ' reason=spam|merge|delete',
  correction: ' of=text event=object|null',
};

/** Events up to `now` in total order (S-32), each once, corrections applied (S-34). */
export function readEvents(events: readonly SlaEvent[], now: number): EventsAsKnown {
  const byId = new Map<string, TimedEvent>();
  if (!Array.isArray(events)) throw slaError('event-invalid', ['evaluateSla', 'events'], events);
  events.forEach((event, index) => {
    const timed = readEvent(event, ['evaluateSla', 'events', index]);
    const other = byId.get(timed.id);
    if (other !== undefined && canonical(other) !== canonical(timed))
      throw slaError('event-conflict', ['evaluateSla', 'events', index, 'id'], timed.id);
    byId.set(timed.id, timed);
  });
  const all = [...byId.values()].sort(compareEvents);
  const visible = all.filter(({ at }) => at <= now);
  const warnings: SlaWarning[] = [];
  const corrected = applyCorrections(visible, warnings);
  const known = corrected.filter(({ at }) => at <= now).sort(compareEvents);
  return { events: known, ignored: all.length - visible.length + corrected.length - known.length, warnings };
}

function readEvent(event: SlaEvent, origin: Origin): TimedEvent {
  const isKind = typeof event?.kind === 'string' && Object.hasOwn(FIELDS, event.kind);
  const kind = isKind ? FIELDS[event.kind] : undefined;
  if (kind === undefined) throw slaError('event-invalid', [...origin, 'kind'], event?.kind);
  const faulty = faultyField(event, `id=text seq?=number${kind}`);
  if (faulty !== null) throw slaError('event-invalid', [...origin, faulty], event[faulty as 'id']);
  const timed = { ...event, seq: event.seq ?? 0, at: instantMs(event.at, [...origin, 'at']) };
  if (timed.kind !== 'correction' || timed.event === null) return timed;
  return { ...timed, event: readEvent(timed.event, [...origin, 'event']) };
}

function compareEvents(a: TimedEvent, b: TimedEvent): number {
  return a.at - b.at || a.seq - b.seq || (a.id < b.id ? -1 : 1);
}

/** The same text for equal values, whatever the order of their fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'object' && part !== null ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}

/** A correction of a correction goes first, the latest before the others; then the rest in order. */
function applyCorrections(events: readonly TimedEvent[], warnings: SlaWarning[]): TimedEvent[] {
  const current = new Map(events.map((event) => [event.id, event]));
  const apply = (correction: TimedEvent) => {
    if (correction.kind !== 'correction' || current.get(correction.id) !== correction) return;
    if (!current.has(correction.of)) warnings.push({ code: 'correction-unmatched', path: ['events', correction.id] });
    else if (correction.event === null) current.delete(correction.of);
    else current.set(correction.of, correction.event as TimedEvent);
  };
  const isOfCorrection = (event: TimedEvent) =>
    event.kind === 'correction' && current.get(event.of)?.kind === 'correction';
  for (const event of events.filter(isOfCorrection).reverse()) apply(event);
  for (const event of [...current.values()]) if (!isOfCorrection(event)) apply(event);
  return [...current.values()].filter(({ kind }) => kind !== 'correction');
}
