import type { Path } from '../../internal/errors.js';
import type { Instant } from '../../internal/instant.js';
import type { SlaMetric, SlaPolicy, SlaStatus } from '../../models/index.js';
import type { CalendarLike } from '../calendar/engineOf.js';
import type { Because } from '../calendar/reasonAt.js';

/** Something that happened to a record. The order is (`at`, `seq`, `id`), whatever the order of the list (S-32). */
export type SlaEvent = { readonly id: string; readonly at: Instant; readonly seq?: number } & (
  | { readonly kind: 'created'; readonly channel?: string; readonly priority?: string }
  | { readonly kind: 'inbound'; readonly channel?: string }
  | {
      readonly kind: 'outbound';
      readonly author: 'human' | 'bot' | 'auto';
      readonly visibility: 'public' | 'internal';
      readonly channel?: string;
    }
  | { readonly kind: 'status'; readonly status: SlaStatus }
  | { readonly kind: 'sentiment'; readonly score: number; readonly label?: string; readonly confidence?: number }
  | { readonly kind: 'priority'; readonly priority: string }
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'policy'; readonly policyId: string }
  | { readonly kind: 'assignee'; readonly assigneeId: string | null; readonly calendar?: string }
  | { readonly kind: 'offered' }
  | { readonly kind: 'answered'; readonly author: 'human' | 'bot' }
  | { readonly kind: 'discard'; readonly reason: 'spam' | 'merge' | 'delete' }
  | { readonly kind: 'correction'; readonly of: string; readonly event: SlaEvent | null }
);

/** What `evaluateSla` needs besides the events. */
export interface SlaContext {
  /** Several: the first applies until a `policy` event names another. */
  readonly policy: SlaPolicy | readonly SlaPolicy[];
  readonly calendars: Readonly<Record<string, CalendarLike>>;
  readonly now: Instant;
  /** Versions of calendars recorded later do not exist. */
  readonly knownAt?: Instant;
  readonly recordId?: string;
  /** Working time that an answer takes; 0 by default. */
  readonly handlingMs?: number;
  /** Which ledgers to write; `binding` by default. */
  readonly ledger?: 'binding' | 'all' | 'none';
}

export type SlaState = 'notApplicable' | 'running' | 'paused' | 'met' | 'missed' | 'cancelled';

export type LedgerKind = 'counted' | 'closed' | 'holiday' | 'break' | 'override' | 'paused' | 'solved';

/** A span of a clock with what happened to its time and why. */
export interface LedgerEntry {
  readonly from: string;
  readonly to: string;
  readonly kind: LedgerKind;
  readonly ms: number;
  readonly because: Because;
}

/** One deadline of a clock: its target, its wall-clock cap, or a tightening. */
export interface SlaBound {
  readonly id: string;
  readonly rule: 'target' | 'cap' | 'tighten';
  readonly from: string;
  readonly targetMs: number;
  readonly calendar: string;
  readonly elapsedMs: number;
  readonly dueAt: string | null;
  readonly breachAt: string | null;
  readonly because: Because;
  /** Only with `ledger: 'all'`. */
  readonly ledger?: readonly LedgerEntry[];
}

/** One cycle of one target. Times are UTC strings, durations ms; `elapsedMs` and its kin belong to the binding bound. */
export interface SlaClock {
  /** `${targetId}#${cycle}` */
  readonly id: string;
  readonly targetId: string;
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly state: SlaState;
  /** Why a clock is `notApplicable`. */
  readonly reason?: 'no-inbound' | 'company-opened' | 'no-matching-target' | 'not-offered' | 'no-reply' | 'no-events';
  readonly startedAt: string | null;
  readonly startedBy: string | null;
  readonly stoppedAt: string | null;
  readonly stoppedBy: string | null;
  readonly targetMs: number;
  readonly elapsedMs: number;
  /** `targetMs - elapsedMs`; negative when late. */
  readonly remainingMs: number;
  /** `remainingMs - handlingMs` */
  readonly headroomMs: number;
  readonly dueAt: string | null;
  readonly due: 'scheduled' | 'paused' | 'never';
  readonly breachAt: string | null;
  /** Last staffed instant at which work of `handlingMs` still ends in time. */
  readonly latestSafeReplyAt: string | null;
  readonly missedAt: string | null;
  readonly lateByMs: number | null;
  readonly lateWallMs: number | null;
  readonly binding: string;
  readonly bounds: readonly SlaBound[];
  readonly ledger: readonly LedgerEntry[];
  readonly plan: readonly LedgerEntry[];
}

/** A point of the escalation ladder, passed or ahead. */
export interface Escalation {
  /** `recordId/targetId/cycle/stepId`, the same in every evaluation: deliver each key at most once. */
  readonly key: string;
  readonly clockId: string;
  readonly stepId: string;
  readonly at: string | null;
  readonly notifyAt: string | null;
  readonly state: 'past' | 'future' | 'obsolete';
  readonly actions: readonly string[];
}

export interface SlaWarning {
  readonly code: 'calendar-never-open' | 'correction-unmatched';
  readonly path: Path;
}

export interface SlaReport {
  readonly now: string;
  readonly recordId: string | null;
  readonly policy: { readonly id: string; readonly version: string };
  readonly knownAt: string | null;
  /** By target order, then cycle. */
  readonly clocks: readonly SlaClock[];
  /** The earliest due of the running clocks. */
  readonly next: { readonly clockId: string; readonly dueAt: string } | null;
  readonly escalations: readonly Escalation[];
  /** Events after `now`. */
  readonly ignoredEvents: number;
  readonly warnings: readonly SlaWarning[];
  /** The UTC offsets that the answers rest on, so that a later change of zone rules shows. */
  readonly calendars: Readonly<
    Record<
      string,
      {
        readonly timeZones: readonly string[];
        readonly offsets: readonly {
          readonly timeZone: string;
          readonly from: string;
          readonly offsetMinutes: number;
        }[];
      }
    >
  >;
}
