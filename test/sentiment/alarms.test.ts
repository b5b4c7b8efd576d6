import { describe, expect, test } from 'vitest';
import { english } from '../../src/sentiment/english/index.js';
import { german } from '../../src/sentiment/german/index.js';
import { escalationThreshold, type Sentiment } from '../../src/sentiment/index.js';
import { readVectorFiles } from '../spec/vectorFiles.js';

interface Message {
  readonly text: string;
  readonly language: 'de' | 'en';
}

function resultsOf(topic: string): Sentiment[] {
  const files = readVectorFiles().filter((file) => file.room === 'sentiment' && file.topic === topic);
  const messages = files.flatMap(({ cases }) => cases.map(({ input }) => input as Message));
  return messages.map(({ text, language }) => (language === 'de' ? german : english).analyze(text));
}

const share = (results: readonly Sentiment[], scoreOf: (result: Sentiment) => number) =>
  results.filter((result) => scoreOf(result) >= escalationThreshold).length / results.length;

describe('the threshold of escalation', () => {
  const neutral = resultsOf('neutral-service-messages');
  const angry = resultsOf('angry-service-messages');

  test('stands on at least 300 neutral messages and their angry counterparts', () => {
    expect(neutral.length).toBeGreaterThanOrEqual(300);
    expect(angry.length).toBeGreaterThanOrEqual(60);
  });

  test.each([
    ['urgency', (result: Sentiment) => result.urgency],
    ['anger', (result: Sentiment) => result.emotions.anger],
    ['impatience', (result: Sentiment) => result.emotions.impatience],
  ])('%s: at most 2 %% of the neutral messages reach it', (_, scoreOf) => {
    expect(share(neutral, scoreOf)).toBeLessThanOrEqual(0.02);
  });

  test('at least 95 % of the angry counterparts reach it', () => {
    expect(share(angry, ({ urgency }) => urgency)).toBeGreaterThanOrEqual(0.95);
  });
});
