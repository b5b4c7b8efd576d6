import { refuse, requireObject } from '../errors.js';
import { primarySubtag } from '../mentions/compileMentionQueries.js';
import { type RateRatio, rateRatio } from '../statistics/rateRatio.js';
import { mixAndMood } from './mixAndMood.js';
import { type Net, type NeutralRule, netDifference, netSentimentOf, weightOf } from './netSentiment.js';
import {
  type CountedPeriod,
  countPeriod,
  type LabelCounts,
  NO_MENTIONS,
  type ReceptionMention,
  type ReceptionPeriod,
} from './receptionPeriod.js';

/** What is counted, so that the number can be read later. */
export interface ReceptionDefinition {
  /** What a mention of the campaign or brand is, such as the id of a mention query. */
  readonly name: string;
  /** Whether neutral mentions belong to the whole of the net sentiment; default `include`. It changes the number. */
  readonly neutral?: NeutralRule;
  /** Groups of the table and of the decomposition; default channel and language. */
  readonly groupBy?: readonly ('channel' | 'language')[];
}

/** How volume and mood changed from one period to the next, as a whole. */
export interface ReceptionChange {
  readonly beforeCount: number;
  readonly duringCount: number;
  /** Mentions a time over mentions a time before; `null` when there were none at all. */
  readonly volume: RateRatio | null;
  /** Net sentiment, -1..1; `null` without mentions. */
  readonly beforeNet: Net | null;
  readonly duringNet: Net | null;
  /** Later minus earlier, -2..2; `null` when a side has no mentions. */
  readonly netChange: Net | null;
}

/** The change with its decomposition. */
export interface CampaignReception extends ReceptionChange {
  readonly definition: Required<ReceptionDefinition>;
  /** Parts of `netChange.value` that add up to it: other groups speak, or the groups speak otherwise. */
  readonly parts: { readonly mix: number; readonly mood: number } | null;
  /** By group, in order of channel and language. */
  readonly groups: readonly ReceptionGroup[];
}

/** One group with its share of both parts. */
export interface ReceptionGroup extends ReceptionChange {
  /** Absent when not grouped by it. */
  readonly channelId?: string;
  /** Primary language subtag, `und` where unknown; absent when not grouped by it. */
  readonly language?: string;
  readonly mix: number | null;
  readonly mood: number | null;
}

/**
 * Compares how a campaign was received with the time before: volume, net sentiment, and why the latter changed.
 *
 * Volume is a ratio of rates with an exact conditional interval, so periods may differ in length. Net sentiment is
 * (positive - negative) / all; its change has a MOVER interval. Kitagawa's parts tell mix (a loud group grew) from mood
 * (the groups changed their mind); a group that is missing on one side takes the value of the other side. The intervals
 * treat mentions as independent: many of one person make them too narrow.
 *
 * @param before - the time before the campaign: mentions with a sentiment label, or counts of equal ones.
 * @param during - the time of the campaign.
 * @throws `ListeningError` `input-invalid` with the path of the fault.
 * @see E. M. Kitagawa, JASA 50 (1955); R `poisson.test`; G. Y. Zou, A. Donner, Statistics in Medicine 27 (2008)
 * @example
 * ```ts
 * import { campaignReception } from 'social-crm/listening';
 *
 * const row = (channelId: string, positive: number, negative: number) => [
 *   { channelId, language: 'de', label: 'positive', count: positive },
 *   { channelId, language: 'de', label: 'negative', count: negative },
 * ] as const;
 * const week = (from: string, until: string, mentions: ReturnType<typeof row>[number][]) => ({ from, until, mentions });
 * const result = campaignReception(
 *   week('2026-03-02T00:00:00Z', '2026-03-09T00:00:00Z', [...row('forum', 80, 20), ...row('network', 30, 70)]),
 *   week('2026-03-09T00:00:00Z', '2026-03-16T00:00:00Z', [...row('forum', 80, 20), ...row('network', 90, 210)]),
 *   { definition: { name: 'spring campaign' } },
 * );
 * result.volume?.value; // => 2
 * result.netChange?.value; // ≈ -0.25
 * result.parts?.mix; // ≈ -0.25
 * result.parts?.mood; // ≈ 0
 * ```
 */
