import type { ConsentChannel, ConsentObligation } from './consent/words.js';

declare const permitBrand: unique symbol;

/** What a permit of either kind carries. It is plain JSON at run time; the brand exists for the compiler only. */
interface PermitContent<P extends string> {
  readonly purpose: P;
  readonly subject: string;
  readonly controller: string;
  readonly channel: ConsentChannel;
  /** The `now` of the decision as a UTC string. The permit reflects the ledger at this instant and no later one. */
  readonly decidedAt: string;
  /** First instant at which the permit is refused; absent when the passage of time alone does not end it. */
  readonly validUntil?: string;
  readonly basis: string;
  readonly obligations: readonly ConsentObligation[];
}

/**
 * The proof, for the compiler and at run time, that a decision allowed one purpose for one person.
 *
 * Only `toPermit` of `social-crm/consent` makes one; the brand cannot be written without a cast, and a `Permit<string>`
 * fits nowhere. A function that processes personal data for a purpose takes `Permit<'that_purpose'>` as an argument, so
 * that forgetting the check does not compile. A permit is not stored and not reused after a new event.
 */
export interface Permit<P extends string> extends PermitContent<P> {
  readonly [permitBrand]: P;
  /** Set when the consent or the contract names its fields: nothing else may be processed. */
  readonly allowedData?: readonly string[];
}

/** The proof that a decision allowed a purpose in part: only the link, or only some fields. Made by `toLimitedPermit`. */
export interface LimitedPermit<P extends string> extends PermitContent<P> {
  readonly [permitBrand]: readonly ['limited', P];
  readonly mode: 'link_only' | 'fields';
  readonly allowedData: readonly string[];
}
