export { addMonths } from './calendar/addMonths.js';
export { ageAt } from './calendar/ageAt.js';
export { dsarDueDate, type SubjectRequest } from './calendar/dsarDueDate.js';
export { phoneEvidenceUntil } from './calendar/phoneEvidenceUntil.js';
export { type DecisionContext, decide } from './decide.js';
export { type ConsentErrorCode, ConsentInputError, consentErrorCodes } from './errors.js';
export { decisionOf, describeReason, type ReasonRow, reasonCodes } from './reasons.js';
