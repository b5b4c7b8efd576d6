import type { Path } from '../../internal/errors.js';
import type { Channel } from '../channel.js';
import {
  type CheckedConversion,
  type ConversionIssue,
  defined,
  isRecord,
  type JsonRecord,
} from '../conversions/conversion.js';
import { fromIri } from '../conversions/iri.js';
import type { Interaction } from '../interaction.js';
import { checkActivityStreams } from './checkActivityStreams.js';
import { directionOf } from './directionOf.js';
import { readAuthor } from './readAuthor.js';
import { readContent } from './readContent.js';
import { readCounters } from './readCounters.js';
import { type NodeReader, readNode, textOrNothing } from './reader.js';
import { readIdentity } from './readIdentity.js';
import { readKind } from './readKind.js';
import { readVisibility } from './readVisibility.js';
import { type UnwrappedActivity, unwrapActivity } from './unwrapActivity.js';

export interface ActivityStreamsOptions {
  /** Channel that the object came through: gives `channelId`, and who speaks for the host (M-17). */
  readonly channel?: Pick<Channel, 'id' | 'type' | 'hostAuthorIds' | 'mode' | 'visibility'> | undefined;
  /** ISO 8601 instant of receipt: stands in for a missing `published`, and dates the counters. */
  readonly receivedAt?: string | undefined;
  /** Language to take where a text comes in several (BCP 47). */
  readonly language?: string | undefined;
}

/**
 * The interaction in an object or activity of Activity Streams 2.0. `Create` gives what was created; `Update`, `Delete`
 * and `Undo` give their object with `editedAt` or `deletedAt` (M-19). Nothing is fetched (M-33), nothing is thrown.
 *
 * `value` is `null` when the input is no interaction (a collection, a place) or does not say when it happened; `issues`
 * says why. A wrong value is an issue and not used (M-31). `lost` names what the model has no place for: unknown
 * properties, further actors, further languages. Without a channel, `channelId` is the host name of the identifier,
 * else `unknown`, and everybody is outside: direction `inbound` (`peer` on a many-to-many channel). Counters without
 * `receivedAt` are dated by the newest instant that the object itself holds.
 *
 * ```ts
 * import { fromActivityStreams } from 'social-crm/models';
 *
 * const { value, lost, issues } = fromActivityStreams({
 *   '@context': 'https://www.w3.org/ns/activitystreams',
 *   type: 'Create',
 *   actor: 'https://social.example/anna',
 *   published: '2026-03-02T09:00:00Z',
 *   object: { type: 'Note', id: 'https://social.example/7', content: '<p>Hi</p>', sensitive: false },
 * });
 * value.id; // => 'social.example:https://social.example/7'
 * value.html; // => '<p>Hi</p>'
 * lost; // => ['object.sensitive']
 * fromActivityStreams({ type: 'Like', actor: 90 }).issues[0]; // => { code: 'type-invalid', path: ['actor'], ... }
 * ```
 */
export function fromActivityStreams(
  json: unknown,
  options: ActivityStreamsOptions = {},
): CheckedConversion<Interaction | null> {
  if (!isRecord(json)) {
    return refused([{ code: 'not-an-object', path: [], message: 'must be a JSON object' }]);
  }
  const issues = checkActivityStreams(json);
  const unwrapped = unwrapActivity(json);
  if (unwrapped === 'orphan') {
    return refused([...issues, orphan]);
  }
  if (unwrapped === null) {
    return refused([
      ...issues,
      { code: 'not-an-interaction', path: ['type'], message: 'must be an activity or content' },
    ]);
  }
  return readInteraction(json, unwrapped, { options, issues });
}

const orphan: ConversionIssue = { code: 'orphan-reference', path: ['object'], message: 'the object is not known' };

const refused = (issues: readonly ConversionIssue[]) => ({ value: null, lost: [], issues });

interface Reading {
  readonly options: ActivityStreamsOptions;
  readonly issues: ConversionIssue[];
}

function readInteraction(
  json: JsonRecord,
  unwrapped: UnwrappedActivity,
  { options, issues }: Reading,
): CheckedConversion<Interaction | null> {
  const lost: string[] = [];
  const outer = wrappersOf(json, unwrapped.path, lost);
  const holder = readNode(unwrapped.holder, unwrapped.path, lost);
  const wrapper = outer.at(-1);
  const ownInstant = holder.takeInstant('published');
  const outerInstant = wrapperInstant(outer, unwrapped);
  const at = ownInstant ?? outerInstant ?? options.receivedAt;
  if (at === undefined) {
    const missing = { code: 'at-missing', path: [...unwrapped.path, 'published'], message: 'must be present' } as const;
    return refused([...issues, unwrapped.change === null ? missing : orphan]);
  }
  const author = readAuthor(holder, wrapper);
  const content = readContent(holder, options.language);
  const changes = readChanges(unwrapped, holder, outer);
  const body = {
    ...readKind(holder, unwrapped),
    ...author,
    at,
    ...changes,
    ...content,
    parentId: mapped(holder.takeReference('inReplyTo'), fromIri),
    rootId: textOrNothing(holder.take('crm:rootId')),
    conversationId: mapped(holder.takeReference('context'), fromIri),
    targetId: mapped(unwrapped.isAct ? holder.takeReference('object') : wrapper?.takeReference('target'), fromIri),
    counters: readCounters(holder, options.receivedAt ?? changes.editedAt ?? at),
    visibility: readVisibility(holder, wrapper),
  };
  const identity = readIdentity(holder, { ...body, channelId: options.channel?.id });
  const value = defined({ ...identity, ...body, direction: directionOf(body, options.channel) }) as Interaction;
  for (const node of [...outer, holder]) node.close();
  return { value, lost, issues };
}

const mapped = (value: string | undefined, map: (text: string) => string) =>
  value === undefined ? undefined : map(value);

/** Readers of the activities around the holder, outermost first. */
function wrappersOf(json: JsonRecord, path: Path, lost: string[]): NodeReader[] {
  const readers: NodeReader[] = [];
  let node: JsonRecord = json;
  for (const step of path) {
    const reader = readNode(node, path.slice(0, readers.length), lost);
    const inner = reader.takeFirst(String(step));
    readers.push(reader);
    if (isRecord(inner)) node = inner;
  }
  return readers;
}

/** The instant of the innermost `Create` around the holder, unless a change lies around it. */
function wrapperInstant(outer: readonly NodeReader[], { change }: UnwrappedActivity): string | undefined {
  const instant = outer.at(-1)?.takeInstant('published');
  return change === null ? instant : undefined;
}

function readChanges({ isTombstone, change }: UnwrappedActivity, holder: NodeReader, outer: readonly NodeReader[]) {
  const changedAt = outer.find(({ node }) => node === change?.by)?.takeInstant('published');
  const updated = holder.takeInstant('updated');
  const deleted = holder.takeInstant('deleted');
  holder.take('formerType');
  const isDeleted = change?.kind === 'deleted';
  return {
    editedAt: updated ?? (change?.kind === 'edited' ? changedAt : undefined),
    deletedAt: deleted ?? (isDeleted ? changedAt : undefined),
    moderation: isTombstone || isDeleted ? ('deleted' as const) : undefined,
  };
}
