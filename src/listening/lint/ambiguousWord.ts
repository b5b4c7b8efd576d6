import type { MentionExpression } from '../query/expression.js';
import { foldWord } from '../words/foldWord.js';
import { inflections } from '../words/inflections.js';
import { commonWords } from '../words/lists/commonWords.js';
import { stopWords } from '../words/lists/stopWords.js';
import { once } from '../words/once.js';

/** Everyday words of both languages and their inflected forms, folded. */
const everyday = /* @__PURE__ */ once(() => {
  const words = [commonWords.de, commonWords.en, stopWords.de, stopWords.en].join(' ').split(' ');
  return new Set(words.map(foldWord).flatMap(inflections));
});

/**
 * The everyday word that is all a query asks for, or `null`. Filters are no context; one branch of OR is enough, since it
 * matches alone. A hashtag or handle asked for with its sign is not ambiguous.
 */
export function ambiguousWord(expression: MentionExpression): string | null {
  if (expression.kind === 'words' || expression.kind === 'exact')
    return everyday().has(foldWord(expression.text)) ? expression.text : null;
  if (expression.kind === 'or') return expression.operands.map(ambiguousWord).find((word) => word !== null) ?? null;
  if (expression.kind !== 'and') return null;
  const words = expression.operands.filter(({ kind }) => kind !== 'filter');
  return words.length === 1 ? ambiguousWord(words[0] as MentionExpression) : null;
}
