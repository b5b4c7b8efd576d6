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

/** Tags by which a word of the lexicon is no praise and no blame. */
const SILENT_TAGS = new Set(['ADP', 'AUX', 'DET', 'PART', 'PRON', 'SCONJ', 'CCONJ']);

/** Writes what wink-nlp says about each word into our tokens. */
function applyParse({ nlp, engine, text, tokens }: Parse): void {
  const document = nlp.readDoc(text);
  const read = readerOf(document, nlp.its);
  const starts = sentenceStarts(document, nlp.its);
  const places = placesOf(text, read);
  let index = 0;
  for (let at = 0; at < tokens.count; at++) {
    const start = tokens.start[at] as number;
    while (index < places.length && (places[index] as number) < start) index += 1;
    if (places[index] !== start) continue;
    if (starts.has(index)) tokens.flags[at] = (tokens.flags[at] as number) | SENTENCE_START;
    if (tokens.kind[at] === WORD) applyWord({ engine, tokens }, at, { ...read, index });
  }
}

/** Where each token of wink-nlp begins in the text. */
function placesOf(text: string, { values, spaces }: Reader): number[] {
  let place = 0;
  return values.map((value, index) => {
    const start = place + (spaces[index] ?? '').length;
    const found = text.startsWith(value, start) ? start : Math.max(place, text.indexOf(value, place));
    place = found + value.length;
    return found;
  });
}

interface Reader {
  readonly values: readonly string[];
  readonly spaces: readonly string[];
  readonly tags: readonly string[];
  readonly negated: readonly boolean[];
  readonly lemmas: () => readonly string[];
}

function readerOf(document: Document, its: ItsHelpers): Reader {
  const tokens = document.tokens();
  let lemmas: readonly string[] | null = null;
  return {
    values: tokens.out() as string[],
    spaces: tokens.out(its.precedingSpaces) as string[],
    tags: tokens.out(its.pos) as string[],
    negated: tokens.out(its.negationFlag) as unknown as boolean[],
    lemmas: () => {
      lemmas ??= tokens.out(its.lemma as unknown as ItsFunction<string>) as string[];
      return lemmas;
    },
  };
}

/** Indices of the tokens that begin a sentence. */
function sentenceStarts(document: Document, its: ItsHelpers): ReadonlySet<number> {
  const spans = document.sentences().out(its.span) as unknown as [number, number][];
  return new Set(spans.map(([first]) => first));
}

type Words = Pick<Parse, 'engine' | 'tokens'>;

function applyWord({ engine, tokens }: Words, at: number, read: Reader & { index: number }): void {
  const { index } = read;
  if (read.negated[index] === true) tokens.flags[at] = (tokens.flags[at] as number) | PARSED_NEGATION;
  const tag = read.tags[index] ?? '';
  const row = rowOf(engine.lexicon, tokens.key[at] as number);
  if (row !== 0) {
    if (SILENT_TAGS.has(tag)) tokens.flags[at] = (tokens.flags[at] as number) | SILENT;
    return;
  }
  if (tag !== 'VERB' && tag !== 'ADJ' && tag !== 'NOUN') return;
  if ((tokens.end[at] as number) - (tokens.start[at] as number) < 5) return;
  const lemma = wordKey(read.lemmas()[index] ?? '');
  if (rowOf(engine.lexicon, lemma) !== 0) tokens.key[at] = lemma;
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
