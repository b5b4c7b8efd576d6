import {
  type ConsentPolicy,
  type ConsentRequest,
  type Decision,
  decide,
  enrichContact,
  type LimitedPermit,
  type Permit,
  toLimitedPermit,
  toPermit,
} from 'social-crm/consent';
import type { Contact } from 'social-crm/models';

/**
 * Compiled by `npm run types`, never run: a line marked with `@ts-expect-error` must not compile, else the compiler
 * complains about the mark.
 */
declare const policy: ConsentPolicy;
declare const contact: Contact;
const now = '2026-03-01T10:00:00Z';
const asks = { subject: 'p1', controller: 'acme', jurisdiction: 'DE' } as const;
const data = { bio: 'cyclist' };

const request = { ...asks, purpose: 'profile_enrichment' } as const;
const decision = decide([], request, { policy, now });
const whole = toPermit(decision, request);
const part = toLimitedPermit(decision, request);

// The purpose is inferred from the literal, also of a request that is written in place.
decision satisfies Decision<'profile_enrichment'>;
decide([], { ...asks, purpose: 'newsletter' }, { policy, now }) satisfies Decision<'newsletter'>;
whole satisfies Permit<'profile_enrichment'> | null;
part satisfies LimitedPermit<'profile_enrichment'> | null;

// With the check, both kinds of permit fit where a limited one is enough.
if (whole !== null) enrichContact(contact, data, { permit: whole, now });
if (part !== null) enrichContact(contact, data, { permit: part, now });

// @ts-expect-error the permit is missing
enrichContact(contact, data, { now });
// @ts-expect-error the check for null is missing
enrichContact(contact, data, { permit: whole, now });
// @ts-expect-error a decision is no permit
enrichContact(contact, data, { permit: decision, now });
// @ts-expect-error the whole argument is missing
enrichContact(contact, data);

const other = { ...asks, purpose: 'newsletter' } as const;
const newsletter = toPermit(decide([], other, { policy, now }), other);
// @ts-expect-error the permit is for another purpose
if (newsletter !== null) enrichContact(contact, data, { permit: newsletter, now });
const mixed = toPermit(decision, other);
// @ts-expect-error decision and request speak of two purposes: the permit fits neither
if (mixed !== null) enrichContact(contact, data, { permit: mixed, now });

const loose: ConsentRequest = { ...asks, purpose: 'profile_enrichment' };
const anything = toPermit(decide([], loose, { policy, now }), loose);
// @ts-expect-error a permit for just any purpose fits nowhere
if (anything !== null) enrichContact(contact, data, { permit: anything, now });

// @ts-expect-error a permit cannot be written by hand
const forged: Permit<'profile_enrichment'> = {
  purpose: 'profile_enrichment',
  subject: 'p1',
  controller: 'acme',
  channel: 'none',
  decidedAt: now,
  basis: 'consent',
  obligations: [],
};

/** What demands the whole permit. */
declare function scoreFans(permit: Permit<'fan_scoring'>): void;
const scoring = { ...asks, purpose: 'fan_scoring' } as const;
const answer = decide([], scoring, { policy, now });
const full = toPermit(answer, scoring);
const limited = toLimitedPermit(answer, scoring);
if (full !== null) scoreFans(full);
// @ts-expect-error a limited permit is not the whole one
if (limited !== null) scoreFans(limited);
// @ts-expect-error a permit that was not made by the check
scoreFans({ purpose: 'fan_scoring' });
// @ts-expect-error the check for null is missing
scoreFans(full);

export { forged };
