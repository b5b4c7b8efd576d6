import { readFileSync } from 'node:fs';
import { english } from '../../src/sentiment/english/index.js';
import { german } from '../../src/sentiment/german/index.js';
import { escalationThreshold } from '../../src/sentiment/index.js';
import { rocAuc } from './metrics.js';

interface Case {
  readonly call: string;
  readonly input: { readonly text: string; readonly language: 'de' | 'en' };
  readonly equals?: boolean;
}

const read = (topic: string): Case[] => {
  const path = new URL(`../../test/vectors/sentiment/${topic}.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases;
};
const analyze = ({ input: { text, language } }: Case) => (language === 'de' ? german : english).analyze(text);
type Score = 'anger' | 'impatience' | 'urgency';
const scoreOf = (one: Case, score: Score) => {
  const result = analyze(one);
  return score === 'urgency' ? result.urgency : result.emotions[score];
};

/**
 * What the shipped analyzers say of the project's own messages, on which their thresholds were set: neutral service
 * messages and their angry counterparts, and the sentences about anger and impatience.
 */
export function ownMessages() {
  const service = [...read('neutral-service-messages'), ...read('angry-service-messages'), ...read('urgency')];
  const emotions = read('emotions');
  return (['de', 'en'] as const).flatMap((language) => {
    const of = (cases: readonly Case[]) => cases.filter(({ input }) => input.language === language);
    return [
      row(language, 'urgency', of(service)),
      row(language, 'anger', of(emotions.filter(({ call }) => call === 'isAngry'))),
      row(language, 'impatience', of(emotions.filter(({ call }) => call === 'isImpatient'))),
    ];
  });
}

function row(language: string, score: Score, cases: readonly Case[]) {
  const truth = cases.map(({ equals }) => Number(equals));
  const scores = cases.map((one) => scoreOf(one, score));
  const reaches = truth.filter((_, index) => (scores[index] ?? 0) >= escalationThreshold);
  const hits = reaches.reduce((sum, value) => sum + value, 0);
  const wanted = truth.reduce((sum, value) => sum + value, 0);
  const round = (value: number) => Number(value.toFixed(3));
  return {
    language,
    own: score,
    texts: truth.length,
    meant: wanted,
    auc: round(rocAuc(truth, scores)),
    precision: round(hits / Math.max(1, reaches.length)),
    recall: round(hits / wanted),
    falseAlarms: round((reaches.length - hits) / (truth.length - wanted)),
  };
}
