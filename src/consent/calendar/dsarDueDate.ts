import { addMonthsToInstant } from '../ledger/instants.js';
import { requireList } from '../requireShape.js';
import { dateToText, requireDate } from './dates.js';

const MS_PER_DAY = 86_400_000;

/** A request of a person for access, erasure or another right. */
export interface SubjectRequest {
  readonly receivedOn: string;
  /** The controller told the person of the extension by two further months (GDPR 12(3)). */
  readonly extended?: boolean;
  /** Public holidays as dates. */
  readonly holidays?: readonly string[];
}

/**
 * Returns the date by which a person's request is answered: one month, extended three, moved on to a working day.
 *
 * Working days are those that are no Saturday, Sunday or listed holiday (Reg. 1182/71 Art. 3); holidays are the caller's
 * fact, none is built in. Throws `INVALID_DATE`. See GDPR 12(3); not legal advice.
 *
 * @example
 * ```ts
 * import { dsarDueDate } from 'social-crm/consent';
 *
 * dsarDueDate({ receivedOn: '2026-04-01' }); // => '2026-05-01'
 * dsarDueDate({ receivedOn: '2026-04-01', holidays: ['2026-05-01'] }); // => '2026-05-04'
 * dsarDueDate({ receivedOn: '2026-11-30', extended: true }); // => '2027-03-01'
 * ```
 */
export function dsarDueDate({ receivedOn, extended = false, holidays = [] }: SubjectRequest): string {
  const received = requireDate(receivedOn, { caller: 'dsarDueDate', path: ['receivedOn'] });
  const free = new Set(
    requireList(holidays, { caller: 'dsarDueDate', path: ['holidays'] }).map((day, index) =>
      dateToText(requireDate(day, { caller: 'dsarDueDate', path: ['holidays', index] })),
    ),
  );
  let due = addMonthsToInstant(received.getTime(), extended ? 3 : 1);
  while (isFree(new Date(due), free)) due += MS_PER_DAY;
  return dateToText(new Date(due));
}

function isFree(day: Date, holidays: ReadonlySet<string>): boolean {
  return day.getUTCDay() === 0 || day.getUTCDay() === 6 || holidays.has(dateToText(day));
}
