/** A mention query as a tree. Terms stand at the leaves; `start` is the offset in the query text. */
export type MentionExpression =
  | MentionTerm
  | { readonly kind: 'filter'; readonly field: FilterField; readonly value: string; readonly start: number }
  | {
      readonly kind: 'near';
      readonly distance: number;
      readonly left: MentionExpression;
      readonly right: MentionExpression;
    }
  | { readonly kind: 'not'; readonly operand: MentionExpression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly MentionExpression[] };

/** What must stand in the text: words in sequence, one word open at a side, a hashtag or a handle. */
export interface MentionTerm {
  readonly kind: 'words' | 'exact' | 'open' | 'hashtag' | 'handle';
  /** The words as written, without quotes, signs and stars. */
  readonly text: string;
  /** Which side of the word may go on; of kind `open` only. */
  readonly open: 'none' | 'left' | 'right' | 'either';
  readonly start: number;
}

export type FilterField = 'lang' | 'channel' | 'author' | 'url';

/** Whether an expression is a term, a leaf that has places in the text. */
export function isTerm(expression: MentionExpression): expression is MentionTerm {
  return !['filter', 'near', 'not', 'and', 'or'].includes(expression.kind);
}
