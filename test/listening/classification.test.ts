import { expect, test } from 'vitest';
import { readVectorFiles } from '../spec/vectorFiles.js';
import { type LabelledSentence, macroF1 } from './macroF1.js';

const files = readVectorFiles().filter(({ room, topic }) => room === 'listening' && topic.startsWith('classify-'));

const tuned = files
  .filter(({ topic }) => topic === 'classify-german' || topic === 'classify-english')
  .flatMap(({ cases }) =>
    cases.map(({ input, at }) => ({ ...(input as object), category: at?.['category'] }) as LabelledSentence),
  );
const heldOut = files.flatMap(({ fixtures }) => (fixtures?.['sentences'] ?? []) as LabelledSentence[]);

test('there are at least 300 own sentences, a third of them held out', () => {
  expect(tuned).toHaveLength(320);
  expect(heldOut).toHaveLength(140);
});

test('macro-F1 is at least .9 on all sentences, and on the held-out third', () => {
  expect(macroF1([...tuned, ...heldOut])).toBeGreaterThanOrEqual(0.9);
  expect(macroF1(heldOut)).toBeGreaterThanOrEqual(0.9);
});
