export const labels = ['negative', 'neutral', 'positive'];

/** Macro-F1, macro-recall and accuracy in per cent; classes that neither occur nor are guessed count as 0. */
export function measure(truth, guess) {
  const cells = new Float64Array(9);
  for (let index = 0; index < truth.length; index++) cells[truth[index] * 3 + guess[index]] += 1;
  const wanted = (label) => cells[label * 3] + cells[label * 3 + 1] + cells[label * 3 + 2];
  const guessed = (label) => cells[label] + cells[label + 3] + cells[label + 6];
  const hits = (label) => cells[label * 4];
  const mean = (of) => (100 * [0, 1, 2].reduce((sum, label) => sum + of(label), 0)) / 3;
  return {
    f1: mean((label) => (2 * hits(label)) / Math.max(1, wanted(label) + guessed(label))),
    recall: mean((label) => hits(label) / Math.max(1, wanted(label))),
    accuracy: (100 * (hits(0) + hits(1) + hits(2))) / truth.length,
  };
}

/** The 95 % bootstrap interval of the macro-F1, seeded. */
export function interval(truth, guess, resamples = 200) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const draw = (index) => [truth[index], guess[index]];
  const values = Array.from({ length: resamples }, () => {
    const pairs = truth.map(() => draw(Math.floor(random() * truth.length)));
    const side = (at) => pairs.map((pair) => pair[at]);
    return measure(side(0), side(1)).f1;
  }).sort((left, right) => left - right);
  return [values[Math.floor(resamples * 0.025)], values[Math.floor(resamples * 0.975) - 1]];
}

const STEPS = 24;

/** Macro-F1 on the odd rows with the two thresholds of the score that are best on the even rows. */
export function calibrated(truth, scores) {
  const half = (rest) => truth.map((_, index) => index).filter((index) => index % 2 === rest);
  const [even, odd] = [half(0), half(1)];
  const sorted = even.map((index) => scores[index]).sort((left, right) => left - right);
  const cuts = Array.from({ length: STEPS }, (_, step) => sorted[Math.floor(((step + 0.5) * sorted.length) / STEPS)]);
  const score = (rows, low, high) =>
    measure(
      rows.map((index) => truth[index]),
      rows.map((index) => Number(scores[index] > low) + Number(scores[index] >= high)),
    ).f1;
  let best = { f1: -1, low: 0, high: 0 };
  for (const low of cuts) {
    for (const high of cuts) {
      if (high < low) continue;
      const f1 = score(even, low, high);
      if (f1 > best.f1) best = { f1, low, high };
    }
  }
  return score(odd, best.low, best.high);
}
