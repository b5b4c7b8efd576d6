/** Form of address of a German text; plural *ihr, euch* counts as `du`. */
export type AddressForm = 'du' | 'sie' | 'mixed' | 'none';

/** A span of the text that shows the form of address: UTF-16 offsets, `text === original.slice(start, end)`. */
export interface AddressEvidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: 'du' | 'sie';
  /** 0..1: how surely the span is this form of address. */
  readonly weight: number;
  readonly rule: AddressRule;
}

export type AddressRule =
  | 'pronoun'
  | 'possessive'
  | 'verb'
  | 'imperative'
  | 'greeting'
  | 'sentence-initial'
  | 'lower-case';

export interface DetectedAddressForm {
  readonly form: AddressForm;
  /** 0..1: of the form, or of there being none. */
  readonly confidence: number;
  /** In the order of the text; empty for `none`. */
  readonly evidence: readonly AddressEvidence[];
}

/** What a rule finds on a word. */
export interface Finding {
  readonly form: 'du' | 'sie';
  readonly weight: number;
  readonly rule: AddressRule;
}
