import { describeValue, type Path, SocialCrmError } from '../internal/errors.js';

/** Every code that a {@link KpiError} can carry, with its meaning. */
export const kpiErrorCodes = {
  'not-a-count': 'A count is no whole number, or one too large to be exact.',
  negative: 'A number lies below its smallest allowed value, or a window ends before it starts.',
  'not-finite': 'A number, instant or list is missing, of the wrong kind, infinite, or outside its domain.',
  'numerator-exceeds-denominator': 'A part is larger than its whole, or a share is above 1.',
  'unknown-kpi': 'No KPI has this name.',
  'kpi-needs-input': 'The data or options lack a field that the KPI needs.',
  'missing-seed': 'The KPI uses chance and was given no seed.',
  'currency-mismatch': 'Amounts of two currencies meet, or a currency is no ISO 4217 code.',
  'bad-zone': 'The time zone is not known to the platform.',
  'after-as-of': 'An event lies after the instant of the statement.',
  'columns-length': 'A column has another length than the table says.',
  'columns-not-sorted': 'Columns that promise ascending time do not keep the promise.',
} as const;

/** The stable code of a {@link KpiError}. */
export type KpiErrorCode = keyof typeof kpiErrorCodes;

/**
 * A caller's mistake in a KPI, a statistic or a stream of items. Nothing is clipped or skipped in silence.
 *
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * statistics.wilson({ k: 5, n: 3 }); // throws numerator-exceeds-denominator
 * statistics.wilson({ k: 1.5, n: 3 }); // throws not-a-count
 * ```
 */
export class KpiError extends SocialCrmError {
  override readonly name = 'KpiError';
  declare readonly code: KpiErrorCode;
}

/** What a check knows of the value it looks at: who asks, and which field it is. */
export interface Place {
  readonly name: string;
  readonly path: Path;
}

/** Throws the error of a bad field in the library's one form of words. */
export function refuse(
  code: KpiErrorCode,
  { name, path }: Place,
  problem: readonly [must: string, got: unknown],
): never {
  throw new KpiError(code, path, `${name}: ${path.join('.')} must be ${problem[0]}, got ${describeValue(problem[1])}`);
}
