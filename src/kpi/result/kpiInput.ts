import type { KpiDefinition } from '../../models/index.js';

/** What every formula takes beside its own fields. */
export interface KpiInput {
  /** Nominal level of the interval, between 0 and 1; default .95. */
  readonly conf?: number;
  /** What the numbers were counted on: zone, window, boundary, exclusions; echoed by the result. */
  readonly definition?: Partial<KpiDefinition>;
}

/** Input of a plain share: two counts by the names of the catalogue. */
export type ShareInput<Numerator extends string, Denominator extends string> = KpiInput & {
  readonly [Field in Numerator | Denominator]: number;
};

/** A count out of another. */
export interface CountOf {
  readonly k: number;
  readonly n: number;
}
