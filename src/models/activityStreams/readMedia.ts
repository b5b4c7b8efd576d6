import { defined, isRecord } from '../conversions/conversion.js';
import type { Media } from '../interaction.js';
import { iriOrNothing, type NodeReader, readNode, textOrNothing } from './reader.js';

/** The files of `attachment`: addresses, links, or documents with an address. What has no address is lost. */
export function readMedia(holder: NodeReader): readonly Media[] | undefined {
  const isList = Array.isArray(holder.node['attachment']);
  return holder.takeList('attachment')?.flatMap((item, index) => {
    const place = isList ? ['attachment', index] : ['attachment'];
    const media = isRecord(item) ? readFile(item, holder, place) : fileAt(iriOrNothing(item));
    if (media === undefined) holder.lose(...place);
    return media ?? [];
  });
}

const fileAt = (url: string | undefined): Media | undefined => (url === undefined ? undefined : { url });

function readFile(
  item: Readonly<Record<string, unknown>>,
  holder: NodeReader,
  place: readonly (string | number)[],
): Media | undefined {
  const lost: string[] = [];
  const file = readNode(item, [...holder.path, ...place], lost);
  const link = file.open('url');
  const url =
    iriOrNothing(link?.take('href')) ?? iriOrNothing(file.takeFirst('url')) ?? iriOrNothing(file.take('href'));
  const type = textOrNothing(file.take('mediaType')) ?? textOrNothing(link?.take('mediaType'));
  const length = file.take('crm:length');
  if (url === undefined) return undefined;
  link?.close();
  file.close();
  holder.losePaths(lost);
  const isSize = typeof length === 'number' && Number.isSafeInteger(length) && length >= 0;
  return defined({ url, type, length: isSize ? length : undefined });
}
