// npm run eval:sentiment [folder] [--shipped] [--json=path]: macro-F1 (with a 95 % bootstrap interval), macro-recall and
// accuracy per set for the analyzers and every peer of bench/node_modules, with default labels, in one run; beside it the
// macro-F1 on one half with thresholds from the other. The folder (argument, SENTIMENT_DATA, or ../shared/data/sentiment)
// holds the sets; without it there is nothing to do. Build first (dist), or name a folder of bundles in SOCIAL_CRM_DIST.
// Before that, tools/evalSentimentAcross.ts leaves each corpus out of the training and tests on it (`--shipped` skips it):
// those figures count, because the shipped weights have seen these sets.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { calibrated, interval, labels, measure } from './sentiment/measures.js';
import { methods } from './sentiment/peers.js';

const option = (name) =>
  process.argv
    .slice(2)
    .find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`))
    ?.split('=')[1];
const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  process.env.SENTIMENT_DATA ??
  local('../../shared/data/sentiment');

const sets = {
  en: {
    'vader-tweets': ['en_vader_tweets'],
    'vader-amazon': ['en_vader_amazon'],
    'vader-movie': ['en_vader_movie'],
    'vader-nyt': ['en_vader_nyt'],
    goemotions: ['en_goemotions_train'],
    'brighter-en': ['en_brighter_train'],
  },
  de: {
    potts: ['de_potts_train', 'de_potts_dev'],
    sb10k: ['de_sb10k_train', 'de_sb10k_dev'],
    mobasa: ['de_mobasa_dev'],
    'guhr-emotions': ['de_guhr_emotions'],
    'brighter-de': ['de_brighter_train'],
  },
};

function readFile(name) {
  const [head, ...rows] = readFileSync(`${folder}/${name}.tsv`, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const cells = rows.map((row) => row.split('\t'));
  const cell = (row, name) => row[columns.indexOf(name)] ?? '';
  const isLabelled = cells.some((row) => cell(row, 'label') !== '');
  const truthOf = (row) => (isLabelled ? labels.indexOf(cell(row, 'label')) : derived(cell(row, 'emotions')));
  return cells.map((row) => ({ text: cell(row, 'text'), truth: truthOf(row) }));
}

/** The class of a text that only has emotions, as in tools/sentiment/corpora.ts. */
function derived(emotions) {
  const isBad = /anger|sadness|fear|disgust/.test(emotions);
  const isGood = emotions.includes('joy');
  if (isBad === isGood) return emotions === '' ? 1 : -1;
  return isGood ? 2 : 0;
}

async function loadMethod(load) {
  try {
    const method = await load();
    await method('a good day');
    return { method, problem: '' };
  } catch (error) {
    return { method: null, problem: String(error.message).split('\n')[0] };
  }
}

async function testMethod(method, rows) {
  const answers = [];
  for (const { text } of rows) answers.push(await method(text));
  const truth = rows.map((row) => row.truth);
  const guess = answers.map(({ label }) => labels.indexOf(label));
  const scores = answers.map(({ score }) => score);
  return { ...measure(truth, guess), interval: interval(truth, guess), calibrated: calibrated(truth, scores) };
}

async function evaluate(language) {
  const loaded = Object.entries(sets[language])
    .map(([name, files]) => ({
      name,
      files: files.filter((file) => existsSync(`${folder}/${file}.tsv`)),
    }))
    .filter(({ files }) => files.length > 0)
    .map(({ name, files }) => ({ name, rows: files.flatMap(readFile).filter(({ truth }) => truth >= 0) }));
  const results = [];
  const means = [];
  for (const [name, load] of Object.entries(methods[language])) {
    const { method, problem } = await loadMethod(load);
    if (method === null) {
      console.log(`${language} | could not be installed or run: ${name}: ${problem}`);
      continue;
    }
    const own = [];
    for (const set of loaded) {
      const result = await testMethod(method, set.rows);
      own.push({ language, set: set.name, texts: set.rows.length, method: name, ...result });
      console.log(line(own.at(-1)));
    }
    const mean = (of) => own.reduce((sum, result) => sum + of(result), 0) / own.length;
    means.push(
      `${language} | mean of ${own.length} sets | ${name} | F1 ${mean(({ f1 }) => f1).toFixed(1)} | calibrated F1 ${mean((result) => result.calibrated).toFixed(1)}`,
    );
    results.push(...own);
  }
  console.log(means.join('\n'));
  return results;
}

function line({ language, set, texts, method, f1, recall, accuracy, interval: [low, high], calibrated: tuned }) {
  return `${language} | ${set} | ${texts} | ${method} | F1 ${f1.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}] | recall ${recall.toFixed(1)} | accuracy ${accuracy.toFixed(1)} | calibrated F1 ${tuned.toFixed(1)}`;
}

/** The figures across domains, by the TypeScript half. */
function across() {
  const path = `${mkdtempSync(`${tmpdir()}/`)}/across.json`;
  const script = [local('../node_modules/tsx/dist/cli.mjs'), '--tsconfig', local('../tsconfig.test.json')];
  const own = [local('./evalSentimentAcross.ts'), folder, `--json=${path}`];
  execFileSync(process.execPath, [...script, ...own], { stdio: 'inherit' });
  console.log('the weights as shipped, which have seen these sets, and the peers:');
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (existsSync(folder)) {
  const first = process.argv.includes('--shipped') ? {} : across();
  const results = { ...first, shipped: [...(await evaluate('en')), ...(await evaluate('de'))] };
  const path = option('json');
  if (path !== undefined) writeFileSync(path, `${JSON.stringify(results, null, 1)}\n`);
} else {
  console.log(`no labelled texts at ${folder}: name their folder as argument or in SENTIMENT_DATA`);
}
