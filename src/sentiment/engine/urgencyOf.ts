import type { Emotions } from '../types.js';
import type { Reading } from './reading.js';

/**
 * Urgency from which a text should be escalated to a person at once. Chosen so that at most 2 % of the neutral service
 * messages of `test/vectors/sentiment/neutral-service-messages.json` reach it.
 */
export const escalationThreshold = 0.5;

/**
 * 0..1: whether a text needs an answer at once, from anger, complaint, waiting time, threats, words of safety, an open
 * question and emphasis. The parts are independent reasons: each takes its share of what is left.
 */
export function urgencyOf(reading: Reading, emotions: Emotions): number {
  const complaint = Math.max(0, reading.negative - reading.positive);
  const isComplaint = complaint > 0.8 || reading.failure > 0;
  const anger = Math.max(0, emotions.anger - 0.25) * (complaint > 0 || reading.isIronic ? 1.05 : 0.5);
  const impatience = emotions.impatience > 0.4 ? emotions.impatience * 0.55 : 0;
  const safety = Math.min(2, reading.safety) * 0.5;
  const threat = Math.min(2, reading.threat) * (isComplaint || reading.waiting > 0 ? 0.4 : 0.24);
  const rest = isComplaint ? complaintReason(reading, complaint) : 0;
  return 1 - left(anger) * left(impatience) * left(safety) * left(threat) * left(rest);
}

const left = (reason: number) => 1 - Math.min(1, reason);

function complaintReason(reading: Reading, complaint: number): number {
  const size = 0.32 * (1 - Math.exp(-complaint / 3));
  const failure = reading.failure > 0 ? 0.12 : 0;
  const question = reading.questions > 0 ? 0.1 : 0;
  return size + failure + question + Math.min(3, reading.exclamations) * 0.05;
}
