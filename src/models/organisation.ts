import * as z from 'zod';
import { countryCode, extra, identifier, identifiers, languageTag, model, texts } from './schema.js';
import type { Extra } from './types.js';

/** The business: its brands, products, markets, competitors, teams and agents. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly domains?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly parentId?: string | undefined;
  readonly brands?: readonly Brand[] | undefined;
  readonly products?: readonly Product[] | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly markets?: readonly string[] | undefined;
  /** BCP 47. */
  readonly languages?: readonly string[] | undefined;
  readonly competitors?: readonly Brand[] | undefined;
  readonly teams?: readonly Team[] | undefined;
  readonly agents?: readonly Agent[] | undefined;
  readonly extra?: Extra | undefined;
}

/** A brand, of the organisation or of a competitor, with the other names that people use for it. */
export interface Brand {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

export interface Product extends Brand {
  readonly brandId?: string | undefined;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly channelIds?: readonly string[] | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly calendarId?: string | undefined;
}

/** Somebody or something that answers for the organisation. */
export interface Agent {
  readonly id: string;
  readonly teamId?: string | undefined;
  readonly authorIds?: readonly string[] | undefined;
  readonly actorKind?: 'human' | 'bot' | 'system' | 'unknown' | undefined;
}

/** Schema of {@link Organisation}. */
export const organisationSchema = /* @__PURE__ */ model(() => {
  const named = (what: string) => ({
    id: identifier(`Identifier of the ${what}.`),
    name: identifier(`Name of the ${what}.`),
  });
  const aliases = texts('Other names that people use.').optional();
  const languages = z.array(languageTag('BCP 47 tag.')).describe('Languages.').optional();
  return z
    .object({
      ...named('organisation'),
      domains: texts('Internet domains.').optional(),
      country: countryCode('Seat, ISO 3166-1 alpha-2.').optional(),
      parentId: identifier('Parent organisation.').optional(),
      brands: z
        .array(z.object({ ...named('brand'), aliases }))
        .describe('Brands.')
        .optional(),
      products: z
        .array(z.object({ ...named('product'), aliases, brandId: identifier('Brand of the product.').optional() }))
        .describe('Products and services.')
        .optional(),
      markets: z.array(countryCode('ISO 3166-1 alpha-2.')).describe('Markets.').optional(),
      languages,
      competitors: z
        .array(z.object({ ...named('competitor'), aliases }))
        .describe('Competitors.')
        .optional(),
      teams: z
        .array(
          z.object({
            ...named('team'),
            channelIds: identifiers('Channels that the team serves.').optional(),
            skills: texts('What the team can do.').optional(),
            languages,
            calendarId: identifier('Working calendar.').optional(),
          }),
        )
        .describe('Teams.')
        .optional(),
      agents: z
        .array(
          z.object({
            id: identifier('Identifier of the agent.'),
            teamId: identifier('Team of the agent.').optional(),
            authorIds: identifiers('Authors that the agent writes as.').optional(),
            actorKind: z.enum(['human', 'bot', 'system', 'unknown']).describe('What the agent is.').optional(),
          }),
        )
        .describe('People and bots that answer.')
        .optional(),
      extra: extra(),
    })
    .meta({ id: 'organisation', title: 'Organisation', description: 'The business with its brands and teams.' });
}) satisfies z.ZodType<Organisation, Organisation>;
