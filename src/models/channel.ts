import * as z from 'zod';
import { countryCode, extra, identifier, identifiers, languageTag, model, text, url } from './schema.js';
import type { Extra } from './types.js';

/** A place where people and the host meet: a page, an account, a mailbox, a shop counter. */
export interface Channel {
  readonly id: string;
  /** Network or system, an open set: `facebook`, `discourse`, `smtp`, ... */
  readonly platform: string;
  /** Type of the catalogue (`channelCatalogue`) or any other word. */
  readonly type: string;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly calendarId?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly markets?: readonly string[] | undefined;
  /** Authors who speak for the host here; decides between inbound and outbound (M-17). */
  readonly hostAuthorIds?: readonly string[] | undefined;
  /** Overrides the catalogue. */
  readonly visibility?: ChannelVisibility | undefined;
  /** Overrides the catalogue. */
  readonly mode?: ChannelMode | undefined;
  readonly extra?: Extra | undefined;
}

export type ChannelVisibility = 'public' | 'private' | 'unknown';

export type ChannelMode = 'one-to-one' | 'one-to-many' | 'many-to-many' | 'unknown';

/** Schema of {@link Channel}. */
export const channelSchema = /* @__PURE__ */ model(() =>
  z
    .object({
      id: identifier('Our identifier of the channel.'),
      platform: identifier('Network or system, an open set.'),
      type: identifier('Type of the channel catalogue or any other word.'),
      name: text('Name to show.').optional(),
      url: url('Address of the channel.').optional(),
      organisationId: identifier('Organisation that runs the channel.').optional(),
      language: languageTag('Main language, BCP 47.').optional(),
      timeZone: identifier('IANA time zone.').optional(),
      calendarId: identifier('Working calendar.').optional(),
      markets: z.array(countryCode('ISO 3166-1 alpha-2.')).describe('Markets that the channel serves.').optional(),
      hostAuthorIds: identifiers('Authors who speak for the host here.').optional(),
      visibility: z.enum(['public', 'private', 'unknown']).describe('Overrides the catalogue.').optional(),
      mode: z
        .enum(['one-to-one', 'one-to-many', 'many-to-many', 'unknown'])
        .describe('Overrides the catalogue.')
        .optional(),
      extra: extra(),
    })
    .meta({ id: 'channel', title: 'Channel', description: 'A place where people and the host meet.' }),
) satisfies z.ZodType<Channel, Channel>;
