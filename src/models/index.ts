export { type Path, SocialCrmError } from '../internal/errors.js';
export type { Instant } from '../internal/instant.js';
export type { Json } from '../internal/json.js';
export { type ActivityStreamsOptions, fromActivityStreams } from './activityStreams/fromActivityStreams.js';
export { type JsonObject, toActivityStreams } from './activityStreams/toActivityStreams.js';
export { addMoney } from './addMoney.js';
export {
  type Calendar,
  type CalendarExpression,
  type CalendarRules,
  type CalendarVersion,
  type CivilDate,
  type ClockTime,
  calendarExpressionSchema,
  calendarSchema,
  type DayScope,
  type Holiday,
  type Period,
  type Weekday,
} from './calendar.js';
export { type Channel, type ChannelMode, type ChannelVisibility, channelSchema } from './channel.js';
export { type ChannelCatalogue, type ChannelTraits, channelCatalogue } from './channelCatalogue.js';
export { channelTraits } from './channelTraits.js';
export { type Decision, decisionSchema, type TrailEntry } from './consent/decision.js';
export type { ConsentEvent, GrantFields } from './consent/event.js';
export { consentEventSchema } from './consent/eventSchema.js';
export {
  type ConsentPolicy,
  type MarketingRoutes,
  type PolicyPack,
  type Purpose,
  policySchema,
} from './consent/policy.js';
export type { ReasonCode } from './consent/reasonCode.js';
export { type ConsentRequest, consentRequestSchema, type SubjectFacts } from './consent/request.js';
export {
  type ConsentChannel,
  type ConsentChannelClass,
  type ConsentObligation,
  type ConsentRoute,
  type ConsentWarning,
  consentChannelClasses,
  consentChannels,
  consentObligations,
  consentRoutes,
  consentWarnings,
  type PurposeKind,
  purposeKinds,
} from './consent/words.js';
export {
  type Contact,
  type ContactPoint,
  type ContactRole,
  type ContactSource,
  contactSchema,
  type PersonName,
  type PostalAddress,
} from './contact.js';
export { type Conversation, conversationSchema } from './conversation.js';
export {
  type CheckedConversion,
  type Conversion,
  type ConversionIssue,
  type ConversionIssueCode,
  conversionIssueCodes,
} from './conversions/conversion.js';
export { type CounterGrowth, counterGrowth } from './counterGrowth.js';
export { type Counters, type CounterValues, countersSchema } from './counters.js';
export { currencyExponent } from './currencyExponent.js';
export { ModelsError, type ModelsErrorCode, modelsErrorCodes } from './errors.js';
export { type IdentitySource, identify } from './identify.js';
export {
  type Interaction,
  type InteractionMention,
  interactionSchema,
  type Media,
  type Provenance,
  type Rating,
} from './interaction.js';
export { type InteractionKind, type InteractionKindGroup, interactionKinds } from './interactionKinds.js';
export { isHumanReply } from './isHumanReply.js';
export {
  type Interval,
  type KpiDefinition,
  type KpiFlag,
  type KpiPart,
  type KpiResult,
  kpiResultSchema,
  type PartsScale,
} from './kpiResult.js';
export { type Money, moneySchema } from './money.js';
export {
  type Agent,
  type Brand,
  type Organisation,
  organisationSchema,
  type Product,
  type Team,
} from './organisation.js';
export type { LimitedPermit, Permit } from './permit.js';
export { type Reaction, type ReactionKind, reactionSchema } from './reaction.js';
export { type SchemaOrgModel, toSchemaOrg } from './schemaOrg/toSchemaOrg.js';
export { type CaseEvent, type Satisfaction, type ServiceCase, serviceCaseSchema } from './serviceCase.js';
export {
  type EscalationStep,
  type SentimentCondition,
  type SlaMetric,
  type SlaPolicy,
  type SlaStatus,
  type SlaTarget,
  slaPolicySchema,
  type TightenRule,
} from './slaPolicy.js';
export { type SocialProfile, socialProfileSchema } from './socialProfile.js';
export {
  buildConversations,
  type ConversationOptions,
  type ConversationsResult,
} from './threading/buildConversations.js';
export type { ThreadIssue } from './threading/node.js';
export type { Extra } from './types.js';
export { fromJCard } from './vcard/fromJCard.js';
export type { JCard, JCardProperty } from './vcard/jCard.js';
export { toJCard } from './vcard/toJCard.js';
export { toVCard } from './vcard/toVCard.js';
