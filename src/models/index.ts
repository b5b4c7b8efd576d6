export { type Path, SocialCrmError } from '../internal/errors.js';
export type { Instant } from '../internal/instant.js';
export type { Json } from '../internal/json.js';
export { type Channel, type ChannelMode, type ChannelVisibility, channelSchema } from './channel.js';
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
export { type Counters, type CounterValues, countersSchema } from './counters.js';
export {
  type Interaction,
  type InteractionMention,
  interactionSchema,
  type Media,
  type Provenance,
  type Rating,
} from './interaction.js';
export { type InteractionKind, type InteractionKindGroup, interactionKinds } from './interactionKinds.js';
export { type Money, moneySchema } from './money.js';
export {
  type Agent,
  type Brand,
  type Organisation,
  organisationSchema,
  type Product,
  type Team,
} from './organisation.js';
export { type Reaction, type ReactionKind, reactionSchema } from './reaction.js';
export { type CaseEvent, type Satisfaction, type ServiceCase, serviceCaseSchema } from './serviceCase.js';
export { type SocialProfile, socialProfileSchema } from './socialProfile.js';
export type { Extra } from './types.js';
