import { fromIri } from '../conversions/iri.js';
import type { Interaction } from '../interaction.js';
import { iriOrNothing, type NodeReader, textOrNothing } from './reader.js';
import { readWords } from './readWords.js';

export type Author = Pick<Interaction, 'actorKind' | 'authorId' | 'authorName' | 'authorProfileId'>;

const actorKinds: ReadonlyMap<unknown, Interaction['actorKind']> = new Map([
  ['Person', 'human'],
  ['Service', 'bot'],
  ['Application', 'system'],
]);

/** Who acts: the `actor` of the activity, else whom the content is attributed to. An actor without type is unknown. */
export function readAuthor(holder: NodeReader, wrapper: NodeReader | undefined): Author {
  const attributed = holder.node['attributedTo'];
  const place = [holder, wrapper].find((node) => node !== undefined && Object.hasOwn(node.node, 'actor'));
  if (place === undefined) return authorAt(holder, 'attributedTo');
  const author = authorAt(place, 'actor');
  if (typeof attributed === 'string' && fromIri(attributed) === author.authorId) holder.take('attributedTo');
  return author;
}

function authorAt(place: NodeReader, name: string): Author {
  const actor = place.open(name);
  if (actor === undefined) {
    const id = iriOrNothing(place.takeFirst(name));
    return { actorKind: 'unknown', authorId: id === undefined ? undefined : fromIri(id) };
  }
  const id = iriOrNothing(actor.node['id']);
  const author = {
    actorKind: actorKinds.get([actor.node['type']].flat()[0]) ?? 'unknown',
    authorId: id === undefined ? undefined : fromIri(id),
    authorName: readWords(actor, 'name').text ?? actor.takeText('preferredUsername'),
    authorProfileId: textOrNothing(actor.take('crm:profileId')),
  };
  actor.close();
  return author;
}
