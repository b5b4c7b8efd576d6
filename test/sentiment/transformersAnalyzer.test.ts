import { describe, expect, test } from 'vitest';
import { type Classify, loadClassifier, models, transformersAnalyzer } from '../../examples/transformersAnalyzer.js';
import { english } from '../../src/sentiment/english/index.js';
import { analyzeSentiment } from '../../src/sentiment/index.js';

const stars: Classify = async (texts) =>
  texts.map((text) => [
    { label: text.includes('phone') ? '5 stars' : '1 star', score: 0.7 },
    { label: '3 stars', score: 0.2 },
    { label: '2 stars', score: 0.1 },
  ]);

describe('the example of a transformer as an analyzer', () => {
  test('the model decides the class of the texts of its batch, our words explain', async () => {
    const texts = ['This phone is terrible, of course.', 'What a day it was.'];
    const analyzer = await transformersAnalyzer({ classify: stars, texts, fallback: english });
    const first = analyzeSentiment(texts[0] ?? '', { analyzers: [analyzer] });
    expect(first).toMatchObject({ label: 'positive', confidence: 0.7, analyzer: 'transformers+english@1.0.0' });
    expect(first.scores.negative).toBeCloseTo(0.1);
    expect(first.evidence.map(({ text }) => text)).toContain('terrible');
    expect(analyzer.analyze(texts[1] ?? '').scores.negative).toBeCloseTo(0.8);
  });

  test('a text outside the batch is read by the fallback', async () => {
    const analyzer = await transformersAnalyzer({ classify: stars, texts: [], fallback: english });
    expect(analyzer.analyze('great')).toEqual(english.analyze('great'));
  });

  test('without the package the loader says so', async () => {
    await expect(loadClassifier(models.en)).rejects.toThrow('@huggingface/transformers');
  });
});
