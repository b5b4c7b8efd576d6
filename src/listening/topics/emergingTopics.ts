import { type Instant, instantToMs } from '../../internal/instant.js';
import type { Interaction } from '../../models/index.js';
import { refuse, requireList } from '../errors.js';
import { requireInteraction } from '../requireInteraction.js';
import { fisherGreater } from '../statistics/fisherGreater.js';
import { holm } from '../statistics/holm.js';
import { type ListeningInterval, rateRatio } from '../statistics/rateRatio.js';
import { type CountedTerms, countTerms, type TermCount } from './countTerms.js';

/** What to compare, and how strict to be. */
export interface EmergingTopicsOptions {
  /** Interactions after this instant are left out on both sides. */
  readonly now: Instant;
  /** A term is tested when at least so many interactions of both sides name it, and listed when so many new ones do; default 5. */
  readonly minimumCount?: number;
  /** Chance that a term is listed though nothing changed, for all terms together, 0..1; default 0.05. */
  readonly alpha?: number;
  /** At most so many topics; default 20. */
  readonly limit?: number;
  /** Phrases of an English text, such as `(text) => winkEnglish.terms(text).nounPhrases` of `social-crm/sentiment/wink`. */
  readonly terms?: (text: string) => readonly string[];
}

/** A word or a phrase of two words that is named more often than before. */
export interface EmergingTopic {
  /** As it is most often written. */
  readonly term: string;
  /** Interactions that name it now, and before. */
  readonly count: number;
  readonly backgroundCount: number;
  /** Distinct authors among the interactions whose author is known. */
  readonly authorCount: number;
  /** Share of the interactions now over the share before; `null` when nobody named it before. */
  readonly lift: number | null;
  /** Exact conditional interval of the lift; `high` is `null` when nobody named it before. */
  readonly interval: ListeningInterval;
  /** Of Fisher's exact test, one-sided, corrected for all tested terms (Holm). */
  readonly adjustedP: number;
  /** Ids of the first interactions, at most five. */
  readonly exampleIds: readonly string[];
}

const functionName = 'emergingTopics';

/**
 * Finds the words and two-word phrases that are named in clearly more interactions than before.
 *
 * Each interaction counts once a term. German texts give their capitalised nouns and what stands before them, other
 * texts all words but stop words, or what `terms` finds. Handles, links, numbers and quoted lines are no topics; shares
 * are left out, so that a much-shared post is not many opinions. Every term is tested (Fisher, one-sided) that the two
 * sides together name often enough, which does not depend on when; Holm corrects for their number. A word that is named
 * only within a listed phrase is left out.
 *
 * @param interactions - the new ones.
 * @param background - the ones before; an id that is also among the new ones is left out here.
 * @returns by adjusted p-value, then by the lower limit of the lift, then by name; empty when nothing stands out.
 * @throws `ListeningError` `input-invalid`.
 * @see R. A. Fisher 1935; S. Holm 1979; R. E. Tarone 1990 (which terms can be tested at all)
 * @example
 * ```ts
 * import { emergingTopics } from 'social-crm/listening';
 *
 * const posts = (day: string, texts: string[]) => texts.map((text, index) => ({
 *   id: `${day}:${index}`, sourceId: `${index}`, channelId: 'forum', kind: 'post', direction: 'inbound',
 *   actorKind: 'human', language: 'de', at: `2026-03-${day}T09:00:00Z`, text,
 * }) as const);
 * const before = posts('01', Array.from({ length: 40 }, () => 'Ich mag die Karte in der App.'));
 * const today = posts('02', Array.from({ length: 20 }, (_, index) =>
 *   index < 8 ? 'Was soll die neue Roaming Gebühr?' : 'Ich mag die Karte in der App.'));
 * const [topic] = emergingTopics(today, before, { now: '2026-03-02T12:00:00Z' });
 * topic.term; // => 'Roaming Gebühr'
 * topic.count; // => 8
 * topic.lift; // => null
 * topic.interval.low; // ≈ 3.41
 * ```
 */
