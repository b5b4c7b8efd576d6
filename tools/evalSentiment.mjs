// npm run eval:sentiment [folder] [--json]: macro-F1 (with a 95 % bootstrap interval), macro-recall and accuracy per set for
// the analyzers and every peer of bench/node_modules, all with default labels, in one run. The folder (argument,
// SENTIMENT_DATA, or ../shared/data/sentiment) holds the sets; without it there is nothing to do. Build first (dist), or
// name a folder of bundles in SOCIAL_CRM_DIST. `across` leaves a set's own corpus out of the training (run with tsx);
// `shipped` are the weights as they are shipped, which have seen these development sets.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../bench/package.json', import.meta.url));
const rootRequire = createRequire(import.meta.url);
const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  process.env.SENTIMENT_DATA ??
  fileURLToPath(new URL('../../shared/data/sentiment', import.meta.url));
if (!existsSync(folder)) {
  console.log(`no labelled texts at ${folder}: name their folder as argument or in SENTIMENT_DATA`);
  process.exit(0);
}
const LABELS = ['negative', 'neutral', 'positive'];
const SETS = {
  en: ['en_vader_tweets', 'en_vader_amazon', 'en_vader_movie', 'en_vader_nyt', 'en_goemotions_train'],
  de: ['de_potts_train', 'de_potts_dev', 'de_sb10k_train', 'de_sb10k_dev', 'de_mobasa_dev', 'de_guhr_emotions'],
};
const dist = process.env.SOCIAL_CRM_DIST ?? fileURLToPath(new URL('../dist/sentiment', import.meta.url));
const sign = (score) => (score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral');

/** Every method: how it is loaded, and how it labels a text. One that fails to load is named and left out. */
const methods = {
  en: {
    'social-crm english': async () => labelled((await import(`${dist}/english.js`)).english),
    'social-crm winkEnglish': async () => labelled((await import(`${dist}/wink.js`)).winkEnglish),
    'vader-sentiment': () => {
      const { SentimentIntensityAnalyzer: vader } = require('vader-sentiment');
      return (text) => {
        const { compound } = vader.polarity_scores(text);
        return compound >= 0.05 ? 'positive' : compound <= -0.05 ? 'negative' : 'neutral';
      };
    },
    'wink-nlp': () => {
      const nlp = rootRequire('wink-nlp')(rootRequire('wink-eng-lite-web-model'));
      return (text) => sign(nlp.readDoc(text).out(nlp.its.sentiment));
    },
    'wink-sentiment': () => {
      const wink = require('wink-sentiment');
      return (text) => sign(wink(text).score);
    },
    sentiment: () => {
      const Sentiment = require('sentiment');
      const analyzer = new Sentiment();
      return (text) => sign(analyzer.analyze(text).score);
    },
    polarity: async () => {
      const { polarity } = await import(require.resolve('polarity'));
      return (text) => sign(polarity(text.toLowerCase().match(/[a-z']+/g) ?? []).polarity);
    },
    'compendium-js': () => {
      const compendium = require('compendium-js');
      return (text) => {
        const sentences = compendium.analyse(text);
        return sign(sentences.reduce((sum, { profile }) => sum + profile.sentiment, 0));
      };
    },
    natural: () => naturalOf('English'),
    '@nlpjs/sentiment': () => nlpOf('en'),
  },
  de: {
    'social-crm german': async () => labelled((await import(`${dist}/german.js`)).german),
    natural: () => naturalOf('German'),
    '@nlpjs/sentiment': () => nlpOf('de'),
  },
};

const labelled = (analyzer) => (text) => analyzer.analyze(text, { explain: 'none' }).label;

function naturalOf(language) {
  const natural = require('natural');
  const stemmer = language === 'English' ? natural.PorterStemmer : natural.PorterStemmerDe;
  const analyzer = new natural.SentimentAnalyzer(language, stemmer, language === 'English' ? 'afinn' : 'senticon');
  return (text) => sign(analyzer.getSentiment(text.toLowerCase().match(/[\p{L}']+/gu) ?? []) || 0);
}

async function nlpOf(locale) {
  const { Container } = require('@nlpjs/core');
  const { SentimentAnalyzer } = require('@nlpjs/sentiment');
  const pack = require(`@nlpjs/lang-${locale}`);
  const container = new Container();
  container.use(pack[locale === 'en' ? 'LangEn' : 'LangDe']);
  const analyzer = new SentimentAnalyzer({ container });
  return async (text) => (await analyzer.process({ locale, text })).sentiment.vote;
}

function readSet(name) {
  const [head, ...rows] = readFileSync(`${folder}/${name}.tsv`, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return rows
    .map((row) => row.split('\t'))
    .map((cells) => ({ text: cells[columns.indexOf('text')], label: cells[columns.indexOf('label')] }))
    .filter(({ label }) => LABELS.includes(label));
}

function measure(truth, guess) {
  const parts = LABELS.map((label) => {
    const hits = truth.filter((value, index) => value === label && guess[index] === label).length;
    const wanted = truth.filter((value) => value === label).length;
    const guessed = guess.filter((value) => value === label).length;
    return {
      f1: wanted + guessed === 0 ? 0 : (2 * hits) / (wanted + guessed),
      recall: wanted === 0 ? 0 : hits / wanted,
    };
  });
  const mean = (of) => (100 * parts.reduce((sum, part) => sum + of(part), 0)) / parts.length;
  return {
    f1: mean(({ f1 }) => f1),
    recall: mean(({ recall }) => recall),
    accuracy: (100 * truth.filter((value, index) => value === guess[index]).length) / truth.length,
  };
}

function interval(truth, guess) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const values = Array.from({ length: 200 }, () => {
    const sample = truth.map(() => Math.floor(random() * truth.length));
    return measure(
      sample.map((index) => truth[index]),
      sample.map((index) => guess[index]),
    ).f1;
  }).sort((left, right) => left - right);
  return [values[5], values[194]];
}

const missing = [];
for (const language of ['en', 'de']) {
  const sets = SETS[language]
    .filter((name) => existsSync(`${folder}/${name}.tsv`))
    .map((name) => ({ name, rows: readSet(name) }));
  const means = [];
  for (const [name, load] of Object.entries(methods[language])) {
    let label;
    try {
      label = await load();
      await label('a good day');
    } catch (error) {
      missing.push(`${name} (${language}): ${String(error.message).split('\n')[0]}`);
      continue;
    }
    const scores = [];
    for (const { name: set, rows } of sets) {
      const guess = [];
      for (const { text } of rows) guess.push(await label(text));
      const truth = rows.map((row) => row.label);
      const { f1, recall, accuracy } = measure(truth, guess);
      const [low, high] = interval(truth, guess);
      scores.push(f1);
      console.log(
        `${language} | ${set} | ${rows.length} | ${name} | F1 ${f1.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}] | recall ${recall.toFixed(1)} | accuracy ${accuracy.toFixed(1)}`,
      );
    }
    means.push(
      `${language} | mean of ${scores.length} sets | ${name} | F1 ${(scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(1)}`,
    );
  }
  console.log(means.join('\n'));
}
console.log(missing.length === 0 ? 'every peer ran' : `could not be installed or run:\n${missing.join('\n')}`);
