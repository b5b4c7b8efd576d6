import type { Instant } from '../../internal/instant.js';
import { type CalendarLike, engineOf } from './engineOf.js';
import { instantMs } from './instants.js';
import { type OpenReason, reasonAt } from './reasonAt.js';

/**
 * Whether a calendar is open at an instant, and which rule decides (S-52): a break before a holiday before a date
 * override before the week.
 *
 * `because.rule` names it: `week:mon`, `date:2024-12-24`, `holiday:2024-12-25`, `break:2024-12-24`, `intervals:0`,
 * `expression:intersect.1`; `week` alone says that no period covers the instant. `because.version` is the `validFrom` of
 * the version in force, `because.calendar` the calendar's id. In an expression the first operand that keeps it closed
 * gives the reason.
 *
 * Errors: `instant-invalid`, `instant-out-of-range`, and those of `compileCalendar` for plain data.
 *
 * @example
 * ```ts
 * import { explainOpen } from 'social-crm/sla';
 *
 * const calendar = { timeZone: 'Europe/Berlin', week: { wed: [['09:00', '17:00']] }, holidays: ['2024-12-25'] };
 * explainOpen(calendar, '2024-12-25T10:00:00Z') // => {
 * //   open: false, kind: 'holiday', because: { rule: 'holiday:2024-12-25' }
 * // }
 * ```
 */
export function explainOpen(calendar: CalendarLike, at: Instant): OpenReason {
  return reasonAt(engineOf(calendar).tree, instantMs(at, ['explainOpen', 'at']));
}
