import { instantMs } from '../calendar/instants.js';
import { type Origin, slaError } from '../errors.js';
import type { SlaEvent, SlaWarning } from './types.js';

/** An event whose instant is epoch ms. */
export type TimedEvent = SlaEvent & { readonly at: number };

interface EventsAsKnown {
  /** In total order, corrections applied, none after `now`. */
  readonly events: readonly TimedEvent[];
  readonly ignored: number;
  readonly warnings: readonly SlaWarning[];
}

/** Fields of each kind: their choices, or the type of the value; `?` marks what may be absent. */
const FIELDS: Readonly<Record<string, string>> = {
  created: 'channel?=string priority?=string',
  inbound: 'channel?=string',
  outbound: 'author=human|bot|auto visibility=public|internal channel?=string',
  status: 'status=new|open|pendingCustomer|onHoldThirdParty|solved|closed',
  sentiment: 'score=number label?=string confidence?=number',
  priority: 'priority=string',
  channel: 'channel=string',
  policy: 'policyId=string',
  assignee: 'assigneeId=string|null calendar?=string',
  offered: '',
  answered: 'author=human|bot',
  discard: 'reason=spam|merge|delete',
  correction: 'of=string',
};

/** Events up to `now` in total order (S-32), each once, corrections applied (S-34). */
export function readEvents(events: readonly SlaEvent[], now: number): EventsAsKnown {
  const byId = new Map<string, TimedEvent>();
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
  const fields = event as unknown as Readonly<Record<string, unknown>>;
  const specification = FIELDS[String(fields?.['kind'])];
  if (specification === undefined) throw slaError('event-invalid', [...origin, 'kind'], fields?.['kind']);
  for (const field of ['id=string', 'seq?=number', ...specification.split(' ')]) {
    const [name = '', allowed = ''] = field.split('=');
    const value = fields[name.replace('?', '')];
    const isAbsent = value === undefined && (name.endsWith('?') || name === '');
    if (!isAbsent && !isAllowed(value, allowed.split('|')))
      throw slaError('event-invalid', [...origin, name.replace('?', '')], value);
  }
  const timed = { ...event, at: instantMs(event.at, [...origin, 'at']) };
  if (timed.kind !== 'correction' || timed.event === null) return timed;
  return { ...timed, event: readEvent(timed.event, [...origin, 'event']) };
}

function isAllowed(value: unknown, allowed: readonly string[]): boolean {
  if (allowed.includes('number')) return Number.isFinite(value);
  const isText = typeof value === 'string' && (allowed.includes('string') ? value !== '' : allowed.includes(value));
  return isText || (value === null && allowed.includes('null'));
}

function compareEvents(a: TimedEvent, b: TimedEvent): number {
  return a.at - b.at || (a.seq ?? 0) - (b.seq ?? 0) || (a.id < b.id ? -1 : 1);
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
