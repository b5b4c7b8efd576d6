import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent, GrantFields } from '../../models/index.js';
import { ConsentInputError } from '../errors.js';
import { requireInstant } from '../ledger/instants.js';
import { requireRecord } from '../requireShape.js';

/** What a person ticked or said, before it is confirmed. */
export type GrantDraft = GrantFields & { readonly subject: string; readonly contactPoint?: string };

/** Identity and life of the token. The ledger keeps a token id or hash, never the secret. */
export interface OptInToken {
  readonly id: string;
  readonly at: Instant;
  readonly tokenId: string;
  readonly expiresAt: Instant;
}

/** The event to record and the mail to send. */
export interface OptInRequest {
  readonly event: Extract<ConsentEvent, { type: 'requested' }>;
  readonly mail: {
    readonly contactPoint: string | null;
    readonly obligations: readonly ['NO_ADVERTISING', 'IDENTIFY_SENDER', 'HUMAN_ACTION_REQUIRED'];
  };
}

/**
 * Makes the event that opens a double opt-in, and says what holds for the mail that asks for the click.
 *
 * The mail carries no advertising, names the sender, and must not confirm by being opened or scanned: a click on a page or
 * a posted form is what counts. Nothing is sent or recorded here. Throws `INVALID_INSTANT`, and `INVALID_INPUT` when the
 * token ends before it begins.
 *
 * @example
 * ```ts
 * import { requestDoubleOptIn } from 'social-crm/consent';
 *
 * const grant = { subject: 'p1', by: 'subject', controllers: ['acme'], purposes: ['newsletter'], channels: ['email'],
 *   method: 'web_form', source: 'https://acme.example/form', textVersion: 't-nl-3', contactPoint: 'mailto:anna@example.org' };
 * const token = { id: 'r1', at: '2026-02-01T10:00:00Z', tokenId: 'tok-1', expiresAt: '2026-02-08T10:00:00Z' };
 * requestDoubleOptIn(grant, token).mail.obligations; // => ['NO_ADVERTISING', 'IDENTIFY_SENDER', 'HUMAN_ACTION_REQUIRED']
 * ```
 */
export function requestDoubleOptIn(grant: GrantDraft, token: OptInToken): OptInRequest {
  requireRecord(grant, { caller: 'requestDoubleOptIn', path: ['grant'] });
  const { id, at, tokenId, expiresAt } = requireRecord(token, { caller: 'requestDoubleOptIn', path: ['token'] });
  const starts = requireInstant(at, { caller: 'requestDoubleOptIn', path: ['at'] });
  const ends = requireInstant(expiresAt, { caller: 'requestDoubleOptIn', path: ['expiresAt'] });
  if (ends <= starts) {
    throw new ConsentInputError('INVALID_INPUT', ['expiresAt'], 'requestDoubleOptIn: expiresAt must be after at');
  }
  return {
    event: { ...grant, id, at, type: 'requested', doi: { tokenId, expiresAt } },
    mail: {
      contactPoint: grant.contactPoint ?? null,
      obligations: ['NO_ADVERTISING', 'IDENTIFY_SENDER', 'HUMAN_ACTION_REQUIRED'],
    },
  };
}
