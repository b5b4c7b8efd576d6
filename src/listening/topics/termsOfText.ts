import { foldWord } from '../words/foldWord.js';
import { stopWords } from '../words/lists/stopWords.js';
import { once } from '../words/once.js';
import { type Token, tokeniseWords } from '../words/tokeniseWords.js';

/** A word or a phrase of two words: the key under which its spellings count as one, and how it is written here. */
export interface Term {
  readonly key: string;
  readonly written: string;
}

/** The language whose rule picks the words: German takes nouns, every other language all but stop words. */
export type TermLanguage = 'de' | 'en' | 'und';

const SHORTEST_WORD = 3;

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));

/** Folded as the words of a text are. */
const stops = /* @__PURE__ */ once((): Readonly<Record<TermLanguage, ReadonlySet<string>>> => {
  const [de, en] = [folded(stopWords.de), folded(stopWords.en)];
  return { de, en, und: new Set([...de, ...en]) };
});

/** A word that may be a topic or stand in one. */
interface Word extends Token {
  readonly written: string;
  readonly isNoun: boolean;
}

/** Capitalised words inside a sentence, folded: what German writes large because it is a noun, not because it begins. */
export function nounsOf(text: string): string[] {
  return tokeniseWords(text)
    .filter((token) => token.kind === 'word' && isCapitalised(text, token) && !beginsSentence(text, token.start))
    .map((token) => token.folded);
}

/** The words and two-word phrases of a text that may be topics; never a handle, a link or a number. */
export function termsOfText(
  text: string,
  { language, nouns }: { language: TermLanguage; nouns: ReadonlySet<string> },
): Term[] {
  const stopped = stops()[language];
  const words = tokeniseWords(text).map((token) => wordOf(text, token, nouns));
  const isSubject = (word: Word) => isTopical(word, stopped) && (language !== 'de' || word.isNoun);
  const single = words.filter(isSubject).map(({ folded: key, written }) => ({ key, written }));
  const pairs = words.flatMap((word, index) => {
    const next = words[index + 1];
    const isPhrase = next !== undefined && isTopical(word, stopped) && isSubject(next) && areJoined(text, word, next);
    return isPhrase ? [{ key: `${word.folded} ${next.folded}`, written: `${word.written} ${next.written}` }] : [];
  });
  return [...single, ...pairs];
}

function wordOf(text: string, token: Token, nouns: ReadonlySet<string>): Word {
  const start = token.kind === 'hashtag' ? token.start + 1 : token.start;
  return {
    ...token,
    written: text.slice(start, token.end),
    isNoun: token.kind === 'hashtag' || nouns.has(token.folded),
  };
}

function isTopical({ kind, quoted, folded: word }: Word, stopped: ReadonlySet<string>): boolean {
  const isWord = (kind === 'word' || kind === 'hashtag') && !quoted;
  return isWord && word.length >= SHORTEST_WORD && !/^\d+$/.test(word) && !stopped.has(word);
}

const areJoined = (text: string, left: Token, right: Token) => /^[\s-]{1,3}$/.test(text.slice(left.end, right.start));

function isCapitalised(text: string, { start }: Token): boolean {
  const first = text.charAt(start);
  return first !== first.toLowerCase();
}

/** Whether a sentence begins here: nothing, or the end of another one, stands before. */
function beginsSentence(text: string, start: number): boolean {
  let position = start - 1;
  while (position >= 0 && /[\s"'„“”«»(*_-]/.test(text.charAt(position))) {
    if (text.charAt(position) === '\n') return true;
    position -= 1;
  }
  return position < 0 || /[.!?…:;]/.test(text.charAt(position)) || /[^\p{L}\p{N},)%€$/&+]/u.test(text.charAt(position));
}
