import { ageInYears, type CivilDate, readDate, requireDate } from './dates.js';

/**
 * Returns a person's age in completed years on a date; born on 29 February, one grows older on 1 March of other years.
 *
 * Negative before the birth. Days are UTC days. Throws `INVALID_DATE`.
 *
 * @example
 * ```ts
 * import { ageAt } from 'social-crm/consent';
 *
 * ageAt({ birthDate: '2012-02-29', on: '2026-02-28' }); // => 13
 * ageAt({ birthDate: '2012-02-29', on: '2026-03-01' }); // => 14
 * ```
 */
export function ageAt({ birthDate, on }: { readonly birthDate: string; readonly on: string }): number {
  requireDate(birthDate, { caller: 'ageAt', path: ['birthDate'] });
  return ageInYears(readDate(birthDate) as CivilDate, requireDate(on, { caller: 'ageAt', path: ['on'] }));
}
