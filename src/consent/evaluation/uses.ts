import type { Fact } from '../ledger/fact.js';
import { addMonthsToInstant } from '../ledger/instants.js';
import { coversChannel, coversPurpose } from './coverage.js';
import { type Candidate, counts, type Evaluation } from './evaluation.js';

const SHORTEST_MONTH_MS = 28 * 86_400_000;

/**
 * The last use of a consent that counts, or when it took effect; `null` when it lay unused for `denyMonths` in between,
 * for a use after the lapse does not revive it.
 */
export function lastCountedUse(evaluation: Evaluation, candidate: Candidate, denyMonths: number): number | null {
  let last = candidate.effectiveAt;
  for (const fact of evaluation.facts.used) {
    if (fact.at <= last || !isUse(evaluation, fact)) continue;
    const mayHaveLapsed = fact.at - last >= denyMonths * SHORTEST_MONTH_MS;
    if (mayHaveLapsed && fact.at >= addMonthsToInstant(last, denyMonths)) return null;
    last = fact.at;
  }
  return last;
}

/** A use by this controller for this purpose through this channel. */
function isUse(evaluation: Evaluation, fact: Fact): boolean {
  const { question } = evaluation;
  return (
    counts(evaluation, fact) &&
    fact.controller === question.controller &&
    coversPurpose(fact, question) &&
    coversChannel(fact, question)
  );
}