export function emergingTopics(
  interactions: readonly Interaction[],
  background: readonly Interaction[],
  options: EmergingTopicsOptions,
): EmergingTopic[] {
  const { minimumCount, alpha, limit, nowMs } = checked(options);
  const until = (name: string, side: readonly Interaction[]) =>
    requireList({ functionName, path: [name] }, side)
      .map((interaction, index) => requireInteraction(functionName, [name, index], interaction))
      .filter(({ at, kind }) => kind !== 'share' && (instantToMs(at) ?? Infinity) <= nowMs);
  const current = until('interactions', interactions);
  const ids = new Set(current.map(({ id }) => id));
  const earlier = until('background', background).filter(({ id }) => !ids.has(id));
  const counted = countTerms(current, earlier, options.terms);
  const tested = counted.terms.filter(({ count, backgroundCount }) => count + backgroundCount >= minimumCount);
  const adjusted = holm(tested.map((term) => pValueOf(term, counted)));
  const found = tested
    .map((term, index) => topicOf(term, { counted, adjustedP: adjusted[index] ?? 1 }))
    .filter(({ topic }) => topic.count >= minimumCount && topic.adjustedP <= alpha);
  return withoutPartsOfPhrases(found)
    .sort((a, b) => a.adjustedP - b.adjustedP || b.interval.low - a.interval.low || (a.term < b.term ? -1 : 1))
    .slice(0, limit);
}

function checked({ now, minimumCount = 5, alpha = 0.05, limit = 20 }: EmergingTopicsOptions) {
  const nowMs = instantToMs(now) ?? refuse({ functionName, path: ['now'] }, 'an instant', now);
  if (!Number.isInteger(minimumCount) || minimumCount < 1) {
    refuse({ functionName, path: ['minimumCount'] }, 'a whole number from 1', minimumCount);
  }
  if (!(alpha > 0 && alpha <= 1)) refuse({ functionName, path: ['alpha'] }, 'above 0 and at most 1', alpha);
  if (!Number.isInteger(limit) || limit < 0) refuse({ functionName, path: ['limit'] }, 'a whole number from 0', limit);
  return { nowMs, minimumCount, alpha, limit };
}

function pValueOf({ count, backgroundCount }: TermCount, { currentCount, earlierCount }: CountedTerms): number {
  if (currentCount === 0 || earlierCount === 0) return 1;
  return fisherGreater({ k1: count, n1: currentCount, k0: backgroundCount, n0: earlierCount });
}

interface Found {
  readonly key: string;
  readonly topic: EmergingTopic;
}

function topicOf(term: TermCount, { counted, adjustedP }: { counted: CountedTerms; adjustedP: number }): Found {
  const ratio = rateRatio({
    events1: term.count,
    exposure1: Math.max(1, counted.currentCount),
    events0: term.backgroundCount,
    exposure0: Math.max(1, counted.earlierCount),
  });
  const none = { low: 0, high: null, level: 0.95, method: 'exact-conditional' };
  const topic = {
    term: term.written(),
    count: term.count,
    backgroundCount: term.backgroundCount,
    authorCount: term.authors.size,
    lift: ratio?.value ?? null,
    interval: ratio?.interval ?? none,
    adjustedP,
    exampleIds: term.exampleIds,
  };
  return { key: term.key, topic };
}

/** A word with nine in ten of its places inside a listed phrase says nothing beside the phrase. */
const MOSTLY = 0.9;

function withoutPartsOfPhrases(found: readonly Found[]): EmergingTopic[] {
  const phrases = found.filter(({ key }) => key.includes(' '));
  const largest = new Map<string, number>();
  for (const { key, topic } of phrases) {
    for (const word of key.split(' ')) largest.set(word, Math.max(largest.get(word) ?? 0, topic.count));
  }
  return found
    .filter(({ key, topic }) => key.includes(' ') || (largest.get(key) ?? 0) < MOSTLY * topic.count)
    .map(({ topic }) => topic);
}
