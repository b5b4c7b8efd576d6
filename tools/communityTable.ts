import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  cohesionWithoutHost,
  communityIndex,
  hostIndependence,
  memberToMemberShare,
  selfStartShare,
} from '../src/kpi/index.js';
import type { KpiResult } from '../src/models/kpiResult.js';

const HOUR_MS = 3_600_000;
const SILENT_AFTER_MS = 24 * HOUR_MS;

/** A conversation as numbers: time, author, host and reply structure, no text. */
export interface ConversationColumns {
  readonly at: readonly number[];
  /** -1 is unknown. */
  readonly author: readonly number[];
  /** Row of the parent, -1 none. */
  readonly replyTo: readonly number[];
  /** 1 for the brand's account; absent where there is no host. */
  readonly host?: readonly number[];
  /** 0 where the parent lies outside the data. */
  readonly parentKnown?: readonly number[];
}

/** The four parts of one data set and the index made of them. */
export interface CommunityRow {
  readonly name: string;
  readonly items: number;
  readonly memberToMember: KpiResult;
  readonly selfStart: KpiResult;
  readonly host: KpiResult;
  readonly cohesion: KpiResult;
  readonly index: KpiResult;
}

/** Computes the row of a data set. */
export function communityRow(name: string, columns: ConversationColumns): CommunityRow {
  const isHost = (row: number) => columns.host?.[row] === 1;
  const replies = columns.replyTo.flatMap((parent, row) =>
    parent >= 0 && !isSelfReply(columns, row) ? [{ row, parent }] : [],
  );
  const ofMembers = replies.filter(({ row }) => !isHost(row));
  const memberToHost = ofMembers.filter(({ parent }) => isHost(parent)).length;
  const memberToMember = memberToMemberShare({ memberToMember: ofMembers.length - memberToHost, memberToHost });
  const selfStart = selfStartShare(threadStarts(columns, isHost));
  const host = hostIndependence(silence(columns, isHost));
  const edges = replies
    .map(({ row, parent }) => [columns.author[row] as number, columns.author[parent] as number] as const)
    .filter(([a, b]) => a >= 0 && b >= 0);
  const hosts = [...new Set(columns.author.filter((_, row) => isHost(row)))];
  const cohesion = cohesionWithoutHost({ edges, hosts });
  const index = communityIndex({
    memberToMemberShare: memberToMember.value,
    selfStartShare: selfStart.value,
    hostIndependence: host.value,
    cohesionWithoutHost: cohesion.value,
  });
  return { name, items: columns.at.length, memberToMember, selfStart, host, cohesion, index };
}

const isSelfReply = ({ author, replyTo }: ConversationColumns, row: number) =>
  (author[row] as number) >= 0 && author[row] === author[replyTo[row] as number];

function threadStarts(columns: ConversationColumns, isHost: (row: number) => boolean) {
  const authors = new Map<number, Set<number>>();
  columns.replyTo.forEach((_, row) => {
    const root = rootOf(columns, row);
    authors.set(root, (authors.get(root) ?? new Set()).add(columns.author[row] as number));
  });
  const started = [...authors].filter(([root, people]) => people.size >= 2 && columns.parentKnown?.[root] !== 0);
  return { memberStarted: started.filter(([root]) => !isHost(root)).length, threads: started.length };
}

function rootOf({ replyTo }: ConversationColumns, row: number): number {
  let root = row;
  while ((replyTo[root] as number) >= 0) root = replyTo[root] as number;
  return root;
}

/** Member posts and hours while the host is silent (24 h after its last post) and while it is not; none without a host. */
function silence({ at }: ConversationColumns, isHost: (row: number) => boolean) {
  const posts = at.map((time, row) => ({ time, isByHost: isHost(row) })).sort((a, b) => a.time - b.time);
  const sums = { memberEventsSilent: 0, hoursSilent: 0, memberEventsActive: 0, hoursActive: 0 };
  const first = posts.findIndex(({ isByHost }) => isByHost);
  let lastHost = posts[first]?.time ?? 0;
  let previous = lastHost;
  for (const { time, isByHost } of first < 0 ? [] : posts.slice(first + 1)) {
    const silentFrom = lastHost + SILENT_AFTER_MS;
    const silent = Math.max(0, time - Math.max(previous, silentFrom));
    sums.hoursSilent += silent / HOUR_MS;
    sums.hoursActive += (time - previous - silent) / HOUR_MS;
    if (isByHost) lastHost = time;
    else sums[time >= silentFrom ? 'memberEventsSilent' : 'memberEventsActive'] += 1;
    previous = time;
  }
  return sums;
}

/** The data sets of a folder, or none when it is absent. */
export function readConversations(folder: string): { readonly name: string; readonly columns: ConversationColumns }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace('.json', ''),
      columns: (JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { columns: ConversationColumns }).columns,
    }));
}

/** Where the conversations lie beside the project. */
export const conversationsFolder = fileURLToPath(new URL('../../shared/data/conversations', import.meta.url));

const KIND = (name: string) => (name.startsWith('se-') ? 'questions and answers' : 'brand support');

/** The Markdown page with one row a data set, the highest index first. */
export function communityPage(rows: readonly CommunityRow[]): string {
  const sorted = [...rows].sort((a, b) => (b.index.value ?? 0) - (a.index.value ?? 0));
  const table = sorted.map(({ name, items, memberToMember, selfStart, host, cohesion, index }) =>
    [
      name,
      KIND(name),
      items,
      ...[memberToMember, selfStart, host, cohesion].map(({ value }) =>
        value === null ? 'unknown' : value.toFixed(2),
      ),
      index.value === null ? 'null' : index.value.toFixed(1),
      index.interval === null
        ? ''
        : `${index.interval.low.toFixed(1)} to ${(index.interval.high as number).toFixed(1)}`,
    ].join(' | '),
  );
  return [
    '---',
    'title: The community index on real conversations',
    '---',
    '# The community index on real conversations',
    '',
    'Six data sets of real conversations, as times, authors and replies without any text: three communities of questions',
    'and answers (Stack Exchange, CC BY-SA) and three brand support accounts (from Customer Support on Twitter, CC BY-NC-SA',
    '4.0, small filtered subsets, so that shares are not representative). `tools/communityTable.ts` writes this page.',
    '',
    'data set | kind | posts | MM | SS | HI | CH | index | bounds',
    '---|---|--:|--:|--:|--:|--:|--:|---',
    ...table,
    '',
    'MM = share of the replies of members that go to members, SS = threads started by members, HI = independence of the',
    'host, CH = cohesion without the host. A community of questions and answers has no host account: HI is unknown, the index',
    'is made of the other three, and the bounds show what any HI would do. The worst bound of each such community still lies',
    'above every brand support account. Around a support account everybody starts threads (SS = 1) and nobody talks to',
    'anybody but the brand (MM near 0, CH near 0): SS alone would call it a community. What this does not show: six data',
    'sets are few, none is labelled by people, and the weights of the index are not validated.',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = readConversations(conversationsFolder).map(({ name, columns }) => communityRow(name, columns));
  if (rows.length === 0) console.log('communityTable: no conversations beside the project, the page stays as it is');
  else writeFileSync(fileURLToPath(new URL('../docs/community-real-data.md', import.meta.url)), communityPage(rows));
}
