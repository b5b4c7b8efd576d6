import type { MentionTerm } from '../query/expression.js';
import { foldWord } from '../words/foldWord.js';
import { inflections } from '../words/inflections.js';
import { type Token, tokeniseWords } from '../words/tokeniseWords.js';

/** A term ready for matching: the words it needs in sequence, found through its first word. */
interface CompiledTerm {
  readonly id: number;
  /** The words that must follow the first one. */
  readonly following: readonly WordTest[];
  /** Exact terms compare the text as written. */
  readonly exactText: string | null;
}

type WordTest = (token: Token) => boolean;

/**
 * All terms of all queries, indexed by the word that begins them: one look-up a token answers for every query at once.
 * Prefixes and suffixes are indexed by their length, so that the number of queries never enters the cost of a token.
 */
export interface Automaton {
  readonly words: Map<string, CompiledTerm[]>;
  readonly hashtags: Map<string, CompiledTerm[]>;
  readonly handles: Map<string, CompiledTerm[]>;
  readonly prefixes: Map<string, CompiledTerm[]>;
  readonly suffixes: Map<string, CompiledTerm[]>;
  prefixLengths: number[];
  suffixLengths: number[];
  termCount: number;
  readonly idByKey: Map<string, number>;
}

/** Where a term was found: token positions, the last one included. */
export interface TermHit {
  readonly first: number;
  readonly last: number;
}

export function createAutomaton(): Automaton {
  return {
    words: new Map(),
    hashtags: new Map(),
    handles: new Map(),
    prefixes: new Map(),
    suffixes: new Map(),
    prefixLengths: [],
    suffixLengths: [],
    termCount: 0,
    idByKey: new Map(),
  };
}

/** Adds a term and returns its number; equal terms of several queries share one. */
export function addTerm(automaton: Automaton, term: MentionTerm): number {
  const key = `${term.kind}:${term.open}:${
    term.kind === 'exact'
      ? term.text
      : tokeniseWords(term.text)
          .map(({ folded }) => folded)
          .join(' ')
  }`;
  const known = automaton.idByKey.get(key);
  if (known !== undefined) return known;
  const id = automaton.termCount;
  automaton.termCount += 1;
  automaton.idByKey.set(key, id);
  indexTerm(automaton, term, id);
  return id;
}

function indexTerm(automaton: Automaton, term: MentionTerm, id: number): void {
  if (term.kind === 'open') {
    indexOpenTerm(automaton, term, id);
    return;
  }
  const words = tokeniseWords(term.text).map(({ folded }) => folded);
  const [first = '', ...rest] = words;
  const isExact = term.kind === 'exact';
  const compiled = { id, following: rest.map(sameWord), exactText: isExact ? term.text : null };
  const index = {
    hashtag: automaton.hashtags,
    handle: automaton.handles,
    words: automaton.words,
    exact: automaton.words,
  };
  const forms = term.kind === 'words' ? inflections(first) : [first];
  for (const form of forms) file(index[term.kind], form, compiled);
}

function indexOpenTerm(automaton: Automaton, { text, open }: MentionTerm, id: number): void {
  const word = foldWord(text);
  const compiled = { id, following: [], exactText: null };
  if (open !== 'left') {
    file(automaton.prefixes, word, compiled);
    automaton.prefixLengths = withLength(automaton.prefixLengths, word.length);
  }
  if (open !== 'right') {
    for (const form of inflections(word)) {
      file(automaton.suffixes, form, compiled);
      automaton.suffixLengths = withLength(automaton.suffixLengths, form.length);
    }
  }
}

function sameWord(word: string): WordTest {
  const forms = new Set(inflections(word));
  return ({ folded }) => forms.has(folded);
}

const withLength = (lengths: readonly number[], length: number) => [...new Set([...lengths, length])];

function file(index: Map<string, CompiledTerm[]>, key: string, term: CompiledTerm): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [term]);
  else if (!list.some(({ id }) => id === term.id)) list.push(term);
}

/** One text with its words, and where their numbering begins within the interaction. */
export interface TokenisedField {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly firstPosition: number;
}

/** Adds the hits of all terms in one field to `hits`, by term number. */
export function findTerms(automaton: Automaton, field: TokenisedField, hits: Map<number, TermHit[]>): void {
  field.tokens.forEach((token, index) => {
    if (token.kind !== 'link') findAt(automaton, token, { field, index, hits });
  });
}

function findAt(automaton: Automaton, token: Token, place: Place): void {
  const { folded } = token;
  if (token.kind === 'hashtag') record(automaton.hashtags.get(folded), place);
  else if (token.kind === 'handle') record(automaton.handles.get(folded), place);
  record(automaton.words.get(folded), place);
  for (const length of automaton.prefixLengths) {
    if (folded.length >= length) record(automaton.prefixes.get(folded.slice(0, length)), place);
  }
  for (const length of automaton.suffixLengths) {
    if (folded.length >= length) record(automaton.suffixes.get(folded.slice(-length)), place);
  }
}

interface Place {
  readonly field: TokenisedField;
  readonly index: number;
  readonly hits: Map<number, TermHit[]>;
}

function record(terms: readonly CompiledTerm[] | undefined, { field, index, hits }: Place): void {
  if (terms === undefined) return;
  for (const term of terms) {
    if (!goesOn(term, field, index)) continue;
    const first = field.firstPosition + index;
    const hit = { first, last: first + term.following.length };
    const list = hits.get(term.id);
    if (list === undefined) hits.set(term.id, [hit]);
    else if (list.at(-1)?.first !== first) list.push(hit);
  }
}

function goesOn(term: CompiledTerm, { text, tokens }: TokenisedField, index: number): boolean {
  const follows = term.following.every((test, offset) => {
    const token = tokens[index + 1 + offset];
    return token !== undefined && test(token);
  });
  if (!follows || term.exactText === null) return follows;
  const first = tokens[index];
  const last = tokens[index + term.following.length];
  if (first === undefined || last === undefined) return false;
  const start = first.kind === 'word' ? first.start : first.start + 1;
  return (
    text.slice(start, last.end).normalize('NFC').replace(/\s+/g, ' ') ===
    term.exactText.normalize('NFC').trim().replace(/\s+/g, ' ')
  );
}
