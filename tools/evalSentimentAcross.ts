/**
 * First half of npm run eval:sentiment: every corpus tested by heads that were trained without it ("across domains"),
 * beside the rules alone; then anger: area under the ROC curve across domains, and precision at the threshold.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { emotionsOf } from '../src/sentiment/engine/emotions.js';
import { bucketOf } from '../src/sentiment/engine/features.js';
import { boundPolarity } from '../src/sentiment/engine/head.js';
import { macroF1, rocAuc } from './sentiment/metrics.js';
import { settings } from './sentiment/settings.js';
import { type Model, outputsOf, probabilities, randomFrom } from './sentiment/trainHead.js';
import type { Loaded } from './sentiment/weighExamples.js';
import { loadCorpora, trainLanguage } from './trainSentiment.js';

const ANGRY = 0.5;
const RULE_BAND = 0.8;

type Items = Loaded['items'];

const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  process.env['SENTIMENT_DATA'] ??
  fileURLToPath(new URL('../../shared/data/sentiment', import.meta.url));

function main(): void {
  if (!existsSync(folder)) {
    console.log(`no labelled texts at ${folder}: name their folder as argument or in SENTIMENT_DATA`);
    return;
  }
  for (const language of ['en', 'de'] as const) {
    const loaded = loadCorpora(language, folder);
    for (const held of loaded) {
      const trained = trainLanguage(
        loaded.filter((other) => other !== held),
        language,
      );
      reportClasses(held, trained.classes, settings[language].bits);
      reportAnger(held, trained.anger, settings[language].emotionBits);
    }
  }
}

function reportClasses({ corpus, items }: Loaded, model: Model, bits: number): void {
  const labelled = items.filter(({ sample }) => sample.label >= 0);
  if (labelled.length === 0) return;
  const truth = labelled.map(({ sample }) => sample.label);
  const rules = labelled.map(
    ({ prepared }) => 1 + Number(prepared.ruleTotal > RULE_BAND) - Number(prepared.ruleTotal < -RULE_BAND),
  );
  const heads = outputs(labelled, model, bits).map(([polarity, neutrality], index) =>
    largest(probabilities(boundPolarity(polarity, (labelled[index] as Items[number]).prepared.reading), neutrality)),
  );
  const kind = labelled.some(({ sample }) => sample.isDerived) ? ' (classes derived from emotions)' : '';
  console.log(
    `${corpus.language} | ${corpus.name}${kind} | ${truth.length} | rules F1 ${percent(truth, rules)} | with head across domains F1 ${percent(truth, heads)} ${interval(truth, heads)}`,
  );
}

function reportAnger({ corpus, items }: Loaded, model: Model, bits: number): void {
  const labelled = items.filter(({ sample }) => sample.anger >= 0);
  if (labelled.length === 0) return;
  const truth = labelled.map(({ sample }) => sample.anger);
  const isTrained = model.hashed.length > 0;
  const rules = labelled.map(({ prepared }) => emotionsOf(prepared.reading, null).anger);
  const sums = outputs(labelled, model, bits).map(([anger]) => ({ polarity: 0, neutrality: 0, words: 0, anger }));
  const both = labelled.map(
    ({ prepared }, index) => emotionsOf(prepared.reading, isTrained ? (sums[index] ?? null) : null).anger,
  );
  const alarms = both.flatMap((score, index) => (score >= ANGRY ? [truth[index] ?? 0] : []));
  const hits = alarms.reduce((sum, value) => sum + value, 0);
  const angry = truth.reduce((sum, value) => sum + value, 0);
  console.log(
    `${corpus.language} | anger in ${corpus.name} | ${truth.length}, ${angry} angry | AUC rules ${rocAuc(truth, rules).toFixed(3)} | AUC with head${isTrained ? ' across domains' : ' (no other corpus: rules)'} ${rocAuc(truth, both).toFixed(3)} | at ${ANGRY}: precision ${(hits / Math.max(1, alarms.length)).toFixed(2)}, recall ${(hits / angry).toFixed(2)}`,
  );
}

function outputs(items: Items, model: Model, bits: number): [number, number][] {
  return items.map(({ prepared }) =>
    outputsOf(
      model,
      prepared,
      Int32Array.from(prepared.keys, (key) => bucketOf(key, bits)),
    ),
  );
}

const largest = (scores: readonly number[]) => scores.indexOf(Math.max(...scores));
const percent = (truth: readonly number[], guess: readonly number[]) => (100 * macroF1(truth, guess)).toFixed(1);

function interval(truth: readonly number[], guess: readonly number[]): string {
  const random = randomFrom(1);
  const values = Array.from({ length: 200 }, () => {
    const sample = truth.map(() => Math.floor(random() * truth.length));
    return (
      100 *
      macroF1(
        sample.map((index) => truth[index] ?? 0),
        sample.map((index) => guess[index] ?? 0),
      )
    );
  }).sort((left, right) => left - right);
  return `[${values[5]?.toFixed(1)}, ${values[194]?.toFixed(1)}]`;
}

main();
