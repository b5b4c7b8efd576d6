const SHORT_ENDINGS = ['s'] as const;
const GERMAN_AND_ENGLISH_ENDINGS = ['s', 'es', 'e', 'en', 'n'] as const;
const SHORTEST_INFLECTED_WORD = 4;

/**
 * The inflected forms of a folded word that count as the same word: plural, genitive and dative endings of German and
 * English (*company* also *companies*). Words of up to three letters take `s` only (*Rat* is not *Raten*), words with a digit none (*A1*).
 */
export function inflections(foldedWord: string): readonly string[] {
  if (/\d/.test(foldedWord)) return [foldedWord];
  const endings = foldedWord.length < SHORTEST_INFLECTED_WORD ? SHORT_ENDINGS : GERMAN_AND_ENGLISH_ENDINGS;
  const forms = [foldedWord, ...endings.map((ending) => foldedWord + ending)];
  return /[^aeiou]y$/.test(foldedWord) ? [...forms, `${foldedWord.slice(0, -1)}ies`] : forms;
}
