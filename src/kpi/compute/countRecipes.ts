import { activityByHour } from '../engagement/activityByHour.js';
import { proactiveShare } from '../engagement/contentShares.js';
import { dailyStatusUpdates } from '../engagement/spread.js';
import { mentionRate, mentionVolume } from '../listening/mentionCounts.js';
import { brandHealthIndex, shareOfVoice, topicShare } from '../listening/mentionShares.js';
import { type NeutralRule, netSentiment, sentimentShare } from '../listening/sentiment.js';
import { platformShare, platformTopicMatrix } from '../listening/topics.js';
import { channelPreference } from '../response/channelShares.js';
import { offHoursDemandShare } from '../response/serviceShares.js';
import type { KpiItem, KpiItemKind } from './kpiItem.js';
import { maskOf, type Planner, type TallyNeed } from './needs.js';
import type { KpiRequest } from './options.js';
import { needed, type Recipe } from './recipe.js';
import type { View } from './view.js';

/** Kinds that come from outside. */
export const INBOUND: readonly KpiItemKind[] = ['mention', 'request'];

/** Makes a recipe of counts of inbound items. */
const ofCount =
  (finish: (view: View, mask: number, request: KpiRequest) => ReturnType<ReturnType<Recipe>>): Recipe =>
  (request) => {
    const mask = maskOf(request.kinds, INBOUND);
    return (view) => finish(view, mask, request);
  };

/** Days of a group, which a rate per day needs. */
function daysOf({ days }: View, request: KpiRequest): number {
  return days ?? needed<number>(request, 'days');
}

const sentiments = (view: View, mask: number) => ({
  positive: view.count(mask, 0),
  negative: view.count(mask, 1),
  neutral: view.count(mask, 2),
});

/** Counts texts over items of the kinds asked for. */
export function tallyOf(
  planner: Planner,
  request: KpiRequest,
  tally: { name: string; kinds?: readonly KpiItemKind[]; textsOf: (item: KpiItem, at: number) => readonly string[] },
): TallyNeed {
  const mask = maskOf(request.kinds, tally.kinds ?? INBOUND);
  const kinds = new Set(request.kinds ?? tally.kinds ?? INBOUND);
  return planner.tally(`${tally.name}:${mask}`, (item, add, at) => {
    if (kinds.has(item.kind)) for (const text of tally.textsOf(item, at)) add(text);
  });
}

const byChannel: (formula: typeof platformShare | typeof channelPreference, field: 'platform' | 'channel') => Recipe =
  (formula, field) => (request, planner) => {
    const name = needed<string>(request, field);
    const tally = tallyOf(planner, request, {
      name: 'channel',
      textsOf: ({ channel }) => (channel === undefined ? [] : [channel]),
    });
    return (view) => {
      const counts = { [name]: 0, ...Object.fromEntries(view.tally(tally)) };
      return formula({ counts, platform: name, channel: name, ...view.input(request) });
    };
  };

const localHour = (planner: Planner, at: number) => Math.floor((at + planner.options.offset(at)) / 3_600_000);

