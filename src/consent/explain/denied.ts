import type { ConsentEvent, ConsentRequest, Decision } from '../../models/index.js';
import type { DecisionContext } from '../decide.js';
import type { Evaluation } from '../evaluation/evaluation.js';

/** A denied request with all that decided it. */
export interface Denied {
  readonly ledger: readonly ConsentEvent[];
  readonly request: ConsentRequest;
  readonly context: DecisionContext;
  readonly decision: Decision;
  readonly evaluation: Evaluation;
}
