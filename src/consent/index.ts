export { type Audience, type AudienceRequest, audience } from './audience/audience.js';
export {
  type AudienceContext,
  type AudienceIndex,
  audienceIndex,
  type FactsBySubject,
} from './audience/audienceIndex.js';
export { and, andNot, type Bitset, count, ids, or } from './audience/bitset.js';
export { addMonths } from './calendar/addMonths.js';
export { ageAt } from './calendar/ageAt.js';
export { dsarDueDate, type SubjectRequest } from './calendar/dsarDueDate.js';
export { phoneEvidenceUntil } from './calendar/phoneEvidenceUntil.js';
export { type DecisionContext, decide } from './decide.js';
export { type ConsentErrorCode, ConsentInputError, consentErrorCodes } from './errors.js';
export type { TraceEntry } from './evaluation/evaluation.js';
export { type Explanation, explain } from './explain/explain.js';
export type { Remedy } from './explain/remedies.js';
export { type Simulation, simulate } from './explain/simulate.js';
export { applyEvent } from './fold/applyEvent.js';
export { decideFolded } from './fold/decideFolded.js';
export { type ConsentFold, type FoldOptions, foldLedger } from './fold/foldLedger.js';
export { lookupTimeline } from './fold/lookupTimeline.js';
export { type TimelineContext, type TimelineStep, timeline } from './fold/timeline.js';
export { decisionOf, describeReason, type ReasonRow, reasonCodes } from './reasons.js';
