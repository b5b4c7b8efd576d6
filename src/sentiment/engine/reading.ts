import type { EvidenceKind } from '../types.js';

/** A span of evidence by token, before it becomes a span of the text. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  weight: number;
  readonly kind: EvidenceKind;
  readonly rule: string;
}

/** What the rules read in one text: sums, counts and the spans behind them. */
export interface Reading {
  /** Sum of all weights. */
  total: number;
  positive: number;
  negative: number;
  positiveCount: number;
  negativeCount: number;
  strongest: number;
  signTotal: number;
  anger: number;
  waiting: number;
  threat: number;
  failure: number;
  safety: number;
  joy: number;
  sadness: number;
  negations: number;
  contrasts: number;
  wishes: number;
  questions: number;
  exclamations: number;
  words: number;
  emphasised: number;
  /** Praise beside a failure, or a mark of irony: the text may be ironic. */
  isIronic: boolean;
  readonly marks: Mark[];
}

export function createReading(): Reading {
  return {
    total: 0,
    positive: 0,
    negative: 0,
    positiveCount: 0,
    negativeCount: 0,
    strongest: 0,
    signTotal: 0,
    anger: 0,
    waiting: 0,
    threat: 0,
    failure: 0,
    safety: 0,
    joy: 0,
    sadness: 0,
    negations: 0,
    contrasts: 0,
    wishes: 0,
    questions: 0,
    exclamations: 0,
    words: 0,
    emphasised: 0,
    isIronic: false,
    marks: [],
  };
}
