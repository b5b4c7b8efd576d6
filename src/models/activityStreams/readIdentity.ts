import { fromIri } from '../conversions/iri.js';
import { identify } from '../identify.js';
import type { Interaction } from '../interaction.js';
import { type NodeReader, textOrNothing } from './reader.js';

interface Known {
  readonly at: string;
  readonly authorId?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly url?: string | undefined;
  /** Channel that the caller names. */
  readonly channelId: string | undefined;
}

/** Identifiers: our own terms, else the address of the object in the caller's channel or that of its host name (M-3). */
export function readIdentity(
  holder: NodeReader,
  known: Known,
): Pick<Interaction, 'id' | 'channelId' | 'sourceId' | 'idDerived'> {
  const ownChannel = textOrNothing(holder.take('crm:channelId'));
  const ownSource = textOrNothing(holder.take('crm:sourceId'));
  const isDerived = holder.take('crm:idDerived');
  const id = textOrNothing(holder.node['id']);
  if (ownChannel !== undefined && ownSource !== undefined && id !== undefined) {
    const idDerived = typeof isDerived === 'boolean' ? isDerived : undefined;
    return { id: fromIri(id), channelId: ownChannel, sourceId: ownSource, idDerived };
  }
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(id ?? known.url ?? '')?.[1];
  const channelId = known.channelId ?? host?.toLowerCase() ?? 'unknown';
  const text = known.text ?? known.html;
  return {
    channelId,
    ...identify({ channelId, sourceId: id, url: known.url, authorId: known.authorId, at: known.at, text }),
  };
}
