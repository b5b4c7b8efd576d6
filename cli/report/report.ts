import type { Triage } from 'social-crm/listening';
import type { KpiResult } from 'social-crm/models';
import type { Evidence } from 'social-crm/sentiment';

/** The report as it is written to a file: stable, plain JSON. */
export interface Report {
  readonly reportVersion: 1;
  readonly now: string;
  readonly timeZone: string;
  readonly assumptions: readonly string[];
  readonly files: readonly FileEntry[];
  readonly failures: readonly Failure[];
  readonly channels: readonly ChannelReport[];
  readonly shareOfVoice: readonly BrandShare[];
}

/** A file that was read, with how many things in it could not be. */
export interface FileEntry {
  readonly file: string;
  readonly channelId: string;
  readonly interactions: number;
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

/** A file that could not be read at all. */
export interface Failure {
  readonly file: string;
  readonly code: string;
  readonly reason: string;
}

export interface ChannelReport {
  readonly channelId: string;
  readonly name: string;
  readonly interactions: KpiResult;
  readonly sentiment: {
    readonly negative: KpiResult;
    readonly neutral: KpiResult;
    readonly positive: KpiResult;
    readonly netSentiment: KpiResult;
  };
  readonly angry: readonly AngryEntry[];
  readonly due: readonly ClockEntry[];
  readonly overdue: readonly ClockEntry[];
  /** Requests to which nobody of the host has replied; `null` where the host's accounts are not configured. */
  readonly unansweredShare: KpiResult | null;
  readonly shareOfVoice: readonly BrandShare[];
}

/** What an angry person wrote, and the words that made it so. */
export interface AngryEntry {
  readonly interactionId: string;
  readonly at: string;
  readonly author: string | null;
  readonly text: string;
  readonly anger: number;
  readonly evidence: readonly Evidence[];
  readonly triage: Triage;
}

/** A first reply that is due or overdue. */
export interface ClockEntry {
  /** The conversation, or the thread below a post of the host. */
  readonly recordId: string;
  readonly clockId: string;
  readonly startedAt: string | null;
  readonly dueAt: string | null;
  readonly lateByMs: number | null;
  readonly remainingMs: number;
  readonly team: string;
  readonly because: string;
}

export interface BrandShare {
  readonly brand: string;
  readonly shareOfVoice: KpiResult;
}
