import type { Contact } from '../../models/index.js';
import type { Draft, DraftAuthor } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import { plainText } from '../plainText.js';
import type { DialectContext, Gathered } from './dialect.js';
import { wholeNumber } from './plain.js';

type Row = Readonly<Record<string, string>>;

/** The tables of a Stack Exchange dump: posts and comments are interactions, users contacts, votes counters. */
export function readStackExchangeRow(
  record: ReadRecord,
  context: DialectContext,
  gathered: Gathered,
): readonly Draft[] {
  const row = record.item.row ?? {};
  const table = context.feed.title ?? '';
  if (table === 'posts') return [readPost(record, row)];
  if (table === 'comments') return [readComment(record, row)];
  if (table === 'users') gathered.contacts.push(readUser(record, row, context));
  return [];
}

const POST_KINDS: ReadonlyMap<string, Draft['kind']> = new Map([
  ['1', 'question'],
  ['2', 'answer'],
]);

function readPost(record: ReadRecord, row: Row): Draft {
  const { item } = record;
  const type = row['PostTypeId'] ?? '';
  const kind = POST_KINDS.get(type) ?? 'other';
  return {
    ...rowDraft(record, row),
    kind,
    kindRaw: kind === 'other' ? `post-type-${type}` : undefined,
    title: item.title,
    html: item.content,
    text: plainText(item.content ?? ''),
    parent: row['ParentId'],
    conversation: row['ParentId'] ?? row['Id'],
    tags: item.categories?.map(({ term }) => term ?? ''),
    counters: {
      score: wholeScore(row['Score']),
      views: wholeNumber(row['ViewCount']),
      replies: wholeNumber(row['AnswerCount']),
    },
    extra: row['AcceptedAnswerId'] === undefined ? {} : { acceptedAnswerId: row['AcceptedAnswerId'] },
  };
}

/** Comments are counted apart from posts and lie in a table of their own. */
function readComment(record: ReadRecord, row: Row): Draft {
  return {
    ...rowDraft(record, row),
    sourceId: row['Id'] === undefined ? undefined : `comment-${row['Id']}`,
    kind: 'comment',
    text: record.item.content,
    parent: row['PostId'],
    parentElsewhere: true,
    counters: { score: wholeScore(row['Score']) },
  };
}

function rowDraft({ item }: ReadRecord, row: Row): Draft {
  return {
    sourceId: item.id,
    idDerived: item.idDerived,
    author: authorOf(row),
    actorKind: (row['OwnerUserId'] ?? row['UserId']) === '-1' ? 'system' : 'human',
    at: { iso: item.published, raw: item.publishedRaw, precision: item.publishedPrecision },
    editedAt: item.updated,
  };
}

/** A deleted user has no id; some dumps keep the display name. */
function authorOf(row: Row): DraftAuthor | undefined {
  const id = row['OwnerUserId'] ?? row['UserId'];
  const name = row['OwnerDisplayName'] ?? row['UserDisplayName'];
  return id === undefined && name === undefined ? undefined : { id, name };
}

const wholeScore = (text: string | undefined) =>
  text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;

function readUser({ item }: ReadRecord, row: Row, { options }: DialectContext): Contact {
  const { channel, keepPersonal } = options;
  const id = `${channel.id}:${item.id}`;
  const name = row['DisplayName'];
  const named = name === undefined ? {} : { displayName: name };
  const url =
    keepPersonal.has('url') && /^https?:\/\/\S+$/.test(row['WebsiteUrl'] ?? '') ? row['WebsiteUrl'] : undefined;
  const profile = { id, platform: channel.platform, contactId: id, ...named, ...(url === undefined ? {} : { url }) };
  return {
    id,
    kind: 'person',
    ...named,
    profiles: [item.published === undefined ? profile : { ...profile, joinedAt: item.published }],
    source: { channelId: channel.id },
  };
}

const VOTE_NAMES: ReadonlyMap<string, string> = new Map([
  ['1', 'accepted'],
  ['2', 'upvotes'],
  ['3', 'downvotes'],
  ['5', 'favourites'],
]);

/** Votes withhold the user and the hour (M-5): counts by post, as of the last day on which anyone voted. */
export function countVotes(rows: Iterable<ReadRecord>, { options }: DialectContext): Gathered['counters'] {
  const byPost = new Map<string, Record<string, number>>();
  let newest: string | undefined;
  for (const { item } of rows) {
    const { published } = item;
    if (published !== undefined && (newest === undefined || published > newest)) newest = published;
    countVote(byPost, item.row ?? {});
  }
  const asOf = options.fetchedAt ?? newest;
  if (asOf === undefined) return [];
  return [...byPost].map(([post, values]) => ({
    targetId: `${options.channel.id}:${post}`,
    counters: { values: { ...values, score: (values['upvotes'] ?? 0) - (values['downvotes'] ?? 0) }, asOf },
  }));
}

function countVote(byPost: Map<string, Record<string, number>>, row: Row): void {
  const name = VOTE_NAMES.get(row['VoteTypeId'] ?? '');
  const post = row['PostId'];
  if (name === undefined || post === undefined) return;
  const counts = byPost.get(post) ?? {};
  counts[name] = (counts[name] ?? 0) + 1;
  byPost.set(post, counts);
}
