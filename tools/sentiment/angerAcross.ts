import { emotionsOf } from '../../src/sentiment/engine/emotions.js';
import { trainAnger } from '../trainSentiment.js';
import { bucketsOf } from './bucketsOf.js';
import { bootstrap, rocAuc } from './metrics.js';
import { type Model, outputsOf } from './trainHead.js';
import type { Loaded } from './weighExamples.js';

const THRESHOLD = 0.5;
const FOLDS = 5;

/**
 * How well `emotions.anger` finds the angry texts of a corpus: area under the ROC curve, and precision and recall at the
 * threshold. The head is trained on the other corpora of the language; where no other one names anger, on four fifths
 * of the same corpus, which is told.
 */
export function angerAcross(held: Loaded, rest: readonly Loaded[]) {
  const items = held.items.filter(({ sample }) => sample.anger >= 0);
  const isAcross = rest.some((other) => other.items.some(({ sample }) => sample.anger >= 0));
  const language = held.corpus.language;
  const scores = isAcross
    ? scoresOf(items, trainAnger(rest, language))
    : inFolds(items, (training) => trainAnger([...rest, { ...held, items: training }], language));
  const truth = items.map(({ sample }) => sample.anger);
  const rules = items.map(({ prepared }) => emotionsOf(prepared.reading, null).anger);
  const alarms = truth.filter((_, index) => (scores[index] ?? 0) >= THRESHOLD);
  const hits = alarms.reduce((sum, value) => sum + value, 0);
  const angry = truth.reduce((sum, value) => sum + value, 0);
  const interval = bootstrap(truth.length, (rows) =>
    rocAuc(
      rows.map((row) => truth[row] ?? 0),
      rows.map((row) => scores[row] ?? 0),
    ),
  );
  const round = (value: number) => Number(value.toFixed(3));
  return {
    language,
    angerIn: held.corpus.name,
    training: isAcross ? 'other corpora' : 'four fifths of the same corpus',
    texts: truth.length,
    angry,
    rulesAuc: round(rocAuc(truth, rules)),
    auc: round(rocAuc(truth, scores)),
    interval: interval.map(round),
    precision: round(hits / Math.max(1, alarms.length)),
    recall: round(hits / angry),
  };
}

type Items = Loaded['items'];

function scoresOf(items: Items, model: Model): number[] {
  return items.map(({ prepared }) => {
    const [anger] = outputsOf(model, prepared, bucketsOf(prepared, model.bits));
    return emotionsOf(prepared.reading, { polarity: 0, neutrality: 0, learned: 0, anger }).anger;
  });
}

function inFolds(items: Items, train: (training: Items) => Model): number[] {
  const scores: number[] = new Array(items.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(items.filter((_, index) => index % FOLDS !== fold));
    const tested = items.map((_, index) => index).filter((index) => index % FOLDS === fold);
    const found = scoresOf(
      tested.flatMap((index) => items[index] ?? []),
      model,
    );
    for (const [at, index] of tested.entries()) scores[index] = found[at] ?? 0;
  }
  return scores;
}
