import type { ReasonCode } from '../../models/index.js';
import { type Fact, newestOf } from '../ledger/fact.js';
import { covers, objectionReach } from './coverage.js';
import { counts, type Evaluation } from './evaluation.js';
import type { Question } from './question.js';

/** Withdrawals, refusals and live objections that would end a consent for this question (C-21 to C-23). */
export function endingsOf(evaluation: Evaluation): readonly Fact[] {
  if (evaluation.endings !== null) return evaluation.endings;
  const { question, facts } = evaluation;
  evaluation.endings = facts.endings.filter((fact) => {
    if (!counts(evaluation, fact)) return false;
    if (fact.type !== 'objected') return covers(fact, question);
    return objectionReach(fact, question) === 'ends' && !isRevoked(evaluation, fact);
  });
  return evaluation.endings;
}

/** The reason that an ending gives. */
export function endingReason(ending: Fact, question: Question): ReasonCode {
  if (ending.type === 'withdrawn') return 'WITHDRAWN';
  if (ending.type === 'refused') return 'REFUSED';
  return question.isMarketing ? 'OBJECTED_DIRECT_MARKETING' : 'OBJECTED';
}

/** Whether the objection was revoked strictly later, by name or by a revocation that covers the question. */
function isRevoked(evaluation: Evaluation, objection: Fact): boolean {
  return evaluation.facts.objection_revoked.some(
    (fact) =>
      counts(evaluation, fact) &&
      fact.at > objection.at &&
      (fact.refersTo === undefined ? covers(fact, evaluation.question) : fact.refersTo === objection.id),
  );
}

/** Compelling grounds lift the bar of a named objection, never for direct marketing (C-23). */
function isOverridden(evaluation: Evaluation, objection: Fact): boolean {
  return (
    !evaluation.question.isMarketing &&
    evaluation.facts.objection_overridden.some(
      (fact) =>
        counts(evaluation, fact) &&
        fact.refersTo === objection.id &&
        fact.at >= objection.at &&
        fact.content.compellingGrounds === true,
    )
  );
}

/** What bars the routes that need no consent: an objection, else the newest withdrawal or refusal (C-50). */
export function barReason(evaluation: Evaluation): ReasonCode | null {
  const { question, facts } = evaluation;
  const standing = facts.endings.filter((fact) => counts(evaluation, fact));
  const bar =
    newestOf(standing, (fact) => isBarringObjection(evaluation, fact)) ??
    newestOf(standing, (fact) => fact.type !== 'objected' && covers(fact, question));
  return bar === null ? null : endingReason(bar, question);
}

const isBarringObjection = (evaluation: Evaluation, fact: Fact): boolean =>
  fact.type === 'objected' &&
  objectionReach(fact, evaluation.question) !== 'none' &&
  !isRevoked(evaluation, fact) &&
  !isOverridden(evaluation, fact);
