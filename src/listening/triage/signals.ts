import type { Mention } from '../mentions/mention.js';

/** What other rooms found out about an interaction; what is absent is not known. */
export interface TriageSignals {
  readonly sentiment?: { readonly polarity: number; readonly confidence: number };
  /** 0..1 */
  readonly anger?: number;
  /** 0..1 */
  readonly urgency?: number;
  readonly mentions?: readonly Mention[];
  readonly topics?: readonly string[];
  readonly language?: string;
  /** Raises the priority only where a rule names these fields. */
  readonly author?: { readonly role?: string; readonly reachCount?: number; readonly ladder?: string };
  readonly thread?: { readonly unansweredCount: number; readonly waitingMs: number; readonly isSolved?: boolean };
  /** Whether the working calendar is open at the instant of the interaction. */
  readonly isOpen?: boolean;
}
