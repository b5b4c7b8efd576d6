import type { KpiResult } from '../../models/index.js';
import { cohesionWithoutHost } from '../community/cohesionWithoutHost.js';
import { communityIndex } from '../community/communityIndex.js';
import { absenceFactor, gini } from '../community/concentration.js';
import { eiIndex, modularity } from '../community/groups.js';
import { hostIndependence } from '../community/hostIndependence.js';
import {
  dialogueRatio,
  initiationShare,
  memberToMemberShare,
  repeatTieShare,
  selfStartShare,
} from '../community/memberShares.js';
import { networkDensity, participationLadder } from '../community/network.js';
import { reciprocity } from '../community/reciprocity.js';
import { pushShare } from '../engagement/contentShares.js';
import { effectiveN } from '../listening/raters.js';
import { nonNegative } from '../result/checks.js';
import { tallyOf } from './countRecipes.js';
import { KINDS, type KpiItem, type KpiItemKind } from './kpiItem.js';
import type { Planner, TallyNeed } from './needs.js';
import type { KpiRequest } from './options.js';
import { needed, type Recipe, recipe } from './recipe.js';
import { threadsOf } from './threads.js';
import { tiesOf } from './ties.js';
import { inputOf, tallyIn, type View } from './view.js';

/** Kinds that say something; reactions do not. */
const SPEECH = KINDS.filter((kind) => kind !== 'reaction') as readonly KpiItemKind[];
const HOUR = 3_600_000;

const perAuthor = (
  formula: (values: readonly number[], view: View, request: KpiRequest) => KpiResult<unknown>,
): Recipe =>
  recipe(
    (request, planner) => {
      const textsOf = ({ author }: KpiItem) => (typeof author === 'string' ? [author] : []);
      return tallyOf(planner, request, { name: 'authors', kinds: SPEECH, textsOf });
    },
    (view, tally, request) =>
      formula(
        [...tallyIn(view, tally).values()].sort((a, b) => a - b),
        view,
        request,
      ),
  );

const seedOf = ({ options: { seed } }: View) => (seed === undefined ? {} : { seed });

/** Every item with its author, and whom it answers: ties are found at the end, when both sides are known. */
function tieRows(request: KpiRequest, planner: Planner): TallyNeed {
  const textsOf = ({ id, author = null, role = null, replyTo = null }: KpiItem) => [
    JSON.stringify([id, author, role, replyTo]),
  ];
  return tallyOf(planner, request, { name: 'ties', kinds: SPEECH, textsOf });
}

const ofTies = (
  formula: (ties: ReturnType<typeof tiesOf>, view: View, request: KpiRequest) => KpiResult<unknown>,
): Recipe => recipe(tieRows, (view, rows, request) => formula(tiesOf(tallyIn(view, rows).keys()), view, request));

function threadRows(request: KpiRequest, planner: Planner): TallyNeed {
  const textsOf = ({ thread, id, author = null, role = null, kind }: KpiItem, at: number) =>
    thread === undefined ? [] : [JSON.stringify([thread, at, id, author, role, kind])];
  return tallyOf(planner, request, { name: 'threads', kinds: SPEECH, textsOf });
}

const ofThreads = (
  formula: (threads: ReturnType<typeof threadsOf>, view: View, request: KpiRequest) => KpiResult<unknown>,
): Recipe => recipe(threadRows, (view, rows, request) => formula(threadsOf(tallyIn(view, rows).keys()), view, request));

const startedByMembers = (threads: ReturnType<typeof threadsOf>) =>
  threads.filter(({ starterRole }) => starterRole !== 'host' && starterRole !== 'insider').length;

function silenceRows(request: KpiRequest, planner: Planner): TallyNeed {
  const textsOf = ({ role }: KpiItem, at: number) => [`${role === 'host' ? 'host' : 'member'}|${at}`];
  return tallyOf(planner, request, { name: 'silence', kinds: SPEECH, textsOf });
}

/** Hours and member posts while the host was active and while it had been silent for long. */
function silenceOf(view: View, rows: TallyNeed, request: KpiRequest) {
  const silentAfterHours = nonNegative(request.id, 'silentAfterHours', request['silentAfterHours'] ?? 24);
  const limit = silentAfterHours * HOUR;
  const times = { host: [] as number[], member: [] as number[] };
  for (const [text, count] of tallyIn(view, rows)) {
    const [who, at] = text.split('|') as ['host' | 'member', string];
    for (let index = 0; index < count; index += 1) times[who].push(Number(at));
  }
  const all = [...times.host, ...times.member];
  const start = Math.max(view.options.from, Math.min(...all));
  const end = Math.min(view.options.to, view.now);
  const posts = times.host.sort((a, b) => a - b);
  const silentSince = (at: number) => (posts.filter((post) => post <= at).at(-1) ?? start) + limit <= at;
  const edges = [start, ...posts, end];
  const silentMs = edges
    .slice(1)
    .reduce((sum, edge, index) => sum + Math.max(0, edge - (edges[index] as number) - limit), 0);
  const memberEventsSilent = times.member.filter(silentSince).length;
  return {
    memberEventsSilent,
    hoursSilent: all.length === 0 ? 0 : silentMs / HOUR,
    memberEventsActive: times.member.length - memberEventsSilent,
    hoursActive: all.length === 0 ? 0 : (end - start - silentMs) / HOUR,
    silentAfterHours,
  };
}

