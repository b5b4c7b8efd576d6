import { describeValue } from '../../internal/errors.js';
import { checkedText } from '../checkedText.js';
import { SentimentError } from '../errors.js';
import type { AnalyzeOptions, Label, Sentiment } from '../types.js';
import { compileCustom } from './compileCustom.js';
import type { Lexicon } from './compileLexicon.js';
import { decodeEntities } from './decodeEntities.js';
import { emotionsOf } from './emotions.js';
import { explain } from './explain.js';
import { collectFeatures, denseFeatures, type Features } from './features.js';
import { boundPolarity, type Head, type HeadSums, polaritySum, sumHead } from './head.js';
import { agreeing, squash } from './polarity.js';
import type { Reading } from './reading.js';
import { readText } from './readText.js';
import type { TokenBuffer } from './tokenBuffer.js';
import { urgencyOf } from './urgencyOf.js';

export const DEFAULT_MAX_LENGTH = 20_000;

const IRONY_CONFIDENCE = 0.6;
/** Without a head: temperature and threshold of the rules' own class scores, from the same sets. */
const RULE_SLOPE = 1.1;
const RULE_BAND = 0.9;

/** A compiled analyzer with its working memory. */
export interface Engine {
  readonly language: 'de' | 'en' | 'und';
  readonly id: string;
  readonly lexicon: Lexicon;
  readonly head: Head | null;
  readonly tokens: TokenBuffer;
  readonly features: Features;
  readonly dense: Float32Array;
  negatedTokens: Uint8Array;
  readonly tokenise: (text: string, tokens: TokenBuffer) => void;
}

/** Analyses one text with a compiled analyzer. */
export function analyzeTokens(engine: Engine, text: string, options: AnalyzeOptions): Sentiment {
  const input = prepare(text, options);
  const reading = readWith(engine, input.text, options);
  const isEmpty = engine.tokens.count === 0;
  const sums = isEmpty ? null : judge(engine, reading);
  const scores = isEmpty ? { negative: 0, neutral: 1, positive: 0 } : scoresOf(reading, sums);
  const label = largest(scores);
  const sum = agreeing(sums === null ? reading.total : polaritySum(reading.total, sums), label);
  const emotions = emotionsOf(reading, sums);
  const head = isEmpty ? null : engine.head;
  const explained =
    options.explain === 'none'
      ? { base: sum, evidence: [] }
      : explain({ engine, head, reading, sum, input, original: text });
  return {
    language: engine.language,
    analyzer: engine.id,
    polarity: squash(sum),
    label,
    confidence: isEmpty ? 0 : scores[label] * (reading.isIronic ? IRONY_CONFIDENCE : 1),
    scores,
    emotions,
    urgency: urgencyOf(reading, emotions),
    base: explained.base,
    evidence: explained.evidence,
    truncatedAt: input.truncatedAt,
  };
}

/** A text ready for the tokeniser. */
export interface Prepared {
  readonly text: string;
  readonly origins: Int32Array | null;
  readonly truncatedAt: number | null;
}

function prepare(text: string, { maxLength = DEFAULT_MAX_LENGTH }: AnalyzeOptions): Prepared {
  checkedText('analyze', text);
  if (!Number.isInteger(maxLength) || maxLength < 1) {
    const message = `analyze: maxLength must be a positive integer, got ${describeValue(maxLength)}`;
    throw new SentimentError('invalid-max-length', ['maxLength'], message);
  }
  if (text.length <= maxLength && !text.includes('&')) return { text, origins: null, truncatedAt: null };
  if (text.length <= maxLength) return { ...decodeEntities(text), truncatedAt: null };
  const cut = isLowSurrogate(text.charCodeAt(maxLength)) ? maxLength - 1 : maxLength;
  return { ...decodeEntities(text.slice(0, cut)), truncatedAt: cut };
}

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Tokenises and reads a text into the working memory of an engine. */
export function readWith(engine: Engine, text: string, { custom }: AnalyzeOptions): Reading {
  const { tokens, lexicon } = engine;
  engine.tokenise(text, tokens);
  if (engine.negatedTokens.length < tokens.count) engine.negatedTokens = new Uint8Array(tokens.count * 2);
  engine.negatedTokens.fill(0, 0, tokens.count);
  const input = { text, tokens, lexicon, custom: compileCustom(custom), negatedTokens: engine.negatedTokens };
  return readText(input);
}

function judge(engine: Engine, reading: Reading): HeadSums | null {
  if (engine.head === null) return null;
  collectFeatures(engine.tokens, engine.negatedTokens, engine.features);
  denseFeatures(reading, engine.tokens, engine.dense);
  const sums = sumHead(engine.head, engine.features, engine.dense);
  sums.polarity = boundPolarity(sums.polarity, reading);
  return sums;
}

function scoresOf(reading: Reading, sums: HeadSums | null): Record<Label, number> {
  const polarity = sums === null ? reading.total * RULE_SLOPE : sums.polarity;
  const neutrality = sums === null ? RULE_BAND : sums.neutrality;
  const top = Math.max(Math.abs(polarity), neutrality);
  const negative = Math.exp(-polarity - top);
  const neutral = Math.exp(neutrality - top);
  const positive = Math.exp(polarity - top);
  const all = negative + neutral + positive;
  return { negative: negative / all, neutral: neutral / all, positive: positive / all };
}

function largest({ negative, neutral, positive }: Record<Label, number>): Label {
  if (negative > neutral && negative > positive) return 'negative';
  return positive > neutral ? 'positive' : 'neutral';
}
