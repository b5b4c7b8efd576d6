import type { Interaction, Json } from '../../models/index.js';
import type { Draft, DraftAuthor } from '../draft.js';
import { plainText } from '../plainText.js';
import { linkKind } from '../safeLink.js';
import { checkVocabulary } from './checkVocabulary.js';
import { count, type ExportContext, instant, isRecord, type JsonRecord, member, record, text } from './json.js';

/** How the actors that are only an address are judged: an outbox belongs to a person, elsewhere nobody knows. */
export interface ActivityStreamsRules {
  readonly unnamedActor: Interaction['actorKind'];
}

interface Reading extends ExportContext, ActivityStreamsRules {}

/** Gathers the drafts of a document of Activity Streams 2.0: an object, an activity, a collection or a page. */
export function readActivityStreams(value: unknown, context: ExportContext, rules: ActivityStreamsRules): void {
  const { issues } = context;
  if (!isRecord(value)) {
    issues.add('value-unsupported', [], { detail: 'A document must be one object.' });
    return;
  }
  const reading = { ...context, ...rules };
  const { items, orderedItems, ...own } = value;
  if (!checkVocabulary(own, issues)) return;
  const isCollection = typesOf(value).some((type) => /Collection(Page)?$/.test(type));
  if (isCollection) readItems(value, reading);
  else readObject(value, reading);
}

/** The items of a collection and of its first page where that is embedded; an unsound one is left out. */
function readItems(collection: JsonRecord, reading: Reading): void {
  for (const page of [collection, record(collection, 'first')]) {
    for (const key of ['items', 'orderedItems']) {
      asList(member(page, key)).forEach((item, index) => {
        if (isRecord(item) && checkVocabulary(item, reading.issues, [key, index])) readObject(item, reading);
      });
    }
  }
}

