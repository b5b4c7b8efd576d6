import type { ReasonCode } from '../../models/index.js';
import { type Fact, isNewer } from '../ledger/fact.js';
import { covers, objectionReach } from './coverage.js';
import { counts, type Evaluation } from './evaluation.js';
import type { Question } from './question.js';

/** Withdrawals, refusals and live objections that would end a consent for this question (C-21 to C-23). */
export function endingsOf(evaluation: Evaluation): readonly Fact[] {
  if (evaluation.endings !== null) return evaluation.endings;
  const { question } = evaluation;
  const endings = evaluation.facts.endings.filter((fact) => {
    if (!counts(evaluation, fact)) return false;
    if (fact.type === 'withdrawn' || fact.type === 'refused') return covers(fact, question);
    return objectionReach(fact, question) === 'ends' && !isRevoked(evaluation, fact);
  });
  evaluation.endings = endings;
  return endings;
}

/** The reason that an ending gives. */
export function endingReason(ending: Fact, question: Question): ReasonCode {
  if (ending.type === 'withdrawn') return 'WITHDRAWN';
  if (ending.type === 'refused') return 'REFUSED';
  return question.isMarketing ? 'OBJECTED_DIRECT_MARKETING' : 'OBJECTED';
}

/** Whether the objection was revoked strictly later, by name or by a revocation that covers the question. */
function isRevoked(evaluation: Evaluation, objection: Fact): boolean {
  return evaluation.facts.revocations.some(
    (fact) =>
      counts(evaluation, fact) &&
      fact.at > objection.at &&
      (fact.refersTo === undefined ? covers(fact, evaluation.question) : fact.refersTo === objection.id),
  );
}

/** Compelling grounds lift the bar of a named objection, never for direct marketing (C-23). */
function isOverridden(evaluation: Evaluation, objection: Fact): boolean {
  if (evaluation.question.isMarketing) return false;
  return evaluation.facts.overrides.some(
    (fact) =>
      counts(evaluation, fact) &&
      fact.refersTo === objection.id &&
      fact.at >= objection.at &&
      fact.content.compellingGrounds === true,
  );
}

/** What bars the routes that need no consent: an objection, else the newest withdrawal or refusal (C-50). */
export function barReason(evaluation: Evaluation): ReasonCode | null {
  const bar = newestOf(evaluation, 'objection') ?? newestOf(evaluation, 'ending');
  return bar === null ? null : endingReason(bar, evaluation.question);
}

function newestOf(evaluation: Evaluation, sort: 'objection' | 'ending'): Fact | null {
  let newest: Fact | null = null;
  for (const fact of evaluation.facts.endings) {
    const isBar = sort === 'objection' ? isBarringObjection(evaluation, fact) : isCoveringEnding(evaluation, fact);
    if (isBar && (newest === null || isNewer(fact, newest))) newest = fact;
  }
  return newest;
}

function isBarringObjection(evaluation: Evaluation, fact: Fact): boolean {
  return (
    fact.type === 'objected' &&
    counts(evaluation, fact) &&
    objectionReach(fact, evaluation.question) !== 'none' &&
    !isRevoked(evaluation, fact) &&
    !isOverridden(evaluation, fact)
  );
}

const isCoveringEnding = (evaluation: Evaluation, fact: Fact): boolean =>
  (fact.type === 'withdrawn' || fact.type === 'refused') &&
  counts(evaluation, fact) &&
  covers(fact, evaluation.question);