/** KPIs of plain counts per kind, sentiment, topic, platform and hour. */
export const countRecipes: Readonly<Record<string, Recipe>> = /* @__PURE__ */ (() => ({
  mentionVolume: ofCount((view, mask, request) =>
    mentionVolume({ mentions: view.count(mask), ...view.input(request) }),
  ),
  mentionRate: ofCount((view, mask, request) =>
    mentionRate({ mentions: view.count(mask), days: daysOf(view, request), ...view.input(request) }),
  ),
  shareOfVoice: ofCount((view, mask, request) =>
    shareOfVoice({
      mentions: view.count(mask),
      total: view.countOfAllBrands(mask),
      ...view.input(request),
    }),
  ),
  sentimentShare: ofCount((view, mask, request) =>
    sentimentShare({
      ...sentiments(view, mask),
      polarity: needed<'positive'>(request, 'polarity'),
      ...neutralRuleOf(request),
      ...view.input(request),
    }),
  ),
  netSentiment: ofCount((view, mask, request) =>
    netSentiment({ ...sentiments(view, mask), ...neutralRuleOf(request), ...view.input(request) }),
  ),
  brandHealthIndex: ofCount((view, mask, request) =>
    brandHealthIndex({ ...sentiments(view, mask), ...view.input(request) }),
  ),
  topicShare: (request, planner) => {
    const topic = needed<string>(request, 'topic');
    const mask = maskOf(request.kinds, INBOUND);
    const tally = tallyOf(planner, request, { name: 'topics', textsOf: ({ topics = [] }) => [...new Set(topics)] });
    return (view) =>
      topicShare({
        topic: view.tally(tally).get(topic) ?? 0,
        total: view.count(mask),
        ...view.input(request, () => ({ topic })),
      });
  },
  platformShare: byChannel(platformShare, 'platform'),
  channelPreference: byChannel(channelPreference, 'channel'),
  platformTopicMatrix: (request, planner) => {
    const tally = tallyOf(planner, request, {
      name: 'channelTopics',
      textsOf: ({ channel, topics = [] }) =>
        channel === undefined ? [] : [...new Set(topics)].map((topic) => JSON.stringify([channel, topic])),
    });
    return (view) => {
      const counts: Record<string, Record<string, number>> = {};
      for (const [key, count] of view.tally(tally)) {
        const [channel, topic] = JSON.parse(key) as [string, string];
        counts[channel] = { ...counts[channel], [topic]: count };
      }
      return platformTopicMatrix({ counts, ...minimumCellOf(request), ...view.input(request) });
    };
  },
  activityByHour: (request, planner) => {
    const textsOf = (_: KpiItem, at: number) => [String(localHour(planner, at) % 24)];
    const tally = tallyOf(planner, request, { name: 'hours', textsOf });
    return (view) => {
      const counts = Array.from({ length: 24 }, (_, hour) => view.tally(tally).get(String(hour)) ?? 0);
      return activityByHour({ counts, ...view.input(request) });
    };
  },
  offHoursDemandShare: (request, planner) => {
    const isOpen = needed<(at: number) => boolean>(request, 'isOpen');
    const mask = maskOf(request.kinds, INBOUND);
    const textsOf = (_: KpiItem, at: number) => (isOpen(at) ? [] : ['outside']);
    const tally = tallyOf(planner, request, { name: `offHours.${request.as ?? request.id}`, textsOf });
    return (view) =>
      offHoursDemandShare({
        outside: view.tally(tally).get('outside') ?? 0,
        inbound: view.count(mask),
        ...view.input(request),
      });
  },
  proactiveShare: (request, planner) => {
    const textsOf = ({ role, kind }: KpiItem) => (role === 'host' ? [kind] : []);
    const tally = tallyOf(planner, request, { name: 'hostKinds', kinds: ['post', 'reply'], textsOf });
    return (view) =>
      proactiveShare({
        proactive: view.tally(tally).get('post') ?? 0,
        reactive: view.tally(tally).get('reply') ?? 0,
        ...view.input(request),
      });
  },
  dailyStatusUpdates: (request, planner) => {
    const textsOf = (_: KpiItem, at: number) => [String(Math.floor(localHour(planner, at) / 24))];
    const tally = tallyOf(planner, request, { name: 'days', kinds: ['post'], textsOf });
    const mask = maskOf(request.kinds, ['post']);
    return (view) =>
      dailyStatusUpdates({
        posts: view.count(mask),
        days: daysOf(view, request),
        activeDays: view.tally(tally).size,
        ...view.input(request),
      });
  },
}))();

const neutralRuleOf = ({ neutralRule }: KpiRequest) =>
  neutralRule === undefined ? {} : { neutralRule: neutralRule as NeutralRule };

const minimumCellOf = ({ minimumCell }: KpiRequest) =>
  minimumCell === undefined ? {} : { minimumCell: minimumCell as number };
