import fc from 'fast-check';
import type { matchMentions, TriageSignals } from '../../src/listening/index.js';

export type Interaction = Parameters<typeof matchMentions>[0];

/** A post with the members that a law does not care about. */
export const post = (given: Partial<Interaction>): Interaction => ({
  id: 'forum:1',
  sourceId: '1',
  channelId: 'forum',
  kind: 'post',
  direction: 'inbound',
  actorKind: 'human',
  at: '2026-03-02T09:00:00Z',
  ...given,
});

/** Few words, so that queries and texts meet. They take no ending of one another. */
const vocabulary = ['netz', 'router', 'empfang', 'a1', 'x'] as const;

export const word = fc.constantFrom(...vocabulary);

/** A text of words with various things between them. */
export const wordText = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '-', '. ', '\n', ' 👍 ')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

/** A query as a tree that a naive reader can answer. */
export type Tree =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'near'; readonly distance: number; readonly left: string; readonly right: string }
  | { readonly kind: 'not'; readonly operand: Tree }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Tree[] };

export const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('word' as const), word }),
    fc.record({
      kind: fc.constant('near' as const),
      distance: fc.integer({ min: 1, max: 4 }),
      left: word,
      right: word,
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('tree') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).tree;

/** The tree as a query with all brackets. */
export function queryOf(node: Tree): string {
  if (node.kind === 'word') return node.word;
  if (node.kind === 'near') return `(${node.left} NEAR/${node.distance} ${node.right})`;
  if (node.kind === 'not') return `(NOT ${queryOf(node.operand)})`;
  return `(${node.operands.map(queryOf).join(node.kind === 'and' ? ' AND ' : ' OR ')})`;
}

/** The answer of a reader that knows nothing of automata: the words of the text, one by one. */
export function naive(node: Tree, words: readonly string[]): boolean {
  if (node.kind === 'word') return words.includes(node.word);
  if (node.kind === 'near') return isNear(node, words);
  if (node.kind === 'not') return !naive(node.operand, words);
  return node.kind === 'and'
    ? node.operands.every((operand) => naive(operand, words))
    : node.operands.some((operand) => naive(operand, words));
}

function isNear(node: Extract<Tree, { kind: 'near' }>, words: readonly string[]): boolean {
  return words.some((left, i) =>
    words.some((right, j) => left === node.left && right === node.right && i !== j && Math.abs(i - j) <= node.distance),
  );
}

/** Pieces of query syntax in any order, mostly nonsense. */
export const nonsense = fc
  .array(
    fc.oneof(
      fc.constantFrom('(', ')', 'AND', 'OR', 'NOT', 'NEAR/3', 'NEAR', '"', '="', '*', '#', '@', 'lang:', 'url:"', ' '),
      word,
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

export const signals: fc.Arbitrary<TriageSignals> = fc.record(
  {
    anger: fc.double({ min: 0, max: 1, noNaN: true }),
    urgency: fc.double({ min: 0, max: 1, noNaN: true }),
    language: fc.constantFrom('de', 'en', 'und'),
    topics: fc.array(fc.constantFrom('price', 'net')),
    isOpen: fc.boolean(),
    author: fc.record(
      {
        role: fc.constantFrom('customer', 'guest'),
        reachCount: fc.nat(),
        ladder: fc.constantFrom('loyal', 'advocate'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
