import { defined, isRecord, type JsonRecord } from '../conversions/conversion.js';
import type { Interaction, InteractionMention } from '../interaction.js';
import { iriOrNothing, type NodeReader, textOrNothing } from './reader.js';

/** Hashtags and mentions of `tag`; a hashtag loses its sign. A tag without a name is lost. */
export function readTags(holder: NodeReader): Pick<Interaction, 'tags' | 'mentions'> {
  const isList = Array.isArray(holder.node['tag']);
  const items = (holder.takeList('tag') ?? []).map(readTag);
  items.forEach((item, index) => {
    if (item === undefined) holder.lose('tag', ...(isList ? [index] : []));
  });
  const tags = items.filter((item) => typeof item === 'string');
  const mentions = items.filter((item) => typeof item === 'object');
  return { tags: tags.length === 0 ? undefined : tags, mentions: mentions.length === 0 ? undefined : mentions };
}

function readTag(item: unknown): string | InteractionMention | undefined {
  if (!isRecord(item)) return undefined;
  const mention = item['type'] === 'Mention' ? mentionOf(item) : undefined;
  return mention ?? textOrNothing(item['name'])?.replace(/^#/, '');
}

function mentionOf(item: JsonRecord): InteractionMention | undefined {
  const url = iriOrNothing(item['href']);
  const handle = textOrNothing(item['name']) || url;
  const profileId = textOrNothing(item['crm:profileId']) || undefined;
  return handle === undefined ? undefined : defined({ handle, profileId, url });
}
