import type { SentimentCondition, SlaTarget } from '../../models/index.js';
import type { TimedEvent } from './readEvents.js';

export type SentimentEvent = Extract<TimedEvent, { kind: 'sentiment' }>;

export interface Attributes {
  readonly channel: string | undefined;
  readonly priority: string | undefined;
}

/** Whether a sentiment satisfies a condition; a part that the event says nothing about does not hold. */
export function satisfies(sentiment: SentimentEvent, { label, maxScore, minConfidence }: SentimentCondition): boolean {
  return (
    (label === undefined || (sentiment.label !== undefined && label.includes(sentiment.label))) &&
    (maxScore === undefined || sentiment.score <= maxScore) &&
    (minConfidence === undefined || (sentiment.confidence ?? -1) >= minConfidence)
  );
}

/** Whether a target's `when` holds for the attributes and the sentiment at the start of the cycle (S-39). */
export function matches(
  { when }: Pick<SlaTarget, 'when'>,
  { channel, priority }: Attributes,
  sentiment: SentimentEvent | undefined,
): boolean {
  if (when === undefined) return true;
  return (
    isAmong(when.channel, channel) &&
    isAmong(when.priority, priority) &&
    (when.sentiment === undefined || (sentiment !== undefined && satisfies(sentiment, when.sentiment)))
  );
}

function isAmong(allowed: readonly string[] | undefined, value: string | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}
