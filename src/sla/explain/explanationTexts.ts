/** One sentence for each kind of line; the same keys in every language. */
export type ExplanationTexts = Readonly<Record<ExplanationKey, string>>;

export type ExplanationKey =
  | 'clock.notApplicable'
  | 'clock.running'
  | 'clock.runningNever'
  | 'clock.paused'
  | 'clock.met'
  | 'clock.missed'
  | 'clock.cancelled'
  | 'binding.target'
  | 'binding.cap'
  | 'binding.tighten'
  | 'ledger.counted'
  | 'ledger.closed'
  | 'ledger.holiday'
  | 'ledger.break'
  | 'ledger.override'
  | 'ledger.paused'
  | 'ledger.solved';
