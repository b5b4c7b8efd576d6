import type { ConsentEvent, Decision } from '../../models/index.js';
import { decide } from '../decide.js';
import { instantToIso, requireInstant } from '../ledger/instants.js';
import { retentionUntil } from './retentionUntil.js';
import { factsOf, type RightsContact, type RightsContext, recipientsOf } from './rightsContext.js';
import type { SubjectExport } from './subjectExport.js';
import { writeExport } from './writeExport.js';

/**
 * Returns everything about one person: data, events, what is allowed for which purpose, recipients, sources, retention.
 *
 * `portable` holds the fields whose purposes rest on consent or contract at `now`; which fields the person gave is the
 * caller's knowledge, so name only those in `fieldPurposes`. Not legal advice. Throws as `decide` does.
 *
 * @example
 * ```ts
 * import { exportSubject } from 'social-crm/consent';
 *
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const context = { policy, controller: 'acme', jurisdiction: 'DE', fieldPurposes: {}, now: '2026-03-02T00:00:00Z' };
 * exportSubject([], { id: 'p1' }, context).document.split('\n')[0]; // => '# Data about p1 held by acme'
 * ```
 */
export function exportSubject(
  ledger: readonly ConsentEvent[],
  contact: RightsContact,
  context: RightsContext,
): SubjectExport {
  const { policy, subjectFacts, now, knownAt, controller, jurisdiction } = context;
  const ms = requireInstant(now, { caller: 'exportSubject', path: ['now'] });
  const facts = factsOf(ledger, contact.id, { now: ms, knownAt });
  const ask = (purpose: string) =>
    decide(ledger, { subject: contact.id, controller, purpose, jurisdiction }, { policy, subjectFacts, now, knownAt });
  const decisions = Object.fromEntries(Object.keys(policy.purposes).map((purpose) => [purpose, ask(purpose)]));
  const content: Omit<SubjectExport, 'document'> = {
    subject: contact.id,
    controller,
    at: instantToIso(ms),
    contact: { ...contact },
    events: (Array.isArray(ledger) ? ledger : []).filter((event) => event?.subject === contact.id),
    decisions,
    recipients: recipientsOf(facts),
    sources: [
      ...new Set(facts.flatMap(({ content: { source } }) => (typeof source === 'string' ? [source] : []))),
    ].sort(),
    retention: retentionUntil(ledger, { subject: contact.id, controller, policy, now, knownAt }),
    portable: portableFields(contact, decisions, context),
  };
  return { ...content, document: writeExport(content) };
}

function portableFields(
  contact: RightsContact,
  decisions: Readonly<Record<string, Decision>>,
  { fieldPurposes }: RightsContext,
): Record<string, unknown> {
  const isPortable = (field: string) =>
    Object.hasOwn(fieldPurposes, field) &&
    fieldPurposes[field]?.some((purpose) => ['consent', 'contract'].includes(decisions[purpose]?.basis ?? '')) === true;
  return Object.fromEntries(Object.entries(contact).filter(([field]) => isPortable(field)));
}