export function campaignReception(
  before: ReceptionPeriod,
  during: ReceptionPeriod,
  { definition }: { readonly definition: ReceptionDefinition },
): CampaignReception {
  const stated = statedDefinition(definition);
  const keyOf = groupKey(stated);
  const earlier = countPeriod('before', before, keyOf);
  const later = countPeriod('during', during, keyOf);
  const change = changeOf(earlier.total, later.total, { earlier, later, stated });
  const names = [...new Set([...earlier.groups.keys(), ...later.groups.keys()])].sort();
  const parts = mixAndMood(names.map((name) => weights(name, { earlier, later, stated })));
  const groups = names.map((name, index) => ({
    ...groupNames(name, stated),
    ...changeOf(earlier.groups.get(name), later.groups.get(name), { earlier, later, stated }),
    mix: parts?.groups[index]?.mix ?? null,
    mood: parts?.groups[index]?.mood ?? null,
  }));
  return { definition: stated, ...change, parts: parts && { mix: parts.mix, mood: parts.mood }, groups };
}

function statedDefinition(definition: ReceptionDefinition): Required<ReceptionDefinition> {
  const place = (...path: string[]) => ({ functionName: 'campaignReception', path: ['definition', ...path] });
  const { name, neutral = 'include', groupBy = ['channel', 'language'] } = requireObject(place(), definition);
  if (typeof name !== 'string' || name === '') refuse(place('name'), 'what is counted', name);
  if (neutral !== 'include' && neutral !== 'exclude') refuse(place('neutral'), 'include or exclude', neutral);
  const isKnown = Array.isArray(groupBy) && groupBy.every((by) => by === 'channel' || by === 'language');
  if (!isKnown) refuse(place('groupBy'), 'a list of channel and language', groupBy);
  return { name, neutral, groupBy };
}

interface Periods {
  readonly earlier: CountedPeriod;
  readonly later: CountedPeriod;
  readonly stated: Required<ReceptionDefinition>;
}

function groupKey({ groupBy }: Required<ReceptionDefinition>): (mention: ReceptionMention) => string {
  return ({ channelId, language = 'und' }) =>
    JSON.stringify([
      groupBy.includes('channel') ? channelId : null,
      groupBy.includes('language') ? primarySubtag(language) : null,
    ]);
}

function groupNames(key: string, { groupBy }: Required<ReceptionDefinition>) {
  const [channelId, language] = JSON.parse(key) as [string, string];
  return {
    ...(groupBy.includes('channel') ? { channelId } : {}),
    ...(groupBy.includes('language') ? { language } : {}),
  };
}

const countOf = ({ positive, neutral, negative }: LabelCounts) => positive + neutral + negative;

function changeOf(
  before: LabelCounts = NO_MENTIONS,
  during: LabelCounts = NO_MENTIONS,
  { earlier, later, stated }: Periods,
): ReceptionChange {
  const [beforeCount, duringCount] = [countOf(before), countOf(during)];
  const [beforeNet, duringNet] = [netSentimentOf(before, stated.neutral), netSentimentOf(during, stated.neutral)];
  const volume = rateRatio({
    events1: duringCount,
    exposure1: later.lengthMs,
    events0: beforeCount,
    exposure0: earlier.lengthMs,
  });
  return { beforeCount, duringCount, volume, beforeNet, duringNet, netChange: netDifference(duringNet, beforeNet) };
}

function weights(name: string, { earlier, later, stated }: Periods) {
  const side = ({ groups }: CountedPeriod) => {
    const counts = groups.get(name) ?? NO_MENTIONS;
    return { weight: weightOf(counts, stated.neutral), net: netSentimentOf(counts, stated.neutral)?.value ?? null };
  };
  return { before: side(earlier), during: side(later) };
}
