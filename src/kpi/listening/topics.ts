import type { KpiResult } from '../../models/index.js';
import { count, countRecord, finite } from '../result/checks.js';
import { checkedCountOf } from '../result/differenceResult.js';
import type { CountOf, KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { rateRatioResult } from '../result/rateResult.js';
import { shareResult } from '../result/shareResult.js';
import { MINIMUM_CELL, suppressedCells } from '../result/suppressSmallCells.js';
import { recordAt } from './records.js';

/**
 * How much more often a topic occurs in our own mentions than in all, 0..∞: ratio of the two shares; null when the topic
 * does not occur overall or a side is empty.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-15; exact conditional interval of the rate ratio
 *
 * @example
 * ```ts
 * import { topicLift } from 'social-crm/kpi';
 *
 * topicLift({ own: { k: 180, n: 1000 }, all: { k: 600, n: 10_000 } }).value; // ≈ 3
 * ```
 */
export function topicLift(input: KpiInput & { readonly own: CountOf; readonly all: CountOf }): KpiResult {
  const a = checkedCountOf('topicLift', 'own', input.own);
  const b = checkedCountOf('topicLift', 'all', input.all);
  return rateRatioResult('topicLift', { a, b, details: { own: { ...a }, all: { ...b } } }, input);
}

/**
 * Share of a platform in the mentions, 0..1; null without mentions.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-16; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { platformShare } from 'social-crm/kpi';
 *
 * platformShare({ counts: { facebook: 100, forum: 50, blog: 50 }, platform: 'forum' }).value; // => 0.25
 * ```
 */
export function platformShare(
  input: KpiInput & { readonly counts: Readonly<Record<string, number>>; readonly platform: string },
): KpiResult {
  const counts = countRecord('platformShare', 'counts', input.counts);
  const numerator = counts.find(([platform]) => platform === input.platform)?.[1] ?? 0;
  return shareResult('platformShare', { numerator, denominator: total(counts) }, input);
}

/** Shares by name; a suppressed one is `null`. */
export type ShareRecord = Readonly<Record<string, number | null>>;

/** Mentions by platform and topic. */
export interface PlatformTopicMatrixInput extends KpiInput {
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Cells below this count are suppressed; default 5. */
  readonly minimumCell?: number;
}

/**
 * What is discussed where: for each platform the share of each topic; a row without suppressed cells adds up to 1. Small
 * cells are `null` (flag `suppressed`); if that is one cell of a row, the next smallest too. Platforms without mentions
 * are left out; null without mentions.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-16
 *
 * @example
 * ```ts
 * import { platformTopicMatrix } from 'social-crm/kpi';
 *
 * const counts = { facebook: { tariff: 30, network: 70 }, forum: { tariff: 45, network: 5 } };
 * platformTopicMatrix({ counts }).value; // => { facebook: { network: 0.7, tariff: 0.3 }, forum: { network: 0.1, tariff: 0.9 } }
 * ```
 */
export function platformTopicMatrix(input: PlatformTopicMatrixInput): KpiResult<Readonly<Record<string, ShareRecord>>> {
  const kpi = 'platformTopicMatrix';
  const minimumCell = count(kpi, 'minimumCell', input.minimumCell ?? MINIMUM_CELL);
  const rows = Object.keys(recordAt(kpi, 'counts', input.counts))
    .sort()
    .map((platform) => [platform, countRecord(kpi, ['counts', platform], input.counts[platform] ?? {})] as const)
    .filter(([, cells]) => total(cells) > 0);
  const shares = rows.map(
    ([platform, cells]) => [platform, shareRecord(cells, { minimumCell, whole: total(cells) })] as const,
  );
  const isSuppressed = shares.some(([, row]) => Object.values(row).includes(null));
  return makeResult<Readonly<Record<string, ShareRecord>>>(
    kpi,
    {
      value: rows.length === 0 ? null : Object.fromEntries(shares),
      n: rows.reduce((sum, [, cells]) => sum + total(cells), 0),
      flags: [isSuppressed && 'suppressed'],
      parameters: { minimumCell },
    },
    input,
  );
}

/** Shares of cells of a whole, small ones suppressed (code K). */
export function shareRecord(
  cells: readonly (readonly [string, number])[],
  { minimumCell, whole }: { readonly minimumCell: number; readonly whole: number },
): ShareRecord {
  const hidden = suppressedCells(cells, minimumCell);
  return Object.fromEntries(cells.map(([id, k]) => [id, hidden.has(id) ? null : finite('share', id, k / whole)]));
}

const total = (cells: readonly (readonly [string, number])[]) => cells.reduce((sum, [, n]) => sum + n, 0);
