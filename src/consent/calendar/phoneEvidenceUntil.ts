import { addMonthsToInstant } from '../ledger/instants.js';
import { requireList } from '../requireShape.js';
import { dateToText, requireDate } from './dates.js';

/**
 * Returns the date until which the proof of a phone consent is kept: five years from the grant and from each use.
 *
 * The latest of all the dates counts. Throws `INVALID_DATE`. See UWG 7a(2); not legal advice.
 *
 * @example
 * ```ts
 * import { phoneEvidenceUntil } from 'social-crm/consent';
 *
 * phoneEvidenceUntil({ grantedOn: '2026-01-10', uses: ['2028-02-29'] }); // => '2033-02-28'
 * ```
 */
export function phoneEvidenceUntil(proof: { readonly grantedOn: string; readonly uses?: readonly string[] }): string {
  const place = { caller: 'phoneEvidenceUntil' };
  const dates = [
    requireDate(proof.grantedOn, { ...place, path: ['grantedOn'] }),
    ...requireList(proof.uses ?? [], { ...place, path: ['uses'] }).map((use, index) =>
      requireDate(use, { ...place, path: ['uses', index] }),
    ),
  ];
  return dateToText(new Date(addMonthsToInstant(Math.max(...dates.map((date) => date.getTime())), 60)));
}
