/** Something that a check of a policy found. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** Where, outermost name first. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** Informative reference. */
  readonly legalRef: string;
}
