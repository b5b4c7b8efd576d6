import type { Interaction } from '../../models/index.js';
import { primarySubtag } from '../mentions/compileMentionQueries.js';
import { foldWord } from '../words/foldWord.js';
import { tokeniseWords } from '../words/tokeniseWords.js';
import { nounsOf, type Term, type TermLanguage, termsOfText } from './termsOfText.js';

/** In how many interactions a term stands, now and before. */
export interface TermCount {
  readonly key: string;
  readonly count: number;
  readonly backgroundCount: number;
  readonly authors: ReadonlySet<string>;
  readonly exampleIds: readonly string[];
  /** The commonest spelling, of equals the first in the alphabet. */
  readonly written: () => string;
}

/** All terms of two sets of interactions. */
export interface CountedTerms {
  readonly terms: readonly TermCount[];
  readonly currentCount: number;
  readonly earlierCount: number;
}

const MOST_EXAMPLES = 5;

/** Counts in how many interactions of two sets each term stands. */
export function countTerms(
  current: readonly Interaction[],
  earlier: readonly Interaction[],
  phrasesOf?: (text: string) => readonly string[],
): CountedTerms {
  const nouns = new Set(
    [...current, ...earlier].flatMap((one) => (languageOf(one) === 'de' ? nounsOf(textOf(one)) : [])),
  );
  const read = (interaction: Interaction) => distinctTerms(interaction, { nouns, phrasesOf });
  const tallies = new Map<string, Tally>();
  for (const interaction of current) {
    for (const term of read(interaction)) countCurrent(tallyOf(tallies, term), interaction);
  }
  for (const interaction of earlier) {
    for (const term of read(interaction)) tallyOf(tallies, term).backgroundCount += 1;
  }
  const terms = [...tallies.values()].map((tally) => ({ ...tally, written: () => commonest(tally) }));
  return { terms, currentCount: current.length, earlierCount: earlier.length };
}

/** A term while it is counted. */
interface Tally {
  readonly key: string;
  count: number;
  backgroundCount: number;
  readonly authors: Set<string>;
  readonly exampleIds: string[];
  readonly spellings: Map<string, number>;
}

function tallyOf(tallies: Map<string, Tally>, { key, written }: Term): Tally {
  const known = tallies.get(key);
  const tally = known ?? {
    key,
    count: 0,
    backgroundCount: 0,
    authors: new Set(),
    exampleIds: [],
    spellings: new Map(),
  };
  if (known === undefined) tallies.set(key, tally);
  tally.spellings.set(written, (tally.spellings.get(written) ?? 0) + 1);
  return tally;
}

function countCurrent(tally: Tally, { id, authorId }: Interaction): void {
  tally.count += 1;
  if (authorId !== undefined) tally.authors.add(authorId);
  if (tally.exampleIds.length < MOST_EXAMPLES) tally.exampleIds.push(id);
}

/** The commonest spelling, of equals the first in the alphabet. */
function commonest({ spellings, key }: Tally): string {
  return [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? key;
}

const textOf = ({ title, text }: Interaction) => [title ?? '', text ?? ''].join('\n').trim();

function languageOf({ language }: Interaction): TermLanguage {
  const subtag = primarySubtag(language ?? 'und');
  return subtag === 'de' || subtag === 'en' ? subtag : 'und';
}

function distinctTerms(
  interaction: Interaction,
  { nouns, phrasesOf }: { nouns: ReadonlySet<string>; phrasesOf: ((text: string) => readonly string[]) | undefined },
): Iterable<Term> {
  const language = languageOf(interaction);
  const text = textOf(interaction);
  const terms =
    language === 'en' && phrasesOf !== undefined
      ? phrasesOf(text).flatMap(givenTerm)
      : termsOfText(text, { language, nouns });
  return new Map(terms.map((term) => [term.key, term])).values();
}

/** A phrase that the caller found, unless a handle or a link stands in it. */
function givenTerm(phrase: string): Term[] {
  const tokens = tokeniseWords(phrase);
  const isClean = tokens.length > 0 && tokens.every(({ kind }) => kind === 'word' || kind === 'hashtag');
  return isClean ? [{ key: tokens.map(({ folded }) => foldWord(folded)).join(' '), written: phrase.trim() }] : [];
}
