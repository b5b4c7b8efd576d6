import * as z from 'zod';
import { type Counters, countersSchema } from './counters.js';
import { countryCode, extra, identifier, instant, model, text, url } from './schema.js';
import type { Extra } from './types.js';

/** One account on one network. Two profiles are one person only by an explicit `contactId` (M-15). */
export interface SocialProfile {
  readonly id: string;
  /** Network, an open set: `mastodon`, `x`, `linkedin`, ... */
  readonly platform: string;
  readonly handle?: string | undefined;
  readonly url?: string | undefined;
  readonly displayName?: string | undefined;
  readonly verified?: boolean | 'unknown' | undefined;
  /** Followers, following and posts at one instant. */
  readonly counters?: Counters | undefined;
  readonly joinedAt?: string | undefined;
  readonly bio?: string | undefined;
  readonly country?: string | undefined;
  readonly contactId?: string | undefined;
  /** `linked`: only the link to the profile is kept; `stored`: its content is copied, which needs a legal basis. */
  readonly storage?: 'linked' | 'stored' | undefined;
  readonly extra?: Extra | undefined;
}

/** Schema of {@link SocialProfile}. */
export const socialProfileSchema = /* @__PURE__ */ model(() =>
  z
    .object({
      id: identifier('Our identifier of the profile.'),
      platform: identifier('Network, an open set: mastodon, x, linkedin, ...'),
      handle: text('Name of the account on the network, as the network writes it.').optional(),
      url: url('Address of the profile page.').optional(),
      displayName: text('Name that the profile shows.').optional(),
      verified: z
        .union([z.boolean(), z.literal('unknown')])
        .describe('Whether the network vouches for the account.')
        .optional(),
      counters: countersSchema.optional(),
      joinedAt: instant('When the account was opened.').optional(),
      bio: text('Self-description.').optional(),
      country: countryCode('Country that the profile names, ISO 3166-1 alpha-2.').optional(),
      contactId: identifier('Contact that owns the account; the only proof that profiles belong together.').optional(),
      storage: z
        .enum(['linked', 'stored'])
        .describe('Whether only the link is kept or the content is copied, which needs a legal basis.')
        .optional(),
      extra: extra(),
    })
    .meta({ id: 'socialProfile', title: 'Social profile', description: 'One account on one network.' }),
) satisfies z.ZodType<SocialProfile, SocialProfile>;
