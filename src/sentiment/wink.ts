import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItsFunction, type ItsHelpers, type Model, type WinkMethods } from 'wink-nlp';
import { createEngine } from './createSentimentAnalyzer.js';
import { analyzeTokens, type Engine } from './engine/analyzeTokens.js';
import { rowOf } from './engine/compileLexicon.js';
import { wordKey } from './engine/hash.js';
import { PARSED_NEGATION, SENTENCE_START, SILENT, type TokenBuffer, WORD } from './engine/tokenBuffer.js';
import { englishLexicon } from './english/english.js';
import { weights } from './english/weights.js';
import { tokenise } from './tokenise.js';
import type { SentimentAnalyzer } from './types.js';

/** What a text is about, for listening. */
export interface Terms {
  /** Lemmas of nouns, proper nouns, verbs and adjectives, in order, each once. */
  readonly lemmas: readonly string[];
  /** Runs of adjectives and nouns that end in a noun, as they stand in the text. */
  readonly nounPhrases: readonly string[];
  /** Dates, amounts, hashtags, links and the like, as they stand in the text. */
  readonly entities: readonly { readonly text: string; readonly type: string }[];
}

/** A `SentimentAnalyzer` that can also say what a text is about. */
export interface WinkAnalyzer extends SentimentAnalyzer {
  terms(text: string): Terms;
}

/** The pipes of wink-nlp that the analyzer needs; give the same to wink-nlp when you compare. */
export const winkPipes: readonly string[] = ['sbd', 'negation', 'pos', 'ner'];

/**
 * Makes an English analyzer that lets wink-nlp find sentence boundaries, negation, parts of speech, lemmas and entities,
 * and applies the same rules, lexicon and learned head as `english`. A word counts as praise or blame only in the part
 * of speech that can carry it (*a kind of*, *Best Buy*, *pretty* as an adverb), unknown forms are looked up by lemma,
 * and a negation reaches as far as wink-nlp says.
 *
 * @param nlpFactory - The default export of `wink-nlp`.
 * @param languageModel - The default export of `wink-eng-lite-web-model`, or another English model of wink-nlp.
 * @see https://winkjs.org/wink-nlp/
 * @example
 * ```ts
 * import { winkEnglish } from 'social-crm/sentiment/wink';
 *
 * winkEnglish.analyze('The support was not helpful at all').label // => 'negative'
 * winkEnglish.terms('The new phone has a great battery').nounPhrases // => ['new phone', 'great battery']
 * ```
 */
export function createWinkAnalyzer(nlpFactory: typeof winkNLP, languageModel: Model): WinkAnalyzer {
  let ready: { nlp: WinkMethods; engine: Engine } | null = null;
  const open = () => {
    ready ??= openEngine(nlpFactory(languageModel, [...winkPipes]));
    return ready;
  };
  return {
    language: 'en',
    id: 'wink-english@1.0.0',
    analyze: (text, options = {}) => analyzeTokens(open().engine, text, options),
    terms: (text) => termsOf(open().nlp, text),
  };
}

function openEngine(nlp: WinkMethods): { nlp: WinkMethods; engine: Engine } {
  const engine = createEngine({ language: 'en', id: 'wink-english@1.0.0', lexicon: englishLexicon, head: weights });
  const parsed: Engine = {
    ...engine,
    tokenise(text, tokens) {
      tokenise(text, tokens);
      if (tokens.count > 0) applyParse({ nlp, engine, text, tokens });
    },
  };
  return { nlp, engine: parsed };
}

interface Parse {
  readonly nlp: WinkMethods;
  readonly engine: Engine;
  readonly text: string;
  readonly tokens: TokenBuffer;
}

/** The tokens of wink-nlp as parallel lists. */
interface Parsed {
  readonly values: readonly string[];
  readonly tags: readonly string[];
  readonly lemmas: () => readonly string[];
  /** What it says of each token, as flags of ours. */
  readonly flags: number[];
}

/** Writes what wink-nlp says about each word into our tokens. */
function applyParse({ nlp, engine, text, tokens }: Parse): void {
  const document = nlp.readDoc(text);
  const parsed = parsedOf(document, nlp.its);
  markSentences(document, nlp.its, parsed);
  let place = 0;
  let at = 0;
  for (let index = 0; index < parsed.values.length && at < tokens.count; index++) {
    const value = parsed.values[index] as string;
    const start = placeOf(text, value, place);
    place = start + value.length;
    while (at < tokens.count && (tokens.start[at] as number) < start) at += 1;
    if (tokens.start[at] !== start) continue;
    addFlag(tokens, at, parsed.flags[index] as number);
    if (tokens.kind[at] === WORD) applyWord({ lexicon: engine.lexicon, tokens, at }, parsed, index);
  }
}

