import { tokeniseWords } from '../words/tokeniseWords.js';
import type { MentionTerm } from './expression.js';
import { QuerySyntaxProblem } from './lexQuery.js';

const SHORTEST_PREFIX = 2;
const SHORTEST_COMPOUND_PART = 4;

/** The term that an unquoted piece of a query means: a word, `prefix*`, `*part`, `#tag` or `@handle`. */
export function parseBareTerm(text: string, start: number): MentionTerm {
  if (/^[#@]/.test(text)) return signedTerm(text, start);
  const open = openSide(text);
  if (open === 'none') return wordsTerm({ kind: 'words', text, start });
  return openTerm(text.replace(/^\*|\*$/g, ''), { open, start });
}

/** The term of quoted words, kept in sequence; `exact` also keeps case and spelling. */
export function wordsTerm(term: { kind: 'words' | 'exact'; text: string; start: number }): MentionTerm {
  if (term.text.includes('*'))
    throw new QuerySyntaxProblem(term.start, 'a star at the beginning or end of a word only');
  const words = tokeniseWords(term.text);
  if (words.length === 0) throw new QuerySyntaxProblem(term.start, 'a word');
  if (words.some(({ kind }) => kind === 'link'))
    throw new QuerySyntaxProblem(term.start, 'a word (a link is found by url:)');
  return { ...term, open: 'none' };
}

function signedTerm(text: string, start: number): MentionTerm {
  const [token, ...more] = tokeniseWords(text);
  const isWhole = token !== undefined && more.length === 0 && token.end === text.length;
  if (!isWhole) throw new QuerySyntaxProblem(start, 'one word after # or @');
  return { kind: text.startsWith('#') ? 'hashtag' : 'handle', text: text.slice(1), open: 'none', start };
}

function openSide(text: string): MentionTerm['open'] {
  const isLeft = text.startsWith('*');
  const isRight = text.endsWith('*') && text.length > 1;
  if (isLeft && isRight) return 'either';
  if (isLeft) return 'left';
  return isRight ? 'right' : 'none';
}

function openTerm(text: string, { open, start }: { open: MentionTerm['open']; start: number }): MentionTerm {
  const shortest = open === 'right' ? SHORTEST_PREFIX : SHORTEST_COMPOUND_PART;
  const [token, ...more] = tokeniseWords(text);
  const isOneWord = token?.kind === 'word' && more.length === 0 && token.end - token.start === text.length;
  if (!isOneWord || text.length < shortest) {
    throw new QuerySyntaxProblem(start, `one word of at least ${shortest} letters beside the star`);
  }
  return { kind: 'open', text, open, start };
}
