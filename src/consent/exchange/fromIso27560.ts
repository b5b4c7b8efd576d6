import type { ConsentEvent } from '../../models/index.js';
import { isChannel } from '../ledger/readEvent.js';
import type { Imported } from './exchange.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a consent record after ISO/IEC TS 27560 in DPV terms into events, and lists what no event can hold.
 *
 * Keeps person, controllers, purposes, times and states. Never invents proof: a consent without a notice stays without
 * one, and a record that says no becomes a closing event. A value that is no record yields no event.
 *
 * @example
 * ```ts
 * import { fromIso27560 } from 'social-crm/consent';
 *
 * const record = { record_id: 'g1', pii_principal_id: 'p1', processing: { purposes: [{ '@id': 'newsletter' }] },
 *   events: [{ event_id: 'w1', event_time: '2026-02-01T10:00:00Z', state: 'dpv:ConsentWithdrawn' }] };
 * fromIso27560(record).events[0].type; // => 'withdrawn'
 * ```
 */
export function fromIso27560(record: unknown): Imported {
  const { processing, events, parties, pii_principal_id: subject, record_id: recordId } = asFields(record);
  const named = asFields(processing);
  const source: RecordContent = {
    subject: String(subject ?? ''),
    recordId: String(recordId ?? ''),
    purposes: asList(named['purposes']).flatMap((purpose) => texts([asFields(purpose)['@id']])),
    grant: grantOf(named),
  };
  const entries = asList(events).map((entry, index) => readEntry(asFields(entry), index, source));
  const unread = ['storage_location', 'retention_period', 'jurisdiction', 'withdrawal_method', 'language'];
  return {
    events: entries.filter((event) => event !== null) as unknown as ConsentEvent[],
    loss: [
      ...entries.flatMap((event, index) => (event === null ? [`events.${index}.state`] : [])),
      ...unread.filter((field) => named[field] !== undefined).map((field) => `processing.${field}`),
      ...(parties === undefined ? [] : ['parties']),
    ],
  };
}

interface RecordContent {
  readonly subject: string;
  readonly recordId: string;
  readonly purposes: readonly string[];
  readonly grant: Fields;
}

/** Lists that say nothing are left out, but for the controllers: nobody named is nobody named. */
function grantOf(named: Fields): Fields {
  const lists = {
    recipients: texts(named['recipients']),
    data: texts(named['pii_information']),
    specialCategories: texts(named['pii_type']),
  };
  return {
    controllers: texts(named['pii_controllers']),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(typeof named['notice'] === 'string' ? { textVersion: named['notice'] } : {}),
  };
}

function readEntry(entry: Fields, index: number, { subject, recordId, purposes, grant }: RecordContent): Fields | null {
  const { event_id: id = `${recordId}:${index}`, event_time: at, state, event_type: eventType } = entry;
  const type = typeof state === 'string' ? typeOf(state, eventType) : undefined;
  const event = { id, type, at, subject };
  switch (type) {
    case undefined:
      return null;
    case 'confirmed':
      return { ...event, requestId: recordId, method: 'user_click' };
    case 'granted':
    case 'requested':
      return { ...event, purposes, ...grant, ...statement(entry), ...(type === 'requested' ? openToken : {}) };
    case 'invalidated':
      return { ...event, refersTo: recordId };
    default:
      return { ...event, purposes };
  }
}

/** A record says nothing of the life of the token. */
const openToken = { doi: { tokenId: '', expiresAt: '9999-12-31T23:59:59Z' } };

const statement = ({ entity_id: entity, channels }: Fields): Fields => ({
  by: entity === 'guardian' ? 'guardian' : 'subject',
  method: 'import',
  channels: texts(channels).filter(isChannel),
});

function typeOf(state: string, eventType: unknown): ConsentEvent['type'] | undefined {
  const bare = state.replace(/^.*[:#]/, '');
  if (bare === 'ConsentGiven' || bare === 'RenewedConsentGiven')
    return eventType === 'confirmed' ? 'confirmed' : 'granted';
  if (bare === 'ConsentWithdrawn') return 'withdrawn';
  const types: Readonly<Record<string, ConsentEvent['type']>> = {
    ConsentRequested: 'requested',
    ConsentRefused: 'refused',
    ConsentInvalidated: 'invalidated',
  };
  return Object.hasOwn(types, bare) ? types[bare] : undefined;
}

const asFields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): string[] => asList(value).filter((item) => typeof item === 'string') as string[];
