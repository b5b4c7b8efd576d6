import * as z from 'zod';
import { names } from './fields.js';
import type { ReasonCode } from './reasonCode.js';
import type { ConsentRequest } from './request.js';
import {
  type ConsentObligation,
  type ConsentRoute,
  type ConsentWarning,
  consentObligations,
  consentRoutes,
  consentWarnings,
} from './words.js';

/** One route that was tried and how it ended. */
export interface TrailEntry {
  readonly route: ConsentRoute;
  readonly reason: ReasonCode | 'NO_RELATIONSHIP';
  readonly eventId?: string;
}

/** The answer, read as "allow under policy pack DE@2026-01". It is no legal advice and no statement of law. */
export interface Decision<P extends string = string> {
  readonly decision: 'allow' | 'limited' | 'deny';
  readonly reason: ReasonCode;
  /** The purpose of the request. */
  readonly requested: P;
  /** The purpose that was evaluated: the advertising purpose when the message contains advertising. */
  readonly purpose: string;
  readonly basis?: string;
  readonly mode?: 'link_only';
  /** Why the full enrichment was denied, when only the link is left. */
  readonly because?: ReasonCode;
  readonly allowedData?: readonly string[];
  readonly redactedData?: readonly string[];
  readonly obligations: readonly ConsentObligation[];
  readonly warnings: readonly ConsentWarning[];
  readonly legalRefs: readonly string[];
  readonly trail: readonly TrailEntry[];
  /** Ids of the events that the answer rests on. */
  readonly evidence: readonly string[];
  /** First instant at which decision or reason changes if no further event arrives; absent if never. */
  readonly validUntil?: string;
  readonly policy: { readonly pack: string; readonly version: string };
  readonly notLegalAdvice: true;
  /** The `now` of the question, epoch milliseconds. */
  readonly decidedAt: number;
  /** The request that was decided, as it was. */
  readonly request: ConsentRequest<P>;
}

const reasonPattern = /^[A-Z][A-Z0-9_]+$/;
const reason = () => z.string().regex(reasonPattern);

function buildDecisionSchema() {
  return z
    .looseObject({
      decision: z.enum(['allow', 'limited', 'deny']),
      reason: reason(),
      requested: z.string(),
      purpose: z.string(),
      basis: z.string().optional(),
      mode: z.literal('link_only').optional(),
      because: reason().optional(),
      allowedData: names().optional(),
      redactedData: names().optional(),
      obligations: z.array(z.enum(consentObligations)),
      warnings: z.array(z.enum(consentWarnings)),
      legalRefs: names(),
      trail: z.array(z.looseObject({ route: z.enum(consentRoutes), reason: reason(), eventId: z.string().optional() })),
      evidence: names(),
      validUntil: z.iso.datetime().optional(),
      policy: z.looseObject({ pack: z.string(), version: z.string() }),
      notLegalAdvice: z.literal(true),
      decidedAt: z.int(),
      request: z.looseObject({ subject: z.string(), controller: z.string(), purpose: z.string() }),
    })
    .meta({ id: 'consent-decision', title: 'Decision', description: 'The answer with its reason. No legal advice.' });
}

/** Schema of {@link Decision}. Loose: unknown keys are kept, never rejected. */
export const decisionSchema = /* @__PURE__ */ buildDecisionSchema() as unknown as z.ZodType<Decision, Decision>;
