import type { ConsentRequest, ReasonCode, SubjectFacts } from '../../models/index.js';
import { readKnownAt } from '../decide.js';
import { ConsentInputError } from '../errors.js';
import { evaluate, startEvaluation } from '../evaluation/evaluate.js';
import { own, type Question, readQuestion } from '../evaluation/question.js';
import { copyOf, isAsBefore, snapshotOf } from '../fold/snapshot.js';
import { windowOf } from '../fold/window.js';
import { requireInstant } from '../ledger/instants.js';
import { decisionOf, reasonCodes } from '../reasons.js';
import type { AudienceContext, AudienceIndex, Columns } from './audienceIndex.js';
import { type Bitset, emptyBitset } from './bitset.js';
import { countAnswers } from './countAnswers.js';

/** A request that is asked of everybody. */
export type AudienceRequest = Omit<ConsentRequest, 'subject'>;

/** Who may be addressed, who in part, and how many people there are for each reason. */
export interface Audience {
  readonly size: number;
  readonly allow: Bitset;
  readonly limited: Bitset;
  readonly byReason: Readonly<Partial<Record<ReasonCode, number>>>;
}

/**
 * Asks one request of everybody in an index and counts the answers by reason; equal to `decide` for each person.
 *
 * The first time a request is asked every person is decided; the answers are kept with the span of time in which they
 * hold, so that asking again, also at another `now`, costs one pass over three typed arrays. Policy and facts are values:
 * make new ones instead of changing them in place. Throws as `decide` does, and `KNOWN_AT_MISMATCH`.
 *
 * @example
 * ```ts
 * import { audience, audienceIndex, foldLedger } from 'social-crm/consent';
 *
 * const index = audienceIndex([foldLedger([], { subject: 'p1' }), foldLedger([], { subject: 'p2' })]);
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const request = { controller: 'acme', purpose: 'newsletter', jurisdiction: 'DE' };
 * audience(index, request, { policy, now: 0 }).byReason; // => { UNKNOWN_PURPOSE: 2 }
 * ```
 */
export function audience(index: AudienceIndex, request: AudienceRequest, context: AudienceContext): Audience {
  const now = requireInstant(context.now, { caller: 'audience', path: ['now'] });
  const asked: ConsentRequest = { ...request, subject: '' };
  checkKnownAt(index, asked, context);
  const columns = columnsOf(index, asked, context);
  const allow = emptyBitset(index.subjects);
  const limited = emptyBitset(index.subjects);
  const decideStale = staleDecider(index, columns, now);
  const counts = countAnswers(columns, { now, kinds, allow: allow.words, limited: limited.words, decideStale });
  const byReason: Partial<Record<ReasonCode, number>> = {};
  for (const [code, reason] of reasonCodes.entries()) if (counts[code] !== 0) byReason[reason] = counts[code] ?? 0;
  return { size: index.size, allow, limited, byReason };
}

/** 1 = allow, 2 = limited, 0 = deny, by position of the reason. */
const kinds = /* @__PURE__ */ Uint8Array.from(
  /* @__PURE__ */ reasonCodes.map((code) => ({ allow: 1, limited: 2, deny: 0 })[decisionOf(code)]),
);

function checkKnownAt({ knownAt }: AudienceIndex, request: ConsentRequest, context: AudienceContext): void {
  const asked = readKnownAt(request, context);
  if (asked === (knownAt ?? Number.POSITIVE_INFINITY)) return;
  throw new ConsentInputError('KNOWN_AT_MISMATCH', ['knownAt'], `audience: knownAt must be ${knownAt}, got ${asked}`);
}

/** How many different requests are remembered with one index. */
const MOST_COLUMNS = 16;

function columnsOf(index: AudienceIndex, request: ConsentRequest, { policy, subjectFacts }: AudienceContext): Columns {
  const known = index.columns.find(
    (columns) => columns.policy === policy && columns.facts === subjectFacts && isAsBefore(columns.asked, request),
  );
  if (known !== undefined) return known;
  const blocks = Math.ceil(index.size / 32);
  const columns: Columns = {
    request: copyOf(request),
    asked: snapshotOf(request),
    policy,
    facts: subjectFacts,
    since: new Float64Array(index.size).fill(Number.POSITIVE_INFINITY),
    until: new Float64Array(index.size).fill(Number.POSITIVE_INFINITY),
    codes: new Uint8Array(index.size),
    blockSince: new Float64Array(blocks).fill(Number.POSITIVE_INFINITY),
    blockUntil: new Float64Array(blocks).fill(Number.POSITIVE_INFINITY),
  };
  if (index.columns.length >= MOST_COLUMNS) index.columns.length = 0;
  index.columns.push(columns);
  return columns;
}

/** Decides one person anew and writes the answer into the columns; people with the same facts share one question. */
function staleDecider({ ledgers, subjects }: AudienceIndex, columns: Columns, now: number): (person: number) => number {
  const questions = new Map<SubjectFacts | undefined, Question>();
  return (person) => {
    const subjectFacts = columns.facts === undefined ? undefined : own(columns.facts, subjects[person] as string);
    let question = questions.get(subjectFacts);
    if (question === undefined) {
      question = readQuestion(columns.request, { policy: columns.policy, subjectFacts });
      questions.set(subjectFacts, question);
    }
    const evaluation = startEvaluation(question, ledgers[person] as (typeof ledgers)[number], { now });
    const code = reasonCodes.indexOf(evaluate(evaluation).reason);
    const { since, until } = windowOf(evaluation);
    columns.codes[person] = code;
    columns.since[person] = since;
    columns.until[person] = until;
    return code;
  };
}
