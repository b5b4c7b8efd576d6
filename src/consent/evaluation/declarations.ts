import { type Fact, newestOf } from '../ledger/fact.js';
import { type Evaluation, isOver, stands } from './evaluation.js';

/**
 * The last fact of a sort, when only the last counts. One that is dropped because another event bears its id still stands
 * in front of older ones: a contradiction may close a route, never reopen what an earlier declaration said.
 */
export function lastStanding(
  evaluation: Evaluation,
  facts: readonly Fact[],
  isOfSort: (fact: Fact) => boolean,
): Fact | null {
  const last = newestOf(
    facts,
    (fact) => fact.from <= evaluation.horizon && fact.at > evaluation.erasedAt && isOfSort(fact),
  );
  return last !== null && stands(evaluation, last) ? last : null;
}

/** Whether a fact is a declaration of this basis by this controller for this purpose. */
const isDeclared =
  ({ question }: Evaluation, basis: string) =>
  (fact: Fact): boolean =>
    fact.content.basis === basis &&
    fact.controller === question.controller &&
    fact.purposes?.includes(question.purposeId) === true;

/** The last declaration of a basis; none when it has ended. */
export function lastDeclared(evaluation: Evaluation, basis: string): Fact | null {
  const fact = lastStanding(evaluation, evaluation.facts.basis_declared, isDeclared(evaluation, basis));
  return fact === null || isOver(evaluation, fact.content.endAt) ? null : fact;
}

/** Any declaration of a basis that stands, has not ended and fulfils a condition. */
export function anyDeclared(
  evaluation: Evaluation,
  basis: string,
  isSound: (fact: Fact) => boolean = () => true,
): Fact | null {
  const isOfSort = isDeclared(evaluation, basis);
  return (
    evaluation.facts.basis_declared.find(
      (fact) => isOfSort(fact) && isSound(fact) && stands(evaluation, fact) && !isOver(evaluation, fact.content.endAt),
    ) ?? null
  );
}
