import type { Json } from '../../internal/json.js';
import { defined, isRecord } from '../conversions/conversion.js';
import type { Interaction, Provenance, Rating } from '../interaction.js';
import { jsonFault } from '../jsonFault.js';
import { iriOrNothing, type NodeReader, textOrNothing } from './reader.js';
import { readMedia } from './readMedia.js';
import { readTags } from './readTags.js';
import { readWords } from './readWords.js';

const LANGUAGE_TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** What was said: heading, text, markup, language, address, files, tags, rating, and where it was read. */
export function readContent(holder: NodeReader, wanted: string | undefined): Partial<Interaction> {
  const title = readWords(holder, 'name', wanted);
  const content = readWords(holder, 'content', wanted);
  const language = content.language ?? textOrNothing(holder.take('crm:language')) ?? title.language;
  const isPlain = /^text\/plain/.test(textOrNothing(holder.node['mediaType']) ?? '');
  if (isPlain || holder.node['mediaType'] === 'text/html') holder.take('mediaType');
  const source = readPlainSource(holder);
  return {
    title: title.text,
    text: isPlain ? content.text : source,
    html: isPlain ? undefined : content.text,
    language: language !== undefined && LANGUAGE_TAG.test(language) ? language : undefined,
    url: readUrl(holder),
    media: readMedia(holder),
    ...readTags(holder),
    rating: readRating(holder),
    provenance: readProvenance(holder),
    extra: readExtra(holder),
  };
}

/** The plain text that the markup was made of (ActivityPub, `source`). */
function readPlainSource(holder: NodeReader): string | undefined {
  const given = holder.node['source'];
  if (!isRecord(given) || given['mediaType'] !== 'text/plain') return undefined;
  holder.take('source');
  return textOrNothing(given['content']);
}

/** The first address; those of further forms of the item are lost. */
export function readUrl(node: NodeReader): string | undefined {
  const link = node.open('url');
  if (link === undefined) return iriOrNothing(node.takeFirst('url'));
  const address = iriOrNothing(link.take('href')) ?? iriOrNothing(link.take('id'));
  link.close();
  return address;
}

function readRating(holder: NodeReader): Rating | undefined {
  const given = holder.take('crm:rating');
  if (!isRecord(given)) return undefined;
  const { value, best, worst } = given as unknown as Rating;
  return [value, best, worst].every(Number.isFinite) ? { value, best, worst } : undefined;
}

function readProvenance(holder: NodeReader): Provenance | undefined {
  if (!isRecord([holder.node['generator']].flat()[0])) return undefined;
  const generator = holder.open('generator');
  const format = generator?.takeText('name');
  const provenance = {
    sourceUrl: iriOrNothing(generator?.takeFirst('url')),
    dialect: textOrNothing(generator?.take('crm:dialect')),
    fetchedAt: generator?.takeInstant('crm:fetchedAt'),
  };
  generator?.close();
  return format === undefined ? undefined : defined({ format, ...provenance });
}

function readExtra(holder: NodeReader): Readonly<Record<string, Json>> | undefined {
  const given = holder.node['crm:extra'];
  if (given === undefined || jsonFault(given) !== null) return undefined;
  return holder.take('crm:extra') as Readonly<Record<string, Json>>;
}
