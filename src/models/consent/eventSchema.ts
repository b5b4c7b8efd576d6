import * as z from 'zod';
import type { ConsentEvent } from './event.js';
import { moment, names } from './fields.js';
import { consentChannels } from './words.js';

const eventBase = () => ({
  id: z.string(),
  subject: z.string(),
  at: moment(),
  recordedAt: moment().optional(),
  actor: z.string().optional(),
  controller: z.string().optional(),
  purposes: names().optional(),
  channels: z.array(z.enum(consentChannels)).optional(),
  contactPoint: z.string().optional(),
});

const grantFields = () => ({
  by: z.enum(['subject', 'guardian']),
  controllers: names(),
  channels: z.array(z.enum(consentChannels)),
  method: z.string(),
  source: z.string().optional(),
  textVersion: z.string().optional(),
  purposeVersion: z.number().optional(),
  explicit: z.boolean().optional(),
  specialCategories: names().optional(),
  automatedDecision: z.boolean().optional(),
  recipients: names().optional(),
  data: names().optional(),
  transferRisksInformed: z.boolean().optional(),
  effectiveFrom: moment().optional(),
  expiresAt: moment().optional(),
  evidenceRef: z.string().optional(),
  guardianVerified: z.boolean().optional(),
  supersedes: names().optional(),
  overridesRestriction: z.boolean().optional(),
  form: z
    .looseObject({
      preTicked: z.boolean().optional(),
      distinguishable: z.boolean().optional(),
      conditional: z.string().optional(),
      imbalance: z.boolean().optional(),
      informed: z.boolean().optional(),
    })
    .optional(),
});

const bareEventTypes = [
  'withdrawn',
  'refused',
  'restricted',
  'restriction_lifted',
  'erasure_requested',
  'erased',
  'legal_hold_set',
  'legal_hold_released',
  'notice_given',
  'used',
  'inquiry',
] as const;

const objectionScopes = ['all', 'direct_marketing', 'legitimate_interest', 'profiling', 'purpose'] as const;
const declaredBases = ['legitimate_interest', 'legal_obligation', 'vital_interest', 'presumed_consent_b2b'] as const;

function buildEventSchema() {
  const event = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject({ ...eventBase(), ...shape });
  return z
    .discriminatedUnion('type', [
      event({ type: z.literal('granted'), ...grantFields() }),
      event({
        type: z.literal('requested'),
        ...grantFields(),
        doi: z.looseObject({ tokenId: z.string(), expiresAt: moment() }),
      }),
      event({
        type: z.literal('confirmed'),
        requestId: z.string(),
        method: z.enum(['user_click', 'user_post', 'automated']),
        supersedes: names().optional(),
      }),
      event({ type: z.enum(bareEventTypes) }),
      event({ type: z.literal('objected'), scope: z.enum(objectionScopes), method: z.string().optional() }),
      event({ type: z.literal('objection_revoked'), refersTo: z.string().optional() }),
      event({
        type: z.literal('objection_overridden'),
        refersTo: z.string(),
        compellingGrounds: z.boolean().optional(),
      }),
      event({ type: z.enum(['invalidated', 'inquiry_closed']), refersTo: z.string() }),
      event({ type: z.literal('erasure_refused'), refersTo: z.string(), ground: z.string().optional() }),
      event({
        type: z.literal('sale'),
        saleKind: z.string(),
        addressFromCustomerInSale: z.boolean(),
        similarCategories: names(),
        optOutNoticeAtCollection: z.boolean(),
        cancelledAt: moment().optional(),
      }),
      event({
        type: z.literal('contract'),
        endAt: moment().optional(),
        admNecessary: z.boolean().optional(),
        recipients: names().optional(),
      }),
      event({
        type: z.literal('basis_declared'),
        basis: z.enum(declaredBases),
        purposes: names(),
        lia: z.looseObject({ passed: z.boolean(), informedAt: moment().optional() }).optional(),
        lawRef: z.string().optional(),
        concreteInterest: z.boolean().optional(),
        recipients: names().optional(),
        endAt: moment().optional(),
      }),
    ])
    .meta({ id: 'consent-event', title: 'ConsentEvent', description: 'One entry of the consent ledger of a person.' });
}

/** Schema of {@link ConsentEvent}. Loose: unknown keys are kept, never rejected. */
export const consentEventSchema = /* @__PURE__ */ buildEventSchema() as unknown as z.ZodType<
  ConsentEvent,
  ConsentEvent
>;
