import { englishWords, foreignWords, germanWords } from './languageWords.js';

/** Index of a language (or a family of other languages) in the score of a text. */
export const german = 0;
export const english = 1;
const firstFamily = 2;
export const languageCount = firstFamily + foreignWords.length;
const [romance, nordic, slavic, further] = [3, 4, 5, 6] as const;

/** Pairs of language index and weight, flat: `[0, 2, 1, 0.5]` is German 2 and English 0.5. */
export type Weights = readonly number[];

const uniqueForeignWeight = 1.5;
const sharedForeignWeight = 0.8;
const shapeWeight = 0.7;

/** Letters that German and English do not use, or that only German uses, by the languages that they speak for. */
const letterWeights: readonly (readonly [letters: string, weights: Weights])[] = [
  ['ß', [german, 2]],
  ['äöü', [german, 1, nordic, 0.6, further, 0.8]],
  ['åæøð', [nordic, 1.5]],
  ['ñçãõèàêìòîôëï', [romance, 1]],
  ['éáíóúâ', [romance, 0.8, slavic, 0.6, further, 0.8]],
  ['łąęćńśźżčšžřěůďťđý', [slavic, 1.5, further, 0.8]],
  ['ışğőűățșāēīūņķļėųįơư', [further, 1.5]],
];

/** Beginnings, endings and clusters that tell a German from an English word; no repetition, so linear. */
const germanShape =
  /sch|ung(?:en)?$|[hk]eit|lich|ieren$|iert$|[aeiou]cht|zw|pf|tz|nnen$|chen$|^ge..*t$|^(?:ver|zer|ent|aus|auf|zurück)|eine?$|ige[nrs]$|hr(?:en|t)$/;
const englishShape =
  /ings?$|[nl]ess$|ful$|ly$|ght|ould|^[tw]h|th$|'(?:s|re|ve|ll|d)$|n't$|ough|ee[dnpt]|oo[dklt]|ea[dklrst]|tions?$|ie[ds]$|[bcdklmnprtvw]ed$|ship$|[cs][hk]$|ious$|ay$|ow[ns]?$|ew$|ity$|ments?$/;
const dutchShape = /ij|aa|uu|oe[kmnrst]|eid$|lijk|^ge..*d$|tje$/;

const shapes: readonly (readonly [index: number, shape: RegExp])[] = [
  [german, germanShape],
  [english, englishShape],
  [firstFamily, dutchShape],
];

const words: ReadonlyMap<string, Weights> = wordTable();
const letters: ReadonlyMap<string, Weights> = new Map(
  letterWeights.flatMap(([all, weights]) => [...all].map((letter) => [letter, weights] as const)),
);

/** What a listed lower-case word says about the languages, or `null` when it is not listed. */
export function listedWeights(word: string): Weights | null {
  return words.get(word) ?? null;
}

/** What the letters and the shape of a word that is not listed say about the languages. */
export function shapeWeights(word: string): Weights {
  return [...letterEvidence(word), ...shapeEvidence(word)];
}

function letterEvidence(word: string): Weights {
  for (const letter of word) {
    const weights = letter > '\u007f' ? letters.get(letter) : undefined;
    if (weights !== undefined) return weights;
    if (letter > '\u024f') return [further, uniqueForeignWeight];
  }
  return [];
}

function shapeEvidence(word: string): Weights {
  return word.length < 4 ? [] : shapes.flatMap(([index, shape]) => (shape.test(word) ? [index, shapeWeight] : []));
}

function wordTable(): Map<string, Weights> {
  const table = new Map<string, number[]>();
  const add = (word: string, index: number, weight: number) => {
    const entry = table.get(word) ?? [];
    if (!entry.some((value, position) => position % 2 === 0 && value === index)) entry.push(index, weight);
    table.set(word, entry);
  };
  for (const [word, weight] of weighted(germanWords)) {
    add(word, german, weight);
    add(unfold(word), german, weight);
  }
  for (const [word, weight] of weighted(englishWords)) add(word, english, weight);
  foreignWords.forEach((list, family) => {
    for (const word of list.split(' ')) {
      add(word, firstFamily + family, table.has(word) ? sharedForeignWeight : uniqueForeignWeight);
    }
  });
  return table;
}

function weighted(lines: string): (readonly [word: string, weight: number])[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [weight, list = ''] = line.split(': ');
      return list.split(' ').map((word) => [word, Number(weight)] as const);
    });
}

function unfold(word: string): string {
  return word.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe' })[letter] ?? 'ue');
}
