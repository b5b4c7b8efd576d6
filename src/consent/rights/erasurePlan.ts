import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent, Decision, ReasonCode } from '../../models/index.js';
import { dateToText } from '../calendar/dates.js';
import { dsarDueDate } from '../calendar/dsarDueDate.js';
import { decide } from '../decide.js';
import { requireInstant } from '../ledger/instants.js';
import { factsOf, lastErasureRequest, type RightsContact, type RightsContext, recipientsOf } from './rightsContext.js';

/** A purpose for which a field may still be stored. */
export interface KeptFor {
  readonly purpose: string;
  readonly reason: ReasonCode;
  /** UTC string of the first instant at which it may no longer be stored, or `open` when time alone does not end it. */
  readonly until: string | 'open';
}

/** What becomes of one field. */
export interface PlannedField {
  readonly field: string;
  readonly action: 'keep' | 'erase';
  readonly keptFor: readonly KeptFor[];
}

/** What to erase, what to keep and why, whom to tell, and by when. A plan is data: nothing is deleted by it. */
export interface ErasurePlan {
  readonly fields: readonly PlannedField[];
  /** Recipients to be told of the erasure (GDPR 19). */
  readonly notifyRecipients: readonly string[];
  /** Day by which the person is answered, one month after the last request, or after `now` when there is none. */
  readonly respondBy: string;
  /** Whether a hash of the contact point, hashed by the caller, is kept so that no contact starts again. */
  readonly suppression: { readonly keep: boolean; readonly because: readonly string[] };
}

/**
 * Plans the erasure of a contact field by field: a field is kept only while some purpose of it still allows storing.
 *
 * Not legal advice. Throws as `decide` does. The subject of the ledger is the contact's `id`.
 *
 * @example
 * ```ts
 * import { erasurePlan } from 'social-crm/consent';
 *
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const context = { policy, controller: 'acme', jurisdiction: 'DE', fieldPurposes: {}, now: '2026-03-02T00:00:00Z' };
 * erasurePlan([], { id: 'p1', bio: 'cyclist' }, context).fields; // => [{ field: 'bio', action: 'erase', keptFor: [] }]
 * ```
 */
export function erasurePlan(
  ledger: readonly ConsentEvent[],
  contact: RightsContact,
  context: RightsContext,
): ErasurePlan {
  const now = requireInstant(context.now, { caller: 'erasurePlan', path: ['now'] });
  const facts = factsOf(ledger, contact.id, { now, knownAt: context.knownAt });
  const asked = lastErasureRequest(facts) ?? now;
  const because = facts.filter(({ type }) => type === 'objected' || type === 'withdrawn').map(({ id }) => id);
  return {
    fields: Object.keys(contact)
      .filter((field) => field !== 'id')
      .map((field) =>
        planField(field, (asked) => decideStore(ledger, { ...asked, subject: contact.id, field }, context), context),
      ),
    notifyRecipients: recipientsOf(facts),
    respondBy: dsarDueDate({ receivedOn: dateToText(new Date(asked)), holidays: context.holidays ?? [] }),
    suppression: { keep: because.length > 0, because },
  };
}

interface Asked {
  readonly purpose: string;
  readonly now: Instant;
}

function decideStore(
  ledger: readonly ConsentEvent[],
  { subject, field, purpose, now }: Asked & { readonly subject: string; readonly field: string },
  context: RightsContext,
): Decision {
  const { controller, jurisdiction, policy, subjectFacts, knownAt } = context;
  const request = { subject, controller, purpose, jurisdiction, operation: 'store', data: [field] } as const;
  return decide(ledger, request, { policy, subjectFacts, now, knownAt });
}

type Store = (asked: Asked) => Decision;

function planField(field: string, store: Store, { fieldPurposes, now }: RightsContext): PlannedField {
  const purposes = Object.hasOwn(fieldPurposes, field) ? (fieldPurposes[field] ?? []) : [];
  const keptFor = purposes.flatMap((purpose): KeptFor[] => {
    const decision = store({ purpose, now });
    if (!isKept(decision, field)) return [];
    return [
      { purpose, reason: decision.reason, until: keptUntil(decision, (at) => store({ purpose, now: at }), field) },
    ];
  });
  return { field, action: keptFor.length > 0 ? 'keep' : 'erase', keptFor };
}

const isKept = ({ decision, allowedData }: Decision, field: string): boolean =>
  decision !== 'deny' && (allowedData === undefined || allowedData.includes(field));

/** Goes from change to change of the reason until the field may no longer be stored. */
function keptUntil(first: Decision, storeAt: (now: Instant) => Decision, field: string): string | 'open' {
  let decision = first;
  while (decision.validUntil !== undefined) {
    const until = decision.validUntil;
    decision = storeAt(until);
    if (!isKept(decision, field)) return until;
  }
  return 'open';
}
