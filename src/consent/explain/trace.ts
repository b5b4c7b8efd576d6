import type { ConsentRoute, ReasonCode } from '../../models/index.js';
import type { Attempt } from '../evaluation/evaluation.js';

/** One candidate of one route with every check. */
export interface TraceEntry {
  readonly route: ConsentRoute;
  readonly eventId?: string;
  readonly checks: readonly { readonly reason: string; readonly passed: boolean }[];
}

/** Runs every check of a candidate, notes each in the trail, and names the first that fails. */
export const traceInto =
  (trail: TraceEntry[]) =>
  (attempt: Attempt): ReasonCode | null => {
    const { evaluation, route, candidate, checks } = attempt;
    const results = checks.map(([reason, fails]) => {
      const failed = fails(evaluation.question, candidate.fact, attempt);
      return { reason: typeof failed === 'string' ? failed : reason, passed: failed === false };
    });
    const id = candidate.fact?.id;
    trail.push({ route, ...(id === undefined ? {} : { eventId: id }), checks: results });
    return results.find(({ passed }) => !passed)?.reason ?? null;
  };
