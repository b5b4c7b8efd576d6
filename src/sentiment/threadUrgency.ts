import { describeValue } from '../internal/errors.js';
import { SentimentError } from './errors.js';
import type { Sentiment } from './types.js';

/** What only the thread knows about a message. */
export interface ThreadContext {
  /** Earlier messages of the same person that nobody has answered. */
  readonly unansweredCount: number;
  /** Age of the oldest of them in milliseconds; 0 when there is none. */
  readonly oldestUnansweredMs: number;
  /** How often the same matter was raised before, also elsewhere; default 0. */
  readonly repetitionCount?: number;
}

const HOUR_MS = 3_600_000;

/**
 * The urgency (0..1) of a message in its thread: the urgency of the text, raised by earlier messages without an answer,
 * by their age and by repetition. Each reason takes its share of what is left up to 1, so the result never falls below
 * `analysis.urgency` and rises with every number.
 *
 * One unanswered message takes 15 % of the rest, further ones up to 45 %; waiting takes up to 40 %, half of it after
 * twelve hours; each repetition 12 %, at most three count.
 *
 * @param analysis - The result of an analyzer for the last message.
 * @param context - Counts (0 or more) and an age in milliseconds (0 or more).
 * @returns 0..1.
 * @throws SentimentError `invalid-context` when a number is negative or missing.
 * @example
 * ```ts
 * import { threadUrgency } from 'social-crm/sentiment';
 * import { english } from 'social-crm/sentiment/english';
 *
 * const analysis = english.analyze('Any news on my refund?');
 * const alone = threadUrgency(analysis, { unansweredCount: 0, oldestUnansweredMs: 0 });
 * const ignored = threadUrgency(analysis, { unansweredCount: 3, oldestUnansweredMs: 48 * 3_600_000 });
 * alone === analysis.urgency // => true
 * ignored > alone + 0.3 // => true
 * ```
 */
export function threadUrgency(analysis: Pick<Sentiment, 'urgency'>, context: ThreadContext): number {
  const unanswered = count(context.unansweredCount, 'unansweredCount');
  const hours = count(context.oldestUnansweredMs, 'oldestUnansweredMs') / HOUR_MS;
  const repetitions = count(context.repetitionCount ?? 0, 'repetitionCount');
  const reasons = [
    analysis.urgency,
    unanswered === 0 ? 0 : 0.15 + 0.3 * (1 - 1 / unanswered),
    unanswered === 0 ? 0 : (0.4 * hours) / (hours + 12),
    0.12 * Math.min(3, repetitions),
  ];
  return 1 - reasons.reduce((left, reason) => left * (1 - reason), 1);
}

function count(value: number, field: keyof ThreadContext): number {
  if (typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY) return value;
  const message = `threadUrgency: ${field} must be a number of 0 or more, got ${describeValue(value)}`;
  throw new SentimentError('invalid-context', [field], message);
}