/** KPIs of who talks to whom: per author, per tie, per thread, in the host's silence. */
export const socialRecipes: Readonly<Record<string, Recipe>> = /* @__PURE__ */ (() => ({
  gini: perAuthor((values, view, request) => gini({ values, ...seedOf(view), ...inputOf(view, request) })),
  absenceFactor: perAuthor((contributions, view, request) => {
    const { threshold } = request;
    return absenceFactor({
      contributions,
      ...(threshold === undefined ? {} : { threshold }),
      ...inputOf(view, request),
    });
  }),
  effectiveN: perAuthor((weights, view, request) => effectiveN({ weights, ...inputOf(view, request) })),
  participationLadder: recipe(
    (request, planner) => {
      const textsOf = ({ author, role, kind, replyTo }: KpiItem) => {
        if (typeof author !== 'string' || role === 'host' || role === 'insider') return [];
        return [`${kind === 'reaction' || kind === 'reply' || replyTo ? 'react' : 'start'}|${author}`];
      };
      const tally = tallyOf(planner, request, { name: 'ladder', kinds: KINDS, textsOf });
      return { members: needed<number>(request, 'members'), tally };
    },
    (view, { members, tally }, request) => {
      const starters = new Set<string>();
      const all = new Set<string>();
      for (const text of tallyIn(view, tally).keys()) {
        const author = text.slice(6);
        all.add(author);
        if (text.startsWith('start|')) starters.add(author);
      }
      const counts = { lurkers: members - all.size, reactors: all.size - starters.size, initiators: starters.size };
      return participationLadder({ ...counts, ...inputOf(view, request) });
    },
  ),
  memberToMemberShare: ofTies(({ memberToMember, memberToHost }, view, request) =>
    memberToMemberShare({ memberToMember, memberToHost, ...inputOf(view, request) }),
  ),
  repeatTieShare: ofTies(({ ties }, view, request) => {
    const talks = [...ties.values()];
    const repeatedTies = talks.filter(({ count }) => count > 1).length;
    return repeatTieShare({ repeatedTies, ties: talks.length, ...inputOf(view, request) });
  }),
  reciprocity: ofTies(({ directed }, view, request) =>
    reciprocity({ edges: directed, ...seedOf(view), ...inputOf(view, request) }),
  ),
  eiIndex: ofTies(({ undirected }, view, request) => {
    const groups = needed<string[][]>(request, 'groups');
    return eiIndex({ edges: undirected, groups, ...seedOf(view), ...inputOf(view, request) });
  }),
  modularity: ofTies(({ undirected }, view, request) =>
    modularity({ edges: undirected, groups: needed<string[][]>(request, 'groups'), ...inputOf(view, request) }),
  ),
  networkDensity: ofTies(({ undirected, people }, view, request) => {
    const members = (request['members'] as number | undefined) ?? people.size;
    return networkDensity({ members, ties: undirected.length, ...inputOf(view, request) });
  }),
  cohesionWithoutHost: ofTies(({ undirected, hosts }, view, request) =>
    cohesionWithoutHost({ edges: undirected, hosts, ...inputOf(view, request) }),
  ),
  selfStartShare: ofThreads((threads, view, request) => {
    const talks = threads.filter(({ authors }) => authors > 1);
    return selfStartShare({ memberStarted: startedByMembers(talks), threads: talks.length, ...inputOf(view, request) });
  }),
  initiationShare: ofThreads((threads, view, request) =>
    initiationShare({ memberStarted: startedByMembers(threads), threads: threads.length, ...inputOf(view, request) }),
  ),
  dialogueRatio: ofThreads((threads, view, request) => {
    const withDialogue = threads.filter(({ hostTurns, otherTurns }) => hostTurns > 1 && otherTurns > 1).length;
    return dialogueRatio({ withDialogue, threads: threads.length, ...inputOf(view, request) });
  }),
  pushShare: ofThreads((threads, view, request) => {
    const posts = threads.reduce((sum, { hostPosts }) => sum + hostPosts, 0);
    const push = threads.reduce((sum, { pushed }) => sum + pushed, 0);
    return pushShare({ push, posts, ...inputOf(view, request) });
  }),
  hostIndependence: recipe(silenceRows, (view, rows, request) =>
    hostIndependence({ ...silenceOf(view, rows, request), ...inputOf(view, request) }),
  ),
  communityIndex: recipe(
    (request, planner) => ({
      ties: tieRows(request, planner),
      threads: threadRows(request, planner),
      silence: silenceRows(request, planner),
    }),
    (view, { ties, threads, silence }, request) => {
      const found = tiesOf(tallyIn(view, ties).keys());
      const talks = threadsOf(tallyIn(view, threads).keys()).filter(({ authors }) => authors > 1);
      const { memberToMember, memberToHost, undirected, hosts } = found;
      return communityIndex({
        memberToMemberShare: memberToMemberShare({ memberToMember, memberToHost }).value,
        hostIndependence: hostIndependence(silenceOf(view, silence, request)).value,
        selfStartShare: selfStartShare({ memberStarted: startedByMembers(talks), threads: talks.length }).value,
        cohesionWithoutHost: cohesionWithoutHost({ edges: undirected, hosts }).value,
        ...inputOf(view, request),
      });
    },
  ),
}))();
