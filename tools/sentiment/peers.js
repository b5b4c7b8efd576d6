import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../../bench/package.json', import.meta.url));
const rootRequire = createRequire(import.meta.url);
const dist = process.env.SOCIAL_CRM_DIST ?? fileURLToPath(new URL('../../dist/sentiment', import.meta.url));

/** A score as the usual default reads it: its sign. */
const bySign = (scoreOf) => (text) => read(scoreOf(text), 0);
const read = (score, band) => ({
  score,
  label: score > band ? 'positive' : score < -band ? 'negative' : 'neutral',
});

async function ours(file, name) {
  const analyzer = (await import(`${dist}/${file}.js`))[name];
  return (text) => {
    const { label, scores } = analyzer.analyze(text, { explain: 'none' });
    return { label, score: scores.positive - scores.negative };
  };
}

function vader() {
  const { SentimentIntensityAnalyzer } = require('vader-sentiment');
  return (text) => {
    const { compound } = SentimentIntensityAnalyzer.polarity_scores(text);
    return {
      score: compound,
      label: compound >= 0.05 ? 'positive' : compound <= -0.05 ? 'negative' : 'neutral',
    };
  };
}

function winkNlp() {
  const nlp = rootRequire('wink-nlp')(rootRequire('wink-eng-lite-web-model'));
  return bySign((text) => nlp.readDoc(text).out(nlp.its.sentiment));
}

function winkSentiment() {
  const wink = require('wink-sentiment');
  return bySign((text) => wink(text).score);
}

function sentiment() {
  const Sentiment = require('sentiment');
  const analyzer = new Sentiment();
  return bySign((text) => analyzer.analyze(text).score);
}

async function polarity() {
  const peer = await import(require.resolve('polarity'));
  return bySign((text) => peer.polarity(text.toLowerCase().match(/[a-z']+/g) ?? []).polarity);
}

function compendium() {
  const peer = require('compendium-js');
  return bySign((text) => peer.analyse(text).reduce((sum, { profile }) => sum + profile.sentiment, 0));
}

function natural(language, stemmer, vocabulary) {
  const peer = require('natural');
  const analyzer = new peer.SentimentAnalyzer(language, peer[stemmer], vocabulary);
  return bySign((text) => analyzer.getSentiment(text.toLowerCase().match(/[\p{L}']+/gu) ?? []) || 0);
}

async function nlpJs(locale) {
  const { Container } = require('@nlpjs/core');
  const { SentimentAnalyzer } = require('@nlpjs/sentiment');
  const pack = require(`@nlpjs/lang-${locale}`);
  const container = new Container();
  container.use(pack[locale === 'en' ? 'LangEn' : 'LangDe']);
  const analyzer = new SentimentAnalyzer({ container });
  return async (text) => {
    const result = await analyzer.process({ locale, text });
    return { score: result.sentiment.score, label: result.sentiment.vote };
  };
}

/** Every method by language: a function that loads it; what is loaded gives a label (its default) and a score. */
export const methods = {
  en: {
    'social-crm english': () => ours('english', 'english'),
    'social-crm winkEnglish': () => ours('wink', 'winkEnglish'),
    'vader-sentiment': vader,
    'wink-nlp': winkNlp,
    'wink-sentiment': winkSentiment,
    sentiment,
    polarity,
    'compendium-js': compendium,
    natural: () => natural('English', 'PorterStemmer', 'afinn'),
    '@nlpjs/sentiment': () => nlpJs('en'),
  },
  de: {
    'social-crm german': () => ours('german', 'german'),
    natural: () => natural('German', 'PorterStemmerDe', 'pattern'),
    '@nlpjs/sentiment': () => nlpJs('de'),
  },
};
