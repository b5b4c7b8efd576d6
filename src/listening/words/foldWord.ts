const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe' };

/**
 * The form under which words are compared: Unicode NFC, lower case, umlauts written out (`München` and `Muenchen` both
 * become `muenchen`), a possessive ending dropped (`Magenta's` becomes `magenta`).
 */
export function foldWord(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  return lower.replace(/['’ʼ]s?$/, '').replace(/[äöüßæø]/g, (letter) => UMLAUTS[letter] ?? letter);
}
