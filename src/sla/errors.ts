import { describeValue, type Path, SocialCrmError } from '../internal/errors.js';

/** Every code that the SLA room throws, with what the value at `path` must be. */
export const slaErrorCodes = {
  'zone-unknown': 'must be an IANA time zone id known to the run time',
  'time-invalid': 'must be HH:MM or HH:MM:SS up to 24:00, which closes only',
  'date-invalid': 'must be a real YYYY-MM-DD of 1900 to 2199',
  'weekday-unknown': 'must be one of mon, tue, wed, thu, fri, sat, sun',
  'period-invalid': 'must be a list of pairs [open, close]',
  'field-unknown': 'must be a known field with an allowed value',
  'expression-empty': 'must be a list of operands (two for subtract)',
  'expression-too-deep': 'must be nested at most 32 deep, with at most 10,000 operands',
  'instant-invalid': 'must be epoch ms, a valid Date or an ISO string with offset',
  'instant-out-of-range': 'must be within 1900 to 2199 UTC',
  'duration-invalid': 'must be an integer of ms, not negative where a length is meant',
  'range-reversed': 'must not end before it begins',
  'length-mismatch': 'must have the length of the other array',
  'event-invalid': 'must be an event with all its fields',
  'event-conflict': 'must be the only event with its id',
  'policy-invalid': 'must be a given, complete policy',
  'calendar-missing': 'must be a key of calendars',
} as const;

/** A code that the SLA room throws. */
export type SlaErrorCode = keyof typeof slaErrorCodes;

/**
 * A caller's mistake in a calendar, an argument, an event or a policy: `code` says which, `path` where.
 *
 * @example
 * ```ts
 * import { isOpen } from 'social-crm/sla';
 *
 * isOpen({ timeZone: 'Europe/Atlantis', week: {} }, 0) // throws zone-unknown
 * ```
 */
export class SlaError extends SocialCrmError {
  override readonly name: string = 'SlaError';
}

/** Where a value comes from: the function that was called and the path of the argument. */
export type Origin = readonly [functionName: string, ...path: Path];

/** The error about a value, in the name of the function that the caller called. */
export function slaError(code: string, [functionName, ...path]: Origin, value: unknown): SlaError {
  const must = slaErrorCodes[code as SlaErrorCode] ?? 'must be free of findings of lintCalendar';
  return new SlaError(code, path, `${functionName}: ${path.join('.')} ${must}, got ${describeValue(value)}`);
}
