/** One text as the head sees it. */
export interface Example {
  readonly keys: Int32Array;
  readonly dense: Float32Array;
  /** Value of each hashed feature. */
  readonly scale: number;
  readonly label: number;
  readonly weight: number;
}

export interface Model {
  readonly bits: number;
  /** Two outputs a row: polarity and neutrality (three classes), or one output alone in the first. */
  readonly hashed: readonly Float32Array[];
  readonly dense: readonly Float32Array[];
}

export interface Training {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
  readonly outputs: 1 | 2;
  readonly bucketOf: (key: number, bits: number) => number;
}

/** A small seeded generator (mulberry32), 0..1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Logistic regression by AdaGrad with L2 decay, in one fixed order given by the seed. With two outputs the classes have
 * the logits -polarity, neutrality, polarity; with one it is a yes or no. The weights are the mean over the last half of
 * the steps.
 */
export function trainHead(examples: readonly Example[], training: Training): Model {
  const { bits, epochs, rate, decay, seed, outputs, bucketOf } = training;
  const size = 2 ** bits;
  const denseSize = examples[0]?.dense.length ?? 0;
  const make = (length: number, value = 0) =>
    Array.from({ length: outputs }, () => new Float32Array(length).fill(value));
  if (examples.length === 0) return { bits, hashed: [], dense: [] };
  const model: Model = { bits, hashed: make(size), dense: make(denseSize) };
  const hashedSquares = make(size, 1);
  const denseSquares = make(denseSize, 1);
  const buckets = examples.map(({ keys }) => Int32Array.from(keys, (key) => bucketOf(key, bits)));
  const random = randomFrom(seed);
  const order = examples.map((_, index) => index);
  const gradient = [0, 0];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const example = examples[index] as Example;
      const rows = buckets[index] as Int32Array;
      gradientOf(model, example, rows, gradient);
      for (let output = 0; output < outputs; output++) {
        const step = (gradient[output] as number) * example.weight;
        const hashed = model.hashed[output] as Float32Array;
        const squares = hashedSquares[output] as Float32Array;
        for (let row = 0; row < rows.length; row++) {
          const bucket = rows[row] as number;
          const slope = step * example.scale + decay * (hashed[bucket] as number) * example.weight;
          squares[bucket] = (squares[bucket] as number) + slope * slope;
          hashed[bucket] = (hashed[bucket] as number) - (rate * slope) / Math.sqrt(squares[bucket] as number);
        }
        const dense = model.dense[output] as Float32Array;
        const sums = denseSquares[output] as Float32Array;
        for (let row = 0; row < dense.length; row++) {
          const value = example.dense[row] as number;
          if (value === 0) continue;
          const slope = step * value + 1e-5 * (dense[row] as number);
          sums[row] = (sums[row] as number) + slope * slope;
          dense[row] = (dense[row] as number) - (rate * slope) / Math.sqrt(sums[row] as number);
        }
      }
    }
  }
  return model;
}

/** The outputs of a model for one text. */
export function outputsOf(model: Model, example: Pick<Example, 'dense' | 'scale'>, rows: Int32Array): [number, number] {
  const result: [number, number] = [0, 0];
  for (let output = 0; output < model.hashed.length; output++) {
    const hashed = model.hashed[output] as Float32Array;
    const dense = model.dense[output] as Float32Array;
    let sum = 0;
    for (let row = 0; row < rows.length; row++) sum += hashed[rows[row] as number] as number;
    sum *= example.scale;
    for (let row = 0; row < dense.length; row++) sum += (dense[row] as number) * (example.dense[row] as number);
    result[output] = sum;
  }
  return result;
}

function gradientOf(model: Model, example: Example, rows: Int32Array, gradient: number[]): void {
  const [first, second] = outputsOf(model, example, rows);
  if (model.hashed.length === 1) {
    gradient[0] = 1 / (1 + Math.exp(-first)) - example.label;
    return;
  }
  const [negative, neutral, positive] = probabilities(first, second);
  gradient[0] = positive - negative - (example.label - 1);
  gradient[1] = neutral - (example.label === 1 ? 1 : 0);
}

export function probabilities(polarity: number, neutrality: number): [number, number, number] {
  const top = Math.max(Math.abs(polarity), neutrality);
  const [negative, neutral, positive] = [-polarity, neutrality, polarity].map((logit) => Math.exp(logit - top)) as [
    number,
    number,
    number,
  ];
  const all = negative + neutral + positive;
  return [negative / all, neutral / all, positive / all];
}
