import type { Instant } from '../../internal/instant.js';
import type { Contact, LimitedPermit, Permit } from '../../models/index.js';
import { assertPermit } from './assertPermit.js';

/** What a profile on a network says about its owner, by field. */
export type ProfileData = Readonly<Record<string, unknown>>;

/** The proof that profile data may be copied, and the present. */
export interface EnrichmentPermission {
  readonly permit: Permit<'profile_enrichment'> | LimitedPermit<'profile_enrichment'>;
  readonly now: Instant;
}

/**
 * Returns the contact with the fields of a profile that the permit allows; without a fitting permit it does not compile.
 *
 * With a limited permit only its fields are copied, which for a link-only permit is the link. The contact's own `id` is
 * never replaced. Throws as `assertPermit` does; the permit must be for this contact.
 *
 * @example
 * ```ts
 * import { enrichContact } from 'social-crm/consent';
 *
 * const permit = {
 *   purpose: 'profile_enrichment', subject: 'p1', controller: 'acme', mode: 'link_only', allowedData: ['profileUrl'],
 * };
 * const data = { profileUrl: 'https://social.example/anna', bio: 'cyclist' };
 * enrichContact({ id: 'p1', kind: 'person' }, data, { permit, now: 0 }); // => {
 * //   id: 'p1', kind: 'person', profileUrl: 'https://social.example/anna' }
 * ```
 */
export function enrichContact<Person extends Contact>(
  contact: Person,
  data: ProfileData,
  { permit, now }: EnrichmentPermission,
): Person {
  assertPermit(permit, { purpose: 'profile_enrichment', subject: contact.id, controller: permit?.controller, now });
  const { allowedData } = permit;
  const fields = Object.entries(data).filter(
    ([field]) => field !== 'id' && (allowedData === undefined || allowedData.includes(field)),
  );
  return { ...contact, ...Object.fromEntries(fields) };
}
