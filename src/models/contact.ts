import * as z from 'zod';
import { countryCode, extra, identifier, instant, languageTag, model, text, texts, url } from './schema.js';
import { type SocialProfile, socialProfileSchema } from './socialProfile.js';
import type { Extra } from './types.js';

/**
 * A person, organisation or group outside. Consent, legal basis and purpose are no fields of it: they live in the
 * ledger of `consent` (M-16).
 */
export interface Contact {
  readonly id: string;
  readonly kind: 'person' | 'organisation' | 'group' | 'unknown';
  readonly displayName?: string | undefined;
  readonly name?: PersonName | undefined;
  readonly nicknames?: readonly string[] | undefined;
  readonly emails?: readonly ContactPoint[] | undefined;
  readonly phones?: readonly ContactPoint[] | undefined;
  readonly addresses?: readonly PostalAddress[] | undefined;
  readonly profiles?: readonly SocialProfile[] | undefined;
  readonly photoUrl?: string | undefined;
  /** BCP 47 tags, the preferred one first. */
  readonly languages?: readonly string[] | undefined;
  /** German form of address that the contact uses or wants. */
  readonly addressForm?: 'du' | 'sie' | 'mixed' | 'none' | undefined;
  /** IANA zone. */
  readonly timeZone?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly jobTitle?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly roles?: readonly ContactRole[] | undefined;
  readonly createdAt?: string | undefined;
  readonly updatedAt?: string | undefined;
  readonly source?: ContactSource | undefined;
  readonly extra?: Extra | undefined;
}

export interface PersonName {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly additional?: string | undefined;
}

/** An e-mail address or a telephone number. */
export interface ContactPoint {
  readonly value: string;
  /** `home`, `work`, `cell`, ... */
  readonly type?: readonly string[] | undefined;
  readonly preferred?: boolean | undefined;
}

export interface PostalAddress {
  readonly street?: string | undefined;
  readonly locality?: string | undefined;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  /** Name or code of the country, as the source writes it. */
  readonly country?: string | undefined;
  readonly type?: readonly string[] | undefined;
}

export type ContactRole = (typeof contactRoles)[number];

/** Where the data of a contact come from. */
export interface ContactSource {
  readonly channelId?: string | undefined;
  readonly format?: string | undefined;
  readonly url?: string | undefined;
}

const contactRoles = ['member', 'customer', 'prospect', 'partner', 'press', 'applicant', 'other'] as const;

/** Schema of {@link Contact}. Strips what it does not know (M-8). */
export const contactSchema = /* @__PURE__ */ model(() => {
  const types = texts('Uses such as home, work, cell.').optional();
  const point = (what: string) =>
    z.object({
      value: z.string().min(1).describe(what),
      type: types,
      preferred: z.boolean().describe('Whether the contact prefers it.').optional(),
    });
  return z
    .object({
      id: identifier('Our identifier of the contact.'),
      kind: z.enum(['person', 'organisation', 'group', 'unknown']).describe('What the contact is.'),
      displayName: text('Name to show.').optional(),
      name: z
        .object({
          given: text('Given name.').optional(),
          family: text('Family name.').optional(),
          prefix: text('Honorific before the name.').optional(),
          suffix: text('Honorific or generation after the name.').optional(),
          additional: text('Further given names.').optional(),
        })
        .describe('Parts of the name.')
        .optional(),
      nicknames: texts('Nicknames.').optional(),
      emails: z.array(point('E-mail address.')).describe('E-mail addresses.').optional(),
      phones: z.array(point('Telephone number or tel: URI.')).describe('Telephone numbers.').optional(),
      addresses: z
        .array(
          z.object({
            street: text('Street and number.').optional(),
            locality: text('Town.').optional(),
            region: text('State, canton or region.').optional(),
            postalCode: text('Postal code.').optional(),
            country: text('Name or code of the country, as the source writes it.').optional(),
            type: types,
          }),
        )
        .describe('Postal addresses.')
        .optional(),
      profiles: z.array(socialProfileSchema).describe('Accounts on networks.').optional(),
      photoUrl: url('Address of a picture.').optional(),
      languages: z.array(languageTag('BCP 47 tag.')).describe('Languages, the preferred one first.').optional(),
      addressForm: z
        .enum(['du', 'sie', 'mixed', 'none'])
        .describe('German form of address that the contact uses or wants.')
        .optional(),
      timeZone: identifier('IANA time zone.').optional(),
      country: countryCode('ISO 3166-1 alpha-2 code.').optional(),
      organisationId: identifier('Organisation that the contact belongs to.').optional(),
      jobTitle: text('Position in the organisation.').optional(),
      tags: texts('Labels.').optional(),
      roles: z.array(z.enum(contactRoles)).describe('What the contact is to the host.').optional(),
      createdAt: instant('When the record was made.').optional(),
      updatedAt: instant('When the record was last changed.').optional(),
      source: z
        .object({
          channelId: identifier('Channel that the data came through.').optional(),
          format: text('Format, such as vcard or wxr.').optional(),
          url: url('Address of the source.').optional(),
        })
        .describe('Where the data come from.')
        .optional(),
      extra: extra(),
    })
    .meta({ id: 'contact', title: 'Contact', description: 'A person, organisation or group outside.' });
}) satisfies z.ZodType<Contact, Contact>;
