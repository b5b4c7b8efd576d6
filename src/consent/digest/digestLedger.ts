import type { ConsentEvent } from '../../models/index.js';
import { canonicalJson } from '../ledger/canonicalJson.js';
import { readInstant } from '../ledger/instants.js';

/** One link of the chain: the hash over the event and all before it. */
export interface DigestLink {
  readonly id: string;
  readonly hash: string;
}

/** A chain of hashes over a ledger, in the order of recording. */
export interface LedgerDigest {
  readonly head: string;
  readonly links: readonly DigestLink[];
}

/** The hash function, such as SHA-256 in hexadecimal. Passed in: the library holds none. */
export interface Hashing {
  readonly hash: (text: string) => string;
}

/**
 * Returns the chain of hashes over a ledger: h₀ = hash(''), hₙ = hash(hₙ₋₁, line feed, the event as JSON with sorted keys).
 *
 * Events stand in the order of recording (`recordedAt`, else `at`, then `id`), so that an event recorded later only
 * appends. Keep the head outside of the ledger: it shows later that nothing was changed or left out.
 *
 * @example
 * ```ts
 * import { digestLedger } from 'social-crm/consent';
 *
 * digestLedger([], { hash: (text) => `<${text}>` }); // => { head: '<>', links: [] }
 * ```
 */
export function digestLedger(ledger: readonly ConsentEvent[], { hash }: Hashing): LedgerDigest {
  let head = hash('');
  const links = inRecordingOrder(ledger).map((event) => {
    head = hash(`${head}\n${canonicalJson(event)}`);
    return { id: String((event as { id?: unknown } | null)?.id ?? ''), hash: head };
  });
  return { head, links };
}

function inRecordingOrder(ledger: readonly ConsentEvent[]): unknown[] {
  return [...(ledger as readonly unknown[])]
    .map((event) => ({ event, key: recordingKey(event as Partial<ConsentEvent> | null) }))
    .sort((left, right) => left.key.at - right.key.at || (left.key.text < right.key.text ? -1 : 1))
    .map(({ event }) => event);
}

function recordingKey(event: Partial<ConsentEvent> | null): { at: number; text: string } {
  const at = readInstant(event?.recordedAt ?? event?.at);
  return { at: Number.isNaN(at) ? 0 : at, text: `${event?.id ?? ''}\n${canonicalJson(event)}` };
}
