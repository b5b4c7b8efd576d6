export type {
  Calendar,
  CalendarExpression,
  CalendarRules,
  CalendarVersion,
  EscalationStep,
  Holiday,
  SentimentCondition,
  SlaMetric,
  SlaPolicy,
  SlaStatus,
  SlaTarget,
  TightenRule,
} from '../models/index.js';
export { addBusinessDays, type BusinessDayOptions } from './calendar/addBusinessDays.js';
export { addWorkingTime } from './calendar/addWorkingTime.js';
export { addWorkingTimeBatch } from './calendar/addWorkingTimeBatch.js';
export { breachAt } from './calendar/breachAt.js';
export { type CompileOptions, compileCalendar } from './calendar/compileCalendar.js';
export { dueAt } from './calendar/dueAt.js';
export { elapsedMs } from './calendar/elapsedMs.js';
export type { CalendarLike, CompiledCalendar } from './calendar/engineOf.js';
export { explainOpen } from './calendar/explainOpen.js';
export { type CalendarFindingCode, calendarFindingCodes } from './calendar/findingCodes.js';
export { isHoliday } from './calendar/isHoliday.js';
export { isOpen } from './calendar/isOpen.js';
export { isOpenBatch } from './calendar/isOpenBatch.js';
export { latestWorkingTime } from './calendar/latestWorkingTime.js';
export { type CalendarFinding, lintCalendar } from './calendar/lintCalendar.js';
export { nextClose } from './calendar/nextClose.js';
export { nextOpen } from './calendar/nextOpen.js';
export { nextWorking } from './calendar/nextWorking.js';
export { openIntervals } from './calendar/openIntervals.js';
export { previousClose } from './calendar/previousClose.js';
export { previousOpen } from './calendar/previousOpen.js';
export { previousWorking } from './calendar/previousWorking.js';
export type { Because, OpenReason } from './calendar/reasonAt.js';
export { workingTimeBetween } from './calendar/workingTimeBetween.js';
export { workingTimeBetweenBatch } from './calendar/workingTimeBetweenBatch.js';
export { evaluateSla } from './clock/evaluateSla.js';
export type {
  Escalation,
  LedgerEntry,
  LedgerKind,
  SlaBound,
  SlaClock,
  SlaContext,
  SlaEvent,
  SlaReport,
  SlaState,
  SlaWarning,
} from './clock/types.js';
export { type WhatIfContext, type WhatIfDifference, type WhatIfReport, whatIf } from './clock/whatIf.js';
export { SlaError, slaErrorCodes } from './errors.js';
export { calendarFromICal, type ICalOptions } from './exchange/calendarFromICal.js';
export { calendarToICal, type ICalExportOptions } from './exchange/calendarToICal.js';
export { fromGoogleHours, type GoogleHours } from './exchange/fromGoogleHours.js';
export { fromOsmSubset, type OsmOptions } from './exchange/fromOsmSubset.js';
export { fromSchemaOrg, type OpeningHoursSpecification } from './exchange/fromSchemaOrg.js';
export { type DateHolidaysEntry, holidaysFromDateHolidays } from './exchange/holidaysFromDateHolidays.js';
export type { ImportedCalendar, Unrepresented } from './exchange/imported.js';
export { englishExplanations } from './explain/englishExplanations.js';
export { explainSla } from './explain/explainSla.js';
export { type Explanation, type ExplanationLine, explainSlaWith } from './explain/explainSlaWith.js';
export type { ExplanationKey, ExplanationTexts } from './explain/explanationTexts.js';
export { germanExplanations } from './explain/germanExplanations.js';
export { defaultSlaPolicy, slaPolicyPresets } from './policy/defaultSlaPolicy.js';
export { type SlaEvidence, slaEvidence } from './policy/slaEvidence.js';
