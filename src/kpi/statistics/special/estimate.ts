/** A number with its interval; `high: null` is open above. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number | null;
  readonly level: number;
  readonly method: string;
}
