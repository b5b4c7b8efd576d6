// Texts per CPU-second of our analyzers and the peers, on the same texts in one run; sizes of hostile input beside it.
// SOCIAL_CRM_DIST: folder with english.js, german.js and wink.js; default ../dist/sentiment.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { finish, goal, interleaved } from './measure.mjs';

const require = createRequire(import.meta.url);
const rootRequire = createRequire(new URL('../package.json', import.meta.url));
const dist = process.env.SOCIAL_CRM_DIST ?? fileURLToPath(new URL('../dist/sentiment', import.meta.url));
const { english } = await import(`${dist}/english.js`);
const { german } = await import(`${dist}/german.js`);
const { winkEnglish } = await import(`${dist}/wink.js`);

const readVectors = (name) => require(`../test/vectors/sentiment/${name}.json`).cases;
const texts = ['neutral-service-messages', 'angry-service-messages', 'emotions', 'urgency'].flatMap(readVectors);
const of = (language) => {
  const own = texts.filter(({ input }) => input.language === language).map(({ input }) => input.text);
  return Array.from({ length: 4000 }, (_, index) => own[index % own.length]);
};
const en = of('en');
const de = of('de');

const Sentiment = require('sentiment');
const peer = new Sentiment();
const { SentimentIntensityAnalyzer: vader } = require('vader-sentiment');
const winkNLP = rootRequire('wink-nlp');
const model = rootRequire('wink-eng-lite-web-model');
const nlp = winkNLP(model);
const samePipes = winkNLP(model, ['sbd', 'negation', 'pos', 'ner']);
const over = (list, run) => () => list.reduce((sum, text) => sum + run(text), 0);

const times = await interleaved(
  {
    english: over(en, (text) => english.analyze(text, { explain: 'none' }).polarity),
    'english with evidence': over(en, (text) => english.analyze(text).evidence.length),
    german: over(de, (text) => german.analyze(text, { explain: 'none' }).polarity),
    'german with evidence': over(de, (text) => german.analyze(text).evidence.length),
    winkEnglish: over(en, (text) => winkEnglish.analyze(text, { explain: 'none' }).polarity),
    'wink-nlp default': over(en, (text) => nlp.readDoc(text).out(nlp.its.sentiment)),
    'wink-nlp same pipes': over(en, (text) => samePipes.readDoc(text).tokens().out(samePipes.its.pos).length),
    sentiment: over(en, (text) => peer.analyze(text).score),
    'vader-sentiment': over(en.slice(0, 400), (text) => vader.polarity_scores(text).compound),
  },
  { rounds: 7, warmups: 2 },
);
const rate = (name) => (name === 'vader-sentiment' ? 400 : 4000) / (times[name].best / 1000);
for (const name of Object.keys(times))
  console.log(`${name}: ${Math.round(rate(name)).toLocaleString('en')} texts per CPU-second`);

for (const name of ['english', 'german']) {
  goal(`${name} against wink-nlp's default pipeline`, rate(name) / rate('wink-nlp default'), { atLeast: 5 });
  goal(`${name} against sentiment`, rate(name) / rate('sentiment'), { atLeast: 1 });
  goal(`${name} with evidence against sentiment`, rate(`${name} with evidence`) / rate('sentiment'), { atLeast: 0.6 });
}
goal('winkEnglish against wink-nlp with the same pipes', rate('winkEnglish') / rate('wink-nlp same pipes'), {
  atLeast: 0.8,
});

const emoji = '😡'.repeat(10_000) + '👨‍👩‍👧'.repeat(10_000);
const hostile = {
  '20,000 emoji': [emoji, { maxLength: emoji.length }],
  '20,000 quotation marks': ['„'.repeat(20_000), {}],
  '20,000 back-ticks': ['`a'.repeat(10_000), {}],
  'one word of 20,000 letters': ['a'.repeat(20_000), {}],
  '20,000 entities cut': ['&amp;'.repeat(20_000), {}],
};
for (const [name, [text, options]] of Object.entries(hostile)) {
  const { run } = await interleaved({ run: () => english.analyze(text, options).label }, { rounds: 5 });
  goal(`${name}, milliseconds`, run.best, { atMost: 20 });
}
finish();
