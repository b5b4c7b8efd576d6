import { ConsentInputError } from '../errors.js';
import { addMonthsToInstant } from '../ledger/instants.js';
import { dateToText, requireDate } from './dates.js';

/**
 * Returns the date some calendar months later: the same day number, else the last day of the month (C-47).
 *
 * Whole months, also negative ones. Throws `INVALID_DATE` or, for a fraction of a month, `INVALID_INPUT`.
 *
 * @example
 * ```ts
 * import { addMonths } from 'social-crm/consent';
 *
 * addMonths({ from: '2026-01-31', months: 1 }); // => '2026-02-28'
 * ```
 */
export function addMonths({ from, months }: { readonly from: string; readonly months: number }): string {
  const start = requireDate(from, { caller: 'addMonths', path: ['from'] });
  if (!Number.isInteger(months)) {
    throw new ConsentInputError('INVALID_INPUT', ['months'], `addMonths: months must be an integer, got ${months}`);
  }
  return dateToText(new Date(addMonthsToInstant(start.getTime(), months)));
}