export const typesOf = (object: JsonRecord): string[] => {
  const type = object['type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
};

/** What is said. */
const SPEECH: ReadonlyMap<string, Draft['kind']> = new Map([
  ['Note', undefined],
  ['Article', undefined],
  ['Page', undefined],
  ['Image', undefined],
  ['Video', undefined],
  ['Audio', undefined],
  ['Question', 'question'],
  ['Tombstone', undefined],
]);

/** What is done to an object. */
const ACTS: ReadonlyMap<string, Interaction['kind']> = new Map([
  ['Like', 'reaction'],
  ['Dislike', 'reaction'],
  ['EmojiReact', 'reaction'],
  ['Announce', 'share'],
  ['Follow', 'follow'],
  ['Join', 'join'],
  ['Leave', 'leave'],
  ['View', 'view'],
  ['Flag', 'flag'],
  ['Block', 'block'],
]);

/** Things and persons: described, not said. */
const NO_INTERACTIONS: ReadonlySet<string> = new Set(
  'Person Group Organization Application Service Place Profile Event Document Object Link Relationship Mention'.split(
    ' ',
  ),
);

function readObject(object: JsonRecord, reading: Reading): void {
  const [type] = typesOf(object);
  if (type === undefined || NO_INTERACTIONS.has(type)) return;
  if (type === 'Create') readCreate(object, reading);
  else if (type === 'Update' || type === 'Delete' || type === 'Undo') changeDraft(object, type, reading);
  else if (SPEECH.has(type)) reading.drafts.push(speechDraft(object, reading));
  else if (isRecord(object) && (ACTS.has(type) || 'actor' in object))
    reading.drafts.push(actDraft(object, type, reading));
}

function readCreate(activity: JsonRecord, reading: Reading): void {
  const actor = authorOf(activity['actor']);
  const when = at(activity, reading);
  for (const object of asList(activity['object'])) {
    if (typeof object === 'string') {
      reading.drafts.push({
        sourceId: object,
        author: actor,
        actorKind: actorKindOf(activity['actor'], reading),
        at: when,
      });
    } else if (isRecord(object)) {
      const draft = speechDraft({ ...activity, ...object, actor: activity['actor'] }, reading);
      reading.drafts.push({ ...draft, sourceId: idOf(object), at: draft.at?.iso === undefined ? when : draft.at });
    }
  }
}

const at = (object: JsonRecord, { issues }: Reading) => instant(object['published'], { issues, place: ['published'] });

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : (text(value, 'id') ?? text(value, 'href'));

function speechDraft(object: JsonRecord, reading: Reading): Draft {
  const { issues } = reading;
  const speaker = object['attributedTo'] ?? object['actor'];
  const [html, language] = natural(object, 'content');
  const [title] = natural(object, 'name');
  const edited = instant(object['updated'], { issues, place: ['updated'] }).iso;
  const deleted = instant(object['deleted'], { issues, place: ['deleted'] }).iso;
  const isDeleted = typesOf(object).includes('Tombstone');
  return {
    sourceId: idOf(object),
    kind: SPEECH.get(typesOf(object)[0] ?? ''),
    author: authorOf(speaker),
    actorKind: actorKindOf(speaker, reading),
    at: at(object, reading),
    editedAt: edited,
    deletedAt: deleted,
    moderation: isDeleted ? 'deleted' : undefined,
    title,
    html,
    text: html === undefined ? undefined : plainText(html),
    language: language ?? contextLanguage(object),
    parent: idOf(asList(object['inReplyTo'])[0]),
    parentElsewhere: true,
    conversation: idOf(asList(object['context'])[0]) ?? text(object, 'conversation'),
    url: urlOf(object['url']),
    media: mediaOf(object),
    ...tagsOf(object),
    visibility: visibilityOf(object),
    counters: {
      likes: count(object['likes'], 'totalItems'),
      shares: count(object['shares'], 'totalItems'),
      replies: count(object['replies'], 'totalItems'),
    },
    extra: summaryOf(object),
  };
}

const summaryOf = (object: JsonRecord): Record<string, Json> => {
  const summary = text(object, 'summary');
  return summary === undefined ? {} : { summary };
};

function actDraft(activity: JsonRecord, type: string, reading: Reading): Draft {
  const kind = ACTS.get(type) ?? 'other';
  return {
    sourceId: idOf(activity),
    kind,
    kindRaw: kind === 'other' ? type : undefined,
    author: authorOf(activity['actor']),
    actorKind: actorKindOf(activity['actor'], reading),
    at: at(activity, reading),
    target: idOf(asList(activity['object'])[0]),
    reaction: kind === 'reaction' ? reactionOf(activity, type) : undefined,
    visibility: visibilityOf(activity),
    extra: summaryOf(activity),
  };
}

function reactionOf(activity: JsonRecord, type: string): Draft['reaction'] {
  if (type === 'Like') return { kind: 'like' };
  if (type === 'Dislike') return { kind: 'dislike' };
  return { kind: 'other', kindRaw: text(activity, 'content') ?? type };
}

/** `Update`, `Delete` and `Undo` change what came before them (M-19). */
function changeDraft(activity: JsonRecord, type: string, { issues, drafts, ...reading }: Reading): void {
  const ids = asList(activity['object']).map(idOf);
  const when = at(activity, { issues, drafts, ...reading }).iso;
  for (const id of ids) {
    const draft = [...drafts].reverse().find(({ sourceId }) => sourceId !== undefined && sourceId === id);
    if (draft === undefined)
      issues.add('reference-missing', ['object'], { detail: `It is "${(id ?? '').slice(0, 80)}".` });
    else if (type === 'Update') draft.editedAt = when;
    else Object.assign(draft, { deletedAt: when, moderation: 'deleted' });
  }
}

/** A text in one language: the plain property, else the first of its map. */
function natural(object: JsonRecord, key: string): [string | undefined, string | undefined] {
  const plain = text(object, key);
  if (plain !== undefined) return [plain, undefined];
  const [entry] = Object.entries(record(object, `${key}Map`) ?? {});
  return entry !== undefined && typeof entry[1] === 'string' ? [entry[1], entry[0]] : [undefined, undefined];
}

function contextLanguage(object: JsonRecord): string | undefined {
  for (const context of asList(object['@context'])) {
    const language = text(context, '@language');
    if (language !== undefined) return language;
  }
  return undefined;
}

const CONTACT_KINDS: ReadonlyMap<string, DraftAuthor['kind']> = new Map([
  ['Person', 'person'],
  ['Organization', 'organisation'],
  ['Group', 'group'],
]);

function authorOf(value: unknown): DraftAuthor | undefined {
  const actor = asList(value)[0];
  if (typeof actor === 'string') return { id: actor, uri: actor };
  if (!isRecord(actor)) return undefined;
  const [name] = natural(actor, 'name');
  return {
    id: idOf(actor) ?? text(actor, 'preferredUsername'),
    name,
    handle: text(actor, 'preferredUsername'),
    uri: urlOf(actor['url']) ?? idOf(actor),
    kind: CONTACT_KINDS.get(typesOf(actor)[0] ?? ''),
  };
}

function actorKindOf(value: unknown, { unnamedActor }: Reading): Draft['actorKind'] {
  const actor = asList(value)[0];
  if (!isRecord(actor)) return unnamedActor;
  const [type] = typesOf(actor);
  if (type === 'Service' || type === 'Application') return 'bot';
  return type === 'Person' ? 'human' : 'unknown';
}

/** The first page of `url`, which may be a string, a link or a list of both. */
function urlOf(value: unknown): string | undefined {
  const urls = asList(value)
    .map(idOf)
    .filter((url) => url !== undefined);
  return urls.find((url) => linkKind(url) === 'safe');
}

function mediaOf(object: JsonRecord): Draft['media'] {
  return asList(object['attachment']).flatMap((attachment) => {
    const url = urlOf(member(attachment, 'url') ?? member(attachment, 'href'));
    return url === undefined ? [] : [{ url, type: text(attachment, 'mediaType') }];
  });
}

function tagsOf(object: JsonRecord): Pick<Draft, 'tags' | 'mentions'> {
  const tags = asList(object['tag']).filter(isRecord);
  const ofType = (type: string) => tags.filter((tag) => typesOf(tag).includes(type));
  return {
    tags: ofType('Hashtag').map((tag) => (text(tag, 'name') ?? '').replace(/^#/, '')),
    mentions: ofType('Mention').flatMap((tag) => {
      const url = urlOf(tag['href']);
      const handle = text(tag, 'name') ?? url;
      return handle === undefined ? [] : [{ handle, ...(url === undefined ? {} : { url }) }];
    }),
  };
}

const PUBLIC = /^(?:as:|https?:\/\/www\.w3\.org\/ns\/activitystreams#)?Public$/;

/** Who may see it, by `to` and `cc`; without either it is public. */
function visibilityOf(object: JsonRecord): Draft['visibility'] {
  const audience = [...asList(object['to']), ...asList(object['cc'])].map(idOf).filter((id) => id !== undefined);
  if (audience.length === 0 || audience.some((id) => PUBLIC.test(id))) return undefined;
  return audience.some((id) => id.endsWith('/followers')) ? 'followers' : 'direct';
}
