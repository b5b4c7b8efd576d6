import type { InteractionKind } from '../../models/index.js';
import type { Category } from '../classify/category.js';

/** How urgently somebody must answer, from the mildest to the strictest. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

/** Who answers what: ordered rules, and one team that takes everything that no rule matches. */
export interface Guidelines {
  readonly rules: readonly GuidelineRule[];
  /** The teams that rules and fallback name. */
  readonly teams: readonly GuidelineTeam[];
  /** Nothing is ever unassigned. Priority `normal` unless said otherwise. */
  readonly fallback: { readonly team: string; readonly priority?: Priority };
}

/** All given conditions must hold. The first matching rule names the team, the strictest of all matching rules the priority. */
export interface GuidelineRule {
  readonly id: string;
  readonly when: GuidelineConditions;
  readonly team: string;
  readonly priority?: Priority;
}

/** Conditions on the interaction and its signals; a signal that is not known fulfils no condition on it. */
export interface GuidelineConditions {
  readonly channels?: readonly string[];
  readonly kinds?: readonly InteractionKind[];
  readonly categories?: readonly Category[];
  /** Primary language subtags. */
  readonly languages?: readonly string[];
  /** Ids of mention queries, or kinds of their subjects (`brand`, `competitor`, ...). */
  readonly mentions?: readonly string[];
  readonly topics?: readonly string[];
  /** 0..1 */
  readonly minAnger?: number;
  /** 0..1 */
  readonly minUrgency?: number;
  /** -1..1 */
  readonly maxPolarity?: number;
  /** 0..1, confidence of the polarity. */
  readonly minConfidence?: number;
  readonly minUnansweredCount?: number;
  readonly minWaitingMs?: number;
  /** Whether the working calendar is open, as the caller found it. */
  readonly isOpen?: boolean;
  readonly authorRoles?: readonly string[];
  readonly minReachCount?: number;
  readonly ladder?: readonly string[];
}

/** A team with the people who stand for it; `onDuty` says who answers while the calendar is closed. */
export interface GuidelineTeam {
  readonly id: string;
  readonly owner?: string;
  readonly deputy?: string;
  readonly onDuty?: string;
}
