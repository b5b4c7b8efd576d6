import type { KpiResult } from '../../models/index.js';
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
import { needed, type Recipe, recipe } from './recipe.js';
import { inputOf, itemsOf, itemsOfAllBrands, tallyIn, type View } from './view.js';

/** Kinds that come from outside. */
export const INBOUND: readonly KpiItemKind[] = ['mention', 'request'];

/** Makes a recipe of counts of inbound items. */
const ofCount = (finish: (view: View, mask: number, request: KpiRequest) => KpiResult<unknown>): Recipe =>
  recipe(({ kinds }) => maskOf(kinds, INBOUND), finish);

/** Days of a group, which a rate per day needs. */
function daysOf({ days }: View, request: KpiRequest): number {
  return days ?? needed<number>(request, 'days');
}

const sentiments = (view: View, mask: number) => ({
  positive: itemsOf(view, mask, 0),
  negative: itemsOf(view, mask, 1),
  neutral: itemsOf(view, mask, 2),
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

const byChannel: (formula: typeof platformShare | typeof channelPreference, field: 'platform' | 'channel') => Recipe = (
  formula,
  field,
) =>
  recipe(
    (request, planner) => {
      const textsOf = ({ channel }: KpiItem) => (channel === undefined ? [] : [channel]);
      return { name: needed<string>(request, field), tally: tallyOf(planner, request, { name: 'channel', textsOf }) };
    },
    (view, { name, tally }, request) => {
      const counts = { [name]: 0, ...Object.fromEntries(tallyIn(view, tally)) };
      return formula({ counts, platform: name, channel: name, ...inputOf(view, request) });
    },
  );

const localHour = (planner: Planner, at: number) => Math.floor((at + planner.options.offset(at)) / 3_600_000);

/** KPIs of plain counts per kind, sentiment, topic, platform and hour. */
export const countRecipes: Readonly<Record<string, Recipe>> = /* @__PURE__ */ (() => ({
  mentionVolume: ofCount((view, mask, request) =>
    mentionVolume({ mentions: itemsOf(view, mask), ...inputOf(view, request) }),
  ),
  mentionRate: ofCount((view, mask, request) =>
    mentionRate({ mentions: itemsOf(view, mask), days: daysOf(view, request), ...inputOf(view, request) }),
  ),
  shareOfVoice: ofCount((view, mask, request) =>
    shareOfVoice({
      mentions: itemsOf(view, mask),
      total: itemsOfAllBrands(view, mask),
      ...inputOf(view, request),
    }),
  ),
  sentimentShare: ofCount((view, mask, request) =>
    sentimentShare({
      ...sentiments(view, mask),
      polarity: needed<'positive'>(request, 'polarity'),
      ...neutralRuleOf(request),
      ...inputOf(view, request),
    }),
  ),
  netSentiment: ofCount((view, mask, request) =>
    netSentiment({ ...sentiments(view, mask), ...neutralRuleOf(request), ...inputOf(view, request) }),
  ),
  brandHealthIndex: ofCount((view, mask, request) =>
    brandHealthIndex({ ...sentiments(view, mask), ...inputOf(view, request) }),
  ),
  topicShare: recipe(
    (request, planner) => ({
      topic: needed<string>(request, 'topic'),
      mask: maskOf(request.kinds, INBOUND),
      tally: tallyOf(planner, request, { name: 'topics', textsOf: ({ topics = [] }) => [...new Set(topics)] }),
    }),
    (view, { topic, mask, tally }, request) =>
      topicShare({
        topic: tallyIn(view, tally).get(topic) ?? 0,
        total: itemsOf(view, mask),
        ...inputOf(view, request, () => ({ topic })),
      }),
  ),
  platformShare: byChannel(platformShare, 'platform'),
  channelPreference: byChannel(channelPreference, 'channel'),
  platformTopicMatrix: recipe(
    (request, planner) =>
      tallyOf(planner, request, {
        name: 'channelTopics',
        textsOf: ({ channel, topics = [] }) =>
          channel === undefined ? [] : [...new Set(topics)].map((topic) => JSON.stringify([channel, topic])),
      }),
    (view, tally, request) => {
      const counts: Record<string, Record<string, number>> = {};
      for (const [key, count] of tallyIn(view, tally)) {
        const [channel, topic] = JSON.parse(key) as [string, string];
        counts[channel] = { ...counts[channel], [topic]: count };
      }
      return platformTopicMatrix({ counts, ...minimumCellOf(request), ...inputOf(view, request) });
    },
  ),
  activityByHour: recipe(
    (request, planner) => {
      const textsOf = (_: KpiItem, at: number) => [String(localHour(planner, at) % 24)];
      return tallyOf(planner, request, { name: 'hours', textsOf });
    },
    (view, tally, request) => {
      const counts = Array.from({ length: 24 }, (_, hour) => tallyIn(view, tally).get(String(hour)) ?? 0);
      return activityByHour({ counts, ...inputOf(view, request) });
    },
  ),
  offHoursDemandShare: recipe(
    (request, planner) => {
      const isOpen = needed<(at: number) => boolean>(request, 'isOpen');
      const textsOf = (_: KpiItem, at: number) => (isOpen(at) ? [] : ['outside']);
      const tally = tallyOf(planner, request, { name: `offHours.${request.as ?? request.id}`, textsOf });
      return { tally, mask: maskOf(request.kinds, INBOUND) };
    },
    (view, { tally, mask }, request) =>
      offHoursDemandShare({
        outside: tallyIn(view, tally).get('outside') ?? 0,
        inbound: itemsOf(view, mask),
        ...inputOf(view, request),
      }),
  ),
  proactiveShare: recipe(
    (request, planner) => {
      const textsOf = ({ role, kind }: KpiItem) => (role === 'host' ? [kind] : []);
      return tallyOf(planner, request, { name: 'hostKinds', kinds: ['post', 'reply'], textsOf });
    },
    (view, tally, request) =>
      proactiveShare({
        proactive: tallyIn(view, tally).get('post') ?? 0,
        reactive: tallyIn(view, tally).get('reply') ?? 0,
        ...inputOf(view, request),
      }),
  ),
  dailyStatusUpdates: recipe(
    (request, planner) => {
      const textsOf = (_: KpiItem, at: number) => [String(Math.floor(localHour(planner, at) / 24))];
      const tally = tallyOf(planner, request, { name: 'days', kinds: ['post'], textsOf });
      return { tally, mask: maskOf(request.kinds, ['post']) };
    },
    (view, { tally, mask }, request) =>
      dailyStatusUpdates({
        posts: itemsOf(view, mask),
        days: daysOf(view, request),
        activeDays: tallyIn(view, tally).size,
        ...inputOf(view, request),
      }),
  ),
}))();

const neutralRuleOf = ({ neutralRule }: KpiRequest) =>
  neutralRule === undefined ? {} : { neutralRule: neutralRule as NeutralRule };

const minimumCellOf = ({ minimumCell }: KpiRequest) =>
  minimumCell === undefined ? {} : { minimumCell: minimumCell as number };
