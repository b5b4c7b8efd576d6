import {
  addMoney,
  buildConversations,
  type Channel,
  type Contact,
  type ConversationOptions,
  type Counters,
  channelTraits,
  counterGrowth,
  currencyExponent,
  fromActivityStreams,
  fromJCard,
  type IdentitySource,
  type Interaction,
  identify,
  interactionSchema,
  isHumanReply,
  type Money,
  type SchemaOrgModel,
  toActivityStreams,
  toJCard,
  toSchemaOrg,
  toVCard,
} from '../../src/models/index.js';
import type { Adapter } from '../spec/adapter.js';

/** Fields that a case does not care about. */
const said = { kind: 'comment', direction: 'inbound', actorKind: 'human', at: '2026-03-02T09:00:00Z' } as const;

/** Short form of the cases: `id` is `channelId:sourceId`; what is not given is a human's inbound comment. */
function interactionOf(given: Partial<Interaction>): Interaction {
  const channelId = given.channelId ?? 'c';
  const sourceId = given.sourceId ?? '1';
  return { ...said, channelId, sourceId, id: `${channelId}:${sourceId}`, ...given };
}

export const modelsAdapter: Adapter = {
  isHumanReply: (interaction: Interaction) => isHumanReply(interaction),
  channelTraits: (channel: Channel) => channelTraits(channel),
  addMoney: ({ first, second }: { first: Money; second: Money }) => addMoney(first, second),
  currencyExponent: (currency: string) => currencyExponent(currency),
  counterGrowth: ({ earlier, later }: { earlier: Counters; later: Counters }) => counterGrowth(earlier, later),
  identify: (source: IdentitySource) => identify(source),
  parseInteraction: (input: unknown) => {
    const { data, error } = interactionSchema.safeParse(input);
    return { value: data ?? null, codes: error?.issues.map(({ code }) => code) ?? [] };
  },
  toActivityStreams: (interaction: Interaction) => toActivityStreams(interaction),
  fromActivityStreams: (json: unknown) => fromActivityStreams(json),
  toJCard: (contact: Contact) => toJCard(contact),
  fromJCard: (json: unknown) => fromJCard(json),
  toVCard: (contact: Contact) => toVCard(contact),
  toSchemaOrg: (model: SchemaOrgModel) => toSchemaOrg(model),
  buildConversations: (input: { interactions: Partial<Interaction>[]; options?: ConversationOptions }) =>
    buildConversations(input.interactions.map(interactionOf), input.options),
};
