import { ConsentInputError, inputError } from '../errors.js';
import { addMonthsToInstant } from '../ledger/instants.js';
import { dateToText, requireDate } from './dates.js';

/**
 * Returns the date some calendar months later: the same day number, else the last day of the month (C-47).
 *
 * Whole months, also negative ones. Throws `INVALID_DATE` or, for a fraction of a month or a date outside the years 0 to
 * 9999, `INVALID_INPUT`.
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
    throw inputError(
      'INVALID_INPUT',
      { caller: 'addMonths', path: ['months'] },
      { wanted: 'an integer', value: months },
    );
  }
  const end = new Date(addMonthsToInstant(start.getTime(), months));
  const year = end.getUTCFullYear();
  if (year >= 0 && year <= 9999) return dateToText(end);
  const message = `addMonths: months must lead into the years 0 to 9999, got ${months}`;
  throw new ConsentInputError('INVALID_INPUT', ['months'], message);
}
