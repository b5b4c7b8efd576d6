import * as z from 'zod';
import type { Instant } from '../../internal/instant.js';
import { moment, name, names } from './fields.js';
import { policyFaults } from './policyFaults.js';
import {
  type ConsentChannelClass,
  type ConsentRoute,
  consentChannelClasses,
  consentRoutes,
  type PurposeKind,
  purposeKinds,
} from './words.js';

/** A purpose of the catalogue. Purposes form a tree by `parent`; a consent covers exactly the purposes it lists. */
export interface Purpose {
  readonly kind: PurposeKind;
  readonly bases: readonly ConsentRoute[];
  readonly parent?: string;
  readonly versions?: readonly { readonly v: number; readonly from: Instant; readonly material?: boolean }[];
  readonly necessaryData?: readonly string[];
  readonly precontract?: boolean;
  /** The purpose of kind `link` to fall back to when an enrichment is denied. */
  readonly linkPurpose?: string;
  readonly terminal?: boolean;
  readonly automatedDecision?: boolean;
}

/** Routes of direct marketing for one class of channels, the same for all or told apart by addressee. */
export type MarketingRoutes =
  | readonly ConsentRoute[]
  | { readonly consumer: readonly ConsentRoute[]; readonly business: readonly ConsentRoute[] };

/** The rules of one jurisdiction as data. Not legal advice: its user chooses, reviews and owns it. */
export interface PolicyPack {
  readonly doi: 'required' | 'recommended';
  readonly phoneEvidence: boolean;
  readonly unusedWarnMonths?: number;
  readonly unusedDenyMonths?: number;
  readonly general?: 'opt_out';
  readonly art9OptOut?: boolean;
  readonly optOutRegisters?: readonly string[];
  readonly softOptIn: { readonly saleKinds: readonly string[]; readonly register: string | null };
  readonly dm: Readonly<Record<ConsentChannelClass, MarketingRoutes>>;
  readonly version?: string;
  readonly effectiveFrom?: Instant;
  readonly reviewedOn?: string;
  readonly author?: string;
  readonly sources?: readonly string[];
}

/** Everything a decision is evaluated under: purposes, texts, jurisdictions, child ages, packs. No default exists. */
export interface ConsentPolicy {
  readonly purposes: Readonly<Record<string, Purpose>>;
  readonly texts: Readonly<Record<string, { readonly purposes: readonly string[] }>>;
  /** Jurisdiction to pack id. */
  readonly jurisdictions: Readonly<Record<string, string>>;
  /** Jurisdiction to the age from which a person consents alone, or `null` where capacity decides. */
  readonly childAge: Readonly<Record<string, number | null>>;
  readonly packs: Readonly<Record<string, PolicyPack>>;
  readonly effectiveFrom?: Instant;
}

const routes = () => z.array(z.enum(consentRoutes));

function buildPolicySchema() {
  const purpose = z.looseObject({
    kind: z.enum(purposeKinds),
    bases: routes(),
    parent: z.string().optional(),
    versions: z.array(z.looseObject({ v: z.number(), from: moment(), material: z.boolean().optional() })).optional(),
    necessaryData: names().optional(),
    precontract: z.boolean().optional(),
    linkPurpose: z.string().optional(),
    terminal: z.boolean().optional(),
    automatedDecision: z.boolean().optional(),
  });
  const pack = z.looseObject({
    doi: z.enum(['required', 'recommended']),
    phoneEvidence: z.boolean(),
    unusedWarnMonths: z.int().positive().optional(),
    unusedDenyMonths: z.int().positive().optional(),
    general: z.literal('opt_out').optional(),
    art9OptOut: z.boolean().optional(),
    optOutRegisters: names().optional(),
    softOptIn: z.looseObject({ saleKinds: names(), register: z.string().nullable() }),
    dm: z.record(
      z.enum(consentChannelClasses),
      z.union([routes(), z.looseObject({ consumer: routes(), business: routes() })]),
    ),
    version: z.string().optional(),
    effectiveFrom: moment().optional(),
    reviewedOn: z.string().optional(),
    author: z.string().optional(),
    sources: names().optional(),
  });
  return z
    .looseObject({
      purposes: z.record(name(), purpose),
      texts: z.record(name(), z.looseObject({ purposes: names() })),
      jurisdictions: z.record(name(), z.string()),
      childAge: z.record(name(), z.int().nonnegative().nullable()),
      packs: z.record(name(), pack),
      effectiveFrom: moment().optional(),
    })
    .superRefine((policy, context) => {
      for (const { path, message } of policyFaults(policy as unknown as ConsentPolicy)) {
        context.addIssue({ code: 'custom', path, message });
      }
    })
    .meta({ id: 'consent-policy', title: 'ConsentPolicy', description: 'Purposes, texts, jurisdictions and packs.' });
}

/**
 * Schema of {@link ConsentPolicy}. Refuses a pack without all classes of channels, a jurisdiction without pack or child
 * age, a `linkPurpose` that is no link, a circle of parents, a later version without `material`, and unknown routes.
 */
export const policySchema = /* @__PURE__ */ buildPolicySchema() as unknown as z.ZodType<ConsentPolicy, ConsentPolicy>;
