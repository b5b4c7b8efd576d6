import type { MentionTerm } from '../query/expression.js';
import { foldWord } from '../words/foldWord.js';
import { inflections } from '../words/inflections.js';
import { type Token, tokeniseWords } from '../words/tokeniseWords.js';

/** A term ready for matching: the words it needs in sequence, found through its first word. */
interface CompiledTerm {
  readonly id: number;
  /** The words that must follow the first one. */
  readonly following: readonly WordTest[];
  readonly exact: ExactText | null;
}

/** What an exact term compares with the text as written, and how much of it stands before and after its words. */
interface ExactText {
  readonly text: string;
  readonly before: number;
  readonly after: number;
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
  const key = keyOf(term);
  const known = automaton.idByKey.get(key);
  if (known !== undefined) return known;
  const id = automaton.termCount;
  automaton.termCount += 1;
  automaton.idByKey.set(key, id);
  indexTerm(automaton, term, id);
  return id;
}

function keyOf({ kind, open, text }: MentionTerm): string {
  const words = tokeniseWords(text).map((token) => `${token.kind} ${token.folded}`);
  return `${kind}:${open}:${kind === 'exact' ? text : words.join(' ')}`;
}

function indexTerm(automaton: Automaton, term: MentionTerm, id: number): void {
  if (term.kind === 'open') {
    indexOpenTerm(automaton, term, id);
    return;
  }
  const [first, ...rest] = tokeniseWords(term.text);
  if (first === undefined) return;
  const isExact = term.kind === 'exact';
  const compiled = { id, following: rest.map(sameWord), exact: isExact ? exactTextOf(term.text) : null };
  // A sign that the query names must stand in the text; a word without one finds hashtags and handles too.
  const kind = term.kind === 'hashtag' || term.kind === 'handle' ? term.kind : first.kind;
  const index = {
    hashtag: automaton.hashtags,
    handle: automaton.handles,
    word: automaton.words,
    link: automaton.words,
  };
  const forms = term.kind === 'words' && kind === 'word' ? inflections(first.folded) : [first.folded];
  for (const form of forms) file(index[kind], form, compiled);
}

function exactTextOf(written: string): ExactText {
  const text = comparable(written.trim());
  const tokens = tokeniseWords(text);
  return { text, before: tokens[0]?.start ?? 0, after: text.length - (tokens.at(-1)?.end ?? text.length) };
}

const comparable = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

function indexOpenTerm(automaton: Automaton, { text, open }: MentionTerm, id: number): void {
  const word = foldWord(text);
  const compiled = { id, following: [], exact: null };
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

function sameWord({ kind, folded }: Token): WordTest {
  if (kind !== 'word') return (token) => token.kind === kind && token.folded === folded;
  const forms = new Set(inflections(folded));
  return (token) => token.kind !== 'link' && forms.has(token.folded);
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

/** Adds the hits of all terms in one field to `hits`, by term number. A token without a term costs one look-up. */
export function findTerms(automaton: Automaton, field: TokenisedField, hits: Map<number, TermHit[]>): void {
  const hasOpenTerms = automaton.prefixLengths.length > 0 || automaton.suffixLengths.length > 0;
  const { tokens } = field;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === 'link') continue;
    const words = automaton.words.get(token.folded);
    if (words !== undefined) record(words, { field, index, hits });
    if (token.kind !== 'word') findSigned(automaton, token, { field, index, hits });
    if (hasOpenTerms) findOpen(automaton, token, { field, index, hits });
  }
}

function findSigned(automaton: Automaton, { kind, folded }: Token, place: Place): void {
  record((kind === 'hashtag' ? automaton.hashtags : automaton.handles).get(folded), place);
}

function findOpen(
  { prefixes, prefixLengths, suffixes, suffixLengths }: Automaton,
  { folded }: Token,
  place: Place,
): void {
  for (const length of prefixLengths) {
    if (folded.length >= length) record(prefixes.get(folded.slice(0, length)), place);
  }
  for (const length of suffixLengths) {
    if (folded.length >= length) record(suffixes.get(folded.slice(-length)), place);
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
  if (!follows || term.exact === null) return follows;
  const first = tokens[index];
  const last = tokens[index + term.following.length];
  return first !== undefined && last !== undefined && isWritten(term.exact, { text, first, last });
}

function isWritten(exact: ExactText, { text, first, last }: { text: string; first: Token; last: Token }): boolean {
  const isSignAsked = /^[#@]/.test(exact.text);
  const start = (first.kind === 'word' || isSignAsked ? first.start : first.start + 1) - exact.before;
  return start >= 0 && comparable(text.slice(start, last.end + exact.after)) === exact.text;
}
