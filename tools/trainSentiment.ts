/**
 * npm run train:sentiment [folder]: trains the learned heads and writes src/sentiment/<language>/weights.ts.
 * The folder (argument, SENTIMENT_DATA, or ../shared/data/sentiment) holds the corpora of tools/sentiment/corpora.ts.
 * Same data, same seed, same weights, bit for bit. `--check` writes nothing and fails when the weights would change.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bucketOf } from '../src/sentiment/engine/features.js';
import { corpora, readCorpus, type Sample } from './sentiment/corpora.js';
import { preparer } from './sentiment/prepare.js';
import { settings } from './sentiment/settings.js';
import { type Model, trainHead } from './sentiment/trainHead.js';
import { angerExamples, classExamples, type Loaded } from './sentiment/weighExamples.js';

const LEVELS = 14;

/** Loads the corpora of one language with their features. */
export function loadCorpora(language: 'de' | 'en', folder: string): Loaded[] {
  const prepare = preparer(language);
  return corpora
    .filter((corpus) => corpus.language === language)
    .map((corpus) => ({
      corpus,
      items: readCorpus(corpus, folder).map((sample: Sample) => ({ sample, prepared: prepare(sample.text) })),
    }));
}

/** Trains both heads of one language on the corpora given. */
export function trainLanguage(loaded: readonly Loaded[], language: 'de' | 'en'): { classes: Model; anger: Model } {
  const options = settings[language];
  const classes = trainHead(classExamples(loaded), { ...options, outputs: 2, bucketOf });
  return { classes, anger: trainAnger(loaded, language) };
}

/** Trains the head of anger alone. */
export function trainAnger(loaded: readonly Loaded[], language: 'de' | 'en'): Model {
  const options = settings[language];
  return trainHead(angerExamples(loaded), {
    ...options,
    bits: options.emotionBits,
    outputs: 1,
    epochs: options.angerEpochs,
    bucketOf,
  });
}

/** The source of a weights file: every weight one printable character, `?` is 0. */
export function writeWeights({ classes, anger }: { classes: Model; anger: Model }, language: 'de' | 'en'): string {
  const { bits, emotionBits } = settings[language];
  const tables = {
    polarity: quantise(classes.hashed[0]),
    neutrality: quantise(classes.hashed[1]),
    anger: quantise(anger.hashed[0]),
  };
  const steps = Object.entries(tables).map(([name, { step }]) => `${name}: ${step}`);
  const strings = Object.entries(tables).map(([name, { characters }]) => `  ${name}: "${characters}",`);
  const dense = [...classes.dense, ...anger.dense].map(
    (row) => `    [${[...row].map((weight) => Number(weight.toFixed(4))).join(', ')}],`,
  );
  return `import type { HeadSource } from '../engine/head.js';

/** Weights of the learned head, written by \`npm run train:sentiment\`. */
export const weights: HeadSource | null = {
  bits: ${bits},
  emotionBits: ${emotionBits},
  steps: { ${steps.join(', ')} },
  dense: [
${dense.join('\n')}
  ],
${strings.join('\n')}
};
`;
}

function quantise(weights: Float32Array | undefined): { step: number; characters: string } {
  const sizes = [...(weights ?? [])].map(Math.abs).sort((left, right) => left - right);
  // The largest few weights are cut: one step must stay small enough for the many.
  const step = Number(((sizes[Math.floor(sizes.length * 0.998)] ?? 1) / LEVELS).toPrecision(4));
  const characters = Array.from(weights ?? [], (weight) => {
    const level = Math.max(-LEVELS, Math.min(LEVELS, Math.trunc(weight / step + Math.sign(weight) * 0.35)));
    return String.fromCharCode(63 + level);
  });
  return { step, characters: characters.join('') };
}

function main(): void {
  const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  const folder =
    given ?? process.env['SENTIMENT_DATA'] ?? fileURLToPath(new URL('../../shared/data/sentiment', import.meta.url));
  for (const [language, name] of [
    ['en', 'english'],
    ['de', 'german'],
  ] as const) {
    const source = writeWeights(trainLanguage(loadCorpora(language, folder), language), language);
    const path = fileURLToPath(new URL(`../src/sentiment/${name}/weights.ts`, import.meta.url));
    const isSame = readFileSync(path, 'utf8') === source;
    const digest = createHash('sha256').update(source).digest('hex').slice(0, 12);
    console.log(`${name}: ${source.length} characters, sha256 ${digest}, ${isSame ? 'unchanged' : 'changed'}`);
    if (process.argv.includes('--check')) process.exitCode = isSame ? process.exitCode : 1;
    else writeFileSync(path, source);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
