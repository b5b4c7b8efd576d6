/** The three classes of a text. */
export type Label = 'negative' | 'neutral' | 'positive';

/** What kind of thing in the text an evidence span is. */
export type EvidenceKind =
  | 'word'
  | 'phrase'
  | 'emoji'
  | 'emoticon'
  | 'negation'
  | 'intensifier'
  | 'diminisher'
  | 'contrast'
  | 'emphasis'
  | 'learned'
  | 'custom';

/** One span of the original text and what it adds to the polarity before squashing. */
export interface Evidence {
  /** UTF-16 index of the first unit in the original text. */
  readonly start: number;
  /** UTF-16 index after the last unit: `text === original.slice(start, end)`. */
  readonly end: number;
  readonly text: string;
  /** Units of polarity before squashing; all weights and `base` add up to it. */
  readonly weight: number;
  readonly kind: EvidenceKind;
  /** Name of the rule that made the weight, such as `lexicon`, `negation`, `after-contrast`. */
  readonly rule: string;
}

/** Four emotions, each 0 (none) to 1 (certain). */
export interface Emotions {
  readonly anger: number;
  readonly impatience: number;
  readonly joy: number;
  readonly sadness: number;
}

/** How a text is meant, and the spans that say so. Plain JSON. */
export interface Sentiment {
  readonly language: 'de' | 'en' | 'und';
  /** Name and version of the analyzer, such as `german@1.0.0`. */
  readonly analyzer: string;
  /** -1 (as bad as can be) to 1 (as good as can be). */
  readonly polarity: number;
  readonly label: Label;
  /** 0..1: the probability of `label`, lowered where the text looks ironic. */
  readonly confidence: number;
  /** Class probabilities for equally frequent classes; they add up to 1. */
  readonly scores: Readonly<Record<Label, number>>;
  readonly emotions: Emotions;
  /** 0..1: whether the text needs an answer at once. */
  readonly urgency: number;
  /** What is left of the polarity before squashing when all evidence is taken away. */
  readonly base: number;
  readonly evidence: readonly Evidence[];
  /** UTF-16 index at which a text longer than `maxLength` was cut, else `null`. */
  readonly truncatedAt: number | null;
}

/** A word or phrase of your domain with its own value; wins over the lexicon. */
export interface LexiconEntry {
  /** A word or a phrase as it stands in the text; case, umlaut spelling and elongation do not matter. */
  readonly term: string;
  /** -4 (very bad) to 4 (very good), the scale of the lexica; 0 silences a word. */
  readonly weight: number;
}

/** What may be set for one call. */
export interface AnalyzeOptions {
  readonly custom?: readonly LexiconEntry[];
  /** Texts are cut after so many UTF-16 units; default 20,000. */
  readonly maxLength?: number;
  /** `none` leaves `evidence` empty (and the whole sum in `base`), which is faster; default `spans`. */
  readonly explain?: 'spans' | 'none';
}

/** One language's way from text to `Sentiment`. Write your own to plug in another model. */
export interface SentimentAnalyzer {
  /** ISO 639-1 code of the language it reads. */
  readonly language: string;
  /** Name and version, such as `english@1.0.0`. */
  readonly id: string;
  analyze(text: string, options?: AnalyzeOptions): Sentiment;
}
