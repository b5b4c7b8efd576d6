import * as z from 'zod';
import type { Instant } from '../../internal/instant.js';
import { moment, names } from './fields.js';
import { type ConsentChannel, consentChannels } from './words.js';

/** The question: may this controller use this person's data for this purpose through this channel? */
export interface ConsentRequest<P extends string = string> {
  readonly subject: string;
  readonly controller: string;
  readonly purpose: P;
  /** `none` when absent. An unknown channel is denied. */
  readonly channel?: ConsentChannel;
  readonly jurisdiction: string;
  /** `process` for channel `none`, else `contact`, when absent. */
  readonly operation?: 'contact' | 'process' | 'store' | 'share';
  readonly contactPoint?: string;
  readonly data?: readonly string[];
  readonly specialCategories?: readonly string[];
  readonly manifestlyPublic?: {
    readonly bySubject: boolean;
    readonly deliberate: boolean;
    readonly scope: 'same_item' | 'other_data';
  };
  readonly madePublicBySubject?: boolean;
  readonly automatedDecision?: boolean;
  readonly recipient?: { readonly id: string; readonly role: 'controller' | 'processor' };
  readonly transfer?: {
    readonly country: string;
    readonly mechanism: 'adequacy' | 'scc' | 'bcr' | 'dpf' | 'explicit_consent' | 'none';
  };
  readonly containsAdvertising?: boolean;
  readonly advertisingPurpose?: string;
  readonly ownProducts?: boolean;
  readonly productCategory?: string;
  readonly includesOptOutNotice?: boolean;
  readonly obtainedAt?: Instant;
  readonly purposeVersion?: number;
  readonly strictlyNecessary?: boolean;
  readonly knownAt?: Instant;
}

/** What the caller knows of the person beside the ledger. Never derived by the library. */
export interface SubjectFacts {
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string;
  /** Able to judge (Switzerland). */
  readonly capacity?: boolean;
  readonly directedToChildren?: boolean;
  /** The addressee is a business; under the pack UK a corporate subscriber. */
  readonly isBusiness?: boolean;
  /** Lists the person was found on after screening; absent = not screened, `[]` = screened and not listed. */
  readonly registers?: readonly string[];
}

function buildRequestSchema() {
  return z
    .looseObject({
      subject: z.string(),
      controller: z.string(),
      purpose: z.string(),
      channel: z.enum(consentChannels).optional(),
      jurisdiction: z.string(),
      operation: z.enum(['contact', 'process', 'store', 'share']).optional(),
      contactPoint: z.string().optional(),
      data: names().optional(),
      specialCategories: names().optional(),
      manifestlyPublic: z
        .looseObject({ bySubject: z.boolean(), deliberate: z.boolean(), scope: z.enum(['same_item', 'other_data']) })
        .optional(),
      madePublicBySubject: z.boolean().optional(),
      automatedDecision: z.boolean().optional(),
      recipient: z.looseObject({ id: z.string(), role: z.enum(['controller', 'processor']) }).optional(),
      transfer: z
        .looseObject({
          country: z.string(),
          mechanism: z.enum(['adequacy', 'scc', 'bcr', 'dpf', 'explicit_consent', 'none']),
        })
        .optional(),
      containsAdvertising: z.boolean().optional(),
      advertisingPurpose: z.string().optional(),
      ownProducts: z.boolean().optional(),
      productCategory: z.string().optional(),
      includesOptOutNotice: z.boolean().optional(),
      obtainedAt: moment().optional(),
      purposeVersion: z.number().optional(),
      strictlyNecessary: z.boolean().optional(),
      knownAt: moment().optional(),
    })
    .meta({ id: 'consent-request', title: 'ConsentRequest', description: 'The question that a decision answers.' });
}

/** Schema of {@link ConsentRequest}. Loose: unknown keys are kept, never rejected. */
export const consentRequestSchema = /* @__PURE__ */ buildRequestSchema() as unknown as z.ZodType<
  ConsentRequest,
  ConsentRequest
>;
