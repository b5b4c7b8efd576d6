import type { Json } from '../../internal/json.js';
import { type Conversion, defined } from '../conversions/conversion.js';
import { toIri } from '../conversions/iri.js';
import type { Interaction, Media } from '../interaction.js';
import { activityOfKind, activityOfReaction, CONTEXT, otherActivities, PUBLIC } from './vocabulary.js';

/** A JSON object as a converter writes it. */
export type JsonObject = { readonly [key: string]: Json };

/**
 * An interaction as an activity of Activity Streams 2.0: what was said as `Create` with a `Note`, `Article` or
 * `Question`, what was done as `Like`, `Announce`, `Follow` and so on; deleted ones as `Tombstone`. What the standard
 * has no term for goes under the prefix `crm:`. An identifier that is no absolute IRI becomes `urn:social-crm:...`.
 *
 * Lost: `direction`, `actorRole`, `atRaw`, `atPrecision`, `counters.asOf`, `moderation` other than `deleted`, and that
 * `tags` or `mentions` is an empty list rather than absent.
 *
 * See https://www.w3.org/TR/activitystreams-core/ and https://www.w3.org/TR/activitystreams-vocabulary/.
 *
 * ```ts
 * import { toActivityStreams } from 'social-crm/models';
 *
 * const { value, lost } = toActivityStreams({
 *   id: 'page:7', channelId: 'page', sourceId: '7', kind: 'share', direction: 'inbound', actorKind: 'human',
 *   authorId: 'https://example.org/anna', at: '2026-03-02T09:00:00Z', targetId: 'page:1',
 * });
 * value.type; // => 'Announce'
 * value.object; // => 'page:1'
 * value.actor; // => { type: 'Person', id: 'https://example.org/anna' }
 * lost; // => ['direction']
 * ```
 */
export function toActivityStreams(interaction: Interaction): Conversion<JsonObject> {
  const type = activityType(interaction);
  const common = commonMembers(interaction);
  const object = interaction.targetId === undefined ? undefined : toIri(interaction.targetId);
  const members =
    type === null
      ? {
          type: 'Create',
          actor: common.actor,
          published: interaction.at,
          to: common.to,
          target: object,
          object: contentOf(interaction, common),
        }
      : { ...common, ...deletable(interaction, type), object };
  return { value: defined({ '@context': CONTEXT, ...members }) as JsonObject, lost: lostOf(interaction) };
}

/** The activity type of what is done, or `null` for what is said. */
function activityType({ kind, kindRaw = '', reaction }: Interaction): string | null {
  if (kind === 'reaction') return (reaction && activityOfReaction[reaction.kind]) ?? 'Activity';
  if (kind === 'other') return otherActivities.includes(kindRaw) ? kindRaw : 'Activity';
  return activityOfKind[kind] ?? null;
}

function contentOf(interaction: Interaction, common: object): object {
  const article = interaction.kind === 'post' && interaction.title !== undefined ? 'Article' : 'Note';
  const { actor, ...members } = common as { actor?: { id?: string } };
  const type = interaction.kind === 'question' ? 'Question' : article;
  return defined({ ...members, ...deletable(interaction, type), attributedTo: actor?.id });
}

function deletable({ moderation }: Interaction, type: string): object {
  return moderation === 'deleted' ? { type: 'Tombstone', formerType: type } : { type };
}

function commonMembers(interaction: Interaction) {
  const { parentId, conversationId, visibility } = interaction;
  return defined({
    type: undefined,
    id: toIri(interaction.id),
    actor: actorOf(interaction),
    published: interaction.at,
    updated: interaction.editedAt,
    deleted: interaction.deletedAt,
    name: interaction.title,
    ...textOf(interaction),
    inReplyTo: parentId === undefined ? undefined : toIri(parentId),
    context: conversationId === undefined ? undefined : toIri(conversationId),
    url: interaction.url,
    attachment: interaction.media?.map(attachmentOf),
    tag: tagsOf(interaction),
    to: visibility === 'public' ? [PUBLIC] : undefined,
    generator: generatorOf(interaction),
    ...countersOf(interaction),
    ...ownTerms(interaction),
  });
}

