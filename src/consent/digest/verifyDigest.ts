import type { ConsentEvent } from '../../models/index.js';
import { digestLedger, type Hashing, type LedgerDigest } from './digestLedger.js';

/** Whether a ledger still is what a digest says. */
export interface DigestCheck {
  readonly valid: boolean;
  /** Id of the first event that differs, is missing or was put in between; `null` when none does. */
  readonly firstDifference: string | null;
  /** Events recorded after the digest was made. They do not make it invalid. */
  readonly appendedCount: number;
}

/**
 * Checks a ledger against an earlier digest and names the first event that differs.
 *
 * @example
 * ```ts
 * import { digestLedger, verifyDigest } from 'social-crm/consent';
 *
 * const hash = (text) => String(text.length);
 * const event = { id: 'w1', type: 'withdrawn', subject: 'p1', at: 0 };
 * verifyDigest([], digestLedger([event], { hash }), { hash }); // => {
 * //   valid: false, firstDifference: 'w1', appendedCount: 0 }
 * ```
 */
export function verifyDigest(ledger: readonly ConsentEvent[], digest: LedgerDigest, hashing: Hashing): DigestCheck {
  const { links } = digestLedger(ledger, hashing);
  const differing = digest.links.findIndex(
    ({ id, hash }, index) => links[index]?.id !== id || links[index]?.hash !== hash,
  );
  if (differing >= 0) {
    const id = links[differing]?.id ?? digest.links[differing]?.id ?? '';
    return { valid: false, firstDifference: id, appendedCount: 0 };
  }
  return { valid: true, firstDifference: null, appendedCount: links.length - digest.links.length };
}
