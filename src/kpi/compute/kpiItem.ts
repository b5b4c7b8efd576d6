import type { Instant } from '../../internal/instant.js';

/** What kind of thing was said or done. `mention` and `request` are inbound. */
export type KpiItemKind = 'mention' | 'request' | 'reply' | 'post' | 'message' | 'reaction';

/** Who did it, seen from the company. */
export type KpiItemRole = 'host' | 'member' | 'customer' | 'insider';

/** One interaction as the KPIs see it: made by {@link toKpiItem}, or by hand. Ids are unique; unknown is left out or null. */
export interface KpiItem {
  readonly id: string;
  readonly kind: KpiItemKind;
  readonly at: Instant;
  readonly author?: string | null;
  readonly role?: KpiItemRole | null;
  /** Written by a bot or a system: no answer, and excluded by default. */
  readonly automated?: boolean;
  /** `id` of the item that this one answers. */
  readonly replyTo?: string | null;
  readonly thread?: string;
  readonly brand?: string;
  readonly channel?: string;
  readonly team?: string;
  readonly agent?: string;
  readonly country?: string;
  readonly language?: string;
  readonly topics?: readonly string[];
  readonly sentiment?: 'positive' | 'negative' | 'neutral' | null;
  readonly engagements?: number;
  readonly shares?: number;
  readonly reach?: number;
  readonly impressions?: number;
  readonly views?: number;
  readonly followers?: number;
  /** Why it counts nowhere (`deleted`, `spam`, `note`): it is only counted in `skipped`. */
  readonly leftOut?: string;
  /** Whether `at` is coarser than a minute: it then leaves response times. */
  readonly isCoarse?: boolean;
}

/** The kinds, in the order of their indices in states. */
export const KINDS: readonly KpiItemKind[] = ['mention', 'request', 'reply', 'post', 'message', 'reaction'];
