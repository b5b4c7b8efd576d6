import type { Evaluation } from '../evaluation/evaluation.js';

/** A span of time, `[since, until)`, in which the whole answer stays as it is. */
export interface Window {
  readonly since: number;
  readonly until: number;
}

/** The window of a run: what its comparisons with `now` allow, cut at the instants at which further events appear. */
export function windowOf({ ledger, now, since, until }: Evaluation): Window {
  let [from, to] = [since, until];
  for (const fact of ledger.facts) {
    if (fact.from > now) {
      to = Math.min(to, fact.from);
      break;
    }
    if (fact.from > from) from = fact.from;
  }
  if (ledger.malformedFrom > now) to = Math.min(to, ledger.malformedFrom);
  else from = Math.max(from, ledger.malformedFrom);
  return { since: from, until: to };
}
