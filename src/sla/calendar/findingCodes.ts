import type { Path } from '../../internal/errors.js';

/** Every warning of `lintCalendar`, with its meaning. */
export const calendarFindingCodes = {
  'period-overlap': 'Two periods of one day overlap; they count once.',
  'tail-overlap': 'The night before reaches into a period of the day; it counts once.',
  'always-closed': 'There is no open time from the last dated rule on.',
  'always-open': 'There is no closed time from the last dated rule on.',
  'one-minute-hole': 'A period closes at 23:59 and the next day opens at 00:00; 24:00 was probably meant.',
  'equal-ends': 'A period opens and closes at the same time, which means 24 hours.',
  'break-outside-hours': 'A break lies outside the opening hours and has no effect.',
  'override-under-holiday': 'A date override lies under a holiday and has no effect.',
  'holiday-on-closed-day': 'A holiday lies on a closed day and has no effect.',
  'holiday-duplicate': 'A date is listed twice as a holiday of the same scope.',
  'version-duplicate': 'Two versions have equal validFrom and recordedAt; the later in the list decides.',
  'gap-only-period': 'A dated period falls entirely into a daylight saving gap: it never is open.',
} as const;

export type CalendarFindingCode = keyof typeof calendarFindingCodes;

/** A warning before it becomes a finding. */
export type Warning = readonly [code: CalendarFindingCode, path: Path];
