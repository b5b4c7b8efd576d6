import { isRecord } from '../conversions/conversion.js';
import type { Interaction } from '../interaction.js';
import { type InteractionKind, interactionKinds } from '../interactionKinds.js';
import { type Reaction, reactionKinds } from '../reaction.js';
import { type NodeReader, textOrNothing } from './reader.js';
import type { UnwrappedActivity } from './unwrapActivity.js';
import { kindOfActivity } from './vocabulary.js';

/** Kind and reaction: as our own terms say, else by the type of the activity or content. */
export function readKind(
  holder: NodeReader,
  unwrapped: UnwrappedActivity,
): Pick<Interaction, 'kind' | 'kindRaw' | 'reaction'> {
  const own = textOrNothing(holder.take('crm:kind'));
  const kind = own !== undefined && isKind(own) ? own : foreignKind(holder, unwrapped);
  const ownRaw = textOrNothing(holder.take('crm:kindRaw'));
  const raw = kind === 'other' && unwrapped.type !== 'Activity' ? unwrapped.type : undefined;
  return { kind, kindRaw: ownRaw ?? raw, reaction: readReaction(holder, kind, unwrapped.type) };
}

const isKind = (text: string): text is InteractionKind => Object.hasOwn(interactionKinds, text);

function foreignKind({ node }: NodeReader, { type, isAct }: UnwrappedActivity): InteractionKind {
  if (isAct) return (Object.hasOwn(kindOfActivity, type) ? kindOfActivity[type] : undefined) ?? 'other';
  if (type === 'Question') return 'question';
  const [parent] = [node['inReplyTo']].flat();
  if (parent === undefined || parent === null) return 'post';
  return isRecord(parent) && Object.hasOwn(parent, 'inReplyTo') ? 'reply' : 'comment';
}

function readReaction(holder: NodeReader, kind: InteractionKind, type: string): Reaction | undefined {
  const given = holder.take('crm:reaction');
  const known = isRecord(given) ? reactionKinds.find((name) => name === given['kind']) : undefined;
  if (isRecord(given) && known !== undefined) {
    const kindRaw = textOrNothing(given['kindRaw']);
    return kindRaw === undefined ? { kind: known } : { kind: known, kindRaw };
  }
  if (kind !== 'reaction') return undefined;
  if (type === 'Like') return { kind: 'like' };
  return type === 'Dislike' ? { kind: 'dislike' } : undefined;
}