function markSentences(document: Document, its: ItsHelpers, { flags }: Parsed): void {
  const spans = document.sentences().out(its.span) as unknown as [number, number][];
  for (const [first] of spans) flags[first] = (flags[first] as number) | SENTENCE_START;
}

/** Where a token of wink-nlp begins: here, or behind the space here. */
function placeOf(text: string, value: string, place: number): number {
  if (text.startsWith(value, place)) return place;
  if (text.startsWith(value, place + 1)) return place + 1;
  return Math.max(place, text.indexOf(value, place));
}

function parsedOf(document: Document, its: ItsHelpers): Parsed {
  const tokens = document.tokens();
  const flags = tokens.out(its.negationFlag) as unknown as number[];
  for (let index = 0; index < flags.length; index++) flags[index] = flags[index] ? PARSED_NEGATION : 0;
  let lemmas: string[] | null = null;
  return {
    values: tokens.out() as string[],
    tags: tokens.out(its.pos) as string[],
    lemmas: () => {
      lemmas ??= tokens.out(its.lemma as unknown as ItsFunction<string>) as string[];
      return lemmas;
    },
    flags,
  };
}

function addFlag(tokens: TokenBuffer, at: number, flag: number): void {
  tokens.flags[at] = (tokens.flags[at] as number) | flag;
}

interface Word {
  readonly lexicon: Engine['lexicon'];
  readonly tokens: TokenBuffer;
  readonly at: number;
}

/** A word of the lexicon is silent in a part of speech that carries no polarity; an unknown form is read as its lemma. */
function applyWord({ lexicon, tokens, at }: Word, parsed: Parsed, index: number): void {
  const tag = parsed.tags[index] as string;
  const isKnown = rowOf(lexicon, tokens.key[at] as number) !== 0;
  if (isKnown && isSilent(tag)) addFlag(tokens, at, SILENT);
  if (isKnown || (tag !== 'VERB' && tag !== 'ADJ' && tag !== 'NOUN') || !isInflected(parsed.values[index] as string))
    return;
  const key = wordKey(parsed.lemmas()[index] as string);
  if (rowOf(lexicon, key) !== 0) tokens.key[at] = key;
}

/** Long enough, and ends as an inflected form does; only then the lemma is worth its price. */
function isInflected(word: string): boolean {
  return word.length > 5 && (word.endsWith('ed') || word.endsWith('ing') || word.endsWith('es') || word.endsWith('er'));
}

function isSilent(tag: string): boolean {
  switch (tag) {
    case 'ADP':
    case 'AUX':
    case 'DET':
    case 'PART':
    case 'PRON':
    case 'SCONJ':
    case 'CCONJ':
      return true;
    default:
      return false;
  }
}

const CONTENT_TAGS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);
const PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'ADJ']);

function termsOf(nlp: WinkMethods, text: string): Terms {
  const { its } = nlp;
  const document = nlp.readDoc(text);
  const tokens = document.tokens();
  const tags = tokens.out(its.pos) as string[];
  const values = tokens.out() as string[];
  const lemmas = (tokens.out(its.lemma as unknown as ItsFunction<string>) as string[]).filter((_, index) =>
    CONTENT_TAGS.has(tags[index] ?? ''),
  );
  const entities = document.entities().out(its.detail) as unknown as { value: string; type: string }[];
  return {
    lemmas: [...new Set(lemmas)],
    nounPhrases: phrasesOf(values, tags),
    entities: entities.map(({ value, type }) => ({ text: value, type })),
  };
}

function phrasesOf(values: readonly string[], tags: readonly string[]): string[] {
  const phrases: string[] = [];
  let current: string[] = [];
  let isNoun = false;
  for (let index = 0; index <= values.length; index++) {
    const tag = tags[index] ?? '';
    if (PHRASE_TAGS.has(tag) && !(isNoun && tag === 'ADJ')) {
      current.push(values[index] ?? '');
      isNoun = tag !== 'ADJ';
      continue;
    }
    if (isNoun) phrases.push(current.join(' '));
    current = [];
    isNoun = false;
  }
  return phrases;
}

/** The English analyzer over wink-nlp with wink-eng-lite-web-model, ready to use. */
export const winkEnglish: WinkAnalyzer = createWinkAnalyzer(winkNLP, model);
