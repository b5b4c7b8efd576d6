import type { JsonObject } from '../activityStreams/toActivityStreams.js';
import type { Channel } from '../channel.js';
import type { Contact } from '../contact.js';
import type { Conversation } from '../conversation.js';
import { type Conversion, defined } from '../conversions/conversion.js';
import type { Interaction } from '../interaction.js';
import type { Organisation } from '../organisation.js';
import type { SocialProfile } from '../socialProfile.js';
import { channelMembers } from './channelMembers.js';
import { contactMembers } from './contactMembers.js';
import { conversationMembers } from './conversationMembers.js';
import { interactionMembers } from './interactionMembers.js';
import type { Members } from './members.js';
import { organisationMembers } from './organisationMembers.js';
import { profileMembers } from './profileMembers.js';

/** The models that schema.org has types for; a service case has none. */
export type SchemaOrgModel = Contact | SocialProfile | Interaction | Conversation | Channel | Organisation;

/**
 * A model as schema.org JSON-LD (one way): people and organisations, profile pages, postings, comments, questions,
 * messages, reviews, actions, conversations, and channels as `ContactPoint` or `WebSite`. Which model it is shows in its
 * required fields.
 *
 * `lost` names the fields without a place, among them always `moderation`, `visibility`, `direction` and `idDerived`.
 * Counters become `InteractionCounter`s. See https://schema.org.
 *
 * ```ts
 * import { toSchemaOrg } from 'social-crm/models';
 *
 * const { value, lost } = toSchemaOrg({
 *   id: 'page:2', channelId: 'page', sourceId: '2', kind: 'comment', direction: 'inbound', actorKind: 'human',
 *   authorName: 'Anna', at: '2026-03-02T09:00:00Z', text: 'Nice!', parentId: 'page:1',
 * });
 * value; // => {
 * //   '@context': 'https://schema.org', '@type': 'Comment', identifier: 'page:2',
 * //   author: { '@type': 'Person', name: 'Anna' }, dateCreated: '2026-03-02T09:00:00Z', text: 'Nice!',
 * //   parentItem: { '@type': 'CreativeWork', identifier: 'page:1' },
 * // }
 * lost; // => ['channelId', 'sourceId', 'direction']
 * ```
 */
export function toSchemaOrg(model: SchemaOrgModel): Conversion<JsonObject> {
  const { type, members, lost } = membersOf(model);
  const value = defined({ '@context': 'https://schema.org', '@type': type, ...members });
  return { value: value as JsonObject, lost: Object.keys(model).flatMap((name) => lostAt(model, name, lost)) };
}

function membersOf(model: SchemaOrgModel): Members {
  if ('interactionIds' in model) return conversationMembers(model);
  if ('sourceId' in model) return interactionMembers(model);
  if ('platform' in model) return 'type' in model ? channelMembers(model) : profileMembers(model);
  return 'kind' in model ? contactMembers(model) : organisationMembers(model);
}

function lostAt(model: SchemaOrgModel, name: string, lost: Members['lost']): readonly string[] {
  if ((model as unknown as Record<string, unknown>)[name] === undefined) return [];
  return lost.filter((path) => path === name || path.startsWith(`${name}.`));
}
