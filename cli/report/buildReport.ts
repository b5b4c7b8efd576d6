import { compute, type KpiItem, type KpiItemKind, toKpiItem } from 'social-crm/kpi';
import type { KpiResult } from 'social-crm/models';
import type { Config, ConfiguredChannel } from '../config.js';
import { type Heard, isAngry, listener } from './heard.js';
import type { ReadFiles } from './readFiles.js';
import type { AngryEntry, BrandShare, ChannelReport, Report } from './report.js';
import { clocksOf } from './serviceClocks.js';

interface Context {
  readonly config: Config;
  readonly now: string;
}

const INBOUND_KINDS: readonly KpiItemKind[] = ['mention', 'request', 'message'];
const ALL_KINDS: readonly KpiItemKind[] = [...INBOUND_KINDS, 'reply', 'post', 'reaction'];

/** The report on everything that was read. Each figure comes from a public function of the room that owns it. */
export function buildReport({ channels, interactions, files, failures }: ReadFiles, context: Context): Report {
  const { config, now } = context;
  const hear = listener(config);
  const heard = interactions.map(hear);
  const brandShares = sharesOfVoice(heard, context);
  return {
    reportVersion: 1,
    now,
    timeZone: config.timeZone,
    assumptions: config.assumptions,
    files,
    failures,
    channels: channels.map((channel) => ({
      ...channelReport(channel, {
        heard: heard.filter(({ interaction }) => interaction.channelId === channel.id),
        context,
      }),
      shareOfVoice: brandShares.byChannel(channel.id),
    })),
    shareOfVoice: brandShares.total,
  };
}

function channelReport(
  channel: ConfiguredChannel,
  { heard, context }: { heard: readonly Heard[]; context: Context },
): Omit<ChannelReport, 'shareOfVoice'> {
  const { now, config } = context;
  const answersAreKnown = (channel.hostAuthorIds ?? []).length > 0;
  const figures = compute(
    [
      { id: 'mentionVolume', as: 'interactions', kinds: ALL_KINDS },
      { id: 'sentimentShare', as: 'negative', polarity: 'negative', kinds: INBOUND_KINDS },
      { id: 'sentimentShare', as: 'neutral', polarity: 'neutral', kinds: INBOUND_KINDS },
      { id: 'sentimentShare', as: 'positive', polarity: 'positive', kinds: INBOUND_KINDS },
      { id: 'netSentiment', kinds: INBOUND_KINDS },
      ...(answersAreKnown ? [{ id: 'unansweredShare', kinds: ['request'] as const }] : []),
    ],
    heard.map(itemOf),
    { now, timeZone: config.timeZone },
  );
  const result = (name: string) => figures.groups[0]?.results[name] as KpiResult;
  return {
    channelId: channel.id,
    name: channel.name ?? channel.id,
    interactions: result('interactions'),
    sentiment: {
      negative: result('negative'),
      neutral: result('neutral'),
      positive: result('positive'),
      netSentiment: result('netSentiment'),
    },
    angry: heard.filter(isAngry).map(angryEntry),
    ...(answersAreKnown ? clocksOf(heard, { channel, config, now }) : { due: [], overdue: [] }),
    unansweredShare: answersAreKnown ? result('unansweredShare') : null,
  };
}

function itemOf({ interaction, sentiment, triage: { needsReply, team } }: Heard): KpiItem {
  return toKpiItem(interaction, {
    isRequest: () => needsReply,
    labels: () => ({ team, ...(sentiment.language === 'und' ? {} : { sentiment: sentiment.label }) }),
  });
}

function angryEntry({ interaction, sentiment, triage }: Heard): AngryEntry {
  return {
    interactionId: interaction.id,
    at: interaction.at,
    author: interaction.authorName ?? interaction.authorId ?? null,
    text: interaction.text ?? interaction.title ?? '',
    anger: sentiment.emotions.anger,
    evidence: sentiment.evidence,
    triage,
  };
}

/** One item per brand that an interaction names: the host's own posts are no voice of the market. */
function sharesOfVoice(heard: readonly Heard[], { config, now }: Context) {
  const items = heard.flatMap(({ interaction, mentions }): KpiItem[] => {
    if (interaction.direction === 'outbound') return [];
    const brands = new Set(mentions.filter(({ about }) => about.kind !== 'product').map(({ about }) => about.name));
    return [...brands].map((brand) => ({
      id: `${interaction.id}#${brand}`,
      kind: 'mention',
      at: interaction.at,
      channel: interaction.channelId,
      brand,
    }));
  });
  const shares = (groupBy: ('channel' | 'brand')[]) =>
    compute(['shareOfVoice'], items, { now, timeZone: config.timeZone, groupBy }).groups;
  const entry = ({
    key,
    results,
  }: {
    key: Readonly<Record<string, string | null>>;
    results: Readonly<Record<string, unknown>>;
  }): BrandShare => ({
    brand: key['brand'] ?? '',
    shareOfVoice: results['shareOfVoice'] as KpiResult,
  });
  const inChannels = shares(['channel', 'brand']);
  return {
    total: shares(['brand']).map(entry),
    byChannel: (channelId: string) => inChannels.filter(({ key }) => key['channel'] === channelId).map(entry),
  };
}
