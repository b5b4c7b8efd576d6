import { randomFrom } from './trainHead.js';

/** Macro-averaged F1 of three classes, 0..1; a class that does not occur is left out. */
export function macroF1(truth: readonly number[], guess: readonly number[]): number {
  const scores = [0, 1, 2].flatMap((label) => {
    let hits = 0;
    let guessed = 0;
    let wanted = 0;
    for (let index = 0; index < truth.length; index++) {
      if (truth[index] === label) wanted += 1;
      if (guess[index] === label) guessed += 1;
      if (truth[index] === label && guess[index] === label) hits += 1;
    }
    return wanted === 0 ? [] : [(2 * hits) / (wanted + guessed)];
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Area under the ROC curve of a score for a yes or no. */
export function rocAuc(truth: readonly number[], scores: readonly number[]): number {
  const order = scores.map((_, index) => index).sort((left, right) => (scores[left] ?? 0) - (scores[right] ?? 0));
  let positives = 0;
  let rankSum = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to += 1;
    for (let at = from; at < to; at++) {
      if (truth[order[at] ?? 0] !== 1) continue;
      positives += 1;
      rankSum += (from + 1 + to) / 2;
    }
    from = to;
  }
  const negatives = order.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

const RESAMPLES = 200;

/** The 95 % bootstrap interval of a measure over so many rows, seeded. */
export function bootstrap(count: number, measure: (rows: readonly number[]) => number): [number, number] {
  const random = randomFrom(1);
  const values = Array.from({ length: RESAMPLES }, () =>
    measure(Array.from({ length: count }, () => Math.floor(random() * count))),
  ).sort((left, right) => left - right);
  return [values[RESAMPLES * 0.025] ?? 0, values[RESAMPLES * 0.975 - 1] ?? 0];
}
