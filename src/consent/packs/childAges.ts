/**
 * From which age a person consents alone to services of the information society, by country (GDPR 8; `UK` by the Data
 * Protection Act 2018); `null` where capacity decides instead (Switzerland).
 *
 * Policy data and no statement of law, not legal advice; ages change: make a new policy with a later `effectiveFrom`. A
 * country that is not listed counts as 16. Sources: table of K. Kuan of June 2020, Bird & Bird tracker; statutes not read.
 *
 * @example
 * ```ts
 * import { childAges } from 'social-crm/consent';
 *
 * childAges.AT; // => 14
 * ```
 */
export const childAges: Readonly<Record<string, number | null>> = {
  BE: 13,
  EE: 13,
  FI: 13,
  LV: 13,
  MT: 13,
  PT: 13,
  SE: 13,
  UK: 13,
  AT: 14,
  BG: 14,
  CY: 14,
  ES: 14,
  IT: 14,
  LT: 14,
  CZ: 15,
  FR: 15,
  GR: 15,
  HR: 16,
  DE: 16,
  HU: 16,
  IE: 16,
  LU: 16,
  NL: 16,
  PL: 16,
  RO: 16,
  SK: 16,
  CH: null,
};