const actorTypes = { human: 'Person', bot: 'Service', system: 'Application', unknown: undefined } as const;

function actorOf({ actorKind, authorId, authorName, authorProfileId }: Interaction) {
  const actor = defined({
    type: actorTypes[actorKind],
    id: authorId === undefined ? undefined : toIri(authorId),
    name: authorName,
    'crm:profileId': authorProfileId,
  });
  return Object.keys(actor).length === 0 ? undefined : actor;
}

function textOf({ text, html, language }: Interaction): object {
  const content = html ?? text;
  const isMapped = content !== undefined && language !== undefined && language !== 'und';
  return {
    ...(isMapped ? { contentMap: { [language]: content } } : { content, 'crm:language': language }),
    mediaType: html === undefined && text !== undefined ? 'text/plain' : undefined,
    source: html === undefined || text === undefined ? undefined : { content: text, mediaType: 'text/plain' },
  };
}

const mediaTypes: Readonly<Record<string, string>> = { image: 'Image', video: 'Video', audio: 'Audio' };

function attachmentOf({ url, type, length }: Media) {
  const family = type?.split('/')[0] ?? '';
  return defined({ type: mediaTypes[family] ?? 'Document', url, mediaType: type, 'crm:length': length });
}

function tagsOf({ tags, mentions }: Interaction): object[] | undefined {
  if (tags === undefined && mentions === undefined) return undefined;
  return [
    ...(tags ?? []).map((tag) => ({ type: 'Hashtag', name: `#${tag}` })),
    ...(mentions ?? []).map(({ handle, url, profileId }) =>
      defined({ type: 'Mention', name: handle, href: url, 'crm:profileId': profileId }),
    ),
  ];
}

function generatorOf({ provenance }: Interaction) {
  if (provenance === undefined) return undefined;
  return defined({
    type: 'Application',
    name: provenance.format,
    url: provenance.sourceUrl,
    'crm:dialect': provenance.dialect,
    'crm:fetchedAt': provenance.fetchedAt,
  });
}

function countersOf({ counters }: Interaction): object {
  if (counters === undefined) return {};
  const { likes, shares, replies, ...others } = counters.values;
  const collection = (totalItems: number | undefined) =>
    totalItems === undefined ? undefined : { type: 'Collection', totalItems };
  return {
    likes: collection(likes),
    shares: collection(shares),
    replies: collection(replies),
    'crm:counters': defined(others),
  };
}

function ownTerms(interaction: Interaction): object {
  const { kind, kindRaw, reaction, visibility } = interaction;
  const isPlain = kind === 'reaction' && reaction?.kindRaw === undefined && /^(dis)?like$/.test(reaction?.kind ?? '');
  return {
    'crm:kind': kind,
    'crm:kindRaw': kind === 'other' && otherActivities.includes(kindRaw ?? '') ? undefined : kindRaw,
    'crm:channelId': interaction.channelId,
    'crm:sourceId': interaction.sourceId,
    'crm:rootId': interaction.rootId,
    'crm:reaction': isPlain || reaction === undefined ? undefined : defined({ ...reaction }),
    'crm:rating': interaction.rating === undefined ? undefined : { ...interaction.rating },
    'crm:visibility': visibility === 'public' ? undefined : visibility,
    'crm:idDerived': interaction.idDerived,
    'crm:extra': interaction.extra,
  };
}

function lostOf(interaction: Interaction): string[] {
  const { moderation, counters } = interaction;
  const isEmpty = (name: 'tags' | 'mentions') => interaction[name]?.length === 0;
  return [
    'direction',
    ...(['actorRole', 'atRaw', 'atPrecision'] as const).filter((name) => interaction[name] !== undefined),
    ...(moderation === undefined || moderation === 'deleted' ? [] : ['moderation']),
    ...(['tags', 'mentions'] as const).filter(isEmpty),
    ...(counters === undefined ? [] : ['counters.asOf']),
  ];
}
